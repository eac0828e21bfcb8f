import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WarehouseMapper, StoreMapper, StockItemMapper, StockMovementMapper, AvailabilityMapper, ProductVariantMapper, MerchantMapper } from '../mappers.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number of any size as a text, for example `"1290"`. */
  BigInt: { input: bigint; output: bigint; }
  /** A country, two letters of ISO 3166-1, for example `DE`. */
  CountryCode: { input: string; output: string; }
  /** A currency, three letters of ISO 4217, for example `EUR`. */
  CurrencyCode: { input: string; output: string; }
  /** A moment in time, ISO 8601 in UTC, for example `2026-11-23T08:15:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number as a text, for example `"12.90"`. Never a floating-point number. */
  Decimal: { input: string; output: string; }
  /** An absolute address of a page or picture, for example `https://example.com/a.png`. */
  URL: { input: URL; output: URL | string; }
  _FieldSet: { input: string; output: string; }
};

/** Whether a thing can be ordered now. */
export type Availability = {
  __typename?: 'Availability';
  /** The most one order may hold now; 0 when out of stock, never more than 99. */
  maxOrderable: Scalars['Int']['output'];
  /** In words for the shopper. */
  status: AvailabilityStatus;
};

/** Whether a thing can be ordered. */
export type AvailabilityStatus =
  /** There is enough. */
  | 'IN_STOCK'
  /** The last few: 5 or fewer. */
  | 'LOW_STOCK'
  /** None is left. */
  | 'OUT_OF_STOCK';

/** What a count found to be promised and not there. */
export type BrokenPromises = {
  __typename?: 'BrokenPromises';
  /** How many running check-outs are held for no longer. */
  freedCheckouts: Scalars['Int']['output'];
  /** How many sold units are not there, over all orders. */
  shortUnits: Scalars['Int']['output'];
};

/** Who may be given a kept answer. */
export type CacheControlScope =
  /** The viewer alone: no cache of ours keeps it. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/**
 * Why a mutation refused, for programs. These are the codes every room may use; each room adds its own.
 * Values are added over time: keep a default branch.
 */
export type ErrorCode =
  /** The number the change starts from is not what lies there any more. */
  | 'CHANGE_FROM_QUANTITY_STALE'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is missing, out of range or malformed. */
  | 'INVALID_INPUT'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** The change would leave less than nothing, or less than what is promised to buyers. */
  | 'STOCK_INSUFFICIENT'
  /** Someone changed it meanwhile. Load it again and repeat the change on what you see then. */
  | 'VERSION_CONFLICT';

/** A place on earth. */
export type GeoLocation = {
  __typename?: 'GeoLocation';
  /** Degrees north, from -90 to 90. */
  latitude: Scalars['Float']['output'];
  /** Degrees east, from -180 to 180. */
  longitude: Scalars['Float']['output'];
};

/** A place on earth. */
export type GeoLocationInput = {
  /** Degrees north, from -90 to 90. */
  latitude: Scalars['Float']['input'];
  /** Degrees east, from -180 to 180. */
  longitude: Scalars['Float']['input'];
};

/** The idempotency key was used before with another input. Use a new key for a new intention. */
export type IdempotencyKeyReusedError = UserError & {
  __typename?: 'IdempotencyKeyReusedError';
  /** `IDEMPOTENCY_KEY_REUSED`. */
  code: ErrorCode;
  /** The path of the key. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: repeat the first input, or take a new key. */
  message: Scalars['String']['output'];
};

/** The input cannot be accepted as it is: a value is missing, out of range or malformed. */
export type InvalidInputError = UserError & {
  __typename?: 'InvalidInputError';
  /** `INVALID_INPUT` or a more exact code. */
  code: ErrorCode;
  /** The path of the input field at fault. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong and what would be right. */
  message: Scalars['String']['output'];
};

/** A company that sells in the marketplace. */
export type Merchant = {
  __typename?: 'Merchant';
  /** The merchant's id. */
  id: Scalars['ID']['output'];
  /** What lies in the merchant's warehouses, by warehouse. For its own members and staff; null for others. */
  stock?: Maybe<StockItemConnection>;
  /** The merchant's warehouses, by name. For its own members and staff; null for others. */
  warehouses?: Maybe<Array<Warehouse>>;
};


/** A company that sells in the marketplace. */
export type MerchantStockArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StockFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount as a decimal text, for example `"12.90"`. */
  amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  currencyCode: Scalars['CurrencyCode']['output'];
  /** The same amount in the currency's smallest unit, for example `"1290"` cents. */
  minorUnits: Scalars['BigInt']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Adds to or takes from what lies in a warehouse, and writes why into the ledger. For members of the warehouse's
   * merchant, and staff. Refused with `STOCK_INSUFFICIENT`, `INVALID_INPUT`, `NOT_FOUND` or `IDEMPOTENCY_KEY_REUSED`.
   */
  stockAdjust: StockAdjustPayload;
  /**
   * Says what was counted in a warehouse: so many lie there from now on, whatever was promised. When that is less than is
   * promised, the newest check-outs and then the newest sold units are given up, and their buyers are helped from elsewhere or
   * get their money back; the payload says how many. For members of the warehouse's merchant, and staff. Refused with
   * `INVALID_INPUT`, `NOT_FOUND` or `IDEMPOTENCY_KEY_REUSED`.
   */
  stockCount: StockCountPayload;
  /**
   * Sets what lies in a warehouse from the number one saw to another, and writes why into the ledger. For members of the
   * warehouse's merchant, and staff. Refused with `CHANGE_FROM_QUANTITY_STALE` when it is another number by now,
   * `STOCK_INSUFFICIENT`, `INVALID_INPUT`, `NOT_FOUND` or `IDEMPOTENCY_KEY_REUSED`.
   */
  stockSet: StockSetPayload;
  /**
   * Makes a warehouse of a merchant, which may be a store. For the merchant's members, and staff. Refused with `INVALID_INPUT`,
   * `NOT_FOUND` or `IDEMPOTENCY_KEY_REUSED`.
   */
  warehouseCreate: WarehouseCreatePayload;
  /**
   * Changes a warehouse, opens a store in it or closes it. What is left out stays as it is. For the merchant's members, and
   * staff. Refused with `INVALID_INPUT`, `NOT_FOUND` or `VERSION_CONFLICT`.
   */
  warehouseUpdate: WarehouseUpdatePayload;
};


export type MutationStockAdjustArgs = {
  input: StockAdjustInput;
};


export type MutationStockCountArgs = {
  input: StockCountInput;
};


export type MutationStockSetArgs = {
  input: StockSetInput;
};


export type MutationWarehouseCreateArgs = {
  input: WarehouseCreateInput;
};


export type MutationWarehouseUpdateArgs = {
  input: WarehouseUpdateInput;
};

/** Something the input names does not exist, or is not yours to see. */
export type NotFoundError = UserError & {
  __typename?: 'NotFoundError';
  /** `NOT_FOUND`. */
  code: ErrorCode;
  /** The path of the input field that names it. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What was not found. */
  message: Scalars['String']['output'];
};

/** Where a page of a connection stands, by the Relay specification. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last edge; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether `after: endCursor` would give more. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether `before: startCursor` would give more. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A page of what a room holds about a person. */
export type PersonalDataPage = {
  __typename?: 'PersonalDataPage';
  /** Where the next page begins; null on the last one. */
  next?: Maybe<Scalars['String']['output']>;
  /** Each row as JSON. */
  rows: Array<Scalars['String']['output']>;
  /** What of the person's must end before they can be erased, for example numbers of open orders. */
  waitsFor: Array<Scalars['String']['output']>;
};

/** One form of a product that can be bought: a colour, a size, a bundle. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** Whether it can be ordered now, and how many at once. Live: never cached. */
  availability?: Maybe<Availability>;
  /** The variant's id. */
  id: Scalars['ID']['output'];
  /** What lies in each warehouse. For members of the merchant that sells it, and staff; null for others. */
  stock?: Maybe<Array<StockItem>>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * What this room holds about a person, for the archive they asked for. Every room answers it for itself; rows as JSON texts
   * `{"table": …, "row": …}`.
   */
  personalDataOf: PersonalDataPage;
  /** Stores where orders can be picked up, by country and city. For everybody. */
  stores: StoreConnection;
  /** A warehouse by its id. For members of its merchant, and staff; null for others. */
  warehouse?: Maybe<Warehouse>;
};


export type QueryPersonalDataOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryStoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWarehouseArgs = {
  id: Scalars['ID']['input'];
};

/** What changes in a warehouse. */
export type StockAdjustInput = {
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeat with the same key and nothing happens twice; 1 to 100 characters, remembered 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** How many more (positive) or fewer (negative); from -1 000 000 to 1 000 000, not 0. */
  quantity: Scalars['Int']['input'];
  /** Why, in words; at most 200 characters. */
  reason: Scalars['String']['input'];
  /** Which variant. */
  variantId: Scalars['ID']['input'];
  /** Which warehouse. */
  warehouseId: Scalars['ID']['input'];
};

/** What came of changing stock. */
export type StockAdjustPayload = {
  __typename?: 'StockAdjustPayload';
  /** The changed stock item; null when refused. */
  stockItem?: Maybe<StockItem>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What was counted in a warehouse. */
export type StockCountInput = {
  /** How many lie there; from 0 to 1 000 000 000. */
  counted: Scalars['Int']['input'];
  /** Repeat with the same key and nothing happens twice; 1 to 100 characters, remembered 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** Why it was counted, in words; at most 200 characters. */
  reason: Scalars['String']['input'];
  /** Which variant. */
  variantId: Scalars['ID']['input'];
  /** Which warehouse. */
  warehouseId: Scalars['ID']['input'];
};

/** What came of a count. */
export type StockCountPayload = {
  __typename?: 'StockCountPayload';
  /** What was promised and could not be kept; null when refused. */
  brokenPromises?: Maybe<BrokenPromises>;
  /** The stock item as it was counted; null when refused. */
  stockItem?: Maybe<StockItem>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which stock items. What is left out does not matter. */
export type StockFilterInput = {
  /** With so much left. */
  levels?: InputMaybe<Array<StockLevel>>;
  /** Of these variants; at most 100. */
  variantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** In this warehouse. */
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};

/** The change would leave less than what is promised. */
export type StockInsufficientError = UserError & {
  __typename?: 'StockInsufficientError';
  /** The most that can be taken now. */
  available: Scalars['Int']['output'];
  /** `STOCK_INSUFFICIENT`. */
  code: ErrorCode;
  /** The path of the quantity. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** How many could be taken. */
  message: Scalars['String']['output'];
};

/** What lies of one variant in one warehouse. */
export type StockItem = {
  __typename?: 'StockItem';
  /** How many can still be promised: `onHand - reserved - committed`. */
  available: Scalars['Int']['output'];
  /** How many of them are sold and not yet shipped. */
  committed: Scalars['Int']['output'];
  /** The stock item's id. */
  id: Scalars['ID']['output'];
  /** Why the number is what it is, newest first. */
  movements: StockMovementConnection;
  /** How many lie there. */
  onHand: Scalars['Int']['output'];
  /** How many of them are held for check-outs that run. */
  reserved: Scalars['Int']['output'];
  /** What lies there. */
  variant?: Maybe<ProductVariant>;
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Where. */
  warehouse: Warehouse;
};


/** What lies of one variant in one warehouse. */
export type StockItemMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of stock items. */
export type StockItemConnection = {
  __typename?: 'StockItemConnection';
  /** Stock items with their cursors. */
  edges: Array<StockItemEdge>;
  /** The same stock items without cursors. */
  nodes: Array<StockItem>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A stock item and its cursor. */
export type StockItemEdge = {
  __typename?: 'StockItemEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The stock item. */
  node: StockItem;
};

/** How much of a stock item can still be promised. */
export type StockLevel =
  /** More than that. */
  | 'ENOUGH'
  /** The last few: 5 or fewer. */
  | 'LOW'
  /** Nothing. */
  | 'OUT';

/** One line of the ledger: `onHand` is the sum of them. */
export type StockMovement = {
  __typename?: 'StockMovement';
  /** The movement's id. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: StockMovementKind;
  /** When. */
  occurredAt: Scalars['DateTime']['output'];
  /** By how much `onHand` changed. */
  quantity: Scalars['Int']['output'];
  /** In words, where a person said why. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** A page of the ledger. */
export type StockMovementConnection = {
  __typename?: 'StockMovementConnection';
  /** Movements with their cursors. */
  edges: Array<StockMovementEdge>;
  /** The same movements without cursors. */
  nodes: Array<StockMovement>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A movement and its cursor. */
export type StockMovementEdge = {
  __typename?: 'StockMovementEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The movement. */
  node: StockMovement;
};

/** Why stock changed. */
export type StockMovementKind =
  /** A person corrected the number. */
  | 'ADJUSTED'
  /** Somebody counted, and found another number. */
  | 'COUNTED'
  /** Goods came in. */
  | 'RECEIVED'
  /** Goods came back and can be sold again. */
  | 'RETURNED'
  /** Goods left for a buyer. */
  | 'SHIPPED';

/** What lies there is another number by now than the one the change starts from. */
export type StockQuantityStaleError = UserError & {
  __typename?: 'StockQuantityStaleError';
  /** `CHANGE_FROM_QUANTITY_STALE`. */
  code: ErrorCode;
  /** The path of the number. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: look at `stockItem`, then repeat the change from its `onHand` with a new idempotency key. */
  message: Scalars['String']['output'];
  /** The stock item as it is now. */
  stockItem?: Maybe<StockItem>;
};

/** What shall lie in a warehouse. */
export type StockSetInput = {
  /** The `onHand` one saw; 0 for what never lay there. Refused when it is another number by now. */
  changeFromQuantity: Scalars['Int']['input'];
  /** Repeat with the same key and nothing happens twice; 1 to 100 characters, remembered 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** How many shall lie there; from 0 to 1 000 000 000, and never fewer than are promised to buyers. */
  quantity: Scalars['Int']['input'];
  /** Why, in words; at most 200 characters. */
  reason: Scalars['String']['input'];
  /** Which variant. */
  variantId: Scalars['ID']['input'];
  /** Which warehouse. */
  warehouseId: Scalars['ID']['input'];
};

/** What came of setting stock. */
export type StockSetPayload = {
  __typename?: 'StockSetPayload';
  /** The changed stock item; null when refused. */
  stockItem?: Maybe<StockItem>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** The input was made on an older state of the stock item. */
export type StockVersionConflictError = UserError & {
  __typename?: 'StockVersionConflictError';
  /** `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the version. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: look at `stockItem`, then repeat the change with its version and a new idempotency key. */
  message: Scalars['String']['output'];
  /** The stock item as it is now. */
  stockItem?: Maybe<StockItem>;
};

/** A warehouse where shoppers pick up what they ordered. Its id is the warehouse's. */
export type Store = {
  __typename?: 'Store';
  /** Where it is. */
  address: StoreAddress;
  /** The store's id, which is its warehouse's. */
  id: Scalars['ID']['output'];
  /** Where exactly; null where nobody said. */
  location?: Maybe<GeoLocation>;
  /** Whose it is. */
  merchant?: Maybe<Merchant>;
  /** The store's name. */
  name: Scalars['String']['output'];
  /** When it is open, in words; null where nobody said. */
  openingHours?: Maybe<Scalars['String']['output']>;
};

/** A store's business address. */
export type StoreAddress = {
  __typename?: 'StoreAddress';
  /** The city. */
  city: Scalars['String']['output'];
  /** The country. */
  countryCode: Scalars['CountryCode']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** The postal code. */
  postalCode: Scalars['String']['output'];
};

/** A page of stores. */
export type StoreConnection = {
  __typename?: 'StoreConnection';
  /** Stores with their cursors. */
  edges: Array<StoreEdge>;
  /** The same stores without cursors. */
  nodes: Array<Store>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A store and its cursor. */
export type StoreEdge = {
  __typename?: 'StoreEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The store. */
  node: Store;
};

/** What shoppers need to pick up in a warehouse. It is shown to everybody: a business address. */
export type StoreInput = {
  /** The city; 1 to 100 characters. */
  city: Scalars['String']['input'];
  /** Street and number; 1 to 100 characters. */
  line1: Scalars['String']['input'];
  /** When it is open, in words; at most 300 characters. */
  openingHours?: InputMaybe<Scalars['String']['input']>;
  /** The postal code; 1 to 16 characters. */
  postalCode: Scalars['String']['input'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The stock items of a merchant whose numbers change, each as it is then: whoever reads slowly misses states in between, never
   * the last one. Begins with what changed in the last three minutes, so that nothing is missed between a query and this. When this
   * room goes away the gateway subscribes again: the error comes as an event, then what changed. For the merchant's members, and staff.
   */
  stockChanged: StockItem;
};


export type SubscriptionStockChangedArgs = {
  merchantId: Scalars['ID']['input'];
  variantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** An amount with its tax. `gross` is always exactly `net` plus `tax`. */
export type TaxedMoney = {
  __typename?: 'TaxedMoney';
  /** With tax: what is paid. */
  gross: Money;
  /** Without tax. */
  net: Money;
  /** The tax. */
  tax: Money;
};

/**
 * Why a mutation refused, in words for people and a code for programs. Programs branch on `code` (and keep a default
 * branch: codes are added over time); types that implement this may carry more.
 */
export type UserError = {
  /** What went wrong, for programs. */
  code: ErrorCode;
  /** The path of the input field at fault, starting with `input`; null when no single field is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What went wrong and what to do about it, in English, for people. */
  message: Scalars['String']['output'];
};

/** A house where goods lie. It belongs to one merchant. */
export type Warehouse = {
  __typename?: 'Warehouse';
  /** Where it stands. */
  countryCode: Scalars['CountryCode']['output'];
  /** The warehouse's id. */
  id: Scalars['ID']['output'];
  /** Where exactly, for choosing the nearest; null where nobody said. */
  location?: Maybe<GeoLocation>;
  /** Whose it is. */
  merchant?: Maybe<Merchant>;
  /** The warehouse's name. */
  name: Scalars['String']['output'];
  /** What shoppers see of it when orders can be picked up there; null when they cannot. */
  store?: Maybe<Store>;
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A new warehouse. */
export type WarehouseCreateInput = {
  /** Where it stands. */
  countryCode: Scalars['CountryCode']['input'];
  /** Repeat with the same key and nothing happens twice; 1 to 100 characters, remembered 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** Where exactly. */
  location?: InputMaybe<GeoLocationInput>;
  /** Whose it is. */
  merchantId: Scalars['ID']['input'];
  /** Its name; 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** Given when orders can be picked up there. */
  store?: InputMaybe<StoreInput>;
};

/** What came of making a warehouse. */
export type WarehouseCreatePayload = {
  __typename?: 'WarehouseCreatePayload';
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The new warehouse; null when refused. */
  warehouse?: Maybe<Warehouse>;
};

/** What changes of a warehouse. What is left out stays as it is. */
export type WarehouseUpdateInput = {
  /** Where it stands. */
  countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The version the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Which warehouse. */
  id: Scalars['ID']['input'];
  /** Where exactly; null takes the place away. */
  location?: InputMaybe<GeoLocationInput>;
  /** Its name; 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Opens a store, or changes it as a whole; null closes it. Orders that wait there are not touched. */
  store?: InputMaybe<StoreInput>;
};

/** What came of changing a warehouse. */
export type WarehouseUpdatePayload = {
  __typename?: 'WarehouseUpdatePayload';
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The changed warehouse; null when refused. */
  warehouse?: Maybe<Warehouse>;
};

/** The input was made on an older state of the warehouse. */
export type WarehouseVersionConflictError = UserError & {
  __typename?: 'WarehouseVersionConflictError';
  /** `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the version. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: look at `warehouse`, then repeat the change with its version. */
  message: Scalars['String']['output'];
  /** The warehouse as it is now. */
  warehouse?: Maybe<Warehouse>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Merchant: Merchant;
  ProductVariant: ProductVariant;
  StockItem: StockItem;
  Store: Store;
  Warehouse: Warehouse;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Merchant:
    ( { __typename: 'Merchant' }
    & GraphQLRecursivePick<FederationTypes['Merchant'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
  StockItem:
    ( { __typename: 'StockItem' }
    & GraphQLRecursivePick<FederationTypes['StockItem'], {"id":true}> );
  Store:
    ( { __typename: 'Store' }
    & GraphQLRecursivePick<FederationTypes['Store'], {"id":true}> );
  Warehouse:
    ( { __typename: 'Warehouse' }
    & GraphQLRecursivePick<FederationTypes['Warehouse'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( IdempotencyKeyReusedError & { __typename: 'IdempotencyKeyReusedError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( NotFoundError & { __typename: 'NotFoundError' } )
    | ( StockInsufficientError & { __typename: 'StockInsufficientError' } )
    | ( Omit<StockQuantityStaleError, 'stockItem'> & { stockItem?: Maybe<_RefType['StockItem']> } & { __typename: 'StockQuantityStaleError' } )
    | ( Omit<StockVersionConflictError, 'stockItem'> & { stockItem?: Maybe<_RefType['StockItem']> } & { __typename: 'StockVersionConflictError' } )
    | ( Omit<WarehouseVersionConflictError, 'warehouse'> & { warehouse?: Maybe<_RefType['Warehouse']> } & { __typename: 'WarehouseVersionConflictError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Availability: ResolverTypeWrapper<AvailabilityMapper>;
  AvailabilityStatus: AvailabilityStatus;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  BrokenPromises: ResolverTypeWrapper<BrokenPromises>;
  CacheControlScope: CacheControlScope;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  GeoLocation: ResolverTypeWrapper<GeoLocation>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GeoLocationInput: GeoLocationInput;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Merchant: ResolverTypeWrapper<MerchantMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalDataPage: ResolverTypeWrapper<PersonalDataPage>;
  ProductVariant: ResolverTypeWrapper<ProductVariantMapper>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  StockAdjustInput: StockAdjustInput;
  StockAdjustPayload: ResolverTypeWrapper<Omit<StockAdjustPayload, 'stockItem' | 'userErrors'> & { stockItem?: Maybe<ResolversTypes['StockItem']>, userErrors: Array<ResolversTypes['UserError']> }>;
  StockCountInput: StockCountInput;
  StockCountPayload: ResolverTypeWrapper<Omit<StockCountPayload, 'stockItem' | 'userErrors'> & { stockItem?: Maybe<ResolversTypes['StockItem']>, userErrors: Array<ResolversTypes['UserError']> }>;
  StockFilterInput: StockFilterInput;
  StockInsufficientError: ResolverTypeWrapper<StockInsufficientError>;
  StockItem: ResolverTypeWrapper<StockItemMapper>;
  StockItemConnection: ResolverTypeWrapper<Omit<StockItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['StockItemEdge']>, nodes: Array<ResolversTypes['StockItem']> }>;
  StockItemEdge: ResolverTypeWrapper<Omit<StockItemEdge, 'node'> & { node: ResolversTypes['StockItem'] }>;
  StockLevel: StockLevel;
  StockMovement: ResolverTypeWrapper<StockMovementMapper>;
  StockMovementConnection: ResolverTypeWrapper<Omit<StockMovementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['StockMovementEdge']>, nodes: Array<ResolversTypes['StockMovement']> }>;
  StockMovementEdge: ResolverTypeWrapper<Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }>;
  StockMovementKind: StockMovementKind;
  StockQuantityStaleError: ResolverTypeWrapper<Omit<StockQuantityStaleError, 'stockItem'> & { stockItem?: Maybe<ResolversTypes['StockItem']> }>;
  StockSetInput: StockSetInput;
  StockSetPayload: ResolverTypeWrapper<Omit<StockSetPayload, 'stockItem' | 'userErrors'> & { stockItem?: Maybe<ResolversTypes['StockItem']>, userErrors: Array<ResolversTypes['UserError']> }>;
  StockVersionConflictError: ResolverTypeWrapper<Omit<StockVersionConflictError, 'stockItem'> & { stockItem?: Maybe<ResolversTypes['StockItem']> }>;
  Store: ResolverTypeWrapper<StoreMapper>;
  StoreAddress: ResolverTypeWrapper<StoreAddress>;
  StoreConnection: ResolverTypeWrapper<Omit<StoreConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['StoreEdge']>, nodes: Array<ResolversTypes['Store']> }>;
  StoreEdge: ResolverTypeWrapper<Omit<StoreEdge, 'node'> & { node: ResolversTypes['Store'] }>;
  StoreInput: StoreInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Warehouse: ResolverTypeWrapper<WarehouseMapper>;
  WarehouseCreateInput: WarehouseCreateInput;
  WarehouseCreatePayload: ResolverTypeWrapper<Omit<WarehouseCreatePayload, 'userErrors' | 'warehouse'> & { userErrors: Array<ResolversTypes['UserError']>, warehouse?: Maybe<ResolversTypes['Warehouse']> }>;
  WarehouseUpdateInput: WarehouseUpdateInput;
  WarehouseUpdatePayload: ResolverTypeWrapper<Omit<WarehouseUpdatePayload, 'userErrors' | 'warehouse'> & { userErrors: Array<ResolversTypes['UserError']>, warehouse?: Maybe<ResolversTypes['Warehouse']> }>;
  WarehouseVersionConflictError: ResolverTypeWrapper<Omit<WarehouseVersionConflictError, 'warehouse'> & { warehouse?: Maybe<ResolversTypes['Warehouse']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Availability: AvailabilityMapper;
  BigInt: Scalars['BigInt']['output'];
  BrokenPromises: BrokenPromises;
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  GeoLocation: GeoLocation;
  Float: Scalars['Float']['output'];
  GeoLocationInput: GeoLocationInput;
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  String: Scalars['String']['output'];
  InvalidInputError: InvalidInputError;
  Merchant: MerchantMapper;
  ID: Scalars['ID']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  PageInfo: PageInfo;
  PersonalDataPage: PersonalDataPage;
  ProductVariant: ProductVariantMapper;
  Query: Record<PropertyKey, never>;
  StockAdjustInput: StockAdjustInput;
  StockAdjustPayload: Omit<StockAdjustPayload, 'stockItem' | 'userErrors'> & { stockItem?: Maybe<ResolversParentTypes['StockItem']>, userErrors: Array<ResolversParentTypes['UserError']> };
  StockCountInput: StockCountInput;
  StockCountPayload: Omit<StockCountPayload, 'stockItem' | 'userErrors'> & { stockItem?: Maybe<ResolversParentTypes['StockItem']>, userErrors: Array<ResolversParentTypes['UserError']> };
  StockFilterInput: StockFilterInput;
  StockInsufficientError: StockInsufficientError;
  StockItem: StockItemMapper;
  StockItemConnection: Omit<StockItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StockItemEdge']>, nodes: Array<ResolversParentTypes['StockItem']> };
  StockItemEdge: Omit<StockItemEdge, 'node'> & { node: ResolversParentTypes['StockItem'] };
  StockMovement: StockMovementMapper;
  StockMovementConnection: Omit<StockMovementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StockMovementEdge']>, nodes: Array<ResolversParentTypes['StockMovement']> };
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  StockQuantityStaleError: Omit<StockQuantityStaleError, 'stockItem'> & { stockItem?: Maybe<ResolversParentTypes['StockItem']> };
  StockSetInput: StockSetInput;
  StockSetPayload: Omit<StockSetPayload, 'stockItem' | 'userErrors'> & { stockItem?: Maybe<ResolversParentTypes['StockItem']>, userErrors: Array<ResolversParentTypes['UserError']> };
  StockVersionConflictError: Omit<StockVersionConflictError, 'stockItem'> & { stockItem?: Maybe<ResolversParentTypes['StockItem']> };
  Store: StoreMapper;
  StoreAddress: StoreAddress;
  StoreConnection: Omit<StoreConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StoreEdge']>, nodes: Array<ResolversParentTypes['Store']> };
  StoreEdge: Omit<StoreEdge, 'node'> & { node: ResolversParentTypes['Store'] };
  StoreInput: StoreInput;
  Subscription: Record<PropertyKey, never>;
  TaxedMoney: TaxedMoney;
  URL: Scalars['URL']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Warehouse: WarehouseMapper;
  WarehouseCreateInput: WarehouseCreateInput;
  WarehouseCreatePayload: Omit<WarehouseCreatePayload, 'userErrors' | 'warehouse'> & { userErrors: Array<ResolversParentTypes['UserError']>, warehouse?: Maybe<ResolversParentTypes['Warehouse']> };
  WarehouseUpdateInput: WarehouseUpdateInput;
  WarehouseUpdatePayload: Omit<WarehouseUpdatePayload, 'userErrors' | 'warehouse'> & { userErrors: Array<ResolversParentTypes['UserError']>, warehouse?: Maybe<ResolversParentTypes['Warehouse']> };
  WarehouseVersionConflictError: Omit<WarehouseVersionConflictError, 'warehouse'> & { warehouse?: Maybe<ResolversParentTypes['Warehouse']> };
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  maxOrderable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AvailabilityStatus'], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type BrokenPromisesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrokenPromises'] = ResolversParentTypes['BrokenPromises']> = {
  freedCheckouts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shortUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type GeoLocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoLocation'] = ResolversParentTypes['GeoLocation']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type IdempotencyKeyReusedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReusedError'] = ResolversParentTypes['IdempotencyKeyReusedError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MerchantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Merchant'] = ResolversParentTypes['Merchant'], FederationReferenceType extends FederationReferenceTypes['Merchant'] = FederationReferenceTypes['Merchant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Merchant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stock?: Resolver<Maybe<ResolversTypes['StockItemConnection']>, ParentType, ContextType, Partial<MerchantStockArgs>>;
  warehouses?: Resolver<Maybe<Array<ResolversTypes['Warehouse']>>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  stockAdjust?: Resolver<ResolversTypes['StockAdjustPayload'], ParentType, ContextType, RequireFields<MutationStockAdjustArgs, 'input'>>;
  stockCount?: Resolver<ResolversTypes['StockCountPayload'], ParentType, ContextType, RequireFields<MutationStockCountArgs, 'input'>>;
  stockSet?: Resolver<ResolversTypes['StockSetPayload'], ParentType, ContextType, RequireFields<MutationStockSetArgs, 'input'>>;
  warehouseCreate?: Resolver<ResolversTypes['WarehouseCreatePayload'], ParentType, ContextType, RequireFields<MutationWarehouseCreateArgs, 'input'>>;
  warehouseUpdate?: Resolver<ResolversTypes['WarehouseUpdatePayload'], ParentType, ContextType, RequireFields<MutationWarehouseUpdateArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonalDataPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalDataPage'] = ResolversParentTypes['PersonalDataPage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  waitsFor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stock?: Resolver<Maybe<Array<ResolversTypes['StockItem']>>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  personalDataOf?: Resolver<ResolversTypes['PersonalDataPage'], ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'first' | 'userId'>>;
  stores?: Resolver<ResolversTypes['StoreConnection'], ParentType, ContextType, Partial<QueryStoresArgs>>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType, RequireFields<QueryWarehouseArgs, 'id'>>;
};

export type StockAdjustPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockAdjustPayload'] = ResolversParentTypes['StockAdjustPayload']> = {
  stockItem?: Resolver<Maybe<ResolversTypes['StockItem']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StockCountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockCountPayload'] = ResolversParentTypes['StockCountPayload']> = {
  brokenPromises?: Resolver<Maybe<ResolversTypes['BrokenPromises']>, ParentType, ContextType>;
  stockItem?: Resolver<Maybe<ResolversTypes['StockItem']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StockInsufficientErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockInsufficientError'] = ResolversParentTypes['StockInsufficientError']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockItem'] = ResolversParentTypes['StockItem'], FederationReferenceType extends FederationReferenceTypes['StockItem'] = FederationReferenceTypes['StockItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StockItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  committed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  movements?: Resolver<ResolversTypes['StockMovementConnection'], ParentType, ContextType, Partial<StockItemMovementsArgs>>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type StockItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockItemConnection'] = ResolversParentTypes['StockItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StockItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockItemEdge'] = ResolversParentTypes['StockItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockItem'], ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StockMovementKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StockMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementConnection'] = ResolversParentTypes['StockMovementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockMovementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StockMovement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockMovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementEdge'] = ResolversParentTypes['StockMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockMovement'], ParentType, ContextType>;
};

export type StockQuantityStaleErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockQuantityStaleError'] = ResolversParentTypes['StockQuantityStaleError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stockItem?: Resolver<Maybe<ResolversTypes['StockItem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockSetPayload'] = ResolversParentTypes['StockSetPayload']> = {
  stockItem?: Resolver<Maybe<ResolversTypes['StockItem']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StockVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockVersionConflictError'] = ResolversParentTypes['StockVersionConflictError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stockItem?: Resolver<Maybe<ResolversTypes['StockItem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store'], FederationReferenceType extends FederationReferenceTypes['Store'] = FederationReferenceTypes['Store']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Store']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<ResolversTypes['StoreAddress'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoLocation']>, ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openingHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StoreAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreAddress'] = ResolversParentTypes['StoreAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StoreConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreConnection'] = ResolversParentTypes['StoreConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StoreEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Store']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StoreEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreEdge'] = ResolversParentTypes['StoreEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  stockChanged?: SubscriptionResolver<ResolversTypes['StockItem'], "stockChanged", ParentType, ContextType, RequireFields<SubscriptionStockChangedArgs, 'merchantId'>>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError' | 'StockInsufficientError' | 'StockQuantityStaleError' | 'StockVersionConflictError' | 'WarehouseVersionConflictError', ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse'], FederationReferenceType extends FederationReferenceTypes['Warehouse'] = FederationReferenceTypes['Warehouse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Warehouse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoLocation']>, ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WarehouseCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseCreatePayload'] = ResolversParentTypes['WarehouseCreatePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type WarehouseUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseUpdatePayload'] = ResolversParentTypes['WarehouseUpdatePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type WarehouseVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseVersionConflictError'] = ResolversParentTypes['WarehouseVersionConflictError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Availability?: AvailabilityResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  BrokenPromises?: BrokenPromisesResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  GeoLocation?: GeoLocationResolvers<ContextType>;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalDataPage?: PersonalDataPageResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  StockAdjustPayload?: StockAdjustPayloadResolvers<ContextType>;
  StockCountPayload?: StockCountPayloadResolvers<ContextType>;
  StockInsufficientError?: StockInsufficientErrorResolvers<ContextType>;
  StockItem?: StockItemResolvers<ContextType>;
  StockItemConnection?: StockItemConnectionResolvers<ContextType>;
  StockItemEdge?: StockItemEdgeResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  StockQuantityStaleError?: StockQuantityStaleErrorResolvers<ContextType>;
  StockSetPayload?: StockSetPayloadResolvers<ContextType>;
  StockVersionConflictError?: StockVersionConflictErrorResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  StoreAddress?: StoreAddressResolvers<ContextType>;
  StoreConnection?: StoreConnectionResolvers<ContextType>;
  StoreEdge?: StoreEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
  WarehouseCreatePayload?: WarehouseCreatePayloadResolvers<ContextType>;
  WarehouseUpdatePayload?: WarehouseUpdatePayloadResolvers<ContextType>;
  WarehouseVersionConflictError?: WarehouseVersionConflictErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

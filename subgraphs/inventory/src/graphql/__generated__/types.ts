import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WarehouseMapper, StockItemMapper, StockMovementMapper, AvailabilityMapper, ProductVariantMapper, MerchantMapper } from '../mappers.ts';
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
  /** The merchant's warehouses, by name. For its own members and staff; null for others. */
  warehouses?: Maybe<Array<Warehouse>>;
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
};


export type MutationStockAdjustArgs = {
  input: StockAdjustInput;
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
  /** A warehouse by its id. For members of its merchant, and staff; null for others. */
  warehouse?: Maybe<Warehouse>;
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
  /** Goods came in. */
  | 'RECEIVED'
  /** Goods left for a buyer. */
  | 'SHIPPED';

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
  /** Whose it is. */
  merchant?: Maybe<Merchant>;
  /** The warehouse's name. */
  name: Scalars['String']['output'];
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
    | ( Omit<StockVersionConflictError, 'stockItem'> & { stockItem?: Maybe<_RefType['StockItem']> } & { __typename: 'StockVersionConflictError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Availability: ResolverTypeWrapper<AvailabilityMapper>;
  AvailabilityStatus: AvailabilityStatus;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CacheControlScope: CacheControlScope;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Merchant: ResolverTypeWrapper<MerchantMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProductVariant: ResolverTypeWrapper<ProductVariantMapper>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  StockAdjustInput: StockAdjustInput;
  StockAdjustPayload: ResolverTypeWrapper<Omit<StockAdjustPayload, 'stockItem' | 'userErrors'> & { stockItem?: Maybe<ResolversTypes['StockItem']>, userErrors: Array<ResolversTypes['UserError']> }>;
  StockInsufficientError: ResolverTypeWrapper<StockInsufficientError>;
  StockItem: ResolverTypeWrapper<StockItemMapper>;
  StockMovement: ResolverTypeWrapper<StockMovementMapper>;
  StockMovementConnection: ResolverTypeWrapper<Omit<StockMovementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['StockMovementEdge']>, nodes: Array<ResolversTypes['StockMovement']> }>;
  StockMovementEdge: ResolverTypeWrapper<Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }>;
  StockMovementKind: StockMovementKind;
  StockVersionConflictError: ResolverTypeWrapper<Omit<StockVersionConflictError, 'stockItem'> & { stockItem?: Maybe<ResolversTypes['StockItem']> }>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Warehouse: ResolverTypeWrapper<WarehouseMapper>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Availability: AvailabilityMapper;
  BigInt: Scalars['BigInt']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  String: Scalars['String']['output'];
  InvalidInputError: InvalidInputError;
  Merchant: MerchantMapper;
  ID: Scalars['ID']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  PageInfo: PageInfo;
  ProductVariant: ProductVariantMapper;
  Query: Record<PropertyKey, never>;
  StockAdjustInput: StockAdjustInput;
  StockAdjustPayload: Omit<StockAdjustPayload, 'stockItem' | 'userErrors'> & { stockItem?: Maybe<ResolversParentTypes['StockItem']>, userErrors: Array<ResolversParentTypes['UserError']> };
  StockInsufficientError: StockInsufficientError;
  StockItem: StockItemMapper;
  StockMovement: StockMovementMapper;
  StockMovementConnection: Omit<StockMovementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StockMovementEdge']>, nodes: Array<ResolversParentTypes['StockMovement']> };
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  StockVersionConflictError: Omit<StockVersionConflictError, 'stockItem'> & { stockItem?: Maybe<ResolversParentTypes['StockItem']> };
  TaxedMoney: TaxedMoney;
  URL: Scalars['URL']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Warehouse: WarehouseMapper;
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
  warehouses?: Resolver<Maybe<Array<ResolversTypes['Warehouse']>>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  stockAdjust?: Resolver<ResolversTypes['StockAdjustPayload'], ParentType, ContextType, RequireFields<MutationStockAdjustArgs, 'input'>>;
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

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stock?: Resolver<Maybe<Array<ResolversTypes['StockItem']>>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType, RequireFields<QueryWarehouseArgs, 'id'>>;
};

export type StockAdjustPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockAdjustPayload'] = ResolversParentTypes['StockAdjustPayload']> = {
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

export type StockVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockVersionConflictError'] = ResolversParentTypes['StockVersionConflictError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stockItem?: Resolver<Maybe<ResolversTypes['StockItem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError' | 'StockInsufficientError' | 'StockVersionConflictError', ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse'], FederationReferenceType extends FederationReferenceTypes['Warehouse'] = FederationReferenceTypes['Warehouse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Warehouse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Availability?: AvailabilityResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  StockAdjustPayload?: StockAdjustPayloadResolvers<ContextType>;
  StockInsufficientError?: StockInsufficientErrorResolvers<ContextType>;
  StockItem?: StockItemResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  StockVersionConflictError?: StockVersionConflictErrorResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

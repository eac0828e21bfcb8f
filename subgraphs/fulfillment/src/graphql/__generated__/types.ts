import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ShipmentMapper, ShipmentLineMapper, TrackingEventMapper, DeliveryEstimateMapper, DeliveryRateMapper, PickUpMapper, MerchantOrderMapper, OrderMapper, ProductVariantMapper, MerchantMapper } from '../mappers.ts';
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

/** Who may be given a kept answer. */
export type CacheControlScope =
  /** The viewer alone: no cache of ours keeps it. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** From when to when something would arrive. */
export type DeliveryEstimate = {
  __typename?: 'DeliveryEstimate';
  /** The earliest. */
  earliest: Scalars['DateTime']['output'];
  /** The latest. */
  latest: Scalars['DateTime']['output'];
};

/** What one carrier takes for all parcels. */
export type DeliveryRate = {
  __typename?: 'DeliveryRate';
  /** What all parcels cost together, in minor units, without regard to tax. */
  amountMinor: Scalars['BigInt']['output'];
  /** Who delivers. */
  carrier: Scalars['String']['output'];
  /** The most days to delivery. */
  maxDays: Scalars['Int']['output'];
  /** The fewest days to delivery. */
  minDays: Scalars['Int']['output'];
  /** For people. */
  name: Scalars['String']['output'];
  /** The option's id. */
  optionId: Scalars['ID']['output'];
  /** The store it is picked up from; null when it is delivered. */
  pickUpWarehouseId?: Maybe<Scalars['ID']['output']>;
  /** What each merchant's parcel costs of it. */
  shares: Array<DeliveryRateShare>;
};

/** What one merchant's parcel costs. */
export type DeliveryRateShare = {
  __typename?: 'DeliveryRateShare';
  /** In minor units. */
  amountMinor: Scalars['BigInt']['output'];
  /** The merchant. */
  merchantId: Scalars['ID']['output'];
};

/**
 * Why a mutation refused, for programs. These are the codes every room may use; each room adds its own.
 * Values are added over time: keep a default branch.
 */
export type ErrorCode =
  /** No carrier is connected that sells labels. */
  | 'CARRIER_UNAVAILABLE'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is missing, out of range or malformed. */
  | 'INVALID_INPUT'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** The code is not this parcel's. */
  | 'PICK_UP_CODE_WRONG'
  /** Too many wrong codes were said: none is heard for a while. */
  | 'PICK_UP_LOCKED'
  /** That does not happen to a parcel that stands so. */
  | 'SHIPMENT_MOVE_REFUSED'
  /** The parcel's order is held: nothing of it may leave until it is released. */
  | 'SHIPMENT_ON_HOLD'
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
  /**
   * The merchant's parcels, oldest first: with `status: PENDING` what is to be packed. For its own members and staff; null
   * for others.
   */
  shipments?: Maybe<ShipmentConnection>;
};


/** A company that sells in the marketplace. */
export type MerchantShipmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShipmentFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ShipmentStatus>;
};

/** One merchant's part of an order. */
export type MerchantOrder = {
  __typename?: 'MerchantOrder';
  /** The part's id. */
  id: Scalars['ID']['output'];
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
  /** A labelled parcel was given to its carrier: it has left, and its money is taken. */
  shipmentHandOver: ShipmentHandOverPayload;
  /**
   * A parcel gets its label: a new one of its carrier's, or one the merchant bought. Refused with `CARRIER_UNAVAILABLE`, too,
   * when no carrier is connected that sells one.
   */
  shipmentLabelBuy: ShipmentLabelBuyPayload;
  /**
   * A parcel is in its box. What is picked up in a store is ready for its buyer with that, who is shown a code. For members of
   * the parcel's merchant, and staff. Refused with `INVALID_INPUT`, `NOT_FOUND`, `IDEMPOTENCY_KEY_REUSED`, `VERSION_CONFLICT`,
   * `SHIPMENT_MOVE_REFUSED` or `SHIPMENT_ON_HOLD`, as are all of these.
   */
  shipmentPack: ShipmentPackPayload;
  /**
   * A parcel is given to whoever says its code: it has left and arrived. Refused with `PICK_UP_CODE_WRONG`, and after five
   * wrong codes with `PICK_UP_LOCKED` for a quarter of an hour.
   */
  shipmentPickUpConfirm: ShipmentPickUpConfirmPayload;
  /** What the merchant heard of a parcel that its carrier has. */
  shipmentReport: ShipmentReportPayload;
};


export type MutationShipmentHandOverArgs = {
  input: ShipmentHandOverInput;
};


export type MutationShipmentLabelBuyArgs = {
  input: ShipmentLabelBuyInput;
};


export type MutationShipmentPackArgs = {
  input: ShipmentPackInput;
};


export type MutationShipmentPickUpConfirmArgs = {
  input: ShipmentPickUpConfirmInput;
};


export type MutationShipmentReportArgs = {
  input: ShipmentReportInput;
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

/** What somebody bought. */
export type Order = {
  __typename?: 'Order';
  /** The order's id. It opens nothing: who may see the order follows from the viewer and the access token. */
  id: Scalars['ID']['output'];
  /** The order's parcels, oldest first; null for those who may not see the order. */
  shipments?: Maybe<Array<Shipment>>;
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

/** What one merchant sends. */
export type ParcelForRateInput = {
  /** The merchant. */
  merchantId: Scalars['ID']['input'];
  /** What it weighs, in grams. */
  weightGrams: Scalars['Int']['input'];
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

/** A parcel that waits in a store. */
export type PickUp = {
  __typename?: 'PickUp';
  /** The code to say in the store: six digits. Whoever says it is given the parcel. */
  code: Scalars['String']['output'];
  /** Until when it waits; after that it is cancelled and paid back. */
  readyUntil: Scalars['DateTime']['output'];
  /** Where it waits; null when nothing is known of the store any more. */
  store?: Maybe<PickUpPlace>;
};

/** The code was not heard, or is wrong. */
export type PickUpCodeError = UserError & {
  __typename?: 'PickUpCodeError';
  /** `PICK_UP_CODE_WRONG` or `PICK_UP_LOCKED`. */
  code: ErrorCode;
  /** The path of the code. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** When a code is heard again; null when one is heard now. */
  lockedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** How many tries are left, or how long to wait. */
  message: Scalars['String']['output'];
};

/** The address of a store where orders are picked up. */
export type PickUpPlace = {
  __typename?: 'PickUpPlace';
  /** The town. */
  city: Scalars['String']['output'];
  /** The country. */
  countryCode: Scalars['CountryCode']['output'];
  /** The street and the house number. */
  line1: Scalars['String']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The postal code. */
  postalCode: Scalars['String']['output'];
};

/** One form of a product that can be bought: a colour, a size, a bundle. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** When it would arrive if it were ordered now; null where no carrier goes. */
  deliveryEstimate?: Maybe<DeliveryEstimate>;
  /** The variant's id. */
  id: Scalars['ID']['output'];
};


/** One form of a product that can be bought: a colour, a size, a bundle. */
export type ProductVariantDeliveryEstimateArgs = {
  countryCode: Scalars['CountryCode']['input'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * What cart asks for its delivery options: what each carrier takes for parcels to a country, one parcel per merchant; and,
   * when all is of one merchant, each of its stores in that country, free.
   */
  deliveryRatesForQuote: Array<DeliveryRate>;
  /**
   * What this room holds about a person, for the archive they asked for. Every room answers it for itself; rows as JSON texts
   * `{"table": …, "row": …}`.
   */
  personalDataOf: PersonalDataPage;
  /** A parcel of the viewer's. Null for others'. */
  shipment?: Maybe<Shipment>;
  /** What notifications says of a parcel in a letter to whom the order was for; null when there is none. */
  shipmentForLetter?: Maybe<Shipment>;
  /** Everybody's parcels, oldest first. For staff. */
  shipments?: Maybe<ShipmentConnection>;
};


export type QueryDeliveryRatesForQuoteArgs = {
  countryCode: Scalars['CountryCode']['input'];
  currency: Scalars['CurrencyCode']['input'];
  parcels: Array<ParcelForRateInput>;
};


export type QueryPersonalDataOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryShipmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryShipmentForLetterArgs = {
  shipmentId: Scalars['ID']['input'];
};


export type QueryShipmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShipmentFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  merchantId?: InputMaybe<Scalars['ID']['input']>;
};

/** A parcel on its way, of one merchant, from one warehouse. */
export type Shipment = {
  __typename?: 'Shipment';
  /** Who carries it; `Pick-up` for what is picked up. */
  carrier: Scalars['String']['output'];
  /** What it is sent for. */
  cause: ShipmentCause;
  /** When it arrived. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it should arrive. */
  estimatedDeliveryAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it was seen, oldest first. */
  events: TrackingEventConnection;
  /** The shipment's id. */
  id: Scalars['ID']['output'];
  /** Whether the buyer picks it up in a store. */
  isPickUp: Scalars['Boolean']['output'];
  /** What is in it. */
  lines: Array<ShipmentLine>;
  /** Who sends it. */
  merchant?: Maybe<Merchant>;
  /** The merchant's part of the order it belongs to. */
  merchantOrder?: Maybe<MerchantOrder>;
  /** The order it belongs to. It opens nothing: who may see the order is the order's to say. */
  order?: Maybe<Order>;
  /** Where, until when and with which code it is picked up. For the order's buyer alone, once it is ready; null for all others. */
  pickUp?: Maybe<PickUp>;
  /** The lost or damaged parcel it is sent instead of; null for others, and where that is not known. */
  replaces?: Maybe<Shipment>;
  /** How it stands. */
  status: ShipmentStatus;
  /** The carrier's number; null until there is a label. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** The carrier's page about it; null until there is a label. */
  trackingUrl?: Maybe<Scalars['URL']['output']>;
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** What it weighs, in grams. */
  weightGrams: Scalars['Int']['output'];
};


/** A parcel on its way, of one merchant, from one warehouse. */
export type ShipmentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What a parcel is sent for. */
export type ShipmentCause =
  /** In exchange for something sent back. */
  | 'EXCHANGE'
  /** The order. */
  | 'ORDER'
  /** What was found in other stock, after a count found too little. */
  | 'REALLOCATION'
  /** Instead of a parcel that was lost or damaged. */
  | 'RESHIPMENT';

/** A page of parcels. */
export type ShipmentConnection = {
  __typename?: 'ShipmentConnection';
  /** Parcels with their cursors. */
  edges: Array<ShipmentEdge>;
  /** The same parcels without cursors. */
  nodes: Array<Shipment>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A parcel and its cursor. */
export type ShipmentEdge = {
  __typename?: 'ShipmentEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The parcel. */
  node: Shipment;
};

/** Which parcels. What is left out does not matter. */
export type ShipmentFilterInput = {
  /** Planned earlier than that. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Planned then or later. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether the buyer picks it up in a store. */
  isPickUp?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this order. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these ways. */
  statuses?: InputMaybe<Array<ShipmentStatus>>;
  /** With this tracking number. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** From this warehouse. */
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};

/** A parcel that was given to its carrier. */
export type ShipmentHandOverInput = {
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeat with the same key and nothing happens twice; 1 to 100 characters, remembered 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The parcel. */
  shipmentId: Scalars['ID']['input'];
};

/** What came of handing a parcel over. */
export type ShipmentHandOverPayload = {
  __typename?: 'ShipmentHandOverPayload';
  /** The parcel as it is now; null when refused. */
  shipment?: Maybe<Shipment>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A parcel that needs a label. */
export type ShipmentLabelBuyInput = {
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeat with the same key and nothing happens twice; 1 to 100 characters, remembered 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The parcel. */
  shipmentId: Scalars['ID']['input'];
  /** The number of a label that the merchant bought; 4 to 40 letters, digits and hyphens. Its carrier is asked for one when left out. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** What came of labelling a parcel. */
export type ShipmentLabelBuyPayload = {
  __typename?: 'ShipmentLabelBuyPayload';
  /** The parcel as it is now; null when refused. */
  shipment?: Maybe<Shipment>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Something in a parcel. */
export type ShipmentLine = {
  __typename?: 'ShipmentLine';
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** What. */
  variant?: Maybe<ProductVariant>;
};

/** The parcel stands so that this cannot happen to it now. */
export type ShipmentMoveRefusedError = UserError & {
  __typename?: 'ShipmentMoveRefusedError';
  /** `SHIPMENT_MOVE_REFUSED`, `SHIPMENT_ON_HOLD` or `CARRIER_UNAVAILABLE`. */
  code: ErrorCode;
  /** The path of the parcel's id or of the status. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** Why not, and what would be right. */
  message: Scalars['String']['output'];
  /** How the parcel stands. */
  status: ShipmentStatus;
};

/** A parcel that was packed. */
export type ShipmentPackInput = {
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeat with the same key and nothing happens twice; 1 to 100 characters, remembered 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The parcel. */
  shipmentId: Scalars['ID']['input'];
};

/** What came of packing a parcel. */
export type ShipmentPackPayload = {
  __typename?: 'ShipmentPackPayload';
  /** The parcel as it is now; null when refused. */
  shipment?: Maybe<Shipment>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A parcel that somebody wants to pick up. */
export type ShipmentPickUpConfirmInput = {
  /** What the buyer says: six digits. */
  code: Scalars['String']['input'];
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeat with the same key and nothing happens twice; 1 to 100 characters, remembered 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The parcel. */
  shipmentId: Scalars['ID']['input'];
};

/** What came of giving a parcel out. */
export type ShipmentPickUpConfirmPayload = {
  __typename?: 'ShipmentPickUpConfirmPayload';
  /** The parcel as it is now; null when refused. */
  shipment?: Maybe<Shipment>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What was heard of a parcel. */
export type ShipmentReportInput = {
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Repeat with the same key and nothing happens twice; 1 to 100 characters, remembered 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** In words, for the buyer too; at most 200 characters, no names and addresses. The usual words when left out. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The parcel. */
  shipmentId: Scalars['ID']['input'];
  /** What became of it. Not what the other mutations are for: `PENDING` to `HANDED_OVER` and `CANCELLED` are refused. */
  status: ShipmentStatus;
};

/** What came of reporting of a parcel. */
export type ShipmentReportPayload = {
  __typename?: 'ShipmentReportPayload';
  /** The parcel as it is now; null when refused. */
  shipment?: Maybe<Shipment>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How a parcel stands. Values are added over time: keep a default branch. */
export type ShipmentStatus =
  /** Will not be sent: everything was taken out of it before it left. Its lines are what was in it last. */
  | 'CANCELLED'
  /** Destroyed on its way. */
  | 'DAMAGED'
  /** Later than was said, and still on its way. */
  | 'DELAYED'
  /** Arrived. */
  | 'DELIVERED'
  /** The carrier was at the door, and nobody took it. It is tried again. */
  | 'DELIVERY_ATTEMPTED'
  /** With the carrier, or with the buyer who picked it up. */
  | 'HANDED_OVER'
  /** Seen on its way. */
  | 'IN_TRANSIT'
  /** Has its label. */
  | 'LABEL_PURCHASED'
  /** The carrier lost it. */
  | 'LOST'
  /** In the delivery van. */
  | 'OUT_FOR_DELIVERY'
  /** In its box. */
  | 'PACKED'
  /** Planned. */
  | 'PENDING'
  /** Waits in its store for the buyer. */
  | 'READY_FOR_PICKUP'
  /** Came back to its warehouse unopened. */
  | 'RETURNED_TO_SENDER';

/** The input was made on an older state of the parcel. */
export type ShipmentVersionConflictError = UserError & {
  __typename?: 'ShipmentVersionConflictError';
  /** `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the version. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: look at `shipment`, then repeat the change with its version and a new idempotency key. */
  message: Scalars['String']['output'];
  /** The parcel as it is now. */
  shipment?: Maybe<Shipment>;
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

/** Something the carrier saw. */
export type TrackingEvent = {
  __typename?: 'TrackingEvent';
  /** In words. */
  description: Scalars['String']['output'];
  /** The event's id. */
  id: Scalars['ID']['output'];
  /** Where, for example `Leipzig, DE`; null where the carrier does not say. */
  location?: Maybe<Scalars['String']['output']>;
  /** When. */
  occurredAt: Scalars['DateTime']['output'];
  /** What the parcel's state was then. */
  status: ShipmentStatus;
};

/** A page of tracking events. */
export type TrackingEventConnection = {
  __typename?: 'TrackingEventConnection';
  /** Events with their cursors. */
  edges: Array<TrackingEventEdge>;
  /** The same events without cursors. */
  nodes: Array<TrackingEvent>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** An event and its cursor. */
export type TrackingEventEdge = {
  __typename?: 'TrackingEventEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: TrackingEvent;
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
  Order: Order;
  ProductVariant: ProductVariant;
  Shipment: Shipment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Merchant:
    ( { __typename: 'Merchant' }
    & GraphQLRecursivePick<FederationTypes['Merchant'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
  Shipment:
    ( { __typename: 'Shipment' }
    & GraphQLRecursivePick<FederationTypes['Shipment'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( IdempotencyKeyReusedError & { __typename: 'IdempotencyKeyReusedError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( NotFoundError & { __typename: 'NotFoundError' } )
    | ( PickUpCodeError & { __typename: 'PickUpCodeError' } )
    | ( ShipmentMoveRefusedError & { __typename: 'ShipmentMoveRefusedError' } )
    | ( Omit<ShipmentVersionConflictError, 'shipment'> & { shipment?: Maybe<_RefType['Shipment']> } & { __typename: 'ShipmentVersionConflictError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CacheControlScope: CacheControlScope;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeliveryEstimate: ResolverTypeWrapper<DeliveryEstimateMapper>;
  DeliveryRate: ResolverTypeWrapper<DeliveryRateMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DeliveryRateShare: ResolverTypeWrapper<DeliveryRateShare>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Merchant: ResolverTypeWrapper<MerchantMapper>;
  MerchantOrder: ResolverTypeWrapper<MerchantOrderMapper>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  Order: ResolverTypeWrapper<OrderMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParcelForRateInput: ParcelForRateInput;
  PersonalDataPage: ResolverTypeWrapper<PersonalDataPage>;
  PickUp: ResolverTypeWrapper<PickUpMapper>;
  PickUpCodeError: ResolverTypeWrapper<PickUpCodeError>;
  PickUpPlace: ResolverTypeWrapper<PickUpPlace>;
  ProductVariant: ResolverTypeWrapper<ProductVariantMapper>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Shipment: ResolverTypeWrapper<ShipmentMapper>;
  ShipmentCause: ShipmentCause;
  ShipmentConnection: ResolverTypeWrapper<Omit<ShipmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ShipmentEdge']>, nodes: Array<ResolversTypes['Shipment']> }>;
  ShipmentEdge: ResolverTypeWrapper<Omit<ShipmentEdge, 'node'> & { node: ResolversTypes['Shipment'] }>;
  ShipmentFilterInput: ShipmentFilterInput;
  ShipmentHandOverInput: ShipmentHandOverInput;
  ShipmentHandOverPayload: ResolverTypeWrapper<Omit<ShipmentHandOverPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversTypes['Shipment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ShipmentLabelBuyInput: ShipmentLabelBuyInput;
  ShipmentLabelBuyPayload: ResolverTypeWrapper<Omit<ShipmentLabelBuyPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversTypes['Shipment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ShipmentLine: ResolverTypeWrapper<ShipmentLineMapper>;
  ShipmentMoveRefusedError: ResolverTypeWrapper<ShipmentMoveRefusedError>;
  ShipmentPackInput: ShipmentPackInput;
  ShipmentPackPayload: ResolverTypeWrapper<Omit<ShipmentPackPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversTypes['Shipment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ShipmentPickUpConfirmInput: ShipmentPickUpConfirmInput;
  ShipmentPickUpConfirmPayload: ResolverTypeWrapper<Omit<ShipmentPickUpConfirmPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversTypes['Shipment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ShipmentReportInput: ShipmentReportInput;
  ShipmentReportPayload: ResolverTypeWrapper<Omit<ShipmentReportPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversTypes['Shipment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ShipmentStatus: ShipmentStatus;
  ShipmentVersionConflictError: ResolverTypeWrapper<Omit<ShipmentVersionConflictError, 'shipment'> & { shipment?: Maybe<ResolversTypes['Shipment']> }>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  TrackingEvent: ResolverTypeWrapper<TrackingEventMapper>;
  TrackingEventConnection: ResolverTypeWrapper<Omit<TrackingEventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TrackingEventEdge']>, nodes: Array<ResolversTypes['TrackingEvent']> }>;
  TrackingEventEdge: ResolverTypeWrapper<Omit<TrackingEventEdge, 'node'> & { node: ResolversTypes['TrackingEvent'] }>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BigInt: Scalars['BigInt']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeliveryEstimate: DeliveryEstimateMapper;
  DeliveryRate: DeliveryRateMapper;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  DeliveryRateShare: DeliveryRateShare;
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  InvalidInputError: InvalidInputError;
  Merchant: MerchantMapper;
  MerchantOrder: MerchantOrderMapper;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  Order: OrderMapper;
  PageInfo: PageInfo;
  ParcelForRateInput: ParcelForRateInput;
  PersonalDataPage: PersonalDataPage;
  PickUp: PickUpMapper;
  PickUpCodeError: PickUpCodeError;
  PickUpPlace: PickUpPlace;
  ProductVariant: ProductVariantMapper;
  Query: Record<PropertyKey, never>;
  Shipment: ShipmentMapper;
  ShipmentConnection: Omit<ShipmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ShipmentEdge']>, nodes: Array<ResolversParentTypes['Shipment']> };
  ShipmentEdge: Omit<ShipmentEdge, 'node'> & { node: ResolversParentTypes['Shipment'] };
  ShipmentFilterInput: ShipmentFilterInput;
  ShipmentHandOverInput: ShipmentHandOverInput;
  ShipmentHandOverPayload: Omit<ShipmentHandOverPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ShipmentLabelBuyInput: ShipmentLabelBuyInput;
  ShipmentLabelBuyPayload: Omit<ShipmentLabelBuyPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ShipmentLine: ShipmentLineMapper;
  ShipmentMoveRefusedError: ShipmentMoveRefusedError;
  ShipmentPackInput: ShipmentPackInput;
  ShipmentPackPayload: Omit<ShipmentPackPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ShipmentPickUpConfirmInput: ShipmentPickUpConfirmInput;
  ShipmentPickUpConfirmPayload: Omit<ShipmentPickUpConfirmPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ShipmentReportInput: ShipmentReportInput;
  ShipmentReportPayload: Omit<ShipmentReportPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ShipmentVersionConflictError: Omit<ShipmentVersionConflictError, 'shipment'> & { shipment?: Maybe<ResolversParentTypes['Shipment']> };
  TaxedMoney: TaxedMoney;
  TrackingEvent: TrackingEventMapper;
  TrackingEventConnection: Omit<TrackingEventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TrackingEventEdge']>, nodes: Array<ResolversParentTypes['TrackingEvent']> };
  TrackingEventEdge: Omit<TrackingEventEdge, 'node'> & { node: ResolversParentTypes['TrackingEvent'] };
  URL: Scalars['URL']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type DeliveryEstimateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryEstimate'] = ResolversParentTypes['DeliveryEstimate']> = {
  earliest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeliveryRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryRate'] = ResolversParentTypes['DeliveryRate']> = {
  amountMinor?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  optionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pickUpWarehouseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shares?: Resolver<Array<ResolversTypes['DeliveryRateShare']>, ParentType, ContextType>;
};

export type DeliveryRateShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryRateShare'] = ResolversParentTypes['DeliveryRateShare']> = {
  amountMinor?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  merchantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  shipments?: Resolver<Maybe<ResolversTypes['ShipmentConnection']>, ParentType, ContextType, Partial<MerchantShipmentsArgs>>;
};

export type MerchantOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantOrder'] = ResolversParentTypes['MerchantOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  shipmentHandOver?: Resolver<ResolversTypes['ShipmentHandOverPayload'], ParentType, ContextType, RequireFields<MutationShipmentHandOverArgs, 'input'>>;
  shipmentLabelBuy?: Resolver<ResolversTypes['ShipmentLabelBuyPayload'], ParentType, ContextType, RequireFields<MutationShipmentLabelBuyArgs, 'input'>>;
  shipmentPack?: Resolver<ResolversTypes['ShipmentPackPayload'], ParentType, ContextType, RequireFields<MutationShipmentPackArgs, 'input'>>;
  shipmentPickUpConfirm?: Resolver<ResolversTypes['ShipmentPickUpConfirmPayload'], ParentType, ContextType, RequireFields<MutationShipmentPickUpConfirmArgs, 'input'>>;
  shipmentReport?: Resolver<ResolversTypes['ShipmentReportPayload'], ParentType, ContextType, RequireFields<MutationShipmentReportArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shipments?: Resolver<Maybe<Array<ResolversTypes['Shipment']>>, ParentType, ContextType>;
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

export type PickUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PickUp'] = ResolversParentTypes['PickUp']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readyUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['PickUpPlace']>, ParentType, ContextType>;
};

export type PickUpCodeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PickUpCodeError'] = ResolversParentTypes['PickUpCodeError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  lockedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PickUpPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PickUpPlace'] = ResolversParentTypes['PickUpPlace']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  deliveryEstimate?: Resolver<Maybe<ResolversTypes['DeliveryEstimate']>, ParentType, ContextType, RequireFields<ProductVariantDeliveryEstimateArgs, 'countryCode'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  deliveryRatesForQuote?: Resolver<Array<ResolversTypes['DeliveryRate']>, ParentType, ContextType, RequireFields<QueryDeliveryRatesForQuoteArgs, 'countryCode' | 'currency' | 'parcels'>>;
  personalDataOf?: Resolver<ResolversTypes['PersonalDataPage'], ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'first' | 'userId'>>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType, RequireFields<QueryShipmentArgs, 'id'>>;
  shipmentForLetter?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType, RequireFields<QueryShipmentForLetterArgs, 'shipmentId'>>;
  shipments?: Resolver<Maybe<ResolversTypes['ShipmentConnection']>, ParentType, ContextType, Partial<QueryShipmentsArgs>>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment'], FederationReferenceType extends FederationReferenceTypes['Shipment'] = FederationReferenceTypes['Shipment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Shipment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['ShipmentCause'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  estimatedDeliveryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['TrackingEventConnection'], ParentType, ContextType, Partial<ShipmentEventsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPickUp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ShipmentLine']>, ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  merchantOrder?: Resolver<Maybe<ResolversTypes['MerchantOrder']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  pickUp?: Resolver<Maybe<ResolversTypes['PickUp']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ShipmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentConnection'] = ResolversParentTypes['ShipmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ShipmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Shipment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ShipmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentEdge'] = ResolversParentTypes['ShipmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType>;
};

export type ShipmentHandOverPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentHandOverPayload'] = ResolversParentTypes['ShipmentHandOverPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShipmentLabelBuyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentLabelBuyPayload'] = ResolversParentTypes['ShipmentLabelBuyPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShipmentLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentLine'] = ResolversParentTypes['ShipmentLine']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type ShipmentMoveRefusedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentMoveRefusedError'] = ResolversParentTypes['ShipmentMoveRefusedError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipmentPackPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentPackPayload'] = ResolversParentTypes['ShipmentPackPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShipmentPickUpConfirmPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentPickUpConfirmPayload'] = ResolversParentTypes['ShipmentPickUpConfirmPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShipmentReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentReportPayload'] = ResolversParentTypes['ShipmentReportPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShipmentVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentVersionConflictError'] = ResolversParentTypes['ShipmentVersionConflictError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TrackingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingEvent'] = ResolversParentTypes['TrackingEvent']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
};

export type TrackingEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingEventConnection'] = ResolversParentTypes['TrackingEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TrackingEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TrackingEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TrackingEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingEventEdge'] = ResolversParentTypes['TrackingEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrackingEvent'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError' | 'PickUpCodeError' | 'ShipmentMoveRefusedError' | 'ShipmentVersionConflictError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BigInt?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeliveryEstimate?: DeliveryEstimateResolvers<ContextType>;
  DeliveryRate?: DeliveryRateResolvers<ContextType>;
  DeliveryRateShare?: DeliveryRateShareResolvers<ContextType>;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  MerchantOrder?: MerchantOrderResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalDataPage?: PersonalDataPageResolvers<ContextType>;
  PickUp?: PickUpResolvers<ContextType>;
  PickUpCodeError?: PickUpCodeErrorResolvers<ContextType>;
  PickUpPlace?: PickUpPlaceResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentConnection?: ShipmentConnectionResolvers<ContextType>;
  ShipmentEdge?: ShipmentEdgeResolvers<ContextType>;
  ShipmentHandOverPayload?: ShipmentHandOverPayloadResolvers<ContextType>;
  ShipmentLabelBuyPayload?: ShipmentLabelBuyPayloadResolvers<ContextType>;
  ShipmentLine?: ShipmentLineResolvers<ContextType>;
  ShipmentMoveRefusedError?: ShipmentMoveRefusedErrorResolvers<ContextType>;
  ShipmentPackPayload?: ShipmentPackPayloadResolvers<ContextType>;
  ShipmentPickUpConfirmPayload?: ShipmentPickUpConfirmPayloadResolvers<ContextType>;
  ShipmentReportPayload?: ShipmentReportPayloadResolvers<ContextType>;
  ShipmentVersionConflictError?: ShipmentVersionConflictErrorResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  TrackingEvent?: TrackingEventResolvers<ContextType>;
  TrackingEventConnection?: TrackingEventConnectionResolvers<ContextType>;
  TrackingEventEdge?: TrackingEventEdgeResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

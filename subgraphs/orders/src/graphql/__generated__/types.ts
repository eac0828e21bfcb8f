import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CheckoutAttemptMapper, CheckoutFailureMapper, OrderMapper, OrderLineMapper, MerchantOrderMapper, TimelineEntryMapper, OrderTrackingEventMapper, DeliveryAddressMapper } from '../mappers.ts';
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

/** Who pays. */
export type BillingAddressInput = {
  /** Town; 1 to 120 characters. */
  city: Scalars['String']['input'];
  /** Country. */
  countryCode: Scalars['CountryCode']['input'];
  /** Street and number; 1 to 200 characters. */
  line1: Scalars['String']['input'];
  /** Flat, floor, company; at most 200 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Postal code; 1 to 20 characters. */
  postalCode: Scalars['String']['input'];
  /** Name or company; 1 to 120 characters. */
  recipient: Scalars['String']['input'];
  /** State, province or region; at most 120 characters. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** Who may be given a kept answer. */
export type CacheControlScope =
  /** The viewer alone: no cache of ours keeps it. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** What a shopper means to buy. */
export type Cart = {
  __typename?: 'Cart';
  /** The cart's id. It opens nothing: who may see the cart follows from the viewer and the header `x-cart-token`. */
  id: Scalars['ID']['output'];
};

/** The input was made on an older state of the cart. */
export type CartVersionConflictError = UserError & {
  __typename?: 'CartVersionConflictError';
  /** The cart as it is now. */
  cart?: Maybe<Cart>;
  /** `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the version or of the quote. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: look at `cart`, then repeat the step with its version. */
  message: Scalars['String']['output'];
};

/** One try to order what a quote fixed. */
export type CheckoutAttempt = {
  __typename?: 'CheckoutAttempt';
  /** When it was placed, or when all that was held for it was free again. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed; null unless COMPENSATING or FAILED. */
  failure?: Maybe<CheckoutFailure>;
  /** The attempt's id. */
  id: Scalars['ID']['output'];
  /** The order; null until PLACED. */
  order?: Maybe<Order>;
  /** When to ask again, in milliseconds; null once PLACED or FAILED. */
  pollAfterMs?: Maybe<Scalars['Int']['output']>;
  /** How far it is. */
  status: CheckoutAttemptStatus;
  /** When it was submitted. */
  submittedAt: Scalars['DateTime']['output'];
};

/** How far a check-out is. Values are added over time: keep a default branch. */
export type CheckoutAttemptStatus =
  /** The shopper's bank wants to see them: send them to `nextAction.url`. What happens there is told by the next status. */
  | 'ACTION_REQUIRED'
  /** Everything is held; the payment is being authorised. */
  | 'AUTHORIZING'
  /** It failed, see `failure`; what is held for it is being freed. The shopper may try again at once. */
  | 'COMPENSATING'
  /** There is no order, nothing is held and nothing was paid. */
  | 'FAILED'
  /** There is an order. */
  | 'PLACED'
  /** The payment is authorised; stock that ran out of its time at the bank is being reserved once more. */
  | 'PLACING'
  /** Accepted; stock, and promotions of which there are only so many, are being held. */
  | 'RESERVING';

/** Whom to write to. */
export type CheckoutContactInput = {
  /** A working e-mail address. */
  email: Scalars['String']['input'];
  /** With country prefix; at most 30 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Why a check-out failed. */
export type CheckoutFailure = {
  __typename?: 'CheckoutFailure';
  /** For programs. */
  code: CheckoutFailureCode;
  /** For people: what happened and what to do. */
  message: Scalars['String']['output'];
  /** The variants of which there were too few; empty for other failures. */
  unavailableVariants: Array<Maybe<ProductVariant>>;
};

/** Why a check-out failed. Values are added over time: keep a default branch. */
export type CheckoutFailureCode =
  /** It took too long. Nothing was paid; try again. */
  | 'EXPIRED'
  /** Someone else was faster. Change the cart and try again. */
  | 'INSUFFICIENT_STOCK'
  /** The card was declined. Try another; the cart and its price are still there. */
  | 'PAYMENT_DECLINED'
  /** A promotion of the quote was used up or has ended. Quote the cart again: it shows the price without it. */
  | 'PROMOTION_UNAVAILABLE';

/** Quote, contact and payment. */
export type CheckoutSubmitInput = {
  /** Who pays; the delivery address when left out. */
  billingAddress?: InputMaybe<BillingAddressInput>;
  /** Whom to write to. */
  contact: CheckoutContactInput;
  /** The gross total the shopper agreed to. */
  expectedTotal: MoneyInput;
  /** Made by the client, one per intention to buy; 16 to 100 characters. The same key gives the same attempt, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** A token of the payment provider's for a card. Never a card number. */
  paymentMethodToken: Scalars['String']['input'];
  /** The quote, from `cartQuote`. */
  quoteId: Scalars['ID']['input'];
  /** The page the shopper's bank sends them back to after a challenge (3-D Secure): one of the shop's own, by https. Without it the shopper has to find back alone. */
  returnUrl?: InputMaybe<Scalars['URL']['input']>;
};

/** What came of submitting. */
export type CheckoutSubmitPayload = {
  __typename?: 'CheckoutSubmitPayload';
  /** The attempt; null when refused. */
  attempt?: Maybe<CheckoutAttempt>;
  /** A guest's secret for `checkoutAttempt`, `checkoutUpdated`, `order` and `orderTracking`; null for customers. */
  orderAccessToken?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Too many check-outs are going on at once. Nothing was written; the quote and its price are kept until it ends. */
export type CheckoutThrottledError = UserError & {
  __typename?: 'CheckoutThrottledError';
  /** `CHECKOUT_THROTTLED`. */
  code: ErrorCode;
  /** Null: no field is at fault. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: wait, then send the same again with the same key. */
  message: Scalars['String']['output'];
  /** When a place should be free, in milliseconds from now. */
  pollAfterMs: Scalars['Int']['output'];
};

/** Where an order goes. */
export type DeliveryAddress = {
  __typename?: 'DeliveryAddress';
  /** Town. */
  city: Scalars['String']['output'];
  /** Country. */
  countryCode: Scalars['CountryCode']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** Flat, floor, company. */
  line2?: Maybe<Scalars['String']['output']>;
  /** For the carrier. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  postalCode: Scalars['String']['output'];
  /** Who receives. */
  recipient: Scalars['String']['output'];
  /** State, province or region. */
  region?: Maybe<Scalars['String']['output']>;
};

/**
 * Why a mutation refused, for programs. These are the codes every room may use; each room adds its own.
 * Values are added over time: keep a default branch.
 */
export type ErrorCode =
  /** Too many check-outs are going on. Send the same again after `pollAfterMs`. */
  | 'CHECKOUT_THROTTLED'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is missing, out of range or malformed. */
  | 'INVALID_INPUT'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** The total is not what the shopper was shown. Show the quote and ask again. */
  | 'PRICE_CHANGED'
  /** The quote has ended. Quote the cart again. */
  | 'QUOTE_EXPIRED'
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
  /** The merchant's parts of orders, newest first. For its own members and staff; null for others. */
  orders?: Maybe<MerchantOrderConnection>;
};


/** A company that sells in the marketplace. */
export type MerchantOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** One merchant's part of an order. */
export type MerchantOrder = {
  __typename?: 'MerchantOrder';
  /** How the delivery of this part stands. */
  fulfilmentStatus: OrderFulfilmentStatus;
  /** The part's id. */
  id: Scalars['ID']['output'];
  /** The merchant's lines. */
  lines: Array<OrderLine>;
  /** Who sells it. */
  merchant?: Maybe<Merchant>;
  /** The number of the whole order. */
  orderNumber: Scalars['String']['output'];
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** The merchant's share of delivery. */
  shipping: TaxedMoney;
  /** The merchant's lines together. */
  subtotal: TaxedMoney;
};

/** A page of merchants' parts. */
export type MerchantOrderConnection = {
  __typename?: 'MerchantOrderConnection';
  /** Parts with their cursors. */
  edges: Array<MerchantOrderEdge>;
  /** The same parts without cursors. */
  nodes: Array<MerchantOrder>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A part and its cursor. */
export type MerchantOrderEdge = {
  __typename?: 'MerchantOrderEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The part. */
  node: MerchantOrder;
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

/** An amount of money. */
export type MoneyInput = {
  /** The currency. */
  currencyCode: Scalars['CurrencyCode']['input'];
  /** In the currency's smallest unit, for example `"1290"` cents. */
  minorUnits: Scalars['BigInt']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Orders what a quote fixed. Answers at once with an attempt; `checkoutUpdated` tells, or `checkoutAttempt` asks, what
   * becomes of it: PLACED or FAILED. The same key gives the same attempt. Refused, with nothing written, with
   * `QUOTE_EXPIRED`, `PRICE_CHANGED`, `VERSION_CONFLICT`, `NOT_FOUND`, `INVALID_INPUT`, `IDEMPOTENCY_KEY_REUSED` or
   * `CHECKOUT_THROTTLED`.
   */
  checkoutSubmit: CheckoutSubmitPayload;
};


export type MutationCheckoutSubmitArgs = {
  input: CheckoutSubmitInput;
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
  /** The e-mail address for messages; null once it was erased. */
  contactEmail?: Maybe<Scalars['String']['output']>;
  /** The currency of all amounts. */
  currencyCode: Scalars['CurrencyCode']['output'];
  /** Whose order; null for a guest's. For staff and the customer. */
  customer?: Maybe<User>;
  /** Where it goes; null once it was erased. */
  deliveryAddress?: Maybe<DeliveryAddress>;
  /** The chosen way of delivery. */
  deliveryOptionName: Scalars['String']['output'];
  /** How the delivery stands; follows from the shipments. */
  fulfilmentStatus: OrderFulfilmentStatus;
  /** The order's id. It opens nothing: who may see the order follows from the viewer and the access token. */
  id: Scalars['ID']['output'];
  /** What was bought. */
  lines: OrderLineConnection;
  /** The same by merchant: each ships and is paid for its own. */
  merchantOrders: Array<MerchantOrder>;
  /** A short number for people, for example `N-7K3M-92QX`. */
  number: Scalars['String']['output'];
  /** How the money stands; follows from the payments. */
  paymentStatus: OrderPaymentStatus;
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** Delivery. */
  shipping: TaxedMoney;
  /** How the order stands. */
  status: OrderStatus;
  /** All lines. */
  subtotal: TaxedMoney;
  /** The tax by rate; sums to the tax of `total`. */
  taxLines: Array<TaxLine>;
  /** Everything that happened, oldest first. */
  timeline: TimelineEntryConnection;
  /** What is paid. */
  total: TaxedMoney;
  /** Counts the changes. */
  version: Scalars['Int']['output'];
};


/** What somebody bought. */
export type OrderLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What somebody bought. */
export type OrderTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of orders. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** Orders with their cursors. */
  edges: Array<OrderEdge>;
  /** The same orders without cursors. */
  nodes: Array<Order>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** An order and its cursor. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** How the delivery of an order stands. */
export type OrderFulfilmentStatus =
  /** All was delivered. */
  | 'DELIVERED'
  /** A part was delivered. */
  | 'PARTIALLY_DELIVERED'
  /** A part has left. */
  | 'PARTIALLY_SHIPPED'
  /** All has left. */
  | 'SHIPPED'
  /** Nothing has left. */
  | 'UNFULFILLED';

/** A line of an order. Nothing here changes when the catalogue does. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** What the line cost. */
  cost: TaxedMoney;
  /** The line's id. */
  id: Scalars['ID']['output'];
  /** The name at the time. */
  name: Scalars['String']['output'];
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** The stock-keeping unit. */
  sku: Scalars['String']['output'];
  /** What one cost, as in the price list of the time. */
  unitPrice: Money;
  /** The variant as the catalogue has it today; null when it is gone. */
  variant?: Maybe<ProductVariant>;
};

/** A page of an order. */
export type OrderLineConnection = {
  __typename?: 'OrderLineConnection';
  /** Lines with their cursors. */
  edges: Array<OrderLineEdge>;
  /** The same lines without cursors. */
  nodes: Array<OrderLine>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A line and its cursor. */
export type OrderLineEdge = {
  __typename?: 'OrderLineEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: OrderLine;
};

/** How the money of an order stands. */
export type OrderPaymentStatus =
  /** Held on the card, nothing taken. */
  | 'AUTHORIZED'
  /** All was taken. */
  | 'PAID'
  /** A part was taken. */
  | 'PARTIALLY_PAID';

/** How an order stands. */
export type OrderStatus =
  /** Everything was delivered. */
  | 'COMPLETED'
  /** The stock is its own. */
  | 'CONFIRMED'
  /** Accepted and paid for or authorised. */
  | 'PLACED'
  /** A part of it is on its way. */
  | 'PROCESSING';

/** A new entry of a timeline, and the order as it is now. */
export type OrderTrackingEvent = {
  __typename?: 'OrderTrackingEvent';
  /** The entry. */
  entry: TimelineEntry;
  /** The order as it is now, which may be further than the entry. */
  order: Order;
  /** The entry's sequence: send it as `after` to go on after a cut. */
  sequence: Scalars['Int']['output'];
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

/** Money for one order, held on a card and taken as parcels leave. */
export type Payment = {
  __typename?: 'Payment';
  /** The payment's id. */
  id: Scalars['ID']['output'];
};

/** The shopper agreed to another total than the quote has. */
export type PriceChangedError = UserError & {
  __typename?: 'PriceChangedError';
  /** `PRICE_CHANGED`. */
  code: ErrorCode;
  /** The path of the expected total. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: show `quote` and ask again. */
  message: Scalars['String']['output'];
  /** The quote itself, line by line. */
  quote?: Maybe<Quote>;
  /** What the quote says is to be paid. */
  total: TaxedMoney;
};

/** One form of a product that can be bought: a colour, a size, a bundle. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** The variant's id. */
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** How a check-out stands; for those whom `checkoutUpdated` would tell it. */
  checkoutAttempt?: Maybe<CheckoutAttempt>;
  /** An order of the viewer's; a guest's with the token that `checkoutSubmit` gave. Null for others. */
  order?: Maybe<Order>;
  /** What fulfillment asks to put on a label: the only way to a recipient. */
  recipientForShipment?: Maybe<DeliveryAddress>;
};


export type QueryCheckoutAttemptArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryOrderArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryRecipientForShipmentArgs = {
  orderId: Scalars['ID']['input'];
};

/** What a cart costs, fixed. */
export type Quote = {
  __typename?: 'Quote';
  /** The quote's id. It opens nothing: whose it is follows from the viewer and the header `x-cart-token`. */
  id: Scalars['ID']['output'];
};

/** The quote has ended. */
export type QuoteExpiredError = UserError & {
  __typename?: 'QuoteExpiredError';
  /** `QUOTE_EXPIRED`. */
  code: ErrorCode;
  /** When it ended. */
  expiredAt: Scalars['DateTime']['output'];
  /** The path of the quote. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: quote the cart again. */
  message: Scalars['String']['output'];
};

/** A parcel on its way, of one merchant, from one warehouse. */
export type Shipment = {
  __typename?: 'Shipment';
  /** The shipment's id. */
  id: Scalars['ID']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** The attempt as it is now and at each change, until it is PLACED or FAILED. Only the newest state counts: states may be left out. */
  checkoutUpdated: CheckoutAttempt;
  /**
   * Every entry of the order's timeline with a sequence above `after`, in order, none twice, none left out: first those
   * that are there, then each new one as it comes. After a cut, subscribe again with the last sequence you saw.
   * Ends after the order's last entry.
   */
  orderTracking: OrderTrackingEvent;
};


export type SubscriptionCheckoutUpdatedArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  attemptId: Scalars['ID']['input'];
};


export type SubscriptionOrderTrackingArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['Int']['input']>;
  orderId: Scalars['ID']['input'];
};

/** The tax of one rate. */
export type TaxLine = {
  __typename?: 'TaxLine';
  /** For people, for example `VAT 19 %`. */
  name: Scalars['String']['output'];
  /** The rate in percent, for example `"19.00"`. */
  ratePercent: Scalars['Decimal']['output'];
  /** The tax. */
  tax: Money;
  /** What the rate was applied to, without tax. */
  taxable: Money;
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

/** Something that happened to an order. */
export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  /** What happened. */
  kind: TimelineEntryKind;
  /** In words for the shopper. */
  message: Scalars['String']['output'];
  /** When. */
  occurredAt: Scalars['DateTime']['output'];
  /** The payment it is about. */
  payment?: Maybe<Payment>;
  /** Counts the order's entries from 1, without a gap. */
  sequence: Scalars['Int']['output'];
  /** The parcel it is about. */
  shipment?: Maybe<Shipment>;
};

/** A page of a timeline. */
export type TimelineEntryConnection = {
  __typename?: 'TimelineEntryConnection';
  /** Entries with their cursors. */
  edges: Array<TimelineEntryEdge>;
  /** The same entries without cursors. */
  nodes: Array<TimelineEntry>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** An entry and its cursor. */
export type TimelineEntryEdge = {
  __typename?: 'TimelineEntryEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: TimelineEntry;
};

/** What happened to an order. Values are added over time: keep a default branch. */
export type TimelineEntryKind =
  /** Everything was delivered. The last entry. */
  | 'ORDER_COMPLETED'
  /** The stock is its own. */
  | 'ORDER_CONFIRMED'
  /** The order was placed. */
  | 'ORDER_PLACED'
  /** Money was taken. */
  | 'PAYMENT_CAPTURED'
  /** Money could not be taken; it is tried again. */
  | 'PAYMENT_CAPTURE_FAILED'
  /** A parcel was planned. */
  | 'SHIPMENT_CREATED'
  /** A parcel was delivered. */
  | 'SHIPMENT_DELIVERED'
  /** A parcel was given to the carrier. */
  | 'SHIPMENT_HANDED_OVER'
  /** A parcel was seen on its way. */
  | 'SHIPMENT_IN_TRANSIT'
  /** A parcel has its label and its tracking number. */
  | 'SHIPMENT_LABEL_PURCHASED'
  /** A parcel is in the delivery van. */
  | 'SHIPMENT_OUT_FOR_DELIVERY'
  /** A parcel was packed. */
  | 'SHIPMENT_PACKED';

/** An account. Private: reached by `me` and by staff. */
export type User = {
  __typename?: 'User';
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** The user's orders, newest first. */
  orders?: Maybe<OrderConnection>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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
  CheckoutAttempt: CheckoutAttempt;
  Merchant: Merchant;
  MerchantOrder: MerchantOrder;
  Order: Order;
  OrderLine: OrderLine;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CheckoutAttempt:
    ( { __typename: 'CheckoutAttempt' }
    & GraphQLRecursivePick<FederationTypes['CheckoutAttempt'], {"id":true}> );
  Merchant:
    ( { __typename: 'Merchant' }
    & GraphQLRecursivePick<FederationTypes['Merchant'], {"id":true}> );
  MerchantOrder:
    ( { __typename: 'MerchantOrder' }
    & GraphQLRecursivePick<FederationTypes['MerchantOrder'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( CartVersionConflictError & { __typename: 'CartVersionConflictError' } )
    | ( CheckoutThrottledError & { __typename: 'CheckoutThrottledError' } )
    | ( IdempotencyKeyReusedError & { __typename: 'IdempotencyKeyReusedError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( NotFoundError & { __typename: 'NotFoundError' } )
    | ( PriceChangedError & { __typename: 'PriceChangedError' } )
    | ( QuoteExpiredError & { __typename: 'QuoteExpiredError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  BillingAddressInput: BillingAddressInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CacheControlScope: CacheControlScope;
  Cart: ResolverTypeWrapper<Cart>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CartVersionConflictError: ResolverTypeWrapper<CartVersionConflictError>;
  CheckoutAttempt: ResolverTypeWrapper<CheckoutAttemptMapper>;
  CheckoutAttemptStatus: CheckoutAttemptStatus;
  CheckoutContactInput: CheckoutContactInput;
  CheckoutFailure: ResolverTypeWrapper<CheckoutFailureMapper>;
  CheckoutFailureCode: CheckoutFailureCode;
  CheckoutSubmitInput: CheckoutSubmitInput;
  CheckoutSubmitPayload: ResolverTypeWrapper<Omit<CheckoutSubmitPayload, 'attempt' | 'userErrors'> & { attempt?: Maybe<ResolversTypes['CheckoutAttempt']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CheckoutThrottledError: ResolverTypeWrapper<CheckoutThrottledError>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeliveryAddress: ResolverTypeWrapper<DeliveryAddressMapper>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Merchant: ResolverTypeWrapper<Omit<Merchant, 'orders'> & { orders?: Maybe<ResolversTypes['MerchantOrderConnection']> }>;
  MerchantOrder: ResolverTypeWrapper<MerchantOrderMapper>;
  MerchantOrderConnection: ResolverTypeWrapper<Omit<MerchantOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MerchantOrderEdge']>, nodes: Array<ResolversTypes['MerchantOrder']> }>;
  MerchantOrderEdge: ResolverTypeWrapper<Omit<MerchantOrderEdge, 'node'> & { node: ResolversTypes['MerchantOrder'] }>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  Order: ResolverTypeWrapper<OrderMapper>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OrderEdge']>, nodes: Array<ResolversTypes['Order']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFulfilmentStatus: OrderFulfilmentStatus;
  OrderLine: ResolverTypeWrapper<OrderLineMapper>;
  OrderLineConnection: ResolverTypeWrapper<Omit<OrderLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OrderLineEdge']>, nodes: Array<ResolversTypes['OrderLine']> }>;
  OrderLineEdge: ResolverTypeWrapper<Omit<OrderLineEdge, 'node'> & { node: ResolversTypes['OrderLine'] }>;
  OrderPaymentStatus: OrderPaymentStatus;
  OrderStatus: OrderStatus;
  OrderTrackingEvent: ResolverTypeWrapper<OrderTrackingEventMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<Payment>;
  PriceChangedError: ResolverTypeWrapper<PriceChangedError>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quote: ResolverTypeWrapper<Quote>;
  QuoteExpiredError: ResolverTypeWrapper<QuoteExpiredError>;
  Shipment: ResolverTypeWrapper<Shipment>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxLine: ResolverTypeWrapper<TaxLine>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  TimelineEntry: ResolverTypeWrapper<TimelineEntryMapper>;
  TimelineEntryConnection: ResolverTypeWrapper<Omit<TimelineEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TimelineEntryEdge']>, nodes: Array<ResolversTypes['TimelineEntry']> }>;
  TimelineEntryEdge: ResolverTypeWrapper<Omit<TimelineEntryEdge, 'node'> & { node: ResolversTypes['TimelineEntry'] }>;
  TimelineEntryKind: TimelineEntryKind;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  User: ResolverTypeWrapper<Omit<User, 'orders'> & { orders?: Maybe<ResolversTypes['OrderConnection']> }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BigInt: Scalars['BigInt']['output'];
  BillingAddressInput: BillingAddressInput;
  String: Scalars['String']['output'];
  Cart: Cart;
  ID: Scalars['ID']['output'];
  CartVersionConflictError: CartVersionConflictError;
  CheckoutAttempt: CheckoutAttemptMapper;
  CheckoutContactInput: CheckoutContactInput;
  CheckoutFailure: CheckoutFailureMapper;
  CheckoutSubmitInput: CheckoutSubmitInput;
  CheckoutSubmitPayload: Omit<CheckoutSubmitPayload, 'attempt' | 'userErrors'> & { attempt?: Maybe<ResolversParentTypes['CheckoutAttempt']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CheckoutThrottledError: CheckoutThrottledError;
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeliveryAddress: DeliveryAddressMapper;
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  InvalidInputError: InvalidInputError;
  Merchant: Omit<Merchant, 'orders'> & { orders?: Maybe<ResolversParentTypes['MerchantOrderConnection']> } | FederationReferenceTypes['Merchant'];
  MerchantOrder: MerchantOrderMapper;
  MerchantOrderConnection: Omit<MerchantOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MerchantOrderEdge']>, nodes: Array<ResolversParentTypes['MerchantOrder']> };
  MerchantOrderEdge: Omit<MerchantOrderEdge, 'node'> & { node: ResolversParentTypes['MerchantOrder'] };
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  Order: OrderMapper;
  OrderConnection: Omit<OrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OrderEdge']>, nodes: Array<ResolversParentTypes['Order']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderLine: OrderLineMapper;
  OrderLineConnection: Omit<OrderLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OrderLineEdge']>, nodes: Array<ResolversParentTypes['OrderLine']> };
  OrderLineEdge: Omit<OrderLineEdge, 'node'> & { node: ResolversParentTypes['OrderLine'] };
  OrderTrackingEvent: OrderTrackingEventMapper;
  PageInfo: PageInfo;
  Payment: Payment;
  PriceChangedError: PriceChangedError;
  ProductVariant: ProductVariant;
  Query: Record<PropertyKey, never>;
  Quote: Quote;
  QuoteExpiredError: QuoteExpiredError;
  Shipment: Shipment;
  Subscription: Record<PropertyKey, never>;
  TaxLine: TaxLine;
  TaxedMoney: TaxedMoney;
  TimelineEntry: TimelineEntryMapper;
  TimelineEntryConnection: Omit<TimelineEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TimelineEntryEdge']>, nodes: Array<ResolversParentTypes['TimelineEntry']> };
  TimelineEntryEdge: Omit<TimelineEntryEdge, 'node'> & { node: ResolversParentTypes['TimelineEntry'] };
  URL: Scalars['URL']['output'];
  User: Omit<User, 'orders'> & { orders?: Maybe<ResolversParentTypes['OrderConnection']> } | FederationReferenceTypes['User'];
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

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CartVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartVersionConflictError'] = ResolversParentTypes['CartVersionConflictError']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckoutAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutAttempt'] = ResolversParentTypes['CheckoutAttempt'], FederationReferenceType extends FederationReferenceTypes['CheckoutAttempt'] = FederationReferenceTypes['CheckoutAttempt']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CheckoutAttempt']> | FederationReferenceType, FederationReferenceType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['CheckoutFailure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  pollAfterMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CheckoutAttemptStatus'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CheckoutFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutFailure'] = ResolversParentTypes['CheckoutFailure']> = {
  code?: Resolver<ResolversTypes['CheckoutFailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unavailableVariants?: Resolver<Array<Maybe<ResolversTypes['ProductVariant']>>, ParentType, ContextType>;
};

export type CheckoutSubmitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutSubmitPayload'] = ResolversParentTypes['CheckoutSubmitPayload']> = {
  attempt?: Resolver<Maybe<ResolversTypes['CheckoutAttempt']>, ParentType, ContextType>;
  orderAccessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CheckoutThrottledErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutThrottledError'] = ResolversParentTypes['CheckoutThrottledError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pollAfterMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type DeliveryAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryAddress'] = ResolversParentTypes['DeliveryAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  orders?: Resolver<Maybe<ResolversTypes['MerchantOrderConnection']>, ParentType, ContextType, Partial<MerchantOrdersArgs>>;
};

export type MerchantOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantOrder'] = ResolversParentTypes['MerchantOrder'], FederationReferenceType extends FederationReferenceTypes['MerchantOrder'] = FederationReferenceTypes['MerchantOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MerchantOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fulfilmentStatus?: Resolver<ResolversTypes['OrderFulfilmentStatus'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  orderNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
};

export type MerchantOrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantOrderConnection'] = ResolversParentTypes['MerchantOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MerchantOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MerchantOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MerchantOrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantOrderEdge'] = ResolversParentTypes['MerchantOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MerchantOrder'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  checkoutSubmit?: Resolver<ResolversTypes['CheckoutSubmitPayload'], ParentType, ContextType, RequireFields<MutationCheckoutSubmitArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contactEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  deliveryAddress?: Resolver<Maybe<ResolversTypes['DeliveryAddress']>, ParentType, ContextType>;
  deliveryOptionName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fulfilmentStatus?: Resolver<ResolversTypes['OrderFulfilmentStatus'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['OrderLineConnection'], ParentType, ContextType, Partial<OrderLinesArgs>>;
  merchantOrders?: Resolver<Array<ResolversTypes['MerchantOrder']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['OrderPaymentStatus'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  taxLines?: Resolver<Array<ResolversTypes['TaxLine']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['TimelineEntryConnection'], ParentType, ContextType, Partial<OrderTimelineArgs>>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cost?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type OrderLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLineConnection'] = ResolversParentTypes['OrderLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLineEdge'] = ResolversParentTypes['OrderLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
};

export type OrderTrackingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTrackingEvent'] = ResolversParentTypes['OrderTrackingEvent']> = {
  entry?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PriceChangedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangedError'] = ResolversParentTypes['PriceChangedError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  checkoutAttempt?: Resolver<Maybe<ResolversTypes['CheckoutAttempt']>, ParentType, ContextType, RequireFields<QueryCheckoutAttemptArgs, 'id'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  recipientForShipment?: Resolver<Maybe<ResolversTypes['DeliveryAddress']>, ParentType, ContextType, RequireFields<QueryRecipientForShipmentArgs, 'orderId'>>;
};

export type QuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QuoteExpiredErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteExpiredError'] = ResolversParentTypes['QuoteExpiredError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  expiredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  checkoutUpdated?: SubscriptionResolver<ResolversTypes['CheckoutAttempt'], "checkoutUpdated", ParentType, ContextType, RequireFields<SubscriptionCheckoutUpdatedArgs, 'attemptId'>>;
  orderTracking?: SubscriptionResolver<ResolversTypes['OrderTrackingEvent'], "orderTracking", ParentType, ContextType, RequireFields<SubscriptionOrderTrackingArgs, 'after' | 'orderId'>>;
};

export type TaxLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxLine'] = ResolversParentTypes['TaxLine']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratePercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  kind?: Resolver<ResolversTypes['TimelineEntryKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
};

export type TimelineEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntryConnection'] = ResolversParentTypes['TimelineEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TimelineEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimelineEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntryEdge'] = ResolversParentTypes['TimelineEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<UserOrdersArgs>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'CartVersionConflictError' | 'CheckoutThrottledError' | 'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError' | 'PriceChangedError' | 'QuoteExpiredError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BigInt?: GraphQLScalarType;
  Cart?: CartResolvers<ContextType>;
  CartVersionConflictError?: CartVersionConflictErrorResolvers<ContextType>;
  CheckoutAttempt?: CheckoutAttemptResolvers<ContextType>;
  CheckoutFailure?: CheckoutFailureResolvers<ContextType>;
  CheckoutSubmitPayload?: CheckoutSubmitPayloadResolvers<ContextType>;
  CheckoutThrottledError?: CheckoutThrottledErrorResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeliveryAddress?: DeliveryAddressResolvers<ContextType>;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  MerchantOrder?: MerchantOrderResolvers<ContextType>;
  MerchantOrderConnection?: MerchantOrderConnectionResolvers<ContextType>;
  MerchantOrderEdge?: MerchantOrderEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderLineConnection?: OrderLineConnectionResolvers<ContextType>;
  OrderLineEdge?: OrderLineEdgeResolvers<ContextType>;
  OrderTrackingEvent?: OrderTrackingEventResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PriceChangedError?: PriceChangedErrorResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  QuoteExpiredError?: QuoteExpiredErrorResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxLine?: TaxLineResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TimelineEntryConnection?: TimelineEntryConnectionResolvers<ContextType>;
  TimelineEntryEdge?: TimelineEntryEdgeResolvers<ContextType>;
  URL?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

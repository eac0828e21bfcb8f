import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CheckoutAttemptMapper, CheckoutFailureMapper, OrderMapper, OrderLineMapper, MerchantOrderMapper, OrderCancellationMapper, OrderCancellationLineMapper, OrderEditPreviewMapper, ReturnMapper, ReturnLineMapper, TimelineEntryMapper, OrderTrackingEventMapper, DeliveryAddressMapper } from '../mappers.ts';
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

/** Where an order's letters go. */
export type ContactForLetter = {
  __typename?: 'ContactForLetter';
  /** Opens a guest's order for whoever reads the letter; null for a customer's, who logs in. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** Where it goes, else where the bill goes; null where nobody said. */
  countryCode?: Maybe<Scalars['CountryCode']['output']>;
  /** The customer; null for a guest's. */
  customerId?: Maybe<Scalars['ID']['output']>;
  /** The address given with the order. */
  email: Scalars['String']['output'];
  /** The order's number. */
  number: Scalars['String']['output'];
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
  /** The account's e-mail address was not confirmed. `emailVerificationRequest` sends the letter again. */
  | 'EMAIL_UNVERIFIED'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is missing, out of range or malformed. */
  | 'INVALID_INPUT'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** The buyer's bank took the money back: nothing can be refunded. */
  | 'ORDER_CHARGED_BACK'
  /** Nothing of it can be kept from leaving any more, or it is being cancelled already. */
  | 'ORDER_NOT_CANCELLABLE'
  /** The order, or this part of it, cannot be changed any more. */
  | 'ORDER_NOT_EDITABLE'
  /** The order is not held, or not by something that can be released by hand. */
  | 'ORDER_NOT_HELD'
  /** There is nothing to hold back: the order has ended, or all of it has left. */
  | 'ORDER_NOT_HOLDABLE'
  /** The total is not what the shopper was shown. Show the quote and ask again. */
  | 'PRICE_CHANGED'
  /** The quote has ended. Quote the cart again. */
  | 'QUOTE_EXPIRED'
  /** The return stands where this step is not possible. Look at `allowedActions`. */
  | 'RETURN_NOT_MOVABLE'
  /** It has not arrived, is being sent back already, or nothing came back. */
  | 'RETURN_NOT_POSSIBLE'
  /** It was delivered too long ago to be sent back. */
  | 'RETURN_WINDOW_OVER'
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
   * The merchant's parts of orders, newest first unless sorted otherwise: with `filter: { isToShip: true }, sort: OLDEST` what to pack next. For
   * its own members and staff; null for others.
   */
  orders?: Maybe<MerchantOrderConnection>;
  /** What is sent back to the merchant, newest first unless sorted otherwise. For its own members and staff; null for others. */
  returns?: Maybe<ReturnConnection>;
};


/** A company that sells in the marketplace. */
export type MerchantOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MerchantOrderFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<OrderSort>;
};


/** A company that sells in the marketplace. */
export type MerchantReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReturnFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<OrderSort>;
};

/** One merchant's part of an order. */
export type MerchantOrder = {
  __typename?: 'MerchantOrder';
  /** How the delivery of this part stands. */
  fulfilmentStatus: OrderFulfilmentStatus;
  /** The part's id. */
  id: Scalars['ID']['output'];
  /** Whether nothing of it may leave for now. */
  isHeld: Scalars['Boolean']['output'];
  /** Whether units of it wait to be packed: they are the merchant's to send, nobody is cancelling them, and nothing holds them. */
  isToShip: Scalars['Boolean']['output'];
  /** The merchant's lines. */
  lines: Array<OrderLine>;
  /** Who sells it. */
  merchant?: Maybe<Merchant>;
  /** The number of the whole order. */
  orderNumber: Scalars['String']['output'];
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** What was or is being sent back of it, oldest first. */
  returns: ReturnConnection;
  /** The merchant's share of delivery. */
  shipping: TaxedMoney;
  /** The merchant's lines together. */
  subtotal: TaxedMoney;
};


/** One merchant's part of an order. */
export type MerchantOrderReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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

/** Which of a merchant's parts of orders. What is left out does not matter. */
export type MerchantOrderFilterInput = {
  /** With the delivery standing in one of these ways. */
  fulfilmentStatuses?: InputMaybe<Array<OrderFulfilmentStatus>>;
  /** Whether nothing of it may leave for now. */
  isHeld?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether units of it wait to be packed. */
  isToShip?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of the order with this number. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Placed earlier than that. */
  placedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed then or later. */
  placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
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
  /**
   * Cancels an order or some of its units: those that have not left the warehouse. What can be kept from leaving is known a moment later;
   * `Order.cancellations` and the timeline tell, and what was paid for it comes back. For the buyer and staff. Refused with
   * `ORDER_NOT_CANCELLABLE`, `VERSION_CONFLICT`, `NOT_FOUND`, `INVALID_INPUT` or `IDEMPOTENCY_KEY_REUSED`.
   */
  orderCancel: OrderCancelPayload;
  /**
   * Puts a guest's orders into the viewer's account, once its e-mail address is confirmed: those that were placed under that address, or one
   * by its secret. The guest's secret opens them no more. Sent again it changes nothing. Refused with `EMAIL_UNVERIFIED` or `NOT_FOUND`.
   */
  orderClaim: OrderClaimPayload;
  /**
   * Lowers quantities, changes where it goes or whom to write to: all of it or nothing. `dryRun` says what it comes to. For the buyer
   * and staff. Refused with `ORDER_NOT_EDITABLE`, `VERSION_CONFLICT`, `NOT_FOUND`, `INVALID_INPUT` or `IDEMPOTENCY_KEY_REUSED`.
   */
  orderEdit: OrderEditPayload;
  /** Keeps what has not left from leaving, for a time. Refused with `ORDER_NOT_HOLDABLE`, `NOT_FOUND` or `IDEMPOTENCY_KEY_REUSED`. */
  orderHold: OrderHoldPayload;
  /** Lets a held order go on. Refused with `ORDER_NOT_HELD`, `NOT_FOUND` or `IDEMPOTENCY_KEY_REUSED`. */
  orderHoldRelease: OrderHoldReleasePayload;
  /** Lets it be sent back. For the merchant's members and staff. Refused with `RETURN_NOT_MOVABLE`, `NOT_FOUND` or `IDEMPOTENCY_KEY_REUSED`. */
  returnApprove: ReturnApprovePayload;
  /** Keeps it after all. For the buyer and staff, until it was sent. Refused with `RETURN_NOT_MOVABLE`, `NOT_FOUND` or `IDEMPOTENCY_KEY_REUSED`. */
  returnCancel: ReturnCancelPayload;
  /** Does not take it back. For the merchant's members and staff. Refused with `RETURN_NOT_MOVABLE`, `NOT_FOUND` or `IDEMPOTENCY_KEY_REUSED`. */
  returnDecline: ReturnDeclinePayload;
  /**
   * Says what was in it: what is good is stock again. For the merchant's members and staff. Refused with `RETURN_NOT_MOVABLE`, `NOT_FOUND`,
   * `INVALID_INPUT` or `IDEMPOTENCY_KEY_REUSED`.
   */
  returnInspect: ReturnInspectPayload;
  /** Says that a parcel came. For the merchant's members and staff. Refused with `RETURN_NOT_MOVABLE`, `NOT_FOUND` or `IDEMPOTENCY_KEY_REUSED`. */
  returnReceive: ReturnReceivePayload;
  /**
   * Asks to send delivered units back; a return for each merchant. `dryRun` says what they cost. For the buyer and staff. Refused with
   * `RETURN_NOT_POSSIBLE`, `RETURN_WINDOW_OVER`, `NOT_FOUND`, `INVALID_INPUT` or `IDEMPOTENCY_KEY_REUSED`.
   */
  returnRequest: ReturnRequestPayload;
  /**
   * Settles it: money back, the same again, or nothing. For the merchant's members and staff. Refused with `RETURN_NOT_MOVABLE`,
   * `RETURN_NOT_POSSIBLE`, `ORDER_CHARGED_BACK`, `NOT_FOUND`, `INVALID_INPUT` or `IDEMPOTENCY_KEY_REUSED`.
   */
  returnResolve: ReturnResolvePayload;
  /** Says that it was sent. For the buyer and staff. Refused with `RETURN_NOT_MOVABLE`, `NOT_FOUND`, `INVALID_INPUT` or `IDEMPOTENCY_KEY_REUSED`. */
  returnShip: ReturnShipPayload;
};


export type MutationCheckoutSubmitArgs = {
  input: CheckoutSubmitInput;
};


export type MutationOrderCancelArgs = {
  input: OrderCancelInput;
};


export type MutationOrderClaimArgs = {
  input: OrderClaimInput;
};


export type MutationOrderEditArgs = {
  input: OrderEditInput;
};


export type MutationOrderHoldArgs = {
  input: OrderHoldInput;
};


export type MutationOrderHoldReleaseArgs = {
  input: OrderHoldReleaseInput;
};


export type MutationReturnApproveArgs = {
  input: ReturnApproveInput;
};


export type MutationReturnCancelArgs = {
  input: ReturnCancelInput;
};


export type MutationReturnDeclineArgs = {
  input: ReturnDeclineInput;
};


export type MutationReturnInspectArgs = {
  input: ReturnInspectInput;
};


export type MutationReturnReceiveArgs = {
  input: ReturnReceiveInput;
};


export type MutationReturnRequestArgs = {
  input: ReturnRequestInput;
};


export type MutationReturnResolveArgs = {
  input: ReturnResolveInput;
};


export type MutationReturnShipArgs = {
  input: ReturnShipInput;
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
  /** What the viewer may do to it now: draw buttons from these. */
  allowedActions: Array<OrderAction>;
  /** Wishes to cancel it or some of its units, oldest first. */
  cancellations: Array<OrderCancellation>;
  /** The e-mail address for messages; null once it was erased. */
  contactEmail?: Maybe<Scalars['String']['output']>;
  /** What need not be paid after all, or comes back: for what was cancelled, short, lost or sent back. */
  credited: TaxedMoney;
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
  /** Why nothing of it may leave for now; null when it is not held. */
  holdReason?: Maybe<OrderHoldReason>;
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
  /** What was or is being sent back, oldest first. */
  returns: ReturnConnection;
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
  /** What was ordered for: lines and delivery. What is paid in the end is this without `credited`. */
  total: TaxedMoney;
  /** Counts the changes, for `expectedVersion`. */
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
export type OrderReturnsArgs = {
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

/** What can be done to an order. Values are added over time: keep a default branch. */
export type OrderAction =
  /** `orderCancel`, of all or a part. */
  | 'CANCEL'
  /** `orderEdit` with another contact. */
  | 'EDIT_CONTACT'
  /** `orderEdit` with another delivery address. */
  | 'EDIT_DELIVERY_ADDRESS'
  /** `orderEdit` with lower quantities. */
  | 'EDIT_LINES'
  /** `orderHold`. */
  | 'HOLD'
  /** `orderHoldRelease`. */
  | 'RELEASE'
  /** `returnRequest`. */
  | 'RETURN';

/** Which order to cancel, and what of it. */
export type OrderCancelInput = {
  /** The guest's secret; the header `x-order-access-token` does the same. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Only says what it would come to. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that was looked at; any when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** Which units; all that have not left when left out. */
  lines?: InputMaybe<Array<OrderUnitsInput>>;
  /** The order. */
  orderId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<OrderCancelReason>;
};

/** What came of cancelling. */
export type OrderCancelPayload = {
  __typename?: 'OrderCancelPayload';
  /** The wish to cancel; null when refused, or for a dry run. */
  cancellation?: Maybe<OrderCancellation>;
  /** The order; null when refused. */
  order?: Maybe<Order>;
  /** What it comes to; null when refused, or for a repeated key. */
  preview?: Maybe<OrderEditPreview>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Why somebody cancels. */
export type OrderCancelReason =
  /** It is cheaper elsewhere. */
  | 'FOUND_CHEAPER'
  /** It is not wanted any more. */
  | 'NO_LONGER_WANTED'
  /** It was ordered by mistake. */
  | 'ORDERED_BY_MISTAKE'
  /** Something else. */
  | 'OTHER'
  /** It takes too long. */
  | 'TOO_SLOW';

/** A wish to cancel an order or some of its units. */
export type OrderCancellation = {
  __typename?: 'OrderCancellation';
  /** The cancellation's id. */
  id: Scalars['ID']['output'];
  /** Which units. */
  lines: Array<OrderCancellationLine>;
  /** Why; null when nobody said. */
  reason?: Maybe<OrderCancelReason>;
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** What became of it. */
  status: OrderCancellationStatus;
};

/** Units of a line that are wanted no more. */
export type OrderCancellationLine = {
  __typename?: 'OrderCancellationLine';
  /** How many were; null until that is known. */
  cancelledQuantity?: Maybe<Scalars['Int']['output']>;
  /** The line. */
  line: OrderLine;
  /** How many were to be cancelled. */
  quantity: Scalars['Int']['output'];
};

/** What became of a wish to cancel. */
export type OrderCancellationStatus =
  /** All of it was cancelled. */
  | 'CANCELLED'
  /** Some of it had left already. */
  | 'PARTIALLY_CANCELLED'
  /** All of it had left already. */
  | 'REFUSED'
  /** It is being found out what has not left. */
  | 'REQUESTED';

/** Which guest's orders to put into the viewer's account. */
export type OrderClaimInput = {
  /** The guest's secret, for an order that was placed under another address; the header `x-order-access-token` does the same. Only with `orderId`. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Which one; all that were placed under the account's confirmed address when left out. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of claiming. */
export type OrderClaimPayload = {
  __typename?: 'OrderClaimPayload';
  /** Whether there are more under the address: send it again. Null when refused. */
  hasMore?: Maybe<Scalars['Boolean']['output']>;
  /** Those that are the viewer's now, newest first; also one that was named and was theirs before. At most 20 at a time; null when refused. */
  orders?: Maybe<Array<Order>>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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

/** Where it shall go. The country stays the same. */
export type OrderDeliveryAddressInput = {
  /** Town; 1 to 120 characters. */
  city: Scalars['String']['input'];
  /** Country: that of the order, since taxes and delivery were calculated for it. */
  countryCode: Scalars['CountryCode']['input'];
  /** Street and number; 1 to 200 characters. */
  line1: Scalars['String']['input'];
  /** Flat, floor, company; at most 200 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** For the carrier, with country prefix; at most 30 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Postal code; 1 to 20 characters. */
  postalCode: Scalars['String']['input'];
  /** Who receives; 1 to 120 characters. */
  recipient: Scalars['String']['input'];
  /** State, province or region; at most 120 characters. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** An order and its cursor. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** Which order to change, and what of it. */
export type OrderEditInput = {
  /** The guest's secret; the header `x-order-access-token` does the same. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Whom to write to, instead of all that was given before. */
  contact?: InputMaybe<CheckoutContactInput>;
  /** Another address, for every parcel that has no label yet. */
  deliveryAddress?: InputMaybe<OrderDeliveryAddressInput>;
  /** Only says what it would come to. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that was looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** New quantities; lines that are left out stay. */
  lines?: InputMaybe<Array<OrderEditLineInput>>;
  /** The order. */
  orderId: Scalars['ID']['input'];
};

/** A new, lower quantity of a line. */
export type OrderEditLineInput = {
  /** The line. */
  lineId: Scalars['ID']['input'];
  /** How many are still wanted: 0 to as many as there are. */
  quantity: Scalars['Int']['input'];
};

/** What came of changing an order. */
export type OrderEditPayload = {
  __typename?: 'OrderEditPayload';
  /** The order; null when refused. */
  order?: Maybe<Order>;
  /** What it comes to; null when refused, or for a repeated key. */
  preview?: Maybe<OrderEditPreview>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What a change of an order comes to, if all of it can still be kept from leaving. */
export type OrderEditPreview = {
  __typename?: 'OrderEditPreview';
  /** What need not be paid or comes back, delivery included where the last of a merchant's part goes. */
  credit: TaxedMoney;
  /** What is to be paid then. */
  total: TaxedMoney;
};

/** Which orders. What is left out does not matter. */
export type OrderFilterInput = {
  /** Placed under this e-mail address, however it is written. */
  contactEmail?: InputMaybe<Scalars['String']['input']>;
  /** Of this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether nothing of it may leave for now. */
  isHeld?: InputMaybe<Scalars['Boolean']['input']>;
  /** With a part of this merchant's. */
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** With this number. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** With the money standing in one of these ways. */
  paymentStatuses?: InputMaybe<Array<OrderPaymentStatus>>;
  /** Placed earlier than that. */
  placedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed then or later. */
  placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** In one of these ways. */
  statuses?: InputMaybe<Array<OrderStatus>>;
};

/** How the delivery of an order stands. */
export type OrderFulfilmentStatus =
  /** All was delivered. */
  | 'DELIVERED'
  /** A part was delivered. */
  | 'PARTIALLY_DELIVERED'
  /** A part has left. */
  | 'PARTIALLY_SHIPPED'
  /** All that was delivered came back. */
  | 'RETURNED'
  /** All has left. */
  | 'SHIPPED'
  /** Nothing has left. */
  | 'UNFULFILLED';

/** Which order to hold, and why. */
export type OrderHoldInput = {
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The order. */
  orderId: Scalars['ID']['input'];
  /** Why. */
  reason: OrderStaffHoldReason;
};

/** What came of holding. */
export type OrderHoldPayload = {
  __typename?: 'OrderHoldPayload';
  /** The order; null when refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Why nothing of an order may leave for now. */
export type OrderHoldReason =
  /** The address does not seem right. */
  | 'ADDRESS'
  /** The fraud check wants somebody to look at it. */
  | 'FRAUD_REVIEW'
  /** Something else. */
  | 'OTHER'
  /** Its money is held no longer. */
  | 'PAYMENT';

/** Which order to let go on. */
export type OrderHoldReleaseInput = {
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The order. */
  orderId: Scalars['ID']['input'];
};

/** What came of releasing. */
export type OrderHoldReleasePayload = {
  __typename?: 'OrderHoldReleasePayload';
  /** The order; null when refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A line of an order. Nothing here changes when the catalogue does. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** How many of them do not come: cancelled, short or lost, and credited. */
  cancelledQuantity: Scalars['Int']['output'];
  /** What the line cost, after the discount. */
  cost: TaxedMoney;
  /** What promotions took off the line, as in the price list (with the tax in it where prices have it). */
  discount: Money;
  /** The line's id. */
  id: Scalars['ID']['output'];
  /** The name at the time. */
  name: Scalars['String']['output'];
  /** How many were ordered. */
  quantity: Scalars['Int']['output'];
  /** How many of them came back in returns. */
  returnedQuantity: Scalars['Int']['output'];
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
  /** The buyer's bank took the money back. */
  | 'CHARGED_BACK'
  /** Nothing is held and nothing was taken. */
  | 'NONE'
  /** More was taken than is owed, and it could not be given back: staff look after it. */
  | 'OVERCHARGED'
  /** All that is owed was taken. */
  | 'PAID'
  /** A part was taken. */
  | 'PARTIALLY_PAID'
  /** A part of what was taken was given back. */
  | 'PARTIALLY_REFUNDED'
  /** All that was taken was given back. */
  | 'REFUNDED';

/** The order stands where this is not possible. */
export type OrderRefusedError = UserError & {
  __typename?: 'OrderRefusedError';
  /** One of the codes `ORDER_…`. */
  code: ErrorCode;
  /** The path of the input field at fault; null when it is the order as a whole. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** Why not, and what to do instead. */
  message: Scalars['String']['output'];
  /** The order as it is now. */
  order?: Maybe<Order>;
};

/** Which orders or returns come first. */
export type OrderSort =
  /** The newest. */
  | 'NEWEST'
  /** The oldest. */
  | 'OLDEST';

/** Why staff hold an order. */
export type OrderStaffHoldReason =
  /** The address does not seem right. */
  | 'ADDRESS'
  /** It may be fraud. */
  | 'FRAUD_REVIEW'
  /** Something else. */
  | 'OTHER';

/** How an order stands. */
export type OrderStatus =
  /** Everything was credited before anything left. */
  | 'CANCELLED'
  /** Everything was delivered, or credited. */
  | 'COMPLETED'
  /** The stock is its own. */
  | 'CONFIRMED'
  /** Its money was held no longer and nobody paid again in time. */
  | 'EXPIRED'
  /** Nothing of it may leave for now, see `holdReason`. */
  | 'ON_HOLD'
  /** Accepted and paid for or authorised. */
  | 'PLACED'
  /** A part of it is packed or on its way. */
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

/** Some units of a line. */
export type OrderUnitsInput = {
  /** The line. */
  lineId: Scalars['ID']['input'];
  /** How many; 1 or more. */
  quantity: Scalars['Int']['input'];
};

/** The order changed after it was looked at. */
export type OrderVersionConflictError = UserError & {
  __typename?: 'OrderVersionConflictError';
  /** `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the version. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: look at `order`, then repeat the change with its version. */
  message: Scalars['String']['output'];
  /** The order as it is now. */
  order?: Maybe<Order>;
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
  /** What payments asks to put on an invoice: where the bill goes, else where the parcels go. */
  billingForInvoice?: Maybe<DeliveryAddress>;
  /** How a check-out stands; for those whom `checkoutUpdated` would tell it. */
  checkoutAttempt?: Maybe<CheckoutAttempt>;
  /** Where notifications writes to about an order; null when there is none, or whom it was for was erased. */
  contactForLetter?: Maybe<ContactForLetter>;
  /** An order of the viewer's; a guest's with the token that `checkoutSubmit` gave. Null for others. */
  order?: Maybe<Order>;
  /** What notifications says of an order in a letter to whom it was for; null when there is none. */
  orderForLetter?: Maybe<Order>;
  /** Everybody's orders, newest first unless sorted otherwise. For staff. */
  orders?: Maybe<OrderConnection>;
  /**
   * What this room holds about a person, for the archive they asked for. Every room answers it for itself; rows as JSON texts
   * `{"table": …, "row": …}`.
   */
  personalDataOf: PersonalDataPage;
  /** What fulfillment asks to put on a label: the only way to a recipient. */
  recipientForShipment?: Maybe<DeliveryAddress>;
  /** A return, for the order's buyer, the merchant's members and staff. Null for others. */
  return?: Maybe<Return>;
  /** What notifications says of a return in a letter to whom the order was for; null when there is none. */
  returnForLetter?: Maybe<Return>;
  /** Everybody's returns, newest first unless sorted otherwise. For staff. */
  returns?: Maybe<ReturnConnection>;
};


export type QueryBillingForInvoiceArgs = {
  orderId: Scalars['ID']['input'];
};


export type QueryCheckoutAttemptArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryContactForLetterArgs = {
  orderId: Scalars['ID']['input'];
};


export type QueryOrderArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryOrderForLetterArgs = {
  orderId: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<OrderSort>;
};


export type QueryPersonalDataOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryRecipientForShipmentArgs = {
  orderId: Scalars['ID']['input'];
};


export type QueryReturnArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryReturnForLetterArgs = {
  returnId: Scalars['ID']['input'];
};


export type QueryReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReturnFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  sort?: InputMaybe<OrderSort>;
};

/** What a cart costs, fixed. It never changes and ends after 15 minutes. */
export type Quote = {
  __typename?: 'Quote';
  /** The quote's id, for `checkoutSubmit`. */
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

/** Units of one merchant's part that the buyer sends back. */
export type Return = {
  __typename?: 'Return';
  /** What the viewer may do to it now: draw buttons from these. */
  allowedActions: Array<ReturnAction>;
  /** What the merchant answered; null when nothing, or once it was erased. */
  answer?: Maybe<Scalars['String']['output']>;
  /** Who carries it back; null until somebody said. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** What the buyer wrote; null when nothing, once it was erased, and for partners' programs. */
  comment?: Maybe<Scalars['String']['output']>;
  /** What was credited for it, with the share of delivery when it was the last of its part. */
  credited: TaxedMoney;
  /** The return's id. */
  id: Scalars['ID']['output'];
  /** Which units. */
  lines: Array<ReturnLine>;
  /** The part of the order. */
  merchantOrder: MerchantOrder;
  /** The order; null for the merchant, who sees the part. */
  order?: Maybe<Order>;
  /** The number of the whole order. */
  orderNumber: Scalars['String']['output'];
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** How it was settled; null until then. */
  resolution?: Maybe<ReturnResolution>;
  /** How it stands. */
  status: ReturnStatus;
  /** The number of its parcel; null until somebody said. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** When it last moved. */
  updatedAt: Scalars['DateTime']['output'];
  /** What the buyer wants for it. */
  wanted: ReturnWish;
};

/** What can be done to a return. Values are added over time: keep a default branch. */
export type ReturnAction =
  /** `returnApprove`. */
  | 'APPROVE'
  /** `returnCancel`. */
  | 'CANCEL'
  /** `returnDecline`. */
  | 'DECLINE'
  /** `returnInspect`. */
  | 'INSPECT'
  /** `returnReceive`. */
  | 'RECEIVE'
  /** `returnResolve`. */
  | 'RESOLVE'
  /** `returnShip`. */
  | 'SHIP';

/** Which return to approve. */
export type ReturnApproveInput = {
  /** For the buyer, for example where to send it; 1 to 1,000 characters. */
  answer?: InputMaybe<Scalars['String']['input']>;
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The return. */
  returnId: Scalars['ID']['input'];
};

/** What came of approving. */
export type ReturnApprovePayload = {
  __typename?: 'ReturnApprovePayload';
  /** The return; null when refused. */
  return?: Maybe<Return>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which return to cancel. */
export type ReturnCancelInput = {
  /** The guest's secret; the header `x-order-access-token` does the same. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The return. */
  returnId: Scalars['ID']['input'];
};

/** What came of cancelling the return. */
export type ReturnCancelPayload = {
  __typename?: 'ReturnCancelPayload';
  /** The return; null when refused. */
  return?: Maybe<Return>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A page of returns. */
export type ReturnConnection = {
  __typename?: 'ReturnConnection';
  /** Returns with their cursors. */
  edges: Array<ReturnEdge>;
  /** The same returns without cursors. */
  nodes: Array<Return>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** Which return to decline, and why. */
export type ReturnDeclineInput = {
  /** For the buyer; 1 to 1,000 characters. */
  answer?: InputMaybe<Scalars['String']['input']>;
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The return. */
  returnId: Scalars['ID']['input'];
};

/** What came of declining. */
export type ReturnDeclinePayload = {
  __typename?: 'ReturnDeclinePayload';
  /** The return; null when refused. */
  return?: Maybe<Return>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A return and its cursor. */
export type ReturnEdge = {
  __typename?: 'ReturnEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The return. */
  node: Return;
};

/** Which returns. What is left out does not matter. */
export type ReturnFilterInput = {
  /** Of the order with this number. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Asked for earlier than that. */
  requestedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Asked for then or later. */
  requestedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** In one of these ways. */
  statuses?: InputMaybe<Array<ReturnStatus>>;
};

/** What was in a return. */
export type ReturnInspectInput = {
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** Every line of the return. */
  lines: Array<ReturnInspectLineInput>;
  /** The return. */
  returnId: Scalars['ID']['input'];
};

/** What came of a line of a return. What is in neither number did not come. */
export type ReturnInspectLineInput = {
  /** How many cannot. */
  damagedQuantity: Scalars['Int']['input'];
  /** How many can be sold again. */
  goodQuantity: Scalars['Int']['input'];
  /** The line. */
  lineId: Scalars['ID']['input'];
};

/** What came of inspecting. */
export type ReturnInspectPayload = {
  __typename?: 'ReturnInspectPayload';
  /** The return; null when refused. */
  return?: Maybe<Return>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Units of a line that are sent back. */
export type ReturnLine = {
  __typename?: 'ReturnLine';
  /** How many came back and cannot; 0 until the inspection. */
  damagedQuantity: Scalars['Int']['output'];
  /** How many came back and can be sold again; 0 until the inspection. */
  goodQuantity: Scalars['Int']['output'];
  /** The line. */
  line: OrderLine;
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** Why. */
  reason: ReturnReason;
};

/** Units of a line to send back. */
export type ReturnLineInput = {
  /** The line. */
  lineId: Scalars['ID']['input'];
  /** How many; 1 or more. */
  quantity: Scalars['Int']['input'];
  /** Why. */
  reason: ReturnReason;
};

/** Why something is sent back. */
export type ReturnReason =
  /** It came damaged. */
  | 'DAMAGED_ON_ARRIVAL'
  /** It does not work. */
  | 'DEFECTIVE'
  /** It is not what the page said. */
  | 'NOT_AS_DESCRIBED'
  /** It is not wanted any more. */
  | 'NO_LONGER_WANTED'
  /** Something else. */
  | 'OTHER'
  /** It is something else. */
  | 'WRONG_ITEM';

/** Which return came. */
export type ReturnReceiveInput = {
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The return. */
  returnId: Scalars['ID']['input'];
};

/** What came of receiving. */
export type ReturnReceivePayload = {
  __typename?: 'ReturnReceivePayload';
  /** The return; null when refused. */
  return?: Maybe<Return>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** The return stands where this is not possible, or the units cannot be sent back. */
export type ReturnRefusedError = UserError & {
  __typename?: 'ReturnRefusedError';
  /** One of the codes `RETURN_…`. */
  code: ErrorCode;
  /** The path of the input field at fault; null when it is the return as a whole. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** Why not, and what to do instead. */
  message: Scalars['String']['output'];
};

/** Which units to send back, and why. */
export type ReturnRequestInput = {
  /** The guest's secret; the header `x-order-access-token` does the same. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** For the merchant; 1 to 1,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Only says what the units cost. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** Which units. */
  lines: Array<ReturnLineInput>;
  /** The order. */
  orderId: Scalars['ID']['input'];
  /** What is wanted for them. */
  wanted: ReturnWish;
};

/** What came of asking for a return. */
export type ReturnRequestPayload = {
  __typename?: 'ReturnRequestPayload';
  /** The order; null when refused. */
  order?: Maybe<Order>;
  /** What the units cost, without delivery; null when refused, or for a repeated key. */
  refund?: Maybe<TaxedMoney>;
  /** The returns, one for each merchant; null when refused, or for a dry run. */
  returns?: Maybe<Array<Return>>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How a return was settled. */
export type ReturnResolution =
  /** With the same again; with money where there was no more of it. */
  | 'EXCHANGE'
  /** With money. */
  | 'REFUND'
  /** With nothing. */
  | 'REJECTED';

/** How to settle a return. */
export type ReturnResolveInput = {
  /** For the buyer; 1 to 1,000 characters. */
  answer?: InputMaybe<Scalars['String']['input']>;
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** With REFUND: how much for the units, gross, at most what they cost; all of it when left out. */
  refund?: InputMaybe<MoneyInput>;
  /** How. */
  resolution: ReturnResolution;
  /** The return. */
  returnId: Scalars['ID']['input'];
};

/** What came of resolving. */
export type ReturnResolvePayload = {
  __typename?: 'ReturnResolvePayload';
  /** The return; null when refused. */
  return?: Maybe<Return>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which return was sent, and by whom. */
export type ReturnShipInput = {
  /** The guest's secret; the header `x-order-access-token` does the same. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Who carries it; 1 to 60 characters. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** Made by the client, one per intention; 16 to 100 characters. The same key does nothing again, for 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** The return. */
  returnId: Scalars['ID']['input'];
  /** The number of its parcel; 1 to 60 characters. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** What came of sending. */
export type ReturnShipPayload = {
  __typename?: 'ReturnShipPayload';
  /** The return; null when refused. */
  return?: Maybe<Return>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How a return stands. */
export type ReturnStatus =
  /** It may be sent. */
  | 'APPROVED'
  /** The buyer keeps it after all. */
  | 'CANCELLED'
  /** The merchant does not take it back. */
  | 'DECLINED'
  /** It was approved and never sent. */
  | 'EXPIRED'
  /** The merchant looked at it. */
  | 'INSPECTED'
  /** It was sent. */
  | 'IN_TRANSIT'
  /** The merchant has it. */
  | 'RECEIVED'
  /** The merchant has not answered. */
  | 'REQUESTED'
  /** It is settled, see `resolution`. */
  | 'RESOLVED';

/** What a buyer wants for a return. */
export type ReturnWish =
  /** The same again. */
  | 'EXCHANGE'
  /** The money. */
  | 'REFUND';

/** A parcel on its way, of one merchant, from one warehouse. */
export type Shipment = {
  __typename?: 'Shipment';
  /** The shipment's id. */
  id: Scalars['ID']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The attempt as it is now and at each change, until it is PLACED or FAILED. Only the newest state counts: states may be left out.
   * When this room goes away the gateway subscribes again: the error comes as an event, then the attempt as it is.
   */
  checkoutUpdated: CheckoutAttempt;
  /**
   * Every entry of the order's timeline with a sequence above `after`, in order, none twice, none left out: first those
   * that are there, then each new one as it comes. After a cut, subscribe again with the last sequence you saw.
   * Ends when nothing more is expected: the order has ended, and no parcel or return is on its way. For a later return, subscribe again.
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

/** A wish for help, and what came of it. For whoever asked, the merchant it was handed to, and staff. */
export type Ticket = {
  __typename?: 'Ticket';
  /** The ticket's id. */
  id: Scalars['ID']['output'];
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
  /** The return it is about. */
  return?: Maybe<Return>;
  /** Counts the order's entries from 1, without a gap. */
  sequence: Scalars['Int']['output'];
  /** The parcel it is about. */
  shipment?: Maybe<Shipment>;
  /** The ticket it is about. */
  ticket?: Maybe<Ticket>;
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
  /** The delivery address was changed. */
  | 'ADDRESS_CHANGED'
  /** It is known which of them could be kept from leaving. */
  | 'CANCELLATION_DECIDED'
  /** Somebody wants units no more. */
  | 'CANCELLATION_REQUESTED'
  /** Everything was cancelled before anything left. */
  | 'ORDER_CANCELLED'
  /** A guest's order came into an account. */
  | 'ORDER_CLAIMED'
  /** Everything was delivered, or credited. */
  | 'ORDER_COMPLETED'
  /** The stock is its own. */
  | 'ORDER_CONFIRMED'
  /** It costs less than before: something was cancelled, short, lost or sent back. */
  | 'ORDER_CREDITED'
  /** It was not paid for in time. */
  | 'ORDER_EXPIRED'
  /** Nothing more leaves for now. */
  | 'ORDER_HELD'
  /** The order was placed. */
  | 'ORDER_PLACED'
  /** It goes on. */
  | 'ORDER_RELEASED'
  /** The money is held no longer. */
  | 'PAYMENT_AUTHORIZATION_EXPIRED'
  /** Money was taken. */
  | 'PAYMENT_CAPTURED'
  /** Money could not be taken; it is tried again. */
  | 'PAYMENT_CAPTURE_FAILED'
  /** The buyer's bank took money back. */
  | 'PAYMENT_CHARGED_BACK'
  /** The money is held again. */
  | 'PAYMENT_REAUTHORIZED'
  /** Money was given back. */
  | 'PAYMENT_REFUNDED'
  /** Money could not be given back; staff look after it. */
  | 'PAYMENT_REFUND_FAILED'
  /** They were found. */
  | 'REPLACEMENT_COMMITTED'
  /** There are no more of them. */
  | 'REPLACEMENT_REJECTED'
  /** Units are looked for in other stock: for what was short, lost or is exchanged. */
  | 'REPLACEMENT_REQUESTED'
  /** It may be sent back. */
  | 'RETURN_APPROVED'
  /** The buyer keeps it after all. */
  | 'RETURN_CANCELLED'
  /** The merchant does not take it back. */
  | 'RETURN_DECLINED'
  /** It was not sent in time. */
  | 'RETURN_EXPIRED'
  /** The merchant looked at it. */
  | 'RETURN_INSPECTED'
  /** The merchant has it. */
  | 'RETURN_RECEIVED'
  /** The buyer wants to send something back. */
  | 'RETURN_REQUESTED'
  /** It is settled. */
  | 'RETURN_RESOLVED'
  /** The buyer sent it. */
  | 'RETURN_SHIPPED'
  /** A parcel is not sent: nothing is in it any more. */
  | 'SHIPMENT_CANCELLED'
  /** A parcel was planned. */
  | 'SHIPMENT_CREATED'
  /** A parcel was damaged on its way and does not come. */
  | 'SHIPMENT_DAMAGED'
  /** A parcel is late. */
  | 'SHIPMENT_DELAYED'
  /** A parcel was delivered. */
  | 'SHIPMENT_DELIVERED'
  /** The carrier was at the door and nobody took the parcel. */
  | 'SHIPMENT_DELIVERY_ATTEMPTED'
  /** A parcel was given to the carrier. */
  | 'SHIPMENT_HANDED_OVER'
  /** A parcel was seen on its way. */
  | 'SHIPMENT_IN_TRANSIT'
  /** A parcel has its label and its tracking number. */
  | 'SHIPMENT_LABEL_PURCHASED'
  /** The carrier lost a parcel. */
  | 'SHIPMENT_LOST'
  /** A parcel is in the delivery van. */
  | 'SHIPMENT_OUT_FOR_DELIVERY'
  /** A parcel was packed. */
  | 'SHIPMENT_PACKED'
  /** A parcel waits in its store. */
  | 'SHIPMENT_READY_FOR_PICKUP'
  /** A parcel went back to the merchant. */
  | 'SHIPMENT_RETURNED_TO_SENDER'
  /** Units were not where they should be. */
  | 'STOCK_SHORT'
  /** Somebody answered. */
  | 'TICKET_ANSWERED'
  /** The buyer asked for help. */
  | 'TICKET_OPENED'
  /** It was not answered after all. */
  | 'TICKET_REOPENED'
  /** It was answered for good. */
  | 'TICKET_SOLVED';

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
  Return: Return;
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
  Return:
    ( { __typename: 'Return' }
    & GraphQLRecursivePick<FederationTypes['Return'], {"id":true}> );
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
    | ( Omit<OrderRefusedError, 'order'> & { order?: Maybe<_RefType['Order']> } & { __typename: 'OrderRefusedError' } )
    | ( Omit<OrderVersionConflictError, 'order'> & { order?: Maybe<_RefType['Order']> } & { __typename: 'OrderVersionConflictError' } )
    | ( PriceChangedError & { __typename: 'PriceChangedError' } )
    | ( QuoteExpiredError & { __typename: 'QuoteExpiredError' } )
    | ( ReturnRefusedError & { __typename: 'ReturnRefusedError' } )
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
  ContactForLetter: ResolverTypeWrapper<ContactForLetter>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeliveryAddress: ResolverTypeWrapper<DeliveryAddressMapper>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Merchant: ResolverTypeWrapper<Omit<Merchant, 'orders' | 'returns'> & { orders?: Maybe<ResolversTypes['MerchantOrderConnection']>, returns?: Maybe<ResolversTypes['ReturnConnection']> }>;
  MerchantOrder: ResolverTypeWrapper<MerchantOrderMapper>;
  MerchantOrderConnection: ResolverTypeWrapper<Omit<MerchantOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MerchantOrderEdge']>, nodes: Array<ResolversTypes['MerchantOrder']> }>;
  MerchantOrderEdge: ResolverTypeWrapper<Omit<MerchantOrderEdge, 'node'> & { node: ResolversTypes['MerchantOrder'] }>;
  MerchantOrderFilterInput: MerchantOrderFilterInput;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  Order: ResolverTypeWrapper<OrderMapper>;
  OrderAction: OrderAction;
  OrderCancelInput: OrderCancelInput;
  OrderCancelPayload: ResolverTypeWrapper<Omit<OrderCancelPayload, 'cancellation' | 'order' | 'preview' | 'userErrors'> & { cancellation?: Maybe<ResolversTypes['OrderCancellation']>, order?: Maybe<ResolversTypes['Order']>, preview?: Maybe<ResolversTypes['OrderEditPreview']>, userErrors: Array<ResolversTypes['UserError']> }>;
  OrderCancelReason: OrderCancelReason;
  OrderCancellation: ResolverTypeWrapper<OrderCancellationMapper>;
  OrderCancellationLine: ResolverTypeWrapper<OrderCancellationLineMapper>;
  OrderCancellationStatus: OrderCancellationStatus;
  OrderClaimInput: OrderClaimInput;
  OrderClaimPayload: ResolverTypeWrapper<Omit<OrderClaimPayload, 'orders' | 'userErrors'> & { orders?: Maybe<Array<ResolversTypes['Order']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OrderEdge']>, nodes: Array<ResolversTypes['Order']> }>;
  OrderDeliveryAddressInput: OrderDeliveryAddressInput;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderEditInput: OrderEditInput;
  OrderEditLineInput: OrderEditLineInput;
  OrderEditPayload: ResolverTypeWrapper<Omit<OrderEditPayload, 'order' | 'preview' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, preview?: Maybe<ResolversTypes['OrderEditPreview']>, userErrors: Array<ResolversTypes['UserError']> }>;
  OrderEditPreview: ResolverTypeWrapper<OrderEditPreviewMapper>;
  OrderFilterInput: OrderFilterInput;
  OrderFulfilmentStatus: OrderFulfilmentStatus;
  OrderHoldInput: OrderHoldInput;
  OrderHoldPayload: ResolverTypeWrapper<Omit<OrderHoldPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  OrderHoldReason: OrderHoldReason;
  OrderHoldReleaseInput: OrderHoldReleaseInput;
  OrderHoldReleasePayload: ResolverTypeWrapper<Omit<OrderHoldReleasePayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  OrderLine: ResolverTypeWrapper<OrderLineMapper>;
  OrderLineConnection: ResolverTypeWrapper<Omit<OrderLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OrderLineEdge']>, nodes: Array<ResolversTypes['OrderLine']> }>;
  OrderLineEdge: ResolverTypeWrapper<Omit<OrderLineEdge, 'node'> & { node: ResolversTypes['OrderLine'] }>;
  OrderPaymentStatus: OrderPaymentStatus;
  OrderRefusedError: ResolverTypeWrapper<Omit<OrderRefusedError, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  OrderSort: OrderSort;
  OrderStaffHoldReason: OrderStaffHoldReason;
  OrderStatus: OrderStatus;
  OrderTrackingEvent: ResolverTypeWrapper<OrderTrackingEventMapper>;
  OrderUnitsInput: OrderUnitsInput;
  OrderVersionConflictError: ResolverTypeWrapper<Omit<OrderVersionConflictError, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<Payment>;
  PersonalDataPage: ResolverTypeWrapper<PersonalDataPage>;
  PriceChangedError: ResolverTypeWrapper<PriceChangedError>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quote: ResolverTypeWrapper<Quote>;
  QuoteExpiredError: ResolverTypeWrapper<QuoteExpiredError>;
  Return: ResolverTypeWrapper<ReturnMapper>;
  ReturnAction: ReturnAction;
  ReturnApproveInput: ReturnApproveInput;
  ReturnApprovePayload: ResolverTypeWrapper<Omit<ReturnApprovePayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReturnCancelInput: ReturnCancelInput;
  ReturnCancelPayload: ResolverTypeWrapper<Omit<ReturnCancelPayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReturnConnection: ResolverTypeWrapper<Omit<ReturnConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ReturnEdge']>, nodes: Array<ResolversTypes['Return']> }>;
  ReturnDeclineInput: ReturnDeclineInput;
  ReturnDeclinePayload: ResolverTypeWrapper<Omit<ReturnDeclinePayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReturnEdge: ResolverTypeWrapper<Omit<ReturnEdge, 'node'> & { node: ResolversTypes['Return'] }>;
  ReturnFilterInput: ReturnFilterInput;
  ReturnInspectInput: ReturnInspectInput;
  ReturnInspectLineInput: ReturnInspectLineInput;
  ReturnInspectPayload: ResolverTypeWrapper<Omit<ReturnInspectPayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReturnLine: ResolverTypeWrapper<ReturnLineMapper>;
  ReturnLineInput: ReturnLineInput;
  ReturnReason: ReturnReason;
  ReturnReceiveInput: ReturnReceiveInput;
  ReturnReceivePayload: ResolverTypeWrapper<Omit<ReturnReceivePayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReturnRefusedError: ResolverTypeWrapper<ReturnRefusedError>;
  ReturnRequestInput: ReturnRequestInput;
  ReturnRequestPayload: ResolverTypeWrapper<Omit<ReturnRequestPayload, 'order' | 'returns' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, returns?: Maybe<Array<ResolversTypes['Return']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReturnResolution: ReturnResolution;
  ReturnResolveInput: ReturnResolveInput;
  ReturnResolvePayload: ResolverTypeWrapper<Omit<ReturnResolvePayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReturnShipInput: ReturnShipInput;
  ReturnShipPayload: ResolverTypeWrapper<Omit<ReturnShipPayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversTypes['Return']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReturnStatus: ReturnStatus;
  ReturnWish: ReturnWish;
  Shipment: ResolverTypeWrapper<Shipment>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxLine: ResolverTypeWrapper<TaxLine>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  Ticket: ResolverTypeWrapper<Ticket>;
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
  ContactForLetter: ContactForLetter;
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeliveryAddress: DeliveryAddressMapper;
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  InvalidInputError: InvalidInputError;
  Merchant: Omit<Merchant, 'orders' | 'returns'> & { orders?: Maybe<ResolversParentTypes['MerchantOrderConnection']>, returns?: Maybe<ResolversParentTypes['ReturnConnection']> } | FederationReferenceTypes['Merchant'];
  MerchantOrder: MerchantOrderMapper;
  MerchantOrderConnection: Omit<MerchantOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MerchantOrderEdge']>, nodes: Array<ResolversParentTypes['MerchantOrder']> };
  MerchantOrderEdge: Omit<MerchantOrderEdge, 'node'> & { node: ResolversParentTypes['MerchantOrder'] };
  MerchantOrderFilterInput: MerchantOrderFilterInput;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  Order: OrderMapper;
  OrderCancelInput: OrderCancelInput;
  OrderCancelPayload: Omit<OrderCancelPayload, 'cancellation' | 'order' | 'preview' | 'userErrors'> & { cancellation?: Maybe<ResolversParentTypes['OrderCancellation']>, order?: Maybe<ResolversParentTypes['Order']>, preview?: Maybe<ResolversParentTypes['OrderEditPreview']>, userErrors: Array<ResolversParentTypes['UserError']> };
  OrderCancellation: OrderCancellationMapper;
  OrderCancellationLine: OrderCancellationLineMapper;
  OrderClaimInput: OrderClaimInput;
  OrderClaimPayload: Omit<OrderClaimPayload, 'orders' | 'userErrors'> & { orders?: Maybe<Array<ResolversParentTypes['Order']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  OrderConnection: Omit<OrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OrderEdge']>, nodes: Array<ResolversParentTypes['Order']> };
  OrderDeliveryAddressInput: OrderDeliveryAddressInput;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderEditInput: OrderEditInput;
  OrderEditLineInput: OrderEditLineInput;
  OrderEditPayload: Omit<OrderEditPayload, 'order' | 'preview' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, preview?: Maybe<ResolversParentTypes['OrderEditPreview']>, userErrors: Array<ResolversParentTypes['UserError']> };
  OrderEditPreview: OrderEditPreviewMapper;
  OrderFilterInput: OrderFilterInput;
  OrderHoldInput: OrderHoldInput;
  OrderHoldPayload: Omit<OrderHoldPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  OrderHoldReleaseInput: OrderHoldReleaseInput;
  OrderHoldReleasePayload: Omit<OrderHoldReleasePayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  OrderLine: OrderLineMapper;
  OrderLineConnection: Omit<OrderLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OrderLineEdge']>, nodes: Array<ResolversParentTypes['OrderLine']> };
  OrderLineEdge: Omit<OrderLineEdge, 'node'> & { node: ResolversParentTypes['OrderLine'] };
  OrderRefusedError: Omit<OrderRefusedError, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  OrderTrackingEvent: OrderTrackingEventMapper;
  OrderUnitsInput: OrderUnitsInput;
  OrderVersionConflictError: Omit<OrderVersionConflictError, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  PageInfo: PageInfo;
  Payment: Payment;
  PersonalDataPage: PersonalDataPage;
  PriceChangedError: PriceChangedError;
  ProductVariant: ProductVariant;
  Query: Record<PropertyKey, never>;
  Quote: Quote;
  QuoteExpiredError: QuoteExpiredError;
  Return: ReturnMapper;
  ReturnApproveInput: ReturnApproveInput;
  ReturnApprovePayload: Omit<ReturnApprovePayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReturnCancelInput: ReturnCancelInput;
  ReturnCancelPayload: Omit<ReturnCancelPayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReturnConnection: Omit<ReturnConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ReturnEdge']>, nodes: Array<ResolversParentTypes['Return']> };
  ReturnDeclineInput: ReturnDeclineInput;
  ReturnDeclinePayload: Omit<ReturnDeclinePayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReturnEdge: Omit<ReturnEdge, 'node'> & { node: ResolversParentTypes['Return'] };
  ReturnFilterInput: ReturnFilterInput;
  ReturnInspectInput: ReturnInspectInput;
  ReturnInspectLineInput: ReturnInspectLineInput;
  ReturnInspectPayload: Omit<ReturnInspectPayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReturnLine: ReturnLineMapper;
  ReturnLineInput: ReturnLineInput;
  ReturnReceiveInput: ReturnReceiveInput;
  ReturnReceivePayload: Omit<ReturnReceivePayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReturnRefusedError: ReturnRefusedError;
  ReturnRequestInput: ReturnRequestInput;
  ReturnRequestPayload: Omit<ReturnRequestPayload, 'order' | 'returns' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, returns?: Maybe<Array<ResolversParentTypes['Return']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReturnResolveInput: ReturnResolveInput;
  ReturnResolvePayload: Omit<ReturnResolvePayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReturnShipInput: ReturnShipInput;
  ReturnShipPayload: Omit<ReturnShipPayload, 'return' | 'userErrors'> & { return?: Maybe<ResolversParentTypes['Return']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Shipment: Shipment;
  Subscription: Record<PropertyKey, never>;
  TaxLine: TaxLine;
  TaxedMoney: TaxedMoney;
  Ticket: Ticket;
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

export type ContactForLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactForLetter'] = ResolversParentTypes['ContactForLetter']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  orders?: Resolver<Maybe<ResolversTypes['MerchantOrderConnection']>, ParentType, ContextType, RequireFields<MerchantOrdersArgs, 'sort'>>;
  returns?: Resolver<Maybe<ResolversTypes['ReturnConnection']>, ParentType, ContextType, RequireFields<MerchantReturnsArgs, 'sort'>>;
};

export type MerchantOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantOrder'] = ResolversParentTypes['MerchantOrder'], FederationReferenceType extends FederationReferenceTypes['MerchantOrder'] = FederationReferenceTypes['MerchantOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MerchantOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fulfilmentStatus?: Resolver<ResolversTypes['OrderFulfilmentStatus'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isHeld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isToShip?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  orderNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  returns?: Resolver<ResolversTypes['ReturnConnection'], ParentType, ContextType, Partial<MerchantOrderReturnsArgs>>;
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
  orderCancel?: Resolver<ResolversTypes['OrderCancelPayload'], ParentType, ContextType, RequireFields<MutationOrderCancelArgs, 'input'>>;
  orderClaim?: Resolver<ResolversTypes['OrderClaimPayload'], ParentType, ContextType, RequireFields<MutationOrderClaimArgs, 'input'>>;
  orderEdit?: Resolver<ResolversTypes['OrderEditPayload'], ParentType, ContextType, RequireFields<MutationOrderEditArgs, 'input'>>;
  orderHold?: Resolver<ResolversTypes['OrderHoldPayload'], ParentType, ContextType, RequireFields<MutationOrderHoldArgs, 'input'>>;
  orderHoldRelease?: Resolver<ResolversTypes['OrderHoldReleasePayload'], ParentType, ContextType, RequireFields<MutationOrderHoldReleaseArgs, 'input'>>;
  returnApprove?: Resolver<ResolversTypes['ReturnApprovePayload'], ParentType, ContextType, RequireFields<MutationReturnApproveArgs, 'input'>>;
  returnCancel?: Resolver<ResolversTypes['ReturnCancelPayload'], ParentType, ContextType, RequireFields<MutationReturnCancelArgs, 'input'>>;
  returnDecline?: Resolver<ResolversTypes['ReturnDeclinePayload'], ParentType, ContextType, RequireFields<MutationReturnDeclineArgs, 'input'>>;
  returnInspect?: Resolver<ResolversTypes['ReturnInspectPayload'], ParentType, ContextType, RequireFields<MutationReturnInspectArgs, 'input'>>;
  returnReceive?: Resolver<ResolversTypes['ReturnReceivePayload'], ParentType, ContextType, RequireFields<MutationReturnReceiveArgs, 'input'>>;
  returnRequest?: Resolver<ResolversTypes['ReturnRequestPayload'], ParentType, ContextType, RequireFields<MutationReturnRequestArgs, 'input'>>;
  returnResolve?: Resolver<ResolversTypes['ReturnResolvePayload'], ParentType, ContextType, RequireFields<MutationReturnResolveArgs, 'input'>>;
  returnShip?: Resolver<ResolversTypes['ReturnShipPayload'], ParentType, ContextType, RequireFields<MutationReturnShipArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['OrderAction']>, ParentType, ContextType>;
  cancellations?: Resolver<Array<ResolversTypes['OrderCancellation']>, ParentType, ContextType>;
  contactEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  credited?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  deliveryAddress?: Resolver<Maybe<ResolversTypes['DeliveryAddress']>, ParentType, ContextType>;
  deliveryOptionName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fulfilmentStatus?: Resolver<ResolversTypes['OrderFulfilmentStatus'], ParentType, ContextType>;
  holdReason?: Resolver<Maybe<ResolversTypes['OrderHoldReason']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['OrderLineConnection'], ParentType, ContextType, Partial<OrderLinesArgs>>;
  merchantOrders?: Resolver<Array<ResolversTypes['MerchantOrder']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['OrderPaymentStatus'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  returns?: Resolver<ResolversTypes['ReturnConnection'], ParentType, ContextType, Partial<OrderReturnsArgs>>;
  shipping?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  taxLines?: Resolver<Array<ResolversTypes['TaxLine']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['TimelineEntryConnection'], ParentType, ContextType, Partial<OrderTimelineArgs>>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderCancelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderCancelPayload'] = ResolversParentTypes['OrderCancelPayload']> = {
  cancellation?: Resolver<Maybe<ResolversTypes['OrderCancellation']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['OrderEditPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderCancellationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderCancellation'] = ResolversParentTypes['OrderCancellation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderCancellationLine']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['OrderCancelReason']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderCancellationStatus'], ParentType, ContextType>;
};

export type OrderCancellationLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderCancellationLine'] = ResolversParentTypes['OrderCancellationLine']> = {
  cancelledQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderClaimPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderClaimPayload'] = ResolversParentTypes['OrderClaimPayload']> = {
  hasMore?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<Array<ResolversTypes['Order']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type OrderEditPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEditPayload'] = ResolversParentTypes['OrderEditPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['OrderEditPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderEditPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEditPreview'] = ResolversParentTypes['OrderEditPreview']> = {
  credit?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
};

export type OrderHoldPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderHoldPayload'] = ResolversParentTypes['OrderHoldPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderHoldReleasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderHoldReleasePayload'] = ResolversParentTypes['OrderHoldReleasePayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelledQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type OrderRefusedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderRefusedError'] = ResolversParentTypes['OrderRefusedError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderTrackingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTrackingEvent'] = ResolversParentTypes['OrderTrackingEvent']> = {
  entry?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderVersionConflictError'] = ResolversParentTypes['OrderVersionConflictError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type PersonalDataPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalDataPage'] = ResolversParentTypes['PersonalDataPage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  waitsFor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
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
  billingForInvoice?: Resolver<Maybe<ResolversTypes['DeliveryAddress']>, ParentType, ContextType, RequireFields<QueryBillingForInvoiceArgs, 'orderId'>>;
  checkoutAttempt?: Resolver<Maybe<ResolversTypes['CheckoutAttempt']>, ParentType, ContextType, RequireFields<QueryCheckoutAttemptArgs, 'id'>>;
  contactForLetter?: Resolver<Maybe<ResolversTypes['ContactForLetter']>, ParentType, ContextType, RequireFields<QueryContactForLetterArgs, 'orderId'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderForLetter?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderForLetterArgs, 'orderId'>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryOrdersArgs, 'sort'>>;
  personalDataOf?: Resolver<ResolversTypes['PersonalDataPage'], ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'first' | 'userId'>>;
  recipientForShipment?: Resolver<Maybe<ResolversTypes['DeliveryAddress']>, ParentType, ContextType, RequireFields<QueryRecipientForShipmentArgs, 'orderId'>>;
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType, RequireFields<QueryReturnArgs, 'id'>>;
  returnForLetter?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType, RequireFields<QueryReturnForLetterArgs, 'returnId'>>;
  returns?: Resolver<Maybe<ResolversTypes['ReturnConnection']>, ParentType, ContextType, RequireFields<QueryReturnsArgs, 'sort'>>;
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

export type ReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return'], FederationReferenceType extends FederationReferenceTypes['Return'] = FederationReferenceTypes['Return']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Return']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['ReturnAction']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  credited?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
  merchantOrder?: Resolver<ResolversTypes['MerchantOrder'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  orderNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['ReturnResolution']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['ReturnWish'], ParentType, ContextType>;
};

export type ReturnApprovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnApprovePayload'] = ResolversParentTypes['ReturnApprovePayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnCancelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnCancelPayload'] = ResolversParentTypes['ReturnCancelPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnConnection'] = ResolversParentTypes['ReturnConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReturnEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Return']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReturnDeclinePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnDeclinePayload'] = ResolversParentTypes['ReturnDeclinePayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnEdge'] = ResolversParentTypes['ReturnEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Return'], ParentType, ContextType>;
};

export type ReturnInspectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnInspectPayload'] = ResolversParentTypes['ReturnInspectPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  damagedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  goodQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReturnReason'], ParentType, ContextType>;
};

export type ReturnReceivePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnReceivePayload'] = ResolversParentTypes['ReturnReceivePayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnRefusedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnRefusedError'] = ResolversParentTypes['ReturnRefusedError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReturnRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnRequestPayload'] = ResolversParentTypes['ReturnRequestPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['TaxedMoney']>, ParentType, ContextType>;
  returns?: Resolver<Maybe<Array<ResolversTypes['Return']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnResolvePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnResolvePayload'] = ResolversParentTypes['ReturnResolvePayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnShipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnShipPayload'] = ResolversParentTypes['ReturnShipPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  kind?: Resolver<ResolversTypes['TimelineEntryKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'CartVersionConflictError' | 'CheckoutThrottledError' | 'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError' | 'OrderRefusedError' | 'OrderVersionConflictError' | 'PriceChangedError' | 'QuoteExpiredError' | 'ReturnRefusedError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BigInt?: GraphQLScalarType;
  Cart?: CartResolvers<ContextType>;
  CartVersionConflictError?: CartVersionConflictErrorResolvers<ContextType>;
  CheckoutAttempt?: CheckoutAttemptResolvers<ContextType>;
  CheckoutFailure?: CheckoutFailureResolvers<ContextType>;
  CheckoutSubmitPayload?: CheckoutSubmitPayloadResolvers<ContextType>;
  CheckoutThrottledError?: CheckoutThrottledErrorResolvers<ContextType>;
  ContactForLetter?: ContactForLetterResolvers<ContextType>;
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
  OrderCancelPayload?: OrderCancelPayloadResolvers<ContextType>;
  OrderCancellation?: OrderCancellationResolvers<ContextType>;
  OrderCancellationLine?: OrderCancellationLineResolvers<ContextType>;
  OrderClaimPayload?: OrderClaimPayloadResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderEditPayload?: OrderEditPayloadResolvers<ContextType>;
  OrderEditPreview?: OrderEditPreviewResolvers<ContextType>;
  OrderHoldPayload?: OrderHoldPayloadResolvers<ContextType>;
  OrderHoldReleasePayload?: OrderHoldReleasePayloadResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderLineConnection?: OrderLineConnectionResolvers<ContextType>;
  OrderLineEdge?: OrderLineEdgeResolvers<ContextType>;
  OrderRefusedError?: OrderRefusedErrorResolvers<ContextType>;
  OrderTrackingEvent?: OrderTrackingEventResolvers<ContextType>;
  OrderVersionConflictError?: OrderVersionConflictErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PersonalDataPage?: PersonalDataPageResolvers<ContextType>;
  PriceChangedError?: PriceChangedErrorResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  QuoteExpiredError?: QuoteExpiredErrorResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnApprovePayload?: ReturnApprovePayloadResolvers<ContextType>;
  ReturnCancelPayload?: ReturnCancelPayloadResolvers<ContextType>;
  ReturnConnection?: ReturnConnectionResolvers<ContextType>;
  ReturnDeclinePayload?: ReturnDeclinePayloadResolvers<ContextType>;
  ReturnEdge?: ReturnEdgeResolvers<ContextType>;
  ReturnInspectPayload?: ReturnInspectPayloadResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  ReturnReceivePayload?: ReturnReceivePayloadResolvers<ContextType>;
  ReturnRefusedError?: ReturnRefusedErrorResolvers<ContextType>;
  ReturnRequestPayload?: ReturnRequestPayloadResolvers<ContextType>;
  ReturnResolvePayload?: ReturnResolvePayloadResolvers<ContextType>;
  ReturnShipPayload?: ReturnShipPayloadResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxLine?: TaxLineResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
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

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MerchantMapper, SettlementMapper, SettlementEntryMapper, InvoiceMapper, InvoiceSellerMapper, InvoiceLineMapper, InvoiceTaxLineMapper, ReconciliationDifferenceMapper, PaymentMapper, RefundMapper, OrderMapper, CheckoutAttemptMapper } from '../mappers.ts';
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

/** One try to order what a quote fixed. */
export type CheckoutAttempt = {
  __typename?: 'CheckoutAttempt';
  /** The attempt's id. */
  id: Scalars['ID']['output'];
  /**
   * What the shopper must do before their money is held; null when nothing is to be done, and for those who may not see the payment.
   * Send them to `url`, and call `paymentActionComplete` when they are back.
   */
  nextAction?: Maybe<PaymentNextAction>;
};

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
  /** The shopper's bank took the money back: it cannot be given back a second time. */
  | 'REFUND_BLOCKED'
  /** The payment has as many refunds as one may have. */
  | 'REFUND_LIMIT_REACHED'
  /** More than what was taken and not given back already. */
  | 'REFUND_TOO_LARGE'
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

/** An invoice or credit note. It never changes. */
export type Invoice = {
  __typename?: 'Invoice';
  /** The invoice of which a credit note gives a part back; null for an invoice. */
  corrects?: Maybe<Invoice>;
  /** The document to read and print. */
  document: InvoiceDocument;
  /** The document's id. */
  id: Scalars['ID']['output'];
  /** When it was issued. */
  issuedAt: Scalars['DateTime']['output'];
  /** Whether it charges or gives back. */
  kind: InvoiceKind;
  /** What it is for. */
  lines: Array<InvoiceLine>;
  /** The merchant's part of the order it is about. */
  merchantOrderId: Scalars['ID']['output'];
  /** Its number: without a gap by seller, year and kind. */
  number: Scalars['String']['output'];
  /** Who sells. */
  seller: InvoiceSeller;
  /** The tax by rate, highest first. */
  taxLines: Array<InvoiceTaxLine>;
  /** The sum. */
  total: TaxedMoney;
};

/** A file. */
export type InvoiceDocument = {
  __typename?: 'InvoiceDocument';
  /** The file, in base64. */
  base64: Scalars['String']['output'];
  /** `application/pdf`. */
  contentType: Scalars['String']['output'];
  /** What to call it, for example `INV-2026-000042.pdf`. */
  filename: Scalars['String']['output'];
};

/** Whether a document charges or gives back. */
export type InvoiceKind =
  /** It gives a part of an invoice back. */
  | 'CREDIT_NOTE'
  /** It charges for a parcel. */
  | 'INVOICE';

/** What a document is for. */
export type InvoiceLine = {
  __typename?: 'InvoiceLine';
  /** What they cost after the discount. */
  amount: TaxedMoney;
  /** What it is called. */
  description: Scalars['String']['output'];
  /** What promotions took off these units. */
  discount: Money;
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** The merchant's own article number; null for a delivery. */
  sku?: Maybe<Scalars['String']['output']>;
  /** The rate of its tax in percent, for example `"19.00"`. */
  taxRatePercent: Scalars['Decimal']['output'];
  /** What one costs in the price list. */
  unitPrice: Money;
};

/** Who sells, as it stood on the document. */
export type InvoiceSeller = {
  __typename?: 'InvoiceSeller';
  /** The seller as they are now. */
  merchant?: Maybe<Merchant>;
  /** The seller's name when the document was issued. */
  name: Scalars['String']['output'];
};

/** The tax of one rate. */
export type InvoiceTaxLine = {
  __typename?: 'InvoiceTaxLine';
  /** What was taxed at this rate, and the tax. */
  amount: TaxedMoney;
  /** The rate in percent, for example `"19.00"`. */
  ratePercent: Scalars['Decimal']['output'];
};

/** A company that sells in the marketplace. */
export type Merchant = {
  __typename?: 'Merchant';
  /** The merchant's id. */
  id: Scalars['ID']['output'];
  /** What the shop owes the merchant. For its own members and staff; null for others. */
  settlement?: Maybe<Settlement>;
  /** The same in every currency the merchant sold in. For its own members and staff; null for others. */
  settlements?: Maybe<Array<Settlement>>;
};


/** A company that sells in the marketplace. */
export type MerchantSettlementArgs = {
  currency: Scalars['CurrencyCode']['input'];
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
   * Says that the shopper is back from their bank: the provider is asked now what came of it, and the attempt moves on when it answers.
   * Changes nothing by itself, so it may be repeated. Refused with `NOT_FOUND`.
   */
  paymentActionComplete: PaymentActionCompletePayload;
  /**
   * Gives money that was taken back: for staff, and for a merchant's members as far as it is their own part of an order. Answers at once; the
   * provider is asked behind it, and `Refund.status` tells what it said. The same key gives the same refund. Needs a recent log-in. Refused with `NOT_FOUND`, `INVALID_INPUT`, `REFUND_TOO_LARGE`,
   * `REFUND_LIMIT_REACHED`, `REFUND_BLOCKED` or `IDEMPOTENCY_KEY_REUSED`.
   */
  refundCreate: RefundCreatePayload;
};


export type MutationPaymentActionCompleteArgs = {
  input: PaymentActionCompleteInput;
};


export type MutationRefundCreateArgs = {
  input: RefundCreateInput;
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
  /**
   * Invoices and credit notes, oldest first: one for each parcel when its money was taken, and one for each credit of something that had
   * left. Members of a merchant see their own; null for those who may not see the order, and while there is none.
   */
  invoices?: Maybe<Array<Invoice>>;
  /** The order's payments, oldest first; null for those who may not see the order. */
  payments?: Maybe<Array<Payment>>;
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
  /** What was held on the card. */
  authorized: Money;
  /** What was taken. */
  captured: Money;
  /** What the shopper's bank took back against our will. */
  chargedBack: Money;
  /** When it was begun. */
  createdAt: Scalars['DateTime']['output'];
  /** The payment's id. */
  id: Scalars['ID']['output'];
  /** The card, as far as it may be shown. */
  method?: Maybe<PaymentMethod>;
  /** The order it is for, once there is one. It opens nothing: who may see the order is the order's to say. */
  order?: Maybe<Order>;
  /** What was given back. */
  refunded: Money;
  /** What was or is to be given back, oldest first. */
  refunds: Array<Refund>;
  /** What was held and let go without being taken. */
  released: Money;
  /** How it stands. */
  status: PaymentStatus;
};

/** Whose bank it was. */
export type PaymentActionCompleteInput = {
  /** The secret of a guest's order, where it is not sent as a header. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The check-out attempt. */
  attemptId: Scalars['ID']['input'];
};

/** What came of the shopper's word that they are back. */
export type PaymentActionCompletePayload = {
  __typename?: 'PaymentActionCompletePayload';
  /** The attempt; null when it was refused. */
  attempt?: Maybe<CheckoutAttempt>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A page of payments. */
export type PaymentConnection = {
  __typename?: 'PaymentConnection';
  /** Payments with their cursors. */
  edges: Array<PaymentEdge>;
  /** The same payments without cursors. */
  nodes: Array<Payment>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A payment and its cursor. */
export type PaymentEdge = {
  __typename?: 'PaymentEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The payment. */
  node: Payment;
};

/** Which payments. What is left out does not matter. */
export type PaymentFilterInput = {
  /** Begun earlier than that. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Begun then or later. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** For this order. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these ways. */
  statuses?: InputMaybe<Array<PaymentStatus>>;
};

/** A card, as far as it may be shown. */
export type PaymentMethod = {
  __typename?: 'PaymentMethod';
  /** For example `visa`. */
  brand: Scalars['String']['output'];
  /** The last four digits. */
  last4: Scalars['String']['output'];
};

/** What a shopper must do before their money is held: let their bank see them (3-D Secure). */
export type PaymentNextAction = {
  __typename?: 'PaymentNextAction';
  /** Until when. After it the check-out fails. */
  expiresAt: Scalars['DateTime']['output'];
  /** The page to open, in the shopper's browser. It leads back to the `returnUrl` of the check-out. */
  url: Scalars['URL']['output'];
};

/** How a payment stands. */
export type PaymentStatus =
  /** The shopper's bank wants to see them: `CheckoutAttempt.nextAction`. */
  | 'ACTION_REQUIRED'
  /** The money is held. */
  | 'AUTHORIZED'
  /** The provider let go of the money before it was taken. It is tried to hold it anew. */
  | 'AUTH_EXPIRED'
  /** All of it was taken that will ever be. */
  | 'CAPTURED'
  /** The shopper's bank took money back that had been taken. */
  | 'CHARGED_BACK'
  /** The provider said no. */
  | 'DECLINED'
  /** The shopper did not come back from their bank in time; nothing is held. */
  | 'EXPIRED'
  /** The provider was asked or is being asked. */
  | 'INITIATED'
  /** A part of it was taken. */
  | 'PARTIALLY_CAPTURED'
  /** A part of what was taken was given back. */
  | 'PARTIALLY_REFUNDED'
  /** All that was taken was given back. */
  | 'REFUNDED'
  /** The hold was ended; nothing was taken. */
  | 'VOIDED';

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

export type Query = {
  __typename?: 'Query';
  /** A payment of the viewer's. Null for others'. */
  payment?: Maybe<Payment>;
  /** Everybody's payments, newest first; with `filter: { statuses: [CHARGED_BACK] }` those a bank took back. For staff. */
  payments?: Maybe<PaymentConnection>;
  /**
   * What this room holds about a person, for the archive they asked for. Every room answers it for itself; rows as JSON texts
   * `{"table": …, "row": …}`.
   */
  personalDataOf: PersonalDataPage;
  /** The last comparison of our books with the provider's, for staff; null when there was none yet. It runs once a day. */
  reconciliationReport?: Maybe<ReconciliationReport>;
  /** Everything that was or is to be given back, newest first. For staff. */
  refunds?: Maybe<RefundConnection>;
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaymentFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPersonalDataOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryRefundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RefundFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Where our books and the provider's part. */
export type ReconciliationDifference = {
  __typename?: 'ReconciliationDifference';
  /** What somebody should do about it. */
  advice: Scalars['String']['output'];
  /** How they part, for example `STILL_HELD`. Kinds are added over time. */
  kind: Scalars['String']['output'];
  /** What our books say. */
  ours: Scalars['String']['output'];
  /** Our payment; null when we have none. */
  payment?: Maybe<Payment>;
  /** The provider's own id of the hold; null when it has none. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What the provider's say. */
  theirs: Scalars['String']['output'];
};

/** A comparison of our books with the provider's. */
export type ReconciliationReport = {
  __typename?: 'ReconciliationReport';
  /** How many were compared. */
  checked: Scalars['Int']['output'];
  /** Where the books part; at most 1000 are kept. */
  differences: Array<ReconciliationDifference>;
  /** When the comparison ended. */
  endedAt: Scalars['DateTime']['output'];
  /** How many had something under way, which was asked for again; they are compared the next time. */
  hastened: Scalars['Int']['output'];
  /** From when payments were compared. */
  since: Scalars['DateTime']['output'];
  /** Until when. */
  until: Scalars['DateTime']['output'];
};

/** Money given back, or to be given back. */
export type Refund = {
  __typename?: 'Refund';
  /** How much. */
  amount: Money;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Why it failed, in the provider's word, for example `expired_or_canceled_card`; null unless FAILED. */
  failureReason?: Maybe<Scalars['String']['output']>;
  /** The refund's id. */
  id: Scalars['ID']['output'];
  /** The payment it is of; null for those who may not see it. */
  payment?: Maybe<Payment>;
  /** Why, in the words of staff; null for everybody else, and where no person asked for it. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How it stands. */
  status: RefundStatus;
};

/** A page of refunds. */
export type RefundConnection = {
  __typename?: 'RefundConnection';
  /** Refunds with their cursors. */
  edges: Array<RefundEdge>;
  /** The same refunds without cursors. */
  nodes: Array<Refund>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** What to give back, and why. */
export type RefundCreateInput = {
  /** How much; left out: all that was taken and not given back yet, of the payment or the part. */
  amount?: InputMaybe<MoneyInput>;
  /** Your own key for this refund, 1 to 200 characters. The same key with the same input is the same refund. */
  idempotencyKey: Scalars['String']['input'];
  /**
   * The merchant's part of an order whose money it is; for the merchant's members, and for staff. Left out by staff: the merchants of the order
   * bear it by what they have of it.
   */
  merchantOrderId?: InputMaybe<Scalars['ID']['input']>;
  /** The payment's id; for staff. One of this and `merchantOrderId` is needed. */
  paymentId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, in your own words; 1 to 500 characters. Staff see it, nobody else. */
  reason: Scalars['String']['input'];
};

/** What became of a wish to give money back. */
export type RefundCreatePayload = {
  __typename?: 'RefundCreatePayload';
  /** Its payment; null when it was refused, and for a merchant's members. */
  payment?: Maybe<Payment>;
  /** The refund; null when it was refused. */
  refund?: Maybe<Refund>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A refund and its cursor. */
export type RefundEdge = {
  __typename?: 'RefundEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The refund. */
  node: Refund;
};

/** Which refunds. What is left out does not matter. */
export type RefundFilterInput = {
  /** Asked for earlier than that. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Asked for then or later. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of this merchant's part of an order. */
  merchantOrderId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these ways. */
  statuses?: InputMaybe<Array<RefundStatus>>;
};

/** How a refund stands. */
export type RefundStatus =
  /** The provider said no, for good. */
  | 'FAILED'
  /** The provider was asked, is being asked, or has not decided yet. */
  | 'PENDING'
  /** The provider gave the money back. A bank may take some days to show it. */
  | 'SUCCEEDED';

/** What the shop owes a merchant in one currency. */
export type Settlement = {
  __typename?: 'Settlement';
  /** What was sold, less commission and what went back; negative when the merchant owes the shop. */
  balance: Money;
  /** The currency of all its amounts. */
  currencyCode: Scalars['CurrencyCode']['output'];
  /** How it came to that, newest first. */
  entries: SettlementEntryConnection;
  /** What a period comes to, by kind; kinds of which there is nothing are left out. */
  totals: Array<SettlementTotal>;
};


/** What the shop owes a merchant in one currency. */
export type SettlementEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SettlementEntryFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What the shop owes a merchant in one currency. */
export type SettlementTotalsArgs = {
  bookedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  bookedFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A line of a merchant's ledger. It never changes; what was wrong is put right by another. */
export type SettlementEntry = {
  __typename?: 'SettlementEntry';
  /** How much; negative when the merchant has less after it. */
  amount: Money;
  /** When it was booked. */
  bookedAt: Scalars['DateTime']['output'];
  /** The entry's id. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  kind: SettlementEntryKind;
  /** The merchant's part of an order it is about. */
  merchantOrderId: Scalars['ID']['output'];
};

/** A page of a merchant's ledger. */
export type SettlementEntryConnection = {
  __typename?: 'SettlementEntryConnection';
  /** The entries with their cursors. */
  edges: Array<SettlementEntryEdge>;
  /** The entries. */
  nodes: Array<SettlementEntry>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An entry with its cursor. */
export type SettlementEntryEdge = {
  __typename?: 'SettlementEntryEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: SettlementEntry;
};

/** Which entries of a ledger. What is left out does not matter. */
export type SettlementEntryFilterInput = {
  /** Booked earlier than that. */
  bookedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Booked then or later. */
  bookedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of one of these kinds. */
  kinds?: InputMaybe<Array<SettlementEntryKind>>;
  /** About this part of an order. */
  merchantOrderId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a line of a merchant's ledger is for. */
export type SettlementEntryKind =
  /** Money a shopper's bank took back. */
  | 'CHARGE_BACK'
  /** What the shop keeps of goods. */
  | 'COMMISSION'
  /** What the shop had kept of goods whose money was given back. */
  | 'COMMISSION_RETURNED'
  /** Money that was given back. */
  | 'REFUND'
  /** Goods whose money was taken. */
  | 'SALE'
  /** A delivery whose money was taken. */
  | 'SHIPPING';

/** What the entries of one kind come to. */
export type SettlementTotal = {
  __typename?: 'SettlementTotal';
  /** Their sum. */
  amount: Money;
  /** How many entries. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: SettlementEntryKind;
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
  Invoice: Invoice;
  Merchant: Merchant;
  Order: Order;
  Payment: Payment;
  Refund: Refund;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CheckoutAttempt:
    ( { __typename: 'CheckoutAttempt' }
    & GraphQLRecursivePick<FederationTypes['CheckoutAttempt'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  Merchant:
    ( { __typename: 'Merchant' }
    & GraphQLRecursivePick<FederationTypes['Merchant'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  Refund:
    ( { __typename: 'Refund' }
    & GraphQLRecursivePick<FederationTypes['Refund'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( IdempotencyKeyReusedError & { __typename: 'IdempotencyKeyReusedError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( NotFoundError & { __typename: 'NotFoundError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CacheControlScope: CacheControlScope;
  CheckoutAttempt: ResolverTypeWrapper<CheckoutAttemptMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Invoice: ResolverTypeWrapper<InvoiceMapper>;
  InvoiceDocument: ResolverTypeWrapper<InvoiceDocument>;
  InvoiceKind: InvoiceKind;
  InvoiceLine: ResolverTypeWrapper<InvoiceLineMapper>;
  InvoiceSeller: ResolverTypeWrapper<InvoiceSellerMapper>;
  InvoiceTaxLine: ResolverTypeWrapper<InvoiceTaxLineMapper>;
  Merchant: ResolverTypeWrapper<MerchantMapper>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  Order: ResolverTypeWrapper<OrderMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<PaymentMapper>;
  PaymentActionCompleteInput: PaymentActionCompleteInput;
  PaymentActionCompletePayload: ResolverTypeWrapper<Omit<PaymentActionCompletePayload, 'attempt' | 'userErrors'> & { attempt?: Maybe<ResolversTypes['CheckoutAttempt']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PaymentConnection: ResolverTypeWrapper<Omit<PaymentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PaymentEdge']>, nodes: Array<ResolversTypes['Payment']> }>;
  PaymentEdge: ResolverTypeWrapper<Omit<PaymentEdge, 'node'> & { node: ResolversTypes['Payment'] }>;
  PaymentFilterInput: PaymentFilterInput;
  PaymentMethod: ResolverTypeWrapper<PaymentMethod>;
  PaymentNextAction: ResolverTypeWrapper<PaymentNextAction>;
  PaymentStatus: PaymentStatus;
  PersonalDataPage: ResolverTypeWrapper<PersonalDataPage>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReconciliationDifference: ResolverTypeWrapper<ReconciliationDifferenceMapper>;
  ReconciliationReport: ResolverTypeWrapper<Omit<ReconciliationReport, 'differences'> & { differences: Array<ResolversTypes['ReconciliationDifference']> }>;
  Refund: ResolverTypeWrapper<RefundMapper>;
  RefundConnection: ResolverTypeWrapper<Omit<RefundConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RefundEdge']>, nodes: Array<ResolversTypes['Refund']> }>;
  RefundCreateInput: RefundCreateInput;
  RefundCreatePayload: ResolverTypeWrapper<Omit<RefundCreatePayload, 'payment' | 'refund' | 'userErrors'> & { payment?: Maybe<ResolversTypes['Payment']>, refund?: Maybe<ResolversTypes['Refund']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RefundEdge: ResolverTypeWrapper<Omit<RefundEdge, 'node'> & { node: ResolversTypes['Refund'] }>;
  RefundFilterInput: RefundFilterInput;
  RefundStatus: RefundStatus;
  Settlement: ResolverTypeWrapper<SettlementMapper>;
  SettlementEntry: ResolverTypeWrapper<SettlementEntryMapper>;
  SettlementEntryConnection: ResolverTypeWrapper<Omit<SettlementEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SettlementEntryEdge']>, nodes: Array<ResolversTypes['SettlementEntry']> }>;
  SettlementEntryEdge: ResolverTypeWrapper<Omit<SettlementEntryEdge, 'node'> & { node: ResolversTypes['SettlementEntry'] }>;
  SettlementEntryFilterInput: SettlementEntryFilterInput;
  SettlementEntryKind: SettlementEntryKind;
  SettlementTotal: ResolverTypeWrapper<SettlementTotal>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BigInt: Scalars['BigInt']['output'];
  CheckoutAttempt: CheckoutAttemptMapper;
  ID: Scalars['ID']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  String: Scalars['String']['output'];
  InvalidInputError: InvalidInputError;
  Invoice: InvoiceMapper;
  InvoiceDocument: InvoiceDocument;
  InvoiceLine: InvoiceLineMapper;
  InvoiceSeller: InvoiceSellerMapper;
  InvoiceTaxLine: InvoiceTaxLineMapper;
  Merchant: MerchantMapper;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  Order: OrderMapper;
  PageInfo: PageInfo;
  Payment: PaymentMapper;
  PaymentActionCompleteInput: PaymentActionCompleteInput;
  PaymentActionCompletePayload: Omit<PaymentActionCompletePayload, 'attempt' | 'userErrors'> & { attempt?: Maybe<ResolversParentTypes['CheckoutAttempt']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PaymentConnection: Omit<PaymentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PaymentEdge']>, nodes: Array<ResolversParentTypes['Payment']> };
  PaymentEdge: Omit<PaymentEdge, 'node'> & { node: ResolversParentTypes['Payment'] };
  PaymentFilterInput: PaymentFilterInput;
  PaymentMethod: PaymentMethod;
  PaymentNextAction: PaymentNextAction;
  PersonalDataPage: PersonalDataPage;
  Query: Record<PropertyKey, never>;
  ReconciliationDifference: ReconciliationDifferenceMapper;
  ReconciliationReport: Omit<ReconciliationReport, 'differences'> & { differences: Array<ResolversParentTypes['ReconciliationDifference']> };
  Refund: RefundMapper;
  RefundConnection: Omit<RefundConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RefundEdge']>, nodes: Array<ResolversParentTypes['Refund']> };
  RefundCreateInput: RefundCreateInput;
  RefundCreatePayload: Omit<RefundCreatePayload, 'payment' | 'refund' | 'userErrors'> & { payment?: Maybe<ResolversParentTypes['Payment']>, refund?: Maybe<ResolversParentTypes['Refund']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RefundEdge: Omit<RefundEdge, 'node'> & { node: ResolversParentTypes['Refund'] };
  RefundFilterInput: RefundFilterInput;
  Settlement: SettlementMapper;
  SettlementEntry: SettlementEntryMapper;
  SettlementEntryConnection: Omit<SettlementEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SettlementEntryEdge']>, nodes: Array<ResolversParentTypes['SettlementEntry']> };
  SettlementEntryEdge: Omit<SettlementEntryEdge, 'node'> & { node: ResolversParentTypes['SettlementEntry'] };
  SettlementEntryFilterInput: SettlementEntryFilterInput;
  SettlementTotal: SettlementTotal;
  TaxedMoney: TaxedMoney;
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

export type CheckoutAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutAttempt'] = ResolversParentTypes['CheckoutAttempt'], FederationReferenceType extends FederationReferenceTypes['CheckoutAttempt'] = FederationReferenceTypes['CheckoutAttempt']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CheckoutAttempt']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['PaymentNextAction']>, ParentType, ContextType>;
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

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  corrects?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['InvoiceDocument'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InvoiceKind'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  merchantOrderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seller?: Resolver<ResolversTypes['InvoiceSeller'], ParentType, ContextType>;
  taxLines?: Resolver<Array<ResolversTypes['InvoiceTaxLine']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
};

export type InvoiceDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceDocument'] = ResolversParentTypes['InvoiceDocument']> = {
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvoiceLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceLine'] = ResolversParentTypes['InvoiceLine']> = {
  amount?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxRatePercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type InvoiceSellerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceSeller'] = ResolversParentTypes['InvoiceSeller']> = {
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvoiceTaxLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceTaxLine'] = ResolversParentTypes['InvoiceTaxLine']> = {
  amount?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  ratePercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type MerchantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Merchant'] = ResolversParentTypes['Merchant'], FederationReferenceType extends FederationReferenceTypes['Merchant'] = FederationReferenceTypes['Merchant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Merchant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  settlement?: Resolver<Maybe<ResolversTypes['Settlement']>, ParentType, ContextType, RequireFields<MerchantSettlementArgs, 'currency'>>;
  settlements?: Resolver<Maybe<Array<ResolversTypes['Settlement']>>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  paymentActionComplete?: Resolver<ResolversTypes['PaymentActionCompletePayload'], ParentType, ContextType, RequireFields<MutationPaymentActionCompleteArgs, 'input'>>;
  refundCreate?: Resolver<ResolversTypes['RefundCreatePayload'], ParentType, ContextType, RequireFields<MutationRefundCreateArgs, 'input'>>;
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
  invoices?: Resolver<Maybe<Array<ResolversTypes['Invoice']>>, ParentType, ContextType>;
  payments?: Resolver<Maybe<Array<ResolversTypes['Payment']>>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  authorized?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  chargedBack?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['Refund']>, ParentType, ContextType>;
  released?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
};

export type PaymentActionCompletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentActionCompletePayload'] = ResolversParentTypes['PaymentActionCompletePayload']> = {
  attempt?: Resolver<Maybe<ResolversTypes['CheckoutAttempt']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PaymentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PaymentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentEdge'] = ResolversParentTypes['PaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
};

export type PaymentMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentMethod'] = ResolversParentTypes['PaymentMethod']> = {
  brand?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  last4?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentNextActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentNextAction'] = ResolversParentTypes['PaymentNextAction']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type PersonalDataPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalDataPage'] = ResolversParentTypes['PersonalDataPage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  waitsFor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, Partial<QueryPaymentsArgs>>;
  personalDataOf?: Resolver<ResolversTypes['PersonalDataPage'], ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'first' | 'userId'>>;
  reconciliationReport?: Resolver<Maybe<ResolversTypes['ReconciliationReport']>, ParentType, ContextType>;
  refunds?: Resolver<Maybe<ResolversTypes['RefundConnection']>, ParentType, ContextType, Partial<QueryRefundsArgs>>;
};

export type ReconciliationDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciliationDifference'] = ResolversParentTypes['ReconciliationDifference']> = {
  advice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ours?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theirs?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReconciliationReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciliationReport'] = ResolversParentTypes['ReconciliationReport']> = {
  checked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['ReconciliationDifference']>, ParentType, ContextType>;
  endedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hastened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund'], FederationReferenceType extends FederationReferenceTypes['Refund'] = FederationReferenceTypes['Refund']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Refund']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
};

export type RefundConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundConnection'] = ResolversParentTypes['RefundConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RefundEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Refund']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RefundCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundCreatePayload'] = ResolversParentTypes['RefundCreatePayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RefundEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundEdge'] = ResolversParentTypes['RefundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Refund'], ParentType, ContextType>;
};

export type SettlementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Settlement'] = ResolversParentTypes['Settlement']> = {
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['SettlementEntryConnection'], ParentType, ContextType, Partial<SettlementEntriesArgs>>;
  totals?: Resolver<Array<ResolversTypes['SettlementTotal']>, ParentType, ContextType, Partial<SettlementTotalsArgs>>;
};

export type SettlementEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettlementEntry'] = ResolversParentTypes['SettlementEntry']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  bookedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SettlementEntryKind'], ParentType, ContextType>;
  merchantOrderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SettlementEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettlementEntryConnection'] = ResolversParentTypes['SettlementEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SettlementEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SettlementEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SettlementEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettlementEntryEdge'] = ResolversParentTypes['SettlementEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SettlementEntry'], ParentType, ContextType>;
};

export type SettlementTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettlementTotal'] = ResolversParentTypes['SettlementTotal']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SettlementEntryKind'], ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BigInt?: GraphQLScalarType;
  CheckoutAttempt?: CheckoutAttemptResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceDocument?: InvoiceDocumentResolvers<ContextType>;
  InvoiceLine?: InvoiceLineResolvers<ContextType>;
  InvoiceSeller?: InvoiceSellerResolvers<ContextType>;
  InvoiceTaxLine?: InvoiceTaxLineResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentActionCompletePayload?: PaymentActionCompletePayloadResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  PaymentEdge?: PaymentEdgeResolvers<ContextType>;
  PaymentMethod?: PaymentMethodResolvers<ContextType>;
  PaymentNextAction?: PaymentNextActionResolvers<ContextType>;
  PersonalDataPage?: PersonalDataPageResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReconciliationDifference?: ReconciliationDifferenceResolvers<ContextType>;
  ReconciliationReport?: ReconciliationReportResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  RefundConnection?: RefundConnectionResolvers<ContextType>;
  RefundCreatePayload?: RefundCreatePayloadResolvers<ContextType>;
  RefundEdge?: RefundEdgeResolvers<ContextType>;
  Settlement?: SettlementResolvers<ContextType>;
  SettlementEntry?: SettlementEntryResolvers<ContextType>;
  SettlementEntryConnection?: SettlementEntryConnectionResolvers<ContextType>;
  SettlementEntryEdge?: SettlementEntryEdgeResolvers<ContextType>;
  SettlementTotal?: SettlementTotalResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

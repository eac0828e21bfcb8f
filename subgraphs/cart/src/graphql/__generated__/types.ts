import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CartMapper, CartLineMapper, CartProblemMapper, DeliveryOptionMapper, PromotionMapper, QuoteMapper, UserMapper } from '../mappers.ts';
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

/** What a shopper means to buy. */
export type Cart = {
  __typename?: 'Cart';
  /** What it costs as things stand. An estimate: the quote is exact. */
  cost: CartCost;
  /** The currency of all its amounts. */
  currencyCode: Scalars['CurrencyCode']['output'];
  /** Where to deliver; null until it is said. */
  deliveryAddress?: Maybe<DeliveryAddress>;
  /** What the carriers offer for this cart to its address; null until there is an address and a line, or while fulfillment does not answer. */
  deliveryOptions?: Maybe<Array<DeliveryOption>>;
  /** What takes something off, in the order it is applied. An estimate as `cost` is. */
  discounts: Array<Discount>;
  /** The cart's id. It opens nothing: who may see the cart follows from the viewer and the header `x-cart-token`. */
  id: Scalars['ID']['output'];
  /** What is in it, in the order it was added. */
  lines: CartLineConnection;
  /** What stands in the way of what the shopper wants: vouchers that take nothing off, lines that are no longer sold. */
  problems: Array<CartProblem>;
  /** The chosen option; null until one is chosen, or when the choice no longer fits. */
  selectedDeliveryOption?: Maybe<DeliveryOption>;
  /** How many things are in it. */
  totalQuantity: Scalars['Int']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** The vouchers that were applied, in that order; at most 5. */
  vouchers: Array<CartVoucher>;
};


/** What a shopper means to buy. */
export type CartLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What a cart costs. */
export type CartCost = {
  __typename?: 'CartCost';
  /** What promotions take off lines and delivery, as in the price list. It is already off the other amounts. */
  discount: Money;
  /** Whether the tax is a guess, because no address is known yet. */
  isEstimated: Scalars['Boolean']['output'];
  /** Delivery, after discounts; null until an option is chosen. */
  shipping?: Maybe<TaxedMoney>;
  /** All lines, after discounts. */
  subtotal: TaxedMoney;
  /** Lines and delivery. */
  total: TaxedMoney;
};

/** Currency and first lines of a cart. */
export type CartCreateInput = {
  /** The currency of the cart; it stays. */
  currency: Scalars['CurrencyCode']['input'];
  /** What to put in; at most 100. */
  lines?: InputMaybe<Array<CartLineInput>>;
};

/** What came of making a cart. */
export type CartCreatePayload = {
  __typename?: 'CartCreatePayload';
  /** The cart; null when refused. */
  cart?: Maybe<Cart>;
  /** The guest's secret for the header `x-cart-token`; told once. Null for customers. */
  cartToken?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Where to deliver. */
export type CartDeliveryAddressSetInput = {
  /** The address. */
  address: DeliveryAddressInput;
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of setting the address. */
export type CartDeliveryAddressSetPayload = {
  __typename?: 'CartDeliveryAddressSetPayload';
  /** The changed cart; null when refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which way to deliver. */
export type CartDeliveryOptionSelectInput = {
  /** One of `Cart.deliveryOptions`. */
  deliveryOptionId: Scalars['ID']['input'];
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of choosing the delivery. */
export type CartDeliveryOptionSelectPayload = {
  __typename?: 'CartDeliveryOptionSelectPayload';
  /** The changed cart; null when refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Something in a cart. */
export type CartLine = {
  __typename?: 'CartLine';
  /** What the line costs after the discount, with its tax; null when it is no longer sold. */
  cost?: Maybe<TaxedMoney>;
  /** What promotions take off the line, as in the price list: with the tax in it where prices have it; null when it is no longer sold. */
  discount?: Maybe<Money>;
  /** The line's id. */
  id: Scalars['ID']['output'];
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** What one costs, from the price list; null when it is no longer sold in the cart's currency. */
  unitPrice?: Maybe<Money>;
  /** What; null while the catalogue does not answer. */
  variant?: Maybe<ProductVariant>;
};

/** A page of a cart. */
export type CartLineConnection = {
  __typename?: 'CartLineConnection';
  /** Lines with their cursors. */
  edges: Array<CartLineEdge>;
  /** The same lines without cursors. */
  nodes: Array<CartLine>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A line and its cursor. */
export type CartLineEdge = {
  __typename?: 'CartLineEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: CartLine;
};

/** Something to put into a cart. */
export type CartLineInput = {
  /** How many, 1 to 99. */
  quantity: Scalars['Int']['input'];
  /** Which variant. */
  variantId: Scalars['ID']['input'];
};

/** A line and its new quantity. */
export type CartLineUpdateInput = {
  /** Which line. */
  lineId: Scalars['ID']['input'];
  /** How many, 0 to 99; 0 removes the line. */
  quantity: Scalars['Int']['input'];
};

/** What to add. */
export type CartLinesAddInput = {
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100 things. */
  lines: Array<CartLineInput>;
};

/** What came of adding. */
export type CartLinesAddPayload = {
  __typename?: 'CartLinesAddPayload';
  /** The changed cart; null when refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which lines to take out. */
export type CartLinesRemoveInput = {
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100 lines. */
  lineIds: Array<Scalars['ID']['input']>;
};

/** What came of taking out. */
export type CartLinesRemovePayload = {
  __typename?: 'CartLinesRemovePayload';
  /** The changed cart; null when refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** The new quantities. */
export type CartLinesUpdateInput = {
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100 lines. */
  lines: Array<CartLineUpdateInput>;
};

/** What came of changing quantities. */
export type CartLinesUpdatePayload = {
  __typename?: 'CartLinesUpdatePayload';
  /** The changed cart; null when refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which state of the customer's cart to merge into. */
export type CartMergeInput = {
  /** The version of the customer's own cart; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of merging. */
export type CartMergePayload = {
  __typename?: 'CartMergePayload';
  /** The customer's cart; null when refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What stands in the way of what the shopper wants. The cart can be quoted all the same, unless a line is no longer sold. */
export type CartProblem = {
  __typename?: 'CartProblem';
  /** `VOUCHER_INVALID`, `VOUCHER_USED_UP`, `VOUCHER_NOT_APPLICABLE` or `VARIANT_UNAVAILABLE`. */
  code: ErrorCode;
  /** The line that is no longer sold; null for a voucher. */
  line?: Maybe<CartLine>;
  /** What it is and what to do about it, for people. */
  message: Scalars['String']['output'];
  /** How much more must be bought, with `MINIMUM_NOT_REACHED`. */
  missing?: Maybe<Money>;
  /** How many more must be bought, with `TOO_FEW_UNITS`. */
  missingQuantity?: Maybe<Scalars['Int']['output']>;
  /** Why the voucher takes nothing off; null when it is not valid, and for a line. */
  obstacle?: Maybe<VoucherObstacle>;
  /** The voucher; null for a line. */
  voucherCode?: Maybe<Scalars['String']['output']>;
};

/** Which state of the cart to quote. */
export type CartQuoteInput = {
  /** The version that was shown to the shopper; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of quoting. */
export type CartQuotePayload = {
  __typename?: 'CartQuotePayload';
  /** The cart it was made on. */
  cart?: Maybe<Cart>;
  /** The quote; null when refused. */
  quote?: Maybe<Quote>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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

/** A voucher of a cart. */
export type CartVoucher = {
  __typename?: 'CartVoucher';
  /** Its code. */
  code: Scalars['String']['output'];
  /** What it takes off as things stand; nothing when it does not fit, see `Cart.problems`, or before there is delivery it would make free. */
  discount: Money;
  /** The promotion's name, for people; null when it has ended. */
  name?: Maybe<Scalars['String']['output']>;
};

/** Which voucher to apply. */
export type CartVoucherApplyInput = {
  /** The code, 3 to 40 characters; upper and lower case are the same. */
  code: Scalars['String']['input'];
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of applying a voucher. */
export type CartVoucherApplyPayload = {
  __typename?: 'CartVoucherApplyPayload';
  /** The changed cart; null when refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which voucher to take out. */
export type CartVoucherRemoveInput = {
  /** The code, as `Cart.vouchers` has it. */
  code: Scalars['String']['input'];
  /** The version the change was made on; unchecked when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of taking a voucher out. */
export type CartVoucherRemovePayload = {
  __typename?: 'CartVoucherRemovePayload';
  /** The changed cart; null when refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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

/** Where to deliver. */
export type DeliveryAddressInput = {
  /** Town; 1 to 120 characters. */
  city: Scalars['String']['input'];
  /** Country. */
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

/** One way to deliver. */
export type DeliveryOption = {
  __typename?: 'DeliveryOption';
  /** Who delivers. */
  carrier: Scalars['String']['output'];
  /** What it costs. */
  cost: Money;
  /** The option's id, for `cartDeliveryOptionSelect`. */
  id: Scalars['ID']['output'];
  /** The most days to delivery. */
  maxDays: Scalars['Int']['output'];
  /** The fewest days to delivery. */
  minDays: Scalars['Int']['output'];
  /** For people, for example `Standard (2 to 4 days)`. */
  name: Scalars['String']['output'];
};

/** What a promotion takes off. */
export type Discount = {
  __typename?: 'Discount';
  /** How much, of lines and delivery together, as in the price list. */
  amount: Money;
  /** The voucher's code; null for a promotion that needs none. */
  code?: Maybe<Scalars['String']['output']>;
  /** The promotion's name, for people. */
  name: Scalars['String']['output'];
};

/**
 * Why a mutation refused, for programs. These are the codes every room may use; each room adds its own.
 * Values are added over time: keep a default branch.
 */
export type ErrorCode =
  /** The cart has no lines, or what the step before asks for is missing. */
  | 'CART_INCOMPLETE'
  /** No carrier brings this cart to this country. */
  | 'DELIVERY_UNAVAILABLE'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is missing, out of range or malformed. */
  | 'INVALID_INPUT'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** The promotion has ended and cannot be changed any more. */
  | 'PROMOTION_ENDED'
  /** Too many wrong attempts. Wait as long as the message says. */
  | 'TOO_MANY_ATTEMPTS'
  /** The variant is not sold, or not in the cart's currency. */
  | 'VARIANT_UNAVAILABLE'
  /** Someone changed it meanwhile. Load it again and repeat the change on what you see then. */
  | 'VERSION_CONFLICT'
  /** The code is of no running promotion: unknown, not yet begun or ended, which is not told apart. */
  | 'VOUCHER_INVALID'
  /** The voucher is not for this cart as it is; `obstacle` says what is missing. */
  | 'VOUCHER_NOT_APPLICABLE'
  /** The voucher was used as often as it may be, by all or by this customer. */
  | 'VOUCHER_USED_UP';

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
   * Makes a cart. A guest gets its secret in `cartToken`, to be sent in the header `x-cart-token`; a customer who has a
   * cart gets that one.
   */
  cartCreate: CartCreatePayload;
  /** Says where to deliver. Delivery options and tax follow from it. */
  cartDeliveryAddressSet: CartDeliveryAddressSetPayload;
  /** Chooses one of `Cart.deliveryOptions`. */
  cartDeliveryOptionSelect: CartDeliveryOptionSelectPayload;
  /** Puts things into the cart; what is there already becomes more. */
  cartLinesAdd: CartLinesAddPayload;
  /** Takes lines out of the cart. */
  cartLinesRemove: CartLinesRemovePayload;
  /** Changes how many of each; 0 removes the line. */
  cartLinesUpdate: CartLinesUpdatePayload;
  /**
   * Adds the lines of the guest cart of the header `x-cart-token` to the customer's own cart, after logging in. The guest
   * cart ends. Where both have a variant the larger quantity counts.
   */
  cartMerge: CartMergePayload;
  /**
   * Fixes what the cart costs, to the minor unit, for 15 minutes: fresh prices, shipping and tax. The quote never changes;
   * `checkoutSubmit` takes its id.
   */
  cartQuote: CartQuotePayload;
  /**
   * Puts a voucher into the cart; one that is there already changes nothing. At most 5. Refused with `VOUCHER_INVALID`,
   * `VOUCHER_USED_UP`, `VOUCHER_NOT_APPLICABLE` (with what is missing), and with `TOO_MANY_ATTEMPTS` after ten wrong codes.
   */
  cartVoucherApply: CartVoucherApplyPayload;
  /** Takes a voucher out of the cart. */
  cartVoucherRemove: CartVoucherRemovePayload;
  /**
   * Makes a promotion. A merchant's members make those their merchant pays for, which touch its things only; staff make any,
   * also those the marketplace pays for.
   */
  promotionCreate: PromotionCreatePayload;
  /**
   * Ends a promotion at once and for good. Its code may be given to another. Check-outs that are not yet submitted are refused
   * when its uses are counted.
   */
  promotionEnd: PromotionEndPayload;
  /** Replaces the terms of a promotion. Its kind, its code and who pays stay. Quotes that were made before keep their word. */
  promotionUpdate: PromotionUpdatePayload;
};


export type MutationCartCreateArgs = {
  input: CartCreateInput;
};


export type MutationCartDeliveryAddressSetArgs = {
  input: CartDeliveryAddressSetInput;
};


export type MutationCartDeliveryOptionSelectArgs = {
  input: CartDeliveryOptionSelectInput;
};


export type MutationCartLinesAddArgs = {
  input: CartLinesAddInput;
};


export type MutationCartLinesRemoveArgs = {
  input: CartLinesRemoveInput;
};


export type MutationCartLinesUpdateArgs = {
  input: CartLinesUpdateInput;
};


export type MutationCartMergeArgs = {
  input: CartMergeInput;
};


export type MutationCartQuoteArgs = {
  input: CartQuoteInput;
};


export type MutationCartVoucherApplyArgs = {
  input: CartVoucherApplyInput;
};


export type MutationCartVoucherRemoveArgs = {
  input: CartVoucherRemoveInput;
};


export type MutationPromotionCreateArgs = {
  input: PromotionCreateInput;
};


export type MutationPromotionEndArgs = {
  input: PromotionEndInput;
};


export type MutationPromotionUpdateArgs = {
  input: PromotionUpdateInput;
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
  /** The variant's id. */
  id: Scalars['ID']['output'];
};

/** Something that makes carts cheaper. For the back office. */
export type Promotion = {
  __typename?: 'Promotion';
  /** How much AMOUNT_OFF takes off; else null. */
  amount?: Maybe<Money>;
  /** How many must be bought for BUY_X_GET_Y; else null. */
  buyQuantity?: Maybe<Scalars['Int']['output']>;
  /** What shoppers enter, in upper case; null when it needs no code. */
  code?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether guests are left out. */
  customersOnly: Scalars['Boolean']['output'];
  /** When somebody ended it, or its end once that is a day ago; else null. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends by itself; null: when somebody ends it. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many are cheaper then; else null. */
  getQuantity?: Maybe<Scalars['Int']['output']>;
  /** The promotion's id. */
  id: Scalars['ID']['output'];
  /** Whether it stands alone. Of what may stand together and each that stands alone, what takes most off counts. */
  isExclusive: Scalars['Boolean']['output'];
  /** What it does. */
  kind: PromotionKind;
  /** Who pays for it, and whose things alone it touches; null: the marketplace. */
  merchant?: Maybe<Merchant>;
  /** The merchants it is for; empty where it is not by merchants. */
  merchantIds: Array<Scalars['ID']['output']>;
  /** What the things it is for must cost together, before discounts; null for no minimum. */
  minimumSubtotal?: Maybe<Money>;
  /** For people; shoppers see it beside what it takes off. */
  name: Scalars['String']['output'];
  /** How much PERCENT_OFF takes off, and BUY_X_GET_Y off the cheapest, in basis points (1500 is 15 %); else null. */
  percentBasisPoints?: Maybe<Scalars['Int']['output']>;
  /** The products it is for; empty where it is not by products. */
  productIds: Array<Scalars['ID']['output']>;
  /** When it begins. */
  startsAt: Scalars['DateTime']['output'];
  /** How it stands now. */
  status: PromotionStatus;
  /** When it was last edited. */
  updatedAt: Scalars['DateTime']['output'];
  /** How often it may be used in all; null for no limit. */
  usageLimit?: Maybe<Scalars['Int']['output']>;
  /** How often one customer may use it; null for no limit. */
  usageLimitPerCustomer?: Maybe<Scalars['Int']['output']>;
  /** Uses held for check-outs under way. 0 where there is no limit: then they are not counted. */
  usesHeld: Scalars['Int']['output'];
  /** Uses by orders that were not cancelled. Counted while there is a limit. */
  usesUsed: Scalars['Int']['output'];
  /** The variants it is for; empty where it is not by variants. */
  variantIds: Array<Scalars['ID']['output']>;
  /** Counts the edits, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** An amount of money that is given. */
export type PromotionAmountInput = {
  /** The currency. */
  currencyCode: Scalars['CurrencyCode']['input'];
  /** In the currency's smallest unit, 1 to 100,000,000,000. */
  minorUnits: Scalars['BigInt']['input'];
};

/** A page of promotions. */
export type PromotionConnection = {
  __typename?: 'PromotionConnection';
  /** Promotions with their cursors. */
  edges: Array<PromotionEdge>;
  /** The same promotions without cursors. */
  nodes: Array<Promotion>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A new promotion. */
export type PromotionCreateInput = {
  /** What shoppers enter: 3 to 40 letters of A to Z, digits, hyphens or underscores. Without one every cart it fits gets it. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Says that this is one wish, however often it is sent within 24 hours; 1 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** What it does; it stays. */
  kind: PromotionKind;
  /** Who pays, and whose things alone it touches; the marketplace when left out, which staff may. */
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** Its terms. */
  terms: PromotionTermsInput;
};

/** What came of making a promotion. */
export type PromotionCreatePayload = {
  __typename?: 'PromotionCreatePayload';
  /** The promotion; null when refused. */
  promotion?: Maybe<Promotion>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A promotion and its cursor. */
export type PromotionEdge = {
  __typename?: 'PromotionEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The promotion. */
  node: Promotion;
};

/** Which promotion to end. */
export type PromotionEndInput = {
  /** The version the edit was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Says that this is one wish, however often it is sent within 24 hours; 1 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Which promotion. */
  promotionId: Scalars['ID']['input'];
};

/** What came of ending a promotion. */
export type PromotionEndPayload = {
  __typename?: 'PromotionEndPayload';
  /** The ended promotion; null when refused. */
  promotion?: Maybe<Promotion>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What promotions can do. They are applied in this order, each on what those before it left. */
export type PromotionKind =
  /** An amount off all it is for together. */
  | 'AMOUNT_OFF'
  /** Of every so many things bought the cheapest are free or cheaper. */
  | 'BUY_X_GET_Y'
  /** Delivery costs nothing. */
  | 'FREE_SHIPPING'
  /** A part of the price. */
  | 'PERCENT_OFF';

/** How a promotion stands. */
export type PromotionStatus =
  /** It is over. */
  | 'ENDED'
  /** Shoppers get it. */
  | 'RUNNING'
  /** It has not begun. */
  | 'SCHEDULED';

/** What a promotion does, for what, and when. Which fields an effect takes follows from the promotion's kind; the others are left out. */
export type PromotionTermsInput = {
  /** AMOUNT_OFF: how much. */
  amount?: InputMaybe<PromotionAmountInput>;
  /** BUY_X_GET_Y: how many must be bought, 1 to 99. */
  buyQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** Whether guests are left out; a limit per customer leaves them out too. */
  customersOnly?: Scalars['Boolean']['input'];
  /** When it ends; open when left out. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** BUY_X_GET_Y: how many are cheaper then, 1 to 99. */
  getQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it stands alone: nothing else is taken off beside it. */
  isExclusive?: Scalars['Boolean']['input'];
  /** Only for these merchants' things; staff only. One of the three lists at most, with at most 200 ids. */
  merchantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What the things it is for must cost together, before discounts. */
  minimumSubtotal?: InputMaybe<PromotionAmountInput>;
  /** For people; 1 to 120 characters. Shoppers see it. */
  name: Scalars['String']['input'];
  /** PERCENT_OFF: how much, in basis points, 1 to 10000. BUY_X_GET_Y: how much off the cheapest; free when left out. */
  percentBasisPoints?: InputMaybe<Scalars['Int']['input']>;
  /** Only for these products. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When it begins; at once when left out of a new one. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How often it may be used in all, at least 1; no limit when left out. */
  usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** How often one customer may use it, at least 1; no limit when left out. */
  usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
  /** Only for these variants. */
  variantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** New terms of a promotion. */
export type PromotionUpdateInput = {
  /** The version the edit was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Says that this is one wish, however often it is sent within 24 hours; 1 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Which promotion. */
  promotionId: Scalars['ID']['input'];
  /** The terms, which replace the old ones whole. */
  terms: PromotionTermsInput;
};

/** What came of editing a promotion. */
export type PromotionUpdatePayload = {
  __typename?: 'PromotionUpdatePayload';
  /** The promotion with its new terms; null when refused. */
  promotion?: Maybe<Promotion>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** The edit was made on an older state of the promotion. */
export type PromotionVersionConflictError = UserError & {
  __typename?: 'PromotionVersionConflictError';
  /** `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the version. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: look at `promotion`, then repeat the edit with its version. */
  message: Scalars['String']['output'];
  /** The promotion as it is now. */
  promotion?: Maybe<Promotion>;
};

export type Query = {
  __typename?: 'Query';
  /** The viewer's cart: the one of the header `x-cart-token`, else the customer's own. Null where there is none. */
  cart?: Maybe<Cart>;
  /**
   * What this room holds about a person, for the archive they asked for. Every room answers it for itself; rows as JSON texts
   * `{"table": …, "row": …}`.
   */
  personalDataOf: PersonalDataPage;
  /** Promotions, newest first: all of them for staff, for a merchant's members those their merchants pay for. */
  promotions?: Maybe<PromotionConnection>;
  /** What orders reads when an order is placed: a quote with everything in it. */
  quoteForCheckout?: Maybe<QuoteForCheckout>;
};


export type QueryPersonalDataOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryPromotionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  merchantId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryQuoteForCheckoutArgs = {
  id: Scalars['ID']['input'];
};

/** What a cart costs, fixed. It never changes and ends after 15 minutes. */
export type Quote = {
  __typename?: 'Quote';
  /** The version of the cart it was made on. */
  cartVersion: Scalars['Int']['output'];
  /** What takes something off, in the order it was applied. */
  discounts: Array<Discount>;
  /** When it ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** The quote's id, for `checkoutSubmit`. */
  id: Scalars['ID']['output'];
  /** Line by line. */
  lines: Array<QuoteLine>;
  /** Delivery, after discounts. */
  shipping: TaxedMoney;
  /** All lines, after discounts. */
  subtotal: TaxedMoney;
  /** The tax by rate; sums to the tax of `total`. */
  taxLines: Array<TaxLine>;
  /** What is to be paid. */
  total: TaxedMoney;
};

/** A quote with everything an order copies from it. Amounts in minor units. */
export type QuoteForCheckout = {
  __typename?: 'QuoteForCheckout';
  /** Who delivers. */
  carrier: Scalars['String']['output'];
  /** The cart. */
  cartId: Scalars['ID']['output'];
  /** SHA-256 in hex of the guest's cart token; null for a customer's cart. */
  cartTokenHash?: Maybe<Scalars['String']['output']>;
  /** The version of the cart it was made on. */
  cartVersion: Scalars['Int']['output'];
  /** The currency of all amounts. */
  currencyCode: Scalars['CurrencyCode']['output'];
  /** The version the cart has now. */
  currentCartVersion: Scalars['Int']['output'];
  /** Whose cart; null for a guest's. */
  customerId?: Maybe<Scalars['ID']['output']>;
  /** Where to deliver. */
  deliveryAddress: DeliveryAddress;
  /** The chosen option's id. */
  deliveryOptionId: Scalars['ID']['output'];
  /** The chosen option's name. */
  deliveryOptionName: Scalars['String']['output'];
  /** When it ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Whether it has promotions whose uses are counted: they must be held for the check-out. */
  hasCountedPromotions: Scalars['Boolean']['output'];
  /** The quote's id. */
  id: Scalars['ID']['output'];
  /** Line by line. */
  lines: Array<QuoteLineForCheckout>;
  /** The warehouse of the store it is picked up from; null when it is delivered. */
  pickUpWarehouseId?: Maybe<Scalars['ID']['output']>;
  /** Delivery, by merchant. */
  shipping: Array<QuoteShippingForCheckout>;
  /** The tax by rate. */
  taxLines: Array<QuoteTaxLineForCheckout>;
  /** Net, tax and gross of everything. */
  total: TaxedMinor;
};

/** A line of a quote. */
export type QuoteLine = {
  __typename?: 'QuoteLine';
  /** What the line costs, after the discount. */
  cost: TaxedMoney;
  /** What promotions take off the line, as in the price list: with the tax in it where prices have it. */
  discount: Money;
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** What one costs, as in the price list. */
  unitPrice: Money;
  /** What; null while the catalogue does not answer. */
  variant?: Maybe<ProductVariant>;
};

/** A line of a quote, for orders. */
export type QuoteLineForCheckout = {
  __typename?: 'QuoteLineForCheckout';
  /** What the line costs, after the discount. */
  cost: TaxedMinor;
  /** What promotions take off the line, in minor units, as in the price list: with the tax in it where prices have it. */
  discount: Scalars['BigInt']['output'];
  /** The line's id. */
  id: Scalars['ID']['output'];
  /** Who sells it. */
  merchantId: Scalars['ID']['output'];
  /** The name as the order keeps it. */
  name: Scalars['String']['output'];
  /** The product. */
  productId: Scalars['ID']['output'];
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** The stock-keeping unit. */
  sku: Scalars['String']['output'];
  /** The line's tax rate in basis points (1900 is 19 %). */
  taxRateBasisPoints: Scalars['Int']['output'];
  /** What one costs, in minor units, as in the price list. */
  unitPriceMinor: Scalars['BigInt']['output'];
  /** The variant. */
  variantId: Scalars['ID']['output'];
  /** What one weighs packed, in grams. */
  weightGrams: Scalars['Int']['output'];
};

/** One merchant's share of delivery. */
export type QuoteShippingForCheckout = {
  __typename?: 'QuoteShippingForCheckout';
  /** The share, after discounts. */
  cost: TaxedMinor;
  /** The merchant. */
  merchantId: Scalars['ID']['output'];
  /** Its tax rate in basis points (1900 is 19 %). */
  taxRateBasisPoints: Scalars['Int']['output'];
};

/** The tax of one rate, in minor units. */
export type QuoteTaxLineForCheckout = {
  __typename?: 'QuoteTaxLineForCheckout';
  /** For people, for example `VAT 19 %`. */
  name: Scalars['String']['output'];
  /** The rate in basis points. */
  rateBasisPoints: Scalars['Int']['output'];
  /** The tax. */
  taxMinor: Scalars['BigInt']['output'];
  /** What the rate was applied to. */
  taxableMinor: Scalars['BigInt']['output'];
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

/** An amount with its tax, in minor units. */
export type TaxedMinor = {
  __typename?: 'TaxedMinor';
  /** With tax. */
  gross: Scalars['BigInt']['output'];
  /** Without tax. */
  net: Scalars['BigInt']['output'];
  /** The tax. */
  tax: Scalars['BigInt']['output'];
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

/** An account. Private: reached by `me` and by staff. */
export type User = {
  __typename?: 'User';
  /** The user's cart; null where there is none. */
  cart?: Maybe<Cart>;
  /** The user's id. */
  id: Scalars['ID']['output'];
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

/** The voucher is not for this cart as it is, or is used up. */
export type VoucherNotApplicableError = UserError & {
  __typename?: 'VoucherNotApplicableError';
  /** `VOUCHER_NOT_APPLICABLE` or `VOUCHER_USED_UP`. */
  code: ErrorCode;
  /** The path of the code. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is missing and what to do. */
  message: Scalars['String']['output'];
  /** How much more must be bought, with `MINIMUM_NOT_REACHED`. */
  missing?: Maybe<Money>;
  /** How many more must be bought, with `TOO_FEW_UNITS`. */
  missingQuantity?: Maybe<Scalars['Int']['output']>;
  /** Why it takes nothing off. */
  obstacle: VoucherObstacle;
};

/** Why a voucher takes nothing off a cart. Values are added over time: keep a default branch. */
export type VoucherObstacle =
  /** It is for customers with an account. */
  | 'LOG_IN_NEEDED'
  /** Too little of what it is for is in the cart; `missing` says how much. */
  | 'MINIMUM_NOT_REACHED'
  /** Nothing in the cart is what it is for. */
  | 'NOTHING_FITS'
  /** It cannot stand beside another one, which stays or takes more off. */
  | 'NOT_COMBINABLE'
  /** It is for carts in another currency. */
  | 'OTHER_CURRENCY'
  /** Too few things it is for are in the cart; `missingQuantity` says how many. */
  | 'TOO_FEW_UNITS'
  /** It was used as often as it may be. */
  | 'USED_UP'
  /** This customer used it as often as one may. */
  | 'USED_UP_BY_CUSTOMER';



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
  Cart: Cart;
  Quote: Quote;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}> );
  Quote:
    ( { __typename: 'Quote' }
    & GraphQLRecursivePick<FederationTypes['Quote'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( Omit<CartVersionConflictError, 'cart'> & { cart?: Maybe<_RefType['Cart']> } & { __typename: 'CartVersionConflictError' } )
    | ( IdempotencyKeyReusedError & { __typename: 'IdempotencyKeyReusedError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( NotFoundError & { __typename: 'NotFoundError' } )
    | ( Omit<PromotionVersionConflictError, 'promotion'> & { promotion?: Maybe<_RefType['Promotion']> } & { __typename: 'PromotionVersionConflictError' } )
    | ( VoucherNotApplicableError & { __typename: 'VoucherNotApplicableError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CacheControlScope: CacheControlScope;
  Cart: ResolverTypeWrapper<CartMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CartCost: ResolverTypeWrapper<CartCost>;
  CartCreateInput: CartCreateInput;
  CartCreatePayload: ResolverTypeWrapper<Omit<CartCreatePayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartDeliveryAddressSetInput: CartDeliveryAddressSetInput;
  CartDeliveryAddressSetPayload: ResolverTypeWrapper<Omit<CartDeliveryAddressSetPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartDeliveryOptionSelectInput: CartDeliveryOptionSelectInput;
  CartDeliveryOptionSelectPayload: ResolverTypeWrapper<Omit<CartDeliveryOptionSelectPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartLine: ResolverTypeWrapper<CartLineMapper>;
  CartLineConnection: ResolverTypeWrapper<Omit<CartLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CartLineEdge']>, nodes: Array<ResolversTypes['CartLine']> }>;
  CartLineEdge: ResolverTypeWrapper<Omit<CartLineEdge, 'node'> & { node: ResolversTypes['CartLine'] }>;
  CartLineInput: CartLineInput;
  CartLineUpdateInput: CartLineUpdateInput;
  CartLinesAddInput: CartLinesAddInput;
  CartLinesAddPayload: ResolverTypeWrapper<Omit<CartLinesAddPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartLinesRemoveInput: CartLinesRemoveInput;
  CartLinesRemovePayload: ResolverTypeWrapper<Omit<CartLinesRemovePayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartLinesUpdateInput: CartLinesUpdateInput;
  CartLinesUpdatePayload: ResolverTypeWrapper<Omit<CartLinesUpdatePayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartMergeInput: CartMergeInput;
  CartMergePayload: ResolverTypeWrapper<Omit<CartMergePayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartProblem: ResolverTypeWrapper<CartProblemMapper>;
  CartQuoteInput: CartQuoteInput;
  CartQuotePayload: ResolverTypeWrapper<Omit<CartQuotePayload, 'cart' | 'quote' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, quote?: Maybe<ResolversTypes['Quote']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartVersionConflictError: ResolverTypeWrapper<Omit<CartVersionConflictError, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CartVoucher: ResolverTypeWrapper<CartVoucher>;
  CartVoucherApplyInput: CartVoucherApplyInput;
  CartVoucherApplyPayload: ResolverTypeWrapper<Omit<CartVoucherApplyPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartVoucherRemoveInput: CartVoucherRemoveInput;
  CartVoucherRemovePayload: ResolverTypeWrapper<Omit<CartVoucherRemovePayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeliveryAddress: ResolverTypeWrapper<DeliveryAddress>;
  DeliveryAddressInput: DeliveryAddressInput;
  DeliveryOption: ResolverTypeWrapper<DeliveryOptionMapper>;
  Discount: ResolverTypeWrapper<Discount>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Merchant: ResolverTypeWrapper<Merchant>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalDataPage: ResolverTypeWrapper<PersonalDataPage>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  Promotion: ResolverTypeWrapper<PromotionMapper>;
  PromotionAmountInput: PromotionAmountInput;
  PromotionConnection: ResolverTypeWrapper<Omit<PromotionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PromotionEdge']>, nodes: Array<ResolversTypes['Promotion']> }>;
  PromotionCreateInput: PromotionCreateInput;
  PromotionCreatePayload: ResolverTypeWrapper<Omit<PromotionCreatePayload, 'promotion' | 'userErrors'> & { promotion?: Maybe<ResolversTypes['Promotion']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PromotionEdge: ResolverTypeWrapper<Omit<PromotionEdge, 'node'> & { node: ResolversTypes['Promotion'] }>;
  PromotionEndInput: PromotionEndInput;
  PromotionEndPayload: ResolverTypeWrapper<Omit<PromotionEndPayload, 'promotion' | 'userErrors'> & { promotion?: Maybe<ResolversTypes['Promotion']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PromotionKind: PromotionKind;
  PromotionStatus: PromotionStatus;
  PromotionTermsInput: PromotionTermsInput;
  PromotionUpdateInput: PromotionUpdateInput;
  PromotionUpdatePayload: ResolverTypeWrapper<Omit<PromotionUpdatePayload, 'promotion' | 'userErrors'> & { promotion?: Maybe<ResolversTypes['Promotion']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PromotionVersionConflictError: ResolverTypeWrapper<Omit<PromotionVersionConflictError, 'promotion'> & { promotion?: Maybe<ResolversTypes['Promotion']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quote: ResolverTypeWrapper<QuoteMapper>;
  QuoteForCheckout: ResolverTypeWrapper<QuoteForCheckout>;
  QuoteLine: ResolverTypeWrapper<QuoteLine>;
  QuoteLineForCheckout: ResolverTypeWrapper<QuoteLineForCheckout>;
  QuoteShippingForCheckout: ResolverTypeWrapper<QuoteShippingForCheckout>;
  QuoteTaxLineForCheckout: ResolverTypeWrapper<QuoteTaxLineForCheckout>;
  TaxLine: ResolverTypeWrapper<TaxLine>;
  TaxedMinor: ResolverTypeWrapper<TaxedMinor>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VoucherNotApplicableError: ResolverTypeWrapper<VoucherNotApplicableError>;
  VoucherObstacle: VoucherObstacle;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BigInt: Scalars['BigInt']['output'];
  Cart: CartMapper;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  CartCost: CartCost;
  CartCreateInput: CartCreateInput;
  CartCreatePayload: Omit<CartCreatePayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartDeliveryAddressSetInput: CartDeliveryAddressSetInput;
  CartDeliveryAddressSetPayload: Omit<CartDeliveryAddressSetPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartDeliveryOptionSelectInput: CartDeliveryOptionSelectInput;
  CartDeliveryOptionSelectPayload: Omit<CartDeliveryOptionSelectPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartLine: CartLineMapper;
  CartLineConnection: Omit<CartLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CartLineEdge']>, nodes: Array<ResolversParentTypes['CartLine']> };
  CartLineEdge: Omit<CartLineEdge, 'node'> & { node: ResolversParentTypes['CartLine'] };
  CartLineInput: CartLineInput;
  CartLineUpdateInput: CartLineUpdateInput;
  CartLinesAddInput: CartLinesAddInput;
  CartLinesAddPayload: Omit<CartLinesAddPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartLinesRemoveInput: CartLinesRemoveInput;
  CartLinesRemovePayload: Omit<CartLinesRemovePayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartLinesUpdateInput: CartLinesUpdateInput;
  CartLinesUpdatePayload: Omit<CartLinesUpdatePayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartMergeInput: CartMergeInput;
  CartMergePayload: Omit<CartMergePayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartProblem: CartProblemMapper;
  CartQuoteInput: CartQuoteInput;
  CartQuotePayload: Omit<CartQuotePayload, 'cart' | 'quote' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, quote?: Maybe<ResolversParentTypes['Quote']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartVersionConflictError: Omit<CartVersionConflictError, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CartVoucher: CartVoucher;
  CartVoucherApplyInput: CartVoucherApplyInput;
  CartVoucherApplyPayload: Omit<CartVoucherApplyPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartVoucherRemoveInput: CartVoucherRemoveInput;
  CartVoucherRemovePayload: Omit<CartVoucherRemovePayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeliveryAddress: DeliveryAddress;
  DeliveryAddressInput: DeliveryAddressInput;
  DeliveryOption: DeliveryOptionMapper;
  Discount: Discount;
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  InvalidInputError: InvalidInputError;
  Merchant: Merchant;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  PageInfo: PageInfo;
  PersonalDataPage: PersonalDataPage;
  ProductVariant: ProductVariant;
  Promotion: PromotionMapper;
  PromotionAmountInput: PromotionAmountInput;
  PromotionConnection: Omit<PromotionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PromotionEdge']>, nodes: Array<ResolversParentTypes['Promotion']> };
  PromotionCreateInput: PromotionCreateInput;
  PromotionCreatePayload: Omit<PromotionCreatePayload, 'promotion' | 'userErrors'> & { promotion?: Maybe<ResolversParentTypes['Promotion']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PromotionEdge: Omit<PromotionEdge, 'node'> & { node: ResolversParentTypes['Promotion'] };
  PromotionEndInput: PromotionEndInput;
  PromotionEndPayload: Omit<PromotionEndPayload, 'promotion' | 'userErrors'> & { promotion?: Maybe<ResolversParentTypes['Promotion']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PromotionTermsInput: PromotionTermsInput;
  PromotionUpdateInput: PromotionUpdateInput;
  PromotionUpdatePayload: Omit<PromotionUpdatePayload, 'promotion' | 'userErrors'> & { promotion?: Maybe<ResolversParentTypes['Promotion']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PromotionVersionConflictError: Omit<PromotionVersionConflictError, 'promotion'> & { promotion?: Maybe<ResolversParentTypes['Promotion']> };
  Query: Record<PropertyKey, never>;
  Quote: QuoteMapper;
  QuoteForCheckout: QuoteForCheckout;
  QuoteLine: QuoteLine;
  QuoteLineForCheckout: QuoteLineForCheckout;
  QuoteShippingForCheckout: QuoteShippingForCheckout;
  QuoteTaxLineForCheckout: QuoteTaxLineForCheckout;
  TaxLine: TaxLine;
  TaxedMinor: TaxedMinor;
  TaxedMoney: TaxedMoney;
  URL: Scalars['URL']['output'];
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VoucherNotApplicableError: VoucherNotApplicableError;
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

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cost?: Resolver<ResolversTypes['CartCost'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  deliveryAddress?: Resolver<Maybe<ResolversTypes['DeliveryAddress']>, ParentType, ContextType>;
  deliveryOptions?: Resolver<Maybe<Array<ResolversTypes['DeliveryOption']>>, ParentType, ContextType>;
  discounts?: Resolver<Array<ResolversTypes['Discount']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['CartLineConnection'], ParentType, ContextType, Partial<CartLinesArgs>>;
  problems?: Resolver<Array<ResolversTypes['CartProblem']>, ParentType, ContextType>;
  selectedDeliveryOption?: Resolver<Maybe<ResolversTypes['DeliveryOption']>, ParentType, ContextType>;
  totalQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vouchers?: Resolver<Array<ResolversTypes['CartVoucher']>, ParentType, ContextType>;
};

export type CartCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartCost'] = ResolversParentTypes['CartCost']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  isEstimated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  shipping?: Resolver<Maybe<ResolversTypes['TaxedMoney']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
};

export type CartCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartCreatePayload'] = ResolversParentTypes['CartCreatePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  cartToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartDeliveryAddressSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartDeliveryAddressSetPayload'] = ResolversParentTypes['CartDeliveryAddressSetPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartDeliveryOptionSelectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartDeliveryOptionSelectPayload'] = ResolversParentTypes['CartDeliveryOptionSelectPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  cost?: Resolver<Maybe<ResolversTypes['TaxedMoney']>, ParentType, ContextType>;
  discount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type CartLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLineConnection'] = ResolversParentTypes['CartLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CartLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CartLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CartLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLineEdge'] = ResolversParentTypes['CartLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CartLine'], ParentType, ContextType>;
};

export type CartLinesAddPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLinesAddPayload'] = ResolversParentTypes['CartLinesAddPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartLinesRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLinesRemovePayload'] = ResolversParentTypes['CartLinesRemovePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartLinesUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLinesUpdatePayload'] = ResolversParentTypes['CartLinesUpdatePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartMergePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartMergePayload'] = ResolversParentTypes['CartMergePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartProblem'] = ResolversParentTypes['CartProblem']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['CartLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  missingQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  obstacle?: Resolver<Maybe<ResolversTypes['VoucherObstacle']>, ParentType, ContextType>;
  voucherCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CartQuotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartQuotePayload'] = ResolversParentTypes['CartQuotePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartVersionConflictError'] = ResolversParentTypes['CartVersionConflictError']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartVoucherResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartVoucher'] = ResolversParentTypes['CartVoucher']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CartVoucherApplyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartVoucherApplyPayload'] = ResolversParentTypes['CartVoucherApplyPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartVoucherRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartVoucherRemovePayload'] = ResolversParentTypes['CartVoucherRemovePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type DeliveryOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryOption'] = ResolversParentTypes['DeliveryOption']> = {
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Discount'] = ResolversParentTypes['Discount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type MerchantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Merchant'] = ResolversParentTypes['Merchant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cartCreate?: Resolver<ResolversTypes['CartCreatePayload'], ParentType, ContextType, RequireFields<MutationCartCreateArgs, 'input'>>;
  cartDeliveryAddressSet?: Resolver<ResolversTypes['CartDeliveryAddressSetPayload'], ParentType, ContextType, RequireFields<MutationCartDeliveryAddressSetArgs, 'input'>>;
  cartDeliveryOptionSelect?: Resolver<ResolversTypes['CartDeliveryOptionSelectPayload'], ParentType, ContextType, RequireFields<MutationCartDeliveryOptionSelectArgs, 'input'>>;
  cartLinesAdd?: Resolver<ResolversTypes['CartLinesAddPayload'], ParentType, ContextType, RequireFields<MutationCartLinesAddArgs, 'input'>>;
  cartLinesRemove?: Resolver<ResolversTypes['CartLinesRemovePayload'], ParentType, ContextType, RequireFields<MutationCartLinesRemoveArgs, 'input'>>;
  cartLinesUpdate?: Resolver<ResolversTypes['CartLinesUpdatePayload'], ParentType, ContextType, RequireFields<MutationCartLinesUpdateArgs, 'input'>>;
  cartMerge?: Resolver<ResolversTypes['CartMergePayload'], ParentType, ContextType, RequireFields<MutationCartMergeArgs, 'input'>>;
  cartQuote?: Resolver<ResolversTypes['CartQuotePayload'], ParentType, ContextType, RequireFields<MutationCartQuoteArgs, 'input'>>;
  cartVoucherApply?: Resolver<ResolversTypes['CartVoucherApplyPayload'], ParentType, ContextType, RequireFields<MutationCartVoucherApplyArgs, 'input'>>;
  cartVoucherRemove?: Resolver<ResolversTypes['CartVoucherRemovePayload'], ParentType, ContextType, RequireFields<MutationCartVoucherRemoveArgs, 'input'>>;
  promotionCreate?: Resolver<ResolversTypes['PromotionCreatePayload'], ParentType, ContextType, RequireFields<MutationPromotionCreateArgs, 'input'>>;
  promotionEnd?: Resolver<ResolversTypes['PromotionEndPayload'], ParentType, ContextType, RequireFields<MutationPromotionEndArgs, 'input'>>;
  promotionUpdate?: Resolver<ResolversTypes['PromotionUpdatePayload'], ParentType, ContextType, RequireFields<MutationPromotionUpdateArgs, 'input'>>;
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

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PromotionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Promotion'] = ResolversParentTypes['Promotion']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  buyQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customersOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  getQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isExclusive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PromotionKind'], ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  merchantIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  minimumSubtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  percentBasisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  productIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PromotionStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usageLimitPerCustomer?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usesHeld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usesUsed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variantIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PromotionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionConnection'] = ResolversParentTypes['PromotionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PromotionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Promotion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PromotionCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionCreatePayload'] = ResolversParentTypes['PromotionCreatePayload']> = {
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PromotionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionEdge'] = ResolversParentTypes['PromotionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Promotion'], ParentType, ContextType>;
};

export type PromotionEndPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionEndPayload'] = ResolversParentTypes['PromotionEndPayload']> = {
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PromotionUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionUpdatePayload'] = ResolversParentTypes['PromotionUpdatePayload']> = {
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PromotionVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionVersionConflictError'] = ResolversParentTypes['PromotionVersionConflictError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  personalDataOf?: Resolver<ResolversTypes['PersonalDataPage'], ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'first' | 'userId'>>;
  promotions?: Resolver<Maybe<ResolversTypes['PromotionConnection']>, ParentType, ContextType, Partial<QueryPromotionsArgs>>;
  quoteForCheckout?: Resolver<Maybe<ResolversTypes['QuoteForCheckout']>, ParentType, ContextType, RequireFields<QueryQuoteForCheckoutArgs, 'id'>>;
};

export type QuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote'], FederationReferenceType extends FederationReferenceTypes['Quote'] = FederationReferenceTypes['Quote']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Quote']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cartVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  discounts?: Resolver<Array<ResolversTypes['Discount']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['QuoteLine']>, ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  taxLines?: Resolver<Array<ResolversTypes['TaxLine']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
};

export type QuoteForCheckoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteForCheckout'] = ResolversParentTypes['QuoteForCheckout']> = {
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cartId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cartTokenHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cartVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  currentCartVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deliveryAddress?: Resolver<ResolversTypes['DeliveryAddress'], ParentType, ContextType>;
  deliveryOptionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deliveryOptionName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hasCountedPromotions?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['QuoteLineForCheckout']>, ParentType, ContextType>;
  pickUpWarehouseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shipping?: Resolver<Array<ResolversTypes['QuoteShippingForCheckout']>, ParentType, ContextType>;
  taxLines?: Resolver<Array<ResolversTypes['QuoteTaxLineForCheckout']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMinor'], ParentType, ContextType>;
};

export type QuoteLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteLine'] = ResolversParentTypes['QuoteLine']> = {
  cost?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type QuoteLineForCheckoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteLineForCheckout'] = ResolversParentTypes['QuoteLineForCheckout']> = {
  cost?: Resolver<ResolversTypes['TaxedMinor'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  merchantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxRateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPriceMinor?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuoteShippingForCheckoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteShippingForCheckout'] = ResolversParentTypes['QuoteShippingForCheckout']> = {
  cost?: Resolver<ResolversTypes['TaxedMinor'], ParentType, ContextType>;
  merchantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taxRateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuoteTaxLineForCheckoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteTaxLineForCheckout'] = ResolversParentTypes['QuoteTaxLineForCheckout']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxMinor?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  taxableMinor?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type TaxLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxLine'] = ResolversParentTypes['TaxLine']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratePercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TaxedMinorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMinor'] = ResolversParentTypes['TaxedMinor']> = {
  gross?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'CartVersionConflictError' | 'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError' | 'PromotionVersionConflictError' | 'VoucherNotApplicableError', ParentType, ContextType>;
};

export type VoucherNotApplicableErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoucherNotApplicableError'] = ResolversParentTypes['VoucherNotApplicableError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  missingQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  obstacle?: Resolver<ResolversTypes['VoucherObstacle'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BigInt?: GraphQLScalarType;
  Cart?: CartResolvers<ContextType>;
  CartCost?: CartCostResolvers<ContextType>;
  CartCreatePayload?: CartCreatePayloadResolvers<ContextType>;
  CartDeliveryAddressSetPayload?: CartDeliveryAddressSetPayloadResolvers<ContextType>;
  CartDeliveryOptionSelectPayload?: CartDeliveryOptionSelectPayloadResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartLineConnection?: CartLineConnectionResolvers<ContextType>;
  CartLineEdge?: CartLineEdgeResolvers<ContextType>;
  CartLinesAddPayload?: CartLinesAddPayloadResolvers<ContextType>;
  CartLinesRemovePayload?: CartLinesRemovePayloadResolvers<ContextType>;
  CartLinesUpdatePayload?: CartLinesUpdatePayloadResolvers<ContextType>;
  CartMergePayload?: CartMergePayloadResolvers<ContextType>;
  CartProblem?: CartProblemResolvers<ContextType>;
  CartQuotePayload?: CartQuotePayloadResolvers<ContextType>;
  CartVersionConflictError?: CartVersionConflictErrorResolvers<ContextType>;
  CartVoucher?: CartVoucherResolvers<ContextType>;
  CartVoucherApplyPayload?: CartVoucherApplyPayloadResolvers<ContextType>;
  CartVoucherRemovePayload?: CartVoucherRemovePayloadResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeliveryAddress?: DeliveryAddressResolvers<ContextType>;
  DeliveryOption?: DeliveryOptionResolvers<ContextType>;
  Discount?: DiscountResolvers<ContextType>;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalDataPage?: PersonalDataPageResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Promotion?: PromotionResolvers<ContextType>;
  PromotionConnection?: PromotionConnectionResolvers<ContextType>;
  PromotionCreatePayload?: PromotionCreatePayloadResolvers<ContextType>;
  PromotionEdge?: PromotionEdgeResolvers<ContextType>;
  PromotionEndPayload?: PromotionEndPayloadResolvers<ContextType>;
  PromotionUpdatePayload?: PromotionUpdatePayloadResolvers<ContextType>;
  PromotionVersionConflictError?: PromotionVersionConflictErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  QuoteForCheckout?: QuoteForCheckoutResolvers<ContextType>;
  QuoteLine?: QuoteLineResolvers<ContextType>;
  QuoteLineForCheckout?: QuoteLineForCheckoutResolvers<ContextType>;
  QuoteShippingForCheckout?: QuoteShippingForCheckoutResolvers<ContextType>;
  QuoteTaxLineForCheckout?: QuoteTaxLineForCheckoutResolvers<ContextType>;
  TaxLine?: TaxLineResolvers<ContextType>;
  TaxedMinor?: TaxedMinorResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  URL?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VoucherNotApplicableError?: VoucherNotApplicableErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

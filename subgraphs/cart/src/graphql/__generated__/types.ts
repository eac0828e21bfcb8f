import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CartMapper, CartLineMapper, DeliveryOptionMapper, QuoteMapper, UserMapper } from '../mappers.ts';
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
  /** The cart's id. It opens nothing: who may see the cart follows from the viewer and the header `x-cart-token`. */
  id: Scalars['ID']['output'];
  /** What is in it, in the order it was added. */
  lines: CartLineConnection;
  /** The chosen option; null until one is chosen, or when the choice no longer fits. */
  selectedDeliveryOption?: Maybe<DeliveryOption>;
  /** How many things are in it. */
  totalQuantity: Scalars['Int']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
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
  /** Whether the tax is a guess, because no address is known yet. */
  isEstimated: Scalars['Boolean']['output'];
  /** Delivery; null until an option is chosen. */
  shipping?: Maybe<TaxedMoney>;
  /** All lines. */
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
  /** What the line costs, with its tax; null when it is no longer sold. */
  cost?: Maybe<TaxedMoney>;
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
  /** The variant is not sold, or not in the cart's currency. */
  | 'VARIANT_UNAVAILABLE'
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
  /** The variant's id. */
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** The viewer's cart: the one of the header `x-cart-token`, else the customer's own. Null where there is none. */
  cart?: Maybe<Cart>;
  /** What orders reads when an order is placed: a quote with everything in it. */
  quoteForCheckout?: Maybe<QuoteForCheckout>;
};


export type QueryQuoteForCheckoutArgs = {
  id: Scalars['ID']['input'];
};

/** What a cart costs, fixed. It never changes and ends after 15 minutes. */
export type Quote = {
  __typename?: 'Quote';
  /** The version of the cart it was made on. */
  cartVersion: Scalars['Int']['output'];
  /** When it ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** The quote's id, for `checkoutSubmit`. */
  id: Scalars['ID']['output'];
  /** Line by line. */
  lines: Array<QuoteLine>;
  /** Delivery. */
  shipping: TaxedMoney;
  /** All lines. */
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
  /** What the line costs. */
  cost: TaxedMoney;
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
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Cart: ResolverTypeWrapper<CartMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CartCost: ResolverTypeWrapper<CartCost>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
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
  CartQuoteInput: CartQuoteInput;
  CartQuotePayload: ResolverTypeWrapper<Omit<CartQuotePayload, 'cart' | 'quote' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, quote?: Maybe<ResolversTypes['Quote']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartVersionConflictError: ResolverTypeWrapper<Omit<CartVersionConflictError, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeliveryAddress: ResolverTypeWrapper<DeliveryAddress>;
  DeliveryAddressInput: DeliveryAddressInput;
  DeliveryOption: ResolverTypeWrapper<DeliveryOptionMapper>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
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
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BigInt: Scalars['BigInt']['output'];
  Cart: CartMapper;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  CartCost: CartCost;
  Boolean: Scalars['Boolean']['output'];
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
  CartQuoteInput: CartQuoteInput;
  CartQuotePayload: Omit<CartQuotePayload, 'cart' | 'quote' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, quote?: Maybe<ResolversParentTypes['Quote']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartVersionConflictError: Omit<CartVersionConflictError, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DeliveryAddress: DeliveryAddress;
  DeliveryAddressInput: DeliveryAddressInput;
  DeliveryOption: DeliveryOptionMapper;
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  InvalidInputError: InvalidInputError;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  PageInfo: PageInfo;
  ProductVariant: ProductVariant;
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
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cost?: Resolver<ResolversTypes['CartCost'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  deliveryAddress?: Resolver<Maybe<ResolversTypes['DeliveryAddress']>, ParentType, ContextType>;
  deliveryOptions?: Resolver<Maybe<Array<ResolversTypes['DeliveryOption']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['CartLineConnection'], ParentType, ContextType, Partial<CartLinesArgs>>;
  selectedDeliveryOption?: Resolver<Maybe<ResolversTypes['DeliveryOption']>, ParentType, ContextType>;
  totalQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CartCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartCost'] = ResolversParentTypes['CartCost']> = {
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

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  quoteForCheckout?: Resolver<Maybe<ResolversTypes['QuoteForCheckout']>, ParentType, ContextType, RequireFields<QueryQuoteForCheckoutArgs, 'id'>>;
};

export type QuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote'], FederationReferenceType extends FederationReferenceTypes['Quote'] = FederationReferenceTypes['Quote']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Quote']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cartVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'CartVersionConflictError' | 'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
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
  CartQuotePayload?: CartQuotePayloadResolvers<ContextType>;
  CartVersionConflictError?: CartVersionConflictErrorResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeliveryAddress?: DeliveryAddressResolvers<ContextType>;
  DeliveryOption?: DeliveryOptionResolvers<ContextType>;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
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
};


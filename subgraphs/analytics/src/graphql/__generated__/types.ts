import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MerchantMapper, ProductMapper, ProductVariantMapper, AnalyticsReportMapper, AnalyticsFiguresMapper, SalesFiguresMapper, FunnelStepMapper, ProductFiguresMapper, CustomerCohortMapper, StockOutReportMapper, ReturnFiguresMapper, ReturnReasonFiguresMapper, StockOutFiguresMapper, ParcelFiguresMapper, DemandForecastMapper } from '../mappers.ts';
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

/** What went on in some time. */
export type AnalyticsFigures = {
  __typename?: 'AnalyticsFigures';
  /** Orders that ended before anything of them left, by when they ended. */
  cancelledOrders: Scalars['Int']['output'];
  /** How often something was put into a cart. */
  cartAdditions: Scalars['Int']['output'];
  /** How often somebody went to the check-out. */
  checkouts: Scalars['Int']['output'];
  /** Searches that found nothing, in the whole shop; 0 for a merchant. */
  emptySearches: Scalars['Int']['output'];
  /** Orders that were placed. */
  orders: Scalars['Int']['output'];
  /** Pages shown, in the whole shop; 0 for a merchant. */
  pageViews: Scalars['Int']['output'];
  /** How often products' own pages were shown. */
  productViews: Scalars['Int']['output'];
  /** Money by currency, the one with most orders first. */
  sales: Array<SalesFigures>;
  /** Searches, in the whole shop; 0 for a merchant. */
  searches: Scalars['Int']['output'];
  /** Units that were ordered. */
  units: Scalars['Int']['output'];
  /** Visits that agreed to analytics. One that goes over midnight of UTC is two. */
  visits: Scalars['Int']['output'];
};

/** How long the parts of a report are. */
export type AnalyticsGranularity =
  /** A day. */
  | 'DAY'
  /** An hour. */
  | 'HOUR'
  /** A month. */
  | 'MONTH'
  /** A week from Monday. */
  | 'WEEK';

/** A part of a report. */
export type AnalyticsPoint = {
  __typename?: 'AnalyticsPoint';
  /** What went on in it. */
  figures: AnalyticsFigures;
  /** When it begins. */
  startsAt: Scalars['DateTime']['output'];
};

/** Numbers over some days. Each part is worked out when it is asked for. What happened a moment ago is in it. */
export type AnalyticsReport = {
  __typename?: 'AnalyticsReport';
  /** Customers by the month of their first order here, up to the last day: how many came again. Guests and cancelled orders are left out. */
  cohorts: Array<CustomerCohort>;
  /** The first day. */
  from: Scalars['String']['output'];
  /** How far visits came. Only visits that agreed to analytics are in it, so compare its numbers with one another. */
  funnel: Array<FunnelStep>;
  /** What was sent. */
  parcels: ParcelFigures;
  /** By the hour (at most 31 days), day, week from Monday, or month. Those without anything are there, too. */
  points: Array<AnalyticsPoint>;
  /** The same over as many days just before. */
  previousTotals: AnalyticsFigures;
  /** What was sent back. */
  returns: ReturnFigures;
  /** Products that were in the shop for all of it and sold least, those first that were looked at most. */
  slowProducts: Array<ProductFigures>;
  /**
   * What was lost for want of stock. A variant is taken to sell as in the 28 days before it ran out, while there was any: units sold by hours in stock, times
   * the hours it was out. Who waited or took something else is not known, so this is the most it cost.
   */
  stockOuts: StockOutReport;
  /** Whose midnight days begin at. */
  timeZone: Scalars['String']['output'];
  /** The last day. */
  to: Scalars['String']['output'];
  /** The best products. */
  topProducts: Array<ProductFigures>;
  /** All of it together. */
  totals: AnalyticsFigures;
};


/** Numbers over some days. Each part is worked out when it is asked for. What happened a moment ago is in it. */
export type AnalyticsReportCohortsArgs = {
  months?: Scalars['Int']['input'];
};


/** Numbers over some days. Each part is worked out when it is asked for. What happened a moment ago is in it. */
export type AnalyticsReportPointsArgs = {
  granularity?: AnalyticsGranularity;
};


/** Numbers over some days. Each part is worked out when it is asked for. What happened a moment ago is in it. */
export type AnalyticsReportSlowProductsArgs = {
  first?: Scalars['Int']['input'];
};


/** Numbers over some days. Each part is worked out when it is asked for. What happened a moment ago is in it. */
export type AnalyticsReportStockOutsArgs = {
  first?: Scalars['Int']['input'];
};


/** Numbers over some days. Each part is worked out when it is asked for. What happened a moment ago is in it. */
export type AnalyticsReportTopProductsArgs = {
  by?: ProductFiguresOrder;
  first?: Scalars['Int']['input'];
};

/** Who may be given a kept answer. */
export type CacheControlScope =
  /** The viewer alone: no cache of ours keeps it. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** A month in the life of a cohort. */
export type CohortMonth = {
  __typename?: 'CohortMonth';
  /** Customers who ordered in it. */
  customers: Scalars['Int']['output'];
  /** Months since the first; 0 for the first itself. */
  monthsLater: Scalars['Int']['output'];
  /** Their share of the cohort, 0 to 1. */
  share: Scalars['Float']['output'];
};

/** Customers whose first order was in one month. */
export type CustomerCohort = {
  __typename?: 'CustomerCohort';
  /** How many. */
  customers: Scalars['Int']['output'];
  /** The month, for example `2026-11`. */
  month: Scalars['String']['output'];
  /** How many of them ordered in each month from the first on. */
  months: Array<CohortMonth>;
  /** The share of them that ordered more than once, 0 to 1. */
  repeatRate: Scalars['Float']['output'];
};

/** A number that is foretold, in units. */
export type DemandEstimate = {
  __typename?: 'DemandEstimate';
  /** … and this. */
  high: Scalars['Float']['output'];
  /** In 8 of 10 cases it lies between this … */
  low: Scalars['Float']['output'];
  /** Most likely, on average. */
  units: Scalars['Float']['output'];
};

/** How many units will be ordered. */
export type DemandForecast = {
  __typename?: 'DemandForecast';
  /** Each day, from today on. */
  days: Array<DemandForecastDay>;
  /** Days of the past it rests on, from the first order; those out of stock left out. */
  knownDays: Scalars['Int']['output'];
  /** How it was foretold: what would have been nearest over the last five weeks. */
  method: DemandForecastMethod;
  /** The same of "as a week before" on the same weeks. */
  naiveScaledError?: Maybe<Scalars['Float']['output']>;
  /** Its mean error when tried on the last five weeks, beside that of "as a week before" over the past (MASE): below 1 is better. Null where weeks never differed. */
  scaledError?: Maybe<Scalars['Float']['output']>;
  /** All days together. */
  total: DemandEstimate;
  /** Of which variant; null where the shop took it out. */
  variant?: Maybe<ProductVariant>;
};

/** What is foretold of a day. */
export type DemandForecastDay = {
  __typename?: 'DemandForecastDay';
  /** The day (UTC), for example `2026-11-24`. */
  day: Scalars['String']['output'];
  /** How many. */
  estimate: DemandEstimate;
};

/** How demand is foretold. */
export type DemandForecastMethod =
  /** By the mean of both. */
  | 'COMBINED'
  /** By how often and how many are ordered, for what is ordered now and then (Teunter, Syntetos, Babai). */
  | 'INTERMITTENT'
  /** By level, fading trend and weekdays (Holt, Winters). */
  | 'SEASONAL';

/**
 * Why a mutation refused, for programs. These are the codes every room may use; each room adds its own.
 * Values are added over time: keep a default branch.
 */
export type ErrorCode =
  /** Too much is told at once; wait and send the same again. */
  | 'EVENTS_THROTTLED'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is missing, out of range or malformed. */
  | 'INVALID_INPUT'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** Someone changed it meanwhile. Load it again and repeat the change on what you see then. */
  | 'VERSION_CONFLICT';

/** Too much is told at once. Keep the events and send them again, unchanged, after `retryAfterMs`. */
export type EventsThrottledError = UserError & {
  __typename?: 'EventsThrottledError';
  /** `EVENTS_THROTTLED`. */
  code: ErrorCode;
  /** Null: no single field is at fault. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do. */
  message: Scalars['String']['output'];
  /** How long to wait, in milliseconds. */
  retryAfterMs: Scalars['Int']['output'];
};

/** What a visitor did. */
export type EventsTrackInput = {
  /** 1 to 100 events. */
  events: Array<TrackedEventInput>;
  /** Whether the visitor agreed to analytics, as the app's own question has it. */
  isConsented: Scalars['Boolean']['input'];
  /** What the device's clock says now, as this is sent: if it is wrong, the times of all events are set right by it. */
  sentAt: Scalars['DateTime']['input'];
  /** A random text of 16 to 64 characters that the app made for this visit and knows again; no name, no address. Only a hash of it and the day is kept. */
  visitorKey: Scalars['String']['input'];
};

/** What came of telling events. */
export type EventsTrackPayload = {
  __typename?: 'EventsTrackPayload';
  /** How many events are kept; null when refused. */
  acceptedEvents?: Maybe<Scalars['Int']['output']>;
  /** How many were left out: known already, of no known product, or not a person's; null when refused. */
  ignoredEvents?: Maybe<Scalars['Int']['output']>;
  /** Why nothing was taken; empty when something could be. */
  userErrors: Array<UserError>;
};

/** A step of the way to an order. */
export type FunnelStep = {
  __typename?: 'FunnelStep';
  /** Which. */
  kind: FunnelStepKind;
  /** Their share of the visits of the first step; null where there were none. */
  shareOfFirst?: Maybe<Scalars['Float']['output']>;
  /** Their share of the visits of the step before, 0 to 1 (more where many jump); null where there were none, and for the first. */
  shareOfPrevious?: Maybe<Scalars['Float']['output']>;
  /** Visits that came so far, or jumped here. */
  visits: Scalars['Int']['output'];
};

/** The steps of the way to an order. */
export type FunnelStepKind =
  /** Something was done at all; for a merchant: with its products. */
  | 'CAME'
  /** Something was put into the cart. */
  | 'CARTED'
  /** The check-out was gone to. */
  | 'CHECKED_OUT'
  /** An order was placed. */
  | 'ORDERED'
  /** A product was looked at. */
  | 'VIEWED';

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
  /**
   * What went on with the merchant's products over whole days: what was sold, taken back, looked at, sent back and lost for want of stock, beside the
   * days before. For its own members, owners and managers only, and staff; null for others.
   */
  analytics?: Maybe<AnalyticsReport>;
  /**
   * How many units of a variant will be ordered, as far as its past tells: orders of the last two years by day (UTC), without days on which it was out of stock. What will be advertised
   * or priced otherwise is not known to it. Null with less than four weeks since the first order, and for a variant of another merchant. For its own members, owners and managers only, and staff; null for others.
   */
  demandForecast?: Maybe<DemandForecast>;
  /** The merchant's id. */
  id: Scalars['ID']['output'];
};


/** A company that sells in the marketplace. */
export type MerchantAnalyticsArgs = {
  from: Scalars['String']['input'];
  timeZone?: Scalars['String']['input'];
  to: Scalars['String']['input'];
};


/** A company that sells in the marketplace. */
export type MerchantDemandForecastArgs = {
  days?: Scalars['Int']['input'];
  variantId: Scalars['ID']['input'];
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
   * Tells what a visitor did, for the numbers merchants and the shop go by: up to 100 events at once, kept when the answer comes. An event that is told twice counts
   * once, by its `id`; so send again what was not answered. Without `isConsented`, or for an account that did not allow `ANALYTICS` (`consentSet`), an event is only
   * counted: nothing is kept that leads to a visit or a person. Programs that call themselves so, products nobody knows and more than 300 events of a visitor in ten minutes
   * are left out without a word.
   */
  eventsTrack: EventsTrackPayload;
};


export type MutationEventsTrackArgs = {
  input: EventsTrackInput;
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

/** What was sent. */
export type ParcelFigures = {
  __typename?: 'ParcelFigures';
  /** Hours from the hand-over to the door, on average; null where none arrived. */
  averageHoursToDeliver?: Maybe<Scalars['Float']['output']>;
  /** Hours from the order to the hand-over, on average; null where none left. */
  averageHoursToHandOver?: Maybe<Scalars['Float']['output']>;
  /** Of them: arrived. */
  delivered: Scalars['Int']['output'];
  /** Parcels that left. */
  handedOver: Scalars['Int']['output'];
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

/** Something the shop sells, in one or more variants. */
export type Product = {
  __typename?: 'Product';
  /** The product's id. */
  id: Scalars['ID']['output'];
};

/** What went on about a product. */
export type ProductFigures = {
  __typename?: 'ProductFigures';
  /** How often it was put into a cart. */
  cartAdditions: Scalars['Int']['output'];
  /** Orders for each time it was looked at; null where nobody looked. */
  conversion?: Maybe<Scalars['Float']['output']>;
  /** What was ordered of it, with tax, by currency. */
  ordered: Array<Money>;
  /** Orders it was in. */
  orders: Scalars['Int']['output'];
  /** Which; null where the shop took it out. */
  product?: Maybe<Product>;
  /** Units that were ordered. */
  units: Scalars['Int']['output'];
  /** How often it was looked at. */
  views: Scalars['Int']['output'];
};

/** What products are put in order by. */
export type ProductFiguresOrder =
  /** Money, in the currency with most orders. */
  | 'REVENUE'
  /** Units sold. */
  | 'UNITS'
  /** How often they were looked at. */
  | 'VIEWS';

/** One form of a product that can be bought: a colour, a size, a bundle. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** The variant's id. */
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * What this room holds about a person, for the archive they asked for. Every room answers it for itself; rows as JSON texts
   * `{"table": …, "row": …}`.
   */
  personalDataOf: PersonalDataPage;
  /** The numbers of the whole shop over whole days; for staff. Its products are those of all merchants. */
  shopAnalytics?: Maybe<AnalyticsReport>;
};


export type QueryPersonalDataOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryShopAnalyticsArgs = {
  from: Scalars['String']['input'];
  timeZone?: Scalars['String']['input'];
  to: Scalars['String']['input'];
};

/** What was sent back. */
export type ReturnFigures = {
  __typename?: 'ReturnFigures';
  /** What returns took back in this time, with tax, by currency. */
  credited: Array<Money>;
  /** Of them: not allowed. */
  declined: Scalars['Int']['output'];
  /** Of them: exchanged. */
  exchanged: Scalars['Int']['output'];
  /** Of them: still on their way, or looked at. */
  open: Scalars['Int']['output'];
  /** Units in them for each unit that was ordered in the same time; null where none was. */
  rate?: Maybe<Scalars['Float']['output']>;
  /** Why, the most units first. Units of returns from before 24 November 2026 are in none. */
  reasons: Array<ReturnReasonFigures>;
  /** Of them: money given back. */
  refunded: Scalars['Int']['output'];
  /** Of them: came back and was not taken. */
  rejected: Scalars['Int']['output'];
  /** Returns that were asked for. */
  requested: Scalars['Int']['output'];
  /** Units in them. */
  requestedUnits: Scalars['Int']['output'];
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

/** What was sent back for one reason. */
export type ReturnReasonFigures = {
  __typename?: 'ReturnReasonFigures';
  /** Which, as the shopper chose. */
  reason: ReturnReason;
  /** Returns that have such units. */
  requested: Scalars['Int']['output'];
  /** Units in the returns that were asked for. */
  units: Scalars['Int']['output'];
};

/** Money of one currency. */
export type SalesFigures = {
  __typename?: 'SalesFigures';
  /** What an order costs on average, as it was placed, with tax; null without orders. */
  averageOrderValue?: Maybe<Money>;
  /** What was taken back by cancellations, shortages, lost parcels and returns, when it was. */
  credited: TaxedMoney;
  /** The currency. */
  currencyCode: Scalars['CurrencyCode']['output'];
  /** What was ordered, with shipping, as it was placed. */
  ordered: TaxedMoney;
  /** Orders in it. */
  orders: Scalars['Int']['output'];
  /** What was ordered without what was taken back. */
  revenue: TaxedMoney;
};

/** What the want of one variant cost, by estimate. */
export type StockOutFigures = {
  __typename?: 'StockOutFigures';
  /** Hours in which it could not be ordered. */
  hoursOut: Scalars['Float']['output'];
  /** What they would have cost, with tax, by currency. */
  lostRevenue: Array<Money>;
  /** Units it would have sold. */
  lostUnits: Scalars['Float']['output'];
  /** What it sold in a day in stock before. */
  unitsPerDayBefore: Scalars['Float']['output'];
  /** Which; null where the shop took it out. */
  variant?: Maybe<ProductVariant>;
};

/** What was lost for want of stock, by estimate. */
export type StockOutReport = {
  __typename?: 'StockOutReport';
  /** Money, with tax, of all of them, by currency. */
  lostRevenue: Array<Money>;
  /** Units, of all of them. */
  lostUnits: Scalars['Float']['output'];
  /** Variants that could not be ordered for some of the time. */
  variantCount: Scalars['Int']['output'];
  /** The dearest of them. */
  variants: Array<StockOutFigures>;
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

/** Something a visitor did. */
export type TrackedEventInput = {
  /** The app's own id of the event, 8 to 64 characters, best a UUID: the same when it is told again. */
  id: Scalars['ID']['input'];
  /** What was done. */
  kind: TrackedEventKind;
  /** When, by the device's clock: at most 7 days ago and not in the future. */
  occurredAt: Scalars['DateTime']['input'];
  /** For `PAGE_VIEWED`: the kind of page, for example `home` or `help/returns`; never an address or anything typed. */
  page?: InputMaybe<Scalars['String']['input']>;
  /** Which products: one for `PRODUCT_VIEWED` and `CART_ADDED`, 1 to 50 for `CHECKOUT_STARTED` and `ORDER_COMPLETED`, none for others. */
  productIds?: Array<Scalars['ID']['input']>;
  /** Units put into the cart (1 when left out), or how many results a search had. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
  /** Which variant was put into the cart. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a visitor can do that is counted. */
export type TrackedEventKind =
  /** A product was put into the cart. */
  | 'CART_ADDED'
  /** The visitor went to the check-out. */
  | 'CHECKOUT_STARTED'
  /** The visitor was shown that their order is placed. What was sold is counted by the shop itself, this only by visits. */
  | 'ORDER_COMPLETED'
  /** A page was shown. */
  | 'PAGE_VIEWED'
  /** A product's own page was shown. */
  | 'PRODUCT_VIEWED'
  /** Something was searched for; what, is not told. */
  | 'SEARCH_PERFORMED';

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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Merchant:
    ( { __typename: 'Merchant' }
    & GraphQLRecursivePick<FederationTypes['Merchant'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( EventsThrottledError & { __typename: 'EventsThrottledError' } )
    | ( IdempotencyKeyReusedError & { __typename: 'IdempotencyKeyReusedError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( NotFoundError & { __typename: 'NotFoundError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AnalyticsFigures: ResolverTypeWrapper<AnalyticsFiguresMapper>;
  AnalyticsGranularity: AnalyticsGranularity;
  AnalyticsPoint: ResolverTypeWrapper<Omit<AnalyticsPoint, 'figures'> & { figures: ResolversTypes['AnalyticsFigures'] }>;
  AnalyticsReport: ResolverTypeWrapper<AnalyticsReportMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CacheControlScope: CacheControlScope;
  CohortMonth: ResolverTypeWrapper<CohortMonth>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  CustomerCohort: ResolverTypeWrapper<CustomerCohortMapper>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DemandEstimate: ResolverTypeWrapper<DemandEstimate>;
  DemandForecast: ResolverTypeWrapper<DemandForecastMapper>;
  DemandForecastDay: ResolverTypeWrapper<DemandForecastDay>;
  DemandForecastMethod: DemandForecastMethod;
  ErrorCode: ErrorCode;
  EventsThrottledError: ResolverTypeWrapper<EventsThrottledError>;
  EventsTrackInput: EventsTrackInput;
  EventsTrackPayload: ResolverTypeWrapper<Omit<EventsTrackPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  FunnelStep: ResolverTypeWrapper<FunnelStepMapper>;
  FunnelStepKind: FunnelStepKind;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Merchant: ResolverTypeWrapper<MerchantMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParcelFigures: ResolverTypeWrapper<ParcelFiguresMapper>;
  PersonalDataPage: ResolverTypeWrapper<PersonalDataPage>;
  Product: ResolverTypeWrapper<ProductMapper>;
  ProductFigures: ResolverTypeWrapper<ProductFiguresMapper>;
  ProductFiguresOrder: ProductFiguresOrder;
  ProductVariant: ResolverTypeWrapper<ProductVariantMapper>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReturnFigures: ResolverTypeWrapper<ReturnFiguresMapper>;
  ReturnReason: ReturnReason;
  ReturnReasonFigures: ResolverTypeWrapper<ReturnReasonFiguresMapper>;
  SalesFigures: ResolverTypeWrapper<SalesFiguresMapper>;
  StockOutFigures: ResolverTypeWrapper<StockOutFiguresMapper>;
  StockOutReport: ResolverTypeWrapper<StockOutReportMapper>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  TrackedEventInput: TrackedEventInput;
  TrackedEventKind: TrackedEventKind;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AnalyticsFigures: AnalyticsFiguresMapper;
  AnalyticsPoint: Omit<AnalyticsPoint, 'figures'> & { figures: ResolversParentTypes['AnalyticsFigures'] };
  AnalyticsReport: AnalyticsReportMapper;
  String: Scalars['String']['output'];
  BigInt: Scalars['BigInt']['output'];
  CohortMonth: CohortMonth;
  Float: Scalars['Float']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  CustomerCohort: CustomerCohortMapper;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DemandEstimate: DemandEstimate;
  DemandForecast: DemandForecastMapper;
  DemandForecastDay: DemandForecastDay;
  EventsThrottledError: EventsThrottledError;
  EventsTrackInput: EventsTrackInput;
  EventsTrackPayload: Omit<EventsTrackPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  FunnelStep: FunnelStepMapper;
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  InvalidInputError: InvalidInputError;
  Merchant: MerchantMapper;
  ID: Scalars['ID']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  PageInfo: PageInfo;
  ParcelFigures: ParcelFiguresMapper;
  PersonalDataPage: PersonalDataPage;
  Product: ProductMapper;
  ProductFigures: ProductFiguresMapper;
  ProductVariant: ProductVariantMapper;
  Query: Record<PropertyKey, never>;
  ReturnFigures: ReturnFiguresMapper;
  ReturnReasonFigures: ReturnReasonFiguresMapper;
  SalesFigures: SalesFiguresMapper;
  StockOutFigures: StockOutFiguresMapper;
  StockOutReport: StockOutReportMapper;
  TaxedMoney: TaxedMoney;
  TrackedEventInput: TrackedEventInput;
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

export type AnalyticsFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalyticsFigures'] = ResolversParentTypes['AnalyticsFigures']> = {
  cancelledOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cartAdditions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checkouts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  emptySearches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageViews?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  productViews?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sales?: Resolver<Array<ResolversTypes['SalesFigures']>, ParentType, ContextType>;
  searches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnalyticsPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalyticsPoint'] = ResolversParentTypes['AnalyticsPoint']> = {
  figures?: Resolver<ResolversTypes['AnalyticsFigures'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AnalyticsReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalyticsReport'] = ResolversParentTypes['AnalyticsReport']> = {
  cohorts?: Resolver<Array<ResolversTypes['CustomerCohort']>, ParentType, ContextType, RequireFields<AnalyticsReportCohortsArgs, 'months'>>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  funnel?: Resolver<Array<ResolversTypes['FunnelStep']>, ParentType, ContextType>;
  parcels?: Resolver<ResolversTypes['ParcelFigures'], ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['AnalyticsPoint']>, ParentType, ContextType, RequireFields<AnalyticsReportPointsArgs, 'granularity'>>;
  previousTotals?: Resolver<ResolversTypes['AnalyticsFigures'], ParentType, ContextType>;
  returns?: Resolver<ResolversTypes['ReturnFigures'], ParentType, ContextType>;
  slowProducts?: Resolver<Array<ResolversTypes['ProductFigures']>, ParentType, ContextType, RequireFields<AnalyticsReportSlowProductsArgs, 'first'>>;
  stockOuts?: Resolver<ResolversTypes['StockOutReport'], ParentType, ContextType, RequireFields<AnalyticsReportStockOutsArgs, 'first'>>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topProducts?: Resolver<Array<ResolversTypes['ProductFigures']>, ParentType, ContextType, RequireFields<AnalyticsReportTopProductsArgs, 'by' | 'first'>>;
  totals?: Resolver<ResolversTypes['AnalyticsFigures'], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type CohortMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CohortMonth'] = ResolversParentTypes['CohortMonth']> = {
  customers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monthsLater?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerCohortResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerCohort'] = ResolversParentTypes['CustomerCohort']> = {
  customers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  months?: Resolver<Array<ResolversTypes['CohortMonth']>, ParentType, ContextType>;
  repeatRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DemandEstimateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DemandEstimate'] = ResolversParentTypes['DemandEstimate']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DemandForecastResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DemandForecast'] = ResolversParentTypes['DemandForecast']> = {
  days?: Resolver<Array<ResolversTypes['DemandForecastDay']>, ParentType, ContextType>;
  knownDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['DemandForecastMethod'], ParentType, ContextType>;
  naiveScaledError?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scaledError?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['DemandEstimate'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type DemandForecastDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DemandForecastDay'] = ResolversParentTypes['DemandForecastDay']> = {
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  estimate?: Resolver<ResolversTypes['DemandEstimate'], ParentType, ContextType>;
};

export type EventsThrottledErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventsThrottledError'] = ResolversParentTypes['EventsThrottledError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventsTrackPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventsTrackPayload'] = ResolversParentTypes['EventsTrackPayload']> = {
  acceptedEvents?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ignoredEvents?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FunnelStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FunnelStep'] = ResolversParentTypes['FunnelStep']> = {
  kind?: Resolver<ResolversTypes['FunnelStepKind'], ParentType, ContextType>;
  shareOfFirst?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shareOfPrevious?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  analytics?: Resolver<Maybe<ResolversTypes['AnalyticsReport']>, ParentType, ContextType, RequireFields<MerchantAnalyticsArgs, 'from' | 'timeZone' | 'to'>>;
  demandForecast?: Resolver<Maybe<ResolversTypes['DemandForecast']>, ParentType, ContextType, RequireFields<MerchantDemandForecastArgs, 'days' | 'variantId'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  eventsTrack?: Resolver<ResolversTypes['EventsTrackPayload'], ParentType, ContextType, RequireFields<MutationEventsTrackArgs, 'input'>>;
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

export type ParcelFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParcelFigures'] = ResolversParentTypes['ParcelFigures']> = {
  averageHoursToDeliver?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  averageHoursToHandOver?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  handedOver?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonalDataPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalDataPage'] = ResolversParentTypes['PersonalDataPage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  waitsFor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductFigures'] = ResolversParentTypes['ProductFigures']> = {
  cartAdditions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conversion?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ordered?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  personalDataOf?: Resolver<ResolversTypes['PersonalDataPage'], ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'first' | 'userId'>>;
  shopAnalytics?: Resolver<Maybe<ResolversTypes['AnalyticsReport']>, ParentType, ContextType, RequireFields<QueryShopAnalyticsArgs, 'from' | 'timeZone' | 'to'>>;
};

export type ReturnFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnFigures'] = ResolversParentTypes['ReturnFigures']> = {
  credited?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  declined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['ReturnReasonFigures']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestedUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnReasonFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnReasonFigures'] = ResolversParentTypes['ReturnReasonFigures']> = {
  reason?: Resolver<ResolversTypes['ReturnReason'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesFigures'] = ResolversParentTypes['SalesFigures']> = {
  averageOrderValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  credited?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
};

export type StockOutFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockOutFigures'] = ResolversParentTypes['StockOutFigures']> = {
  hoursOut?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lostRevenue?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  lostUnits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unitsPerDayBefore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type StockOutReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockOutReport'] = ResolversParentTypes['StockOutReport']> = {
  lostRevenue?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  lostUnits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  variantCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['StockOutFigures']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'EventsThrottledError' | 'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AnalyticsFigures?: AnalyticsFiguresResolvers<ContextType>;
  AnalyticsPoint?: AnalyticsPointResolvers<ContextType>;
  AnalyticsReport?: AnalyticsReportResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CohortMonth?: CohortMonthResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  CustomerCohort?: CustomerCohortResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DemandEstimate?: DemandEstimateResolvers<ContextType>;
  DemandForecast?: DemandForecastResolvers<ContextType>;
  DemandForecastDay?: DemandForecastDayResolvers<ContextType>;
  EventsThrottledError?: EventsThrottledErrorResolvers<ContextType>;
  EventsTrackPayload?: EventsTrackPayloadResolvers<ContextType>;
  FunnelStep?: FunnelStepResolvers<ContextType>;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParcelFigures?: ParcelFiguresResolvers<ContextType>;
  PersonalDataPage?: PersonalDataPageResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductFigures?: ProductFiguresResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReturnFigures?: ReturnFiguresResolvers<ContextType>;
  ReturnReasonFigures?: ReturnReasonFiguresResolvers<ContextType>;
  SalesFigures?: SalesFiguresResolvers<ContextType>;
  StockOutFigures?: StockOutFiguresResolvers<ContextType>;
  StockOutReport?: StockOutReportResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

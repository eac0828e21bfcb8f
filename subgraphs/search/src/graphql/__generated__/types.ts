import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductMapper, CategoryMapper, ProductSearchConnectionMapper, SearchFacetMapper, SearchUnderstandingMapper, SearchSynonymMapper } from '../mappers.ts';
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

/** A place in the tree of categories. */
export type Category = {
  __typename?: 'Category';
  /** The category's id. */
  id: Scalars['ID']['output'];
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
  /** Forgets a set of synonyms. For staff. */
  searchSynonymDelete: SearchSynonymDeletePayload;
  /** Makes terms synonyms, or changes a set of them. Searches know it within seconds. For staff. */
  searchSynonymSet: SearchSynonymSetPayload;
};


export type MutationSearchSynonymDeleteArgs = {
  input: SearchSynonymDeleteInput;
};


export type MutationSearchSynonymSetArgs = {
  input: SearchSynonymSetInput;
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

/** A range of prices in minor units of the search's currency, ends included. At least one end. */
export type PriceRangeFilter = {
  /** To. */
  maxMinor?: InputMaybe<Scalars['BigInt']['input']>;
  /** From. */
  minMinor?: InputMaybe<Scalars['BigInt']['input']>;
};

/** Something the shop sells, in one or more variants. */
export type Product = {
  __typename?: 'Product';
  /** The product's id. */
  id: Scalars['ID']['output'];
};

/** A page of found products. */
export type ProductSearchConnection = {
  __typename?: 'ProductSearchConnection';
  /** What the shopper may have meant; null where the words are known. */
  didYouMean?: Maybe<SearchCorrection>;
  /** Products with their cursors. */
  edges: Array<ProductSearchEdge>;
  /** What can be narrowed, with what each choice would leave. A choice within a facet does not take the facet's other choices away. */
  facets: Array<SearchFacet>;
  /** What to do instead; null where something was found. */
  help?: Maybe<SearchHelp>;
  /** The same products without cursors. */
  nodes: Array<Maybe<Product>>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many products match; exact up to 10 000, then about. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact. */
  totalCountIsExact: Scalars['Boolean']['output'];
  /** What the search made of the query, to show and to take back. */
  understood: SearchUnderstanding;
};

/** A found product and its cursor. */
export type ProductSearchEdge = {
  __typename?: 'ProductSearchEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** Where the product says what was asked for; empty without a query. */
  highlights: Array<SearchHighlight>;
  /** The product; null when it was taken out of the shop a moment ago. */
  node?: Maybe<Product>;
};

/** What found products must have. What is left out does not narrow. */
export type ProductSearchFilters = {
  /** Of one of these brands, by name as the facet gives it; at most 50. */
  brands?: InputMaybe<Array<Scalars['String']['input']>>;
  /** In one of these categories or below, by id; at most 20. */
  categoryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether at least one variant must be orderable now. */
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sold by one of these merchants; at most 50. */
  merchantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** With a price in this range. */
  price?: InputMaybe<PriceRangeFilter>;
  /** With an average rating in this range. */
  rating?: InputMaybe<RatingRangeFilter>;
  /** With these specifications; at most 20. */
  specifications?: InputMaybe<Array<SpecificationFilter>>;
};

/** In which order products are found. */
export type ProductSearchSort =
  /** By name. */
  | 'NAME'
  /** The last published first. */
  | 'NEWEST'
  /** The cheapest first; what has no price in the currency comes last. */
  | 'PRICE_ASC'
  /** The dearest first; what has no price in the currency comes last. */
  | 'PRICE_DESC'
  /** The best rated first; of equal ratings those with more reviews; what has no reviews comes last. */
  | 'RATING'
  /** The best matches first. */
  | 'RELEVANCE';

export type Query = {
  __typename?: 'Query';
  /**
   * What this room holds about a person, for the archive they asked for. Every room answers it for itself; rows as JSON texts
   * `{"table": …, "row": …}`.
   */
  personalDataOf: PersonalDataPage;
  /**
   * Finds products. What the shopper typed is understood first (brands, models, kinds of products, sizes, synonyms, slips of
   * the keys), then matched; filters narrow it, facets say what narrowing would leave. Without a query it lists what the filters leave.
   */
  search: ProductSearchConnection;
  /** How the index is. For staff. */
  searchIndexStatus: SearchIndexStatus;
  /** What the shopper may be about to type: products, categories and queries that begin so. Forgives a slip of the keys. */
  searchSuggestions: SearchSuggestions;
  /** The synonyms the search knows, by their first term. For staff. */
  searchSynonyms: SearchSynonymConnection;
};


export type QueryPersonalDataOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  userId: Scalars['ID']['input'];
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  filters?: InputMaybe<ProductSearchFilters>;
  first: Scalars['Int']['input'];
  query?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ProductSearchSort>;
};


export type QuerySearchSuggestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  prefix: Scalars['String']['input'];
};


export type QuerySearchSynonymsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A range of average ratings, 1 to 5, ends included. At least one end. */
export type RatingRangeFilter = {
  /** To. */
  max?: InputMaybe<Scalars['Float']['input']>;
  /** From. */
  min?: InputMaybe<Scalars['Float']['input']>;
};

/** What the shopper may have meant. */
export type SearchCorrection = {
  __typename?: 'SearchCorrection';
  /** Whether the found products are already those of the mended query, since the one that was typed finds nothing. */
  isApplied: Scalars['Boolean']['output'];
  /** The query, mended. */
  query: Scalars['String']['output'];
};

/** What answers searches. */
export type SearchEngineName =
  /** An Elasticsearch cluster. */
  | 'ELASTICSEARCH'
  /** The room's own database. */
  | 'POSTGRESQL';

/** Something by which found products can be narrowed. */
export type SearchFacet = {
  __typename?: 'SearchFacet';
  /** Whether the counts are exact; else they are estimates from a sample, of a search that finds very many. */
  isExact: Scalars['Boolean']['output'];
  /** What it narrows: `category`, `brand`, `merchant`, `price`, `rating`, `in_stock`, or a specification's key. */
  key: Scalars['String']['output'];
  /** Which filter takes its values. */
  kind: SearchFacetKind;
  /** For people, for example `Screen size`. */
  name: Scalars['String']['output'];
  /** From the lowest to the highest number among what the other filters leave; null where it has no numbers. */
  range?: Maybe<SearchFacetRange>;
  /** Its choices, those with most products first; at most 50. Empty for prices; of ratings those from 4, 3, 2 and 1 upwards. */
  values: Array<SearchFacetValue>;
};

/** Which filter takes a facet's values. */
export type SearchFacetKind =
  /** `inStock`; the value is `true`. */
  | 'AVAILABILITY'
  /** `brands`. */
  | 'BRAND'
  /** `categoryIds`; values are ids, labels names. */
  | 'CATEGORY'
  /** `merchantIds`; the graph knows the names. */
  | 'MERCHANT'
  /** `price`; the range is in minor units. */
  | 'PRICE'
  /** `rating`. */
  | 'RATING'
  /** `specifications`. */
  | 'SPECIFICATION';

/** From the lowest to the highest number. */
export type SearchFacetRange = {
  __typename?: 'SearchFacetRange';
  /** The highest. */
  max: Scalars['Float']['output'];
  /** The lowest. */
  min: Scalars['Float']['output'];
  /** Their unit, for example `inch`; for prices the currency; null where they have none. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** A choice of a facet. */
export type SearchFacetValue = {
  __typename?: 'SearchFacetValue';
  /** How many products it would leave, beside all other filters. */
  count: Scalars['Int']['output'];
  /** Whether the filters hold it already. */
  isSelected: Scalars['Boolean']['output'];
  /** For people. */
  label: Scalars['String']['output'];
  /** What the filter takes. */
  value: Scalars['String']['output'];
};

/** What to do when nothing is found. */
export type SearchHelp = {
  __typename?: 'SearchHelp';
  /** Categories to look into. */
  categories: Array<Maybe<Category>>;
  /** How many products there were without the filters; null where there are none set. */
  countWithoutFilters?: Maybe<Scalars['Int']['output']>;
  /** Queries that find something and are near to it. */
  queries: Array<Scalars['String']['output']>;
  /** The query with fewer words that finds most; null where none finds anything. */
  shorterQuery?: Maybe<Scalars['String']['output']>;
};

/** A piece of a product's text that matches. */
export type SearchHighlight = {
  __typename?: 'SearchHighlight';
  /** Which text: `name`, `brand`, `model`, `description` or a specification's name. */
  field: Scalars['String']['output'];
  /** The text in pieces, in order: joined they are the text. No markup, so that a page can draw it without trusting it. */
  pieces: Array<SearchHighlightPiece>;
};

/** A piece of text that matches or not. */
export type SearchHighlightPiece = {
  __typename?: 'SearchHighlightPiece';
  /** Whether it is what was asked for. */
  isMatch: Scalars['Boolean']['output'];
  /** The text. */
  text: Scalars['String']['output'];
};

/** How the index is. */
export type SearchIndexStatus = {
  __typename?: 'SearchIndexStatus';
  /** When it was last compared with the catalogue; null where it never was. */
  comparedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many products can be found. */
  documentCount: Scalars['Int']['output'];
  /** How many products differed then. */
  driftCount?: Maybe<Scalars['Int']['output']>;
  /** The engine that answers now. */
  engine: SearchEngineName;
  /** Whether another engine should answer and is away. */
  isDegraded: Scalars['Boolean']['output'];
  /** How long the oldest of them waits, in milliseconds; null where none waits. */
  oldestPendingMs?: Maybe<Scalars['Int']['output']>;
  /** How many changes the engine has not yet. */
  pendingCount: Scalars['Int']['output'];
  /** When the index was last made anew; null where it never was. */
  rebuiltAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What the shopper may be about to type. */
export type SearchSuggestions = {
  __typename?: 'SearchSuggestions';
  /** Categories, the fullest first. */
  categories: Array<Maybe<Category>>;
  /** Products, the best match first; null where one was taken out of the shop a moment ago. */
  products: Array<Maybe<Product>>;
  /** Queries, the likeliest first. */
  queries: Array<Scalars['String']['output']>;
};

/** A set of terms that mean the same, or a term that also finds others. */
export type SearchSynonym = {
  __typename?: 'SearchSynonym';
  /** What else is found by `terms`, but not the other way round; empty where the terms find one another. */
  alsoFinds: Array<Scalars['String']['output']>;
  /** The set's id. */
  id: Scalars['ID']['output'];
  /** The terms, each one word or more, lower-case. */
  terms: Array<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of synonyms. */
export type SearchSynonymConnection = {
  __typename?: 'SearchSynonymConnection';
  /** Synonyms with their cursors. */
  edges: Array<SearchSynonymEdge>;
  /** The same synonyms without cursors. */
  nodes: Array<SearchSynonym>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** Which set of synonyms to forget. */
export type SearchSynonymDeleteInput = {
  /** The version of the set the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Which set. */
  synonymId: Scalars['ID']['input'];
};

/** What came of forgetting synonyms. */
export type SearchSynonymDeletePayload = {
  __typename?: 'SearchSynonymDeletePayload';
  /** The forgotten set's id; null when refused. */
  synonymId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A set of synonyms and its cursor. */
export type SearchSynonymEdge = {
  __typename?: 'SearchSynonymEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The set. */
  node: SearchSynonym;
};

/** Terms that mean the same. */
export type SearchSynonymSetInput = {
  /** What else `terms` find, but not the other way round; at most 30. */
  alsoFinds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The version of the set the change was made on; left out for a new one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The set to change; a new one when left out. */
  synonymId?: InputMaybe<Scalars['ID']['input']>;
  /** The terms, 1 to 30, each of at most 60 characters; at least two where `alsoFinds` is empty. */
  terms: Array<Scalars['String']['input']>;
};

/** What came of setting synonyms. */
export type SearchSynonymSetPayload = {
  __typename?: 'SearchSynonymSetPayload';
  /** The set; null when refused. */
  synonym?: Maybe<SearchSynonym>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** The set was changed meanwhile. Look at `synonym` and repeat the change with its version. */
export type SearchSynonymVersionConflictError = UserError & {
  __typename?: 'SearchSynonymVersionConflictError';
  /** `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the version. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do. */
  message: Scalars['String']['output'];
  /** The set as it is now. */
  synonym: SearchSynonym;
};

/** What the search made of a query. */
export type SearchUnderstanding = {
  __typename?: 'SearchUnderstanding';
  /** Brands that were named. */
  brands: Array<Scalars['String']['output']>;
  /** Categories the query means, the likeliest first; at most 3. */
  categories: Array<Maybe<Category>>;
  /** Sizes and amounts that were named, for example `15.6 inch`. */
  measures: Array<Scalars['String']['output']>;
  /** Other words that were looked for beside those typed. */
  synonyms: Array<Scalars['String']['output']>;
};

/** What a specification must be: one of the values, or a number in a range. */
export type SpecificationFilter = {
  /** The specification's key, for example `screen_size`. */
  key: Scalars['String']['input'];
  /** Its number is at most this, in the unit of the facet. */
  max?: InputMaybe<Scalars['Float']['input']>;
  /** Its number is at least this, in the unit of the facet. */
  min?: InputMaybe<Scalars['Float']['input']>;
  /** Its value is one of these, as the facet gives them; at most 50. */
  values?: InputMaybe<Array<Scalars['String']['input']>>;
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




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( IdempotencyKeyReusedError & { __typename: 'IdempotencyKeyReusedError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( NotFoundError & { __typename: 'NotFoundError' } )
    | ( Omit<SearchSynonymVersionConflictError, 'synonym'> & { synonym: _RefType['SearchSynonym'] } & { __typename: 'SearchSynonymVersionConflictError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CacheControlScope: CacheControlScope;
  Category: ResolverTypeWrapper<CategoryMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalDataPage: ResolverTypeWrapper<PersonalDataPage>;
  PriceRangeFilter: PriceRangeFilter;
  Product: ResolverTypeWrapper<ProductMapper>;
  ProductSearchConnection: ResolverTypeWrapper<ProductSearchConnectionMapper>;
  ProductSearchEdge: ResolverTypeWrapper<Omit<ProductSearchEdge, 'node'> & { node?: Maybe<ResolversTypes['Product']> }>;
  ProductSearchFilters: ProductSearchFilters;
  ProductSearchSort: ProductSearchSort;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RatingRangeFilter: RatingRangeFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SearchCorrection: ResolverTypeWrapper<SearchCorrection>;
  SearchEngineName: SearchEngineName;
  SearchFacet: ResolverTypeWrapper<SearchFacetMapper>;
  SearchFacetKind: SearchFacetKind;
  SearchFacetRange: ResolverTypeWrapper<SearchFacetRange>;
  SearchFacetValue: ResolverTypeWrapper<SearchFacetValue>;
  SearchHelp: ResolverTypeWrapper<Omit<SearchHelp, 'categories'> & { categories: Array<Maybe<ResolversTypes['Category']>> }>;
  SearchHighlight: ResolverTypeWrapper<SearchHighlight>;
  SearchHighlightPiece: ResolverTypeWrapper<SearchHighlightPiece>;
  SearchIndexStatus: ResolverTypeWrapper<SearchIndexStatus>;
  SearchSuggestions: ResolverTypeWrapper<Omit<SearchSuggestions, 'categories' | 'products'> & { categories: Array<Maybe<ResolversTypes['Category']>>, products: Array<Maybe<ResolversTypes['Product']>> }>;
  SearchSynonym: ResolverTypeWrapper<SearchSynonymMapper>;
  SearchSynonymConnection: ResolverTypeWrapper<Omit<SearchSynonymConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SearchSynonymEdge']>, nodes: Array<ResolversTypes['SearchSynonym']> }>;
  SearchSynonymDeleteInput: SearchSynonymDeleteInput;
  SearchSynonymDeletePayload: ResolverTypeWrapper<Omit<SearchSynonymDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SearchSynonymEdge: ResolverTypeWrapper<Omit<SearchSynonymEdge, 'node'> & { node: ResolversTypes['SearchSynonym'] }>;
  SearchSynonymSetInput: SearchSynonymSetInput;
  SearchSynonymSetPayload: ResolverTypeWrapper<Omit<SearchSynonymSetPayload, 'synonym' | 'userErrors'> & { synonym?: Maybe<ResolversTypes['SearchSynonym']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SearchSynonymVersionConflictError: ResolverTypeWrapper<Omit<SearchSynonymVersionConflictError, 'synonym'> & { synonym: ResolversTypes['SearchSynonym'] }>;
  SearchUnderstanding: ResolverTypeWrapper<SearchUnderstandingMapper>;
  SpecificationFilter: SpecificationFilter;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BigInt: Scalars['BigInt']['output'];
  Category: CategoryMapper;
  ID: Scalars['ID']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  String: Scalars['String']['output'];
  InvalidInputError: InvalidInputError;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  PageInfo: PageInfo;
  PersonalDataPage: PersonalDataPage;
  PriceRangeFilter: PriceRangeFilter;
  Product: ProductMapper;
  ProductSearchConnection: ProductSearchConnectionMapper;
  ProductSearchEdge: Omit<ProductSearchEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Product']> };
  ProductSearchFilters: ProductSearchFilters;
  Query: Record<PropertyKey, never>;
  RatingRangeFilter: RatingRangeFilter;
  Float: Scalars['Float']['output'];
  SearchCorrection: SearchCorrection;
  SearchFacet: SearchFacetMapper;
  SearchFacetRange: SearchFacetRange;
  SearchFacetValue: SearchFacetValue;
  SearchHelp: Omit<SearchHelp, 'categories'> & { categories: Array<Maybe<ResolversParentTypes['Category']>> };
  SearchHighlight: SearchHighlight;
  SearchHighlightPiece: SearchHighlightPiece;
  SearchIndexStatus: SearchIndexStatus;
  SearchSuggestions: Omit<SearchSuggestions, 'categories' | 'products'> & { categories: Array<Maybe<ResolversParentTypes['Category']>>, products: Array<Maybe<ResolversParentTypes['Product']>> };
  SearchSynonym: SearchSynonymMapper;
  SearchSynonymConnection: Omit<SearchSynonymConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SearchSynonymEdge']>, nodes: Array<ResolversParentTypes['SearchSynonym']> };
  SearchSynonymDeleteInput: SearchSynonymDeleteInput;
  SearchSynonymDeletePayload: Omit<SearchSynonymDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SearchSynonymEdge: Omit<SearchSynonymEdge, 'node'> & { node: ResolversParentTypes['SearchSynonym'] };
  SearchSynonymSetInput: SearchSynonymSetInput;
  SearchSynonymSetPayload: Omit<SearchSynonymSetPayload, 'synonym' | 'userErrors'> & { synonym?: Maybe<ResolversParentTypes['SearchSynonym']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SearchSynonymVersionConflictError: Omit<SearchSynonymVersionConflictError, 'synonym'> & { synonym: ResolversParentTypes['SearchSynonym'] };
  SearchUnderstanding: SearchUnderstandingMapper;
  SpecificationFilter: SpecificationFilter;
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

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  searchSynonymDelete?: Resolver<ResolversTypes['SearchSynonymDeletePayload'], ParentType, ContextType, RequireFields<MutationSearchSynonymDeleteArgs, 'input'>>;
  searchSynonymSet?: Resolver<ResolversTypes['SearchSynonymSetPayload'], ParentType, ContextType, RequireFields<MutationSearchSynonymSetArgs, 'input'>>;
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

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductSearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSearchConnection'] = ResolversParentTypes['ProductSearchConnection']> = {
  didYouMean?: Resolver<Maybe<ResolversTypes['SearchCorrection']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProductSearchEdge']>, ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['SearchFacet']>, ParentType, ContextType>;
  help?: Resolver<Maybe<ResolversTypes['SearchHelp']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Product']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  understood?: Resolver<ResolversTypes['SearchUnderstanding'], ParentType, ContextType>;
};

export type ProductSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSearchEdge'] = ResolversParentTypes['ProductSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlights?: Resolver<Array<ResolversTypes['SearchHighlight']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  personalDataOf?: Resolver<ResolversTypes['PersonalDataPage'], ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'first' | 'userId'>>;
  search?: Resolver<ResolversTypes['ProductSearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first'>>;
  searchIndexStatus?: Resolver<ResolversTypes['SearchIndexStatus'], ParentType, ContextType>;
  searchSuggestions?: Resolver<ResolversTypes['SearchSuggestions'], ParentType, ContextType, RequireFields<QuerySearchSuggestionsArgs, 'first' | 'prefix'>>;
  searchSynonyms?: Resolver<ResolversTypes['SearchSynonymConnection'], ParentType, ContextType, RequireFields<QuerySearchSynonymsArgs, 'first'>>;
};

export type SearchCorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchCorrection'] = ResolversParentTypes['SearchCorrection']> = {
  isApplied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  query?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacet'] = ResolversParentTypes['SearchFacet']> = {
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchFacetKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  range?: Resolver<Maybe<ResolversTypes['SearchFacetRange']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['SearchFacetValue']>, ParentType, ContextType>;
};

export type SearchFacetRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacetRange'] = ResolversParentTypes['SearchFacetRange']> = {
  max?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchFacetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacetValue'] = ResolversParentTypes['SearchFacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isSelected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchHelpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHelp'] = ResolversParentTypes['SearchHelp']> = {
  categories?: Resolver<Array<Maybe<ResolversTypes['Category']>>, ParentType, ContextType>;
  countWithoutFilters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  queries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  shorterQuery?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchHighlightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHighlight'] = ResolversParentTypes['SearchHighlight']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pieces?: Resolver<Array<ResolversTypes['SearchHighlightPiece']>, ParentType, ContextType>;
};

export type SearchHighlightPieceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHighlightPiece'] = ResolversParentTypes['SearchHighlightPiece']> = {
  isMatch?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchIndexStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchIndexStatus'] = ResolversParentTypes['SearchIndexStatus']> = {
  comparedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  driftCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  engine?: Resolver<ResolversTypes['SearchEngineName'], ParentType, ContextType>;
  isDegraded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  oldestPendingMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pendingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rebuiltAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SearchSuggestionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSuggestions'] = ResolversParentTypes['SearchSuggestions']> = {
  categories?: Resolver<Array<Maybe<ResolversTypes['Category']>>, ParentType, ContextType>;
  products?: Resolver<Array<Maybe<ResolversTypes['Product']>>, ParentType, ContextType>;
  queries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchSynonymResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSynonym'] = ResolversParentTypes['SearchSynonym']> = {
  alsoFinds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  terms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchSynonymConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSynonymConnection'] = ResolversParentTypes['SearchSynonymConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchSynonymEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchSynonym']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SearchSynonymDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSynonymDeletePayload'] = ResolversParentTypes['SearchSynonymDeletePayload']> = {
  synonymId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SearchSynonymEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSynonymEdge'] = ResolversParentTypes['SearchSynonymEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchSynonym'], ParentType, ContextType>;
};

export type SearchSynonymSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSynonymSetPayload'] = ResolversParentTypes['SearchSynonymSetPayload']> = {
  synonym?: Resolver<Maybe<ResolversTypes['SearchSynonym']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SearchSynonymVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSynonymVersionConflictError'] = ResolversParentTypes['SearchSynonymVersionConflictError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  synonym?: Resolver<ResolversTypes['SearchSynonym'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchUnderstandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchUnderstanding'] = ResolversParentTypes['SearchUnderstanding']> = {
  brands?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<Array<Maybe<ResolversTypes['Category']>>, ParentType, ContextType>;
  measures?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  synonyms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError' | 'SearchSynonymVersionConflictError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BigInt?: GraphQLScalarType;
  Category?: CategoryResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalDataPage?: PersonalDataPageResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductSearchConnection?: ProductSearchConnectionResolvers<ContextType>;
  ProductSearchEdge?: ProductSearchEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SearchCorrection?: SearchCorrectionResolvers<ContextType>;
  SearchFacet?: SearchFacetResolvers<ContextType>;
  SearchFacetRange?: SearchFacetRangeResolvers<ContextType>;
  SearchFacetValue?: SearchFacetValueResolvers<ContextType>;
  SearchHelp?: SearchHelpResolvers<ContextType>;
  SearchHighlight?: SearchHighlightResolvers<ContextType>;
  SearchHighlightPiece?: SearchHighlightPieceResolvers<ContextType>;
  SearchIndexStatus?: SearchIndexStatusResolvers<ContextType>;
  SearchSuggestions?: SearchSuggestionsResolvers<ContextType>;
  SearchSynonym?: SearchSynonymResolvers<ContextType>;
  SearchSynonymConnection?: SearchSynonymConnectionResolvers<ContextType>;
  SearchSynonymDeletePayload?: SearchSynonymDeletePayloadResolvers<ContextType>;
  SearchSynonymEdge?: SearchSynonymEdgeResolvers<ContextType>;
  SearchSynonymSetPayload?: SearchSynonymSetPayloadResolvers<ContextType>;
  SearchSynonymVersionConflictError?: SearchSynonymVersionConflictErrorResolvers<ContextType>;
  SearchUnderstanding?: SearchUnderstandingResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

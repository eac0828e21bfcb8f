import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductMapper, ProductSearchConnectionMapper } from '../mappers.ts';
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

/** Something the shop sells, in one or more variants. */
export type Product = {
  __typename?: 'Product';
  /** The product's id. */
  id: Scalars['ID']['output'];
};

/** A page of found products. */
export type ProductSearchConnection = {
  __typename?: 'ProductSearchConnection';
  /** Products with their cursors. */
  edges: Array<ProductSearchEdge>;
  /** The same products without cursors. */
  nodes: Array<Maybe<Product>>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many products match; exact up to 10 000, then 10 000. */
  totalCount: Scalars['Int']['output'];
};

/** A found product and its cursor. */
export type ProductSearchEdge = {
  __typename?: 'ProductSearchEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The product; null when it was taken out of the shop a moment ago. */
  node?: Maybe<Product>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * Finds products: first those that have all words of the query, then those that have any, each by relevance
   * (name before brand and model, before description and specifications).
   */
  search: ProductSearchConnection;
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  query: Scalars['String']['input'];
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
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Money: ResolverTypeWrapper<Money>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Product: ResolverTypeWrapper<ProductMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ProductSearchConnection: ResolverTypeWrapper<ProductSearchConnectionMapper>;
  ProductSearchEdge: ResolverTypeWrapper<Omit<ProductSearchEdge, 'node'> & { node?: Maybe<ResolversTypes['Product']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
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
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  String: Scalars['String']['output'];
  InvalidInputError: InvalidInputError;
  Money: Money;
  NotFoundError: NotFoundError;
  PageInfo: PageInfo;
  Product: ProductMapper;
  ID: Scalars['ID']['output'];
  ProductSearchConnection: ProductSearchConnectionMapper;
  ProductSearchEdge: Omit<ProductSearchEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Product']> };
  Query: Record<PropertyKey, never>;
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

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductSearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSearchConnection'] = ResolversParentTypes['ProductSearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductSearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Product']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSearchEdge'] = ResolversParentTypes['ProductSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  search?: Resolver<ResolversTypes['ProductSearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query'>>;
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
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductSearchConnection?: ProductSearchConnectionResolvers<ContextType>;
  ProductSearchEdge?: ProductSearchEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

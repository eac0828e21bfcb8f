import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserMapper, PublicProfileMapper, MerchantMapper, MerchantMemberMapper, AddressMapper } from '../mappers.ts';
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

/** An address of the address book. */
export type Address = {
  __typename?: 'Address';
  /** Town. */
  city: Scalars['String']['output'];
  /** Country. */
  countryCode: Scalars['CountryCode']['output'];
  /** The address's id. */
  id: Scalars['ID']['output'];
  /** Whether it is offered first. */
  isDefault: Scalars['Boolean']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** Flat, floor, company. */
  line2?: Maybe<Scalars['String']['output']>;
  /** For the carrier, with country prefix. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  postalCode: Scalars['String']['output'];
  /** Who receives. */
  recipient: Scalars['String']['output'];
  /** State, province or region. */
  region?: Maybe<Scalars['String']['output']>;
};

/** A page of addresses. */
export type AddressConnection = {
  __typename?: 'AddressConnection';
  /** Addresses with their cursors. */
  edges: Array<AddressEdge>;
  /** The same addresses without cursors. */
  nodes: Array<Address>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A new address. */
export type AddressCreateInput = {
  /** Town; 1 to 120 characters. */
  city: Scalars['String']['input'];
  /** Country. */
  countryCode: Scalars['CountryCode']['input'];
  /** Offer it first from now on. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
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

/** What came of adding an address. */
export type AddressCreatePayload = {
  __typename?: 'AddressCreatePayload';
  /** The new address; null when refused. */
  address?: Maybe<Address>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which address to remove. */
export type AddressDeleteInput = {
  /** Which address. */
  id: Scalars['ID']['input'];
};

/** What came of removing an address. */
export type AddressDeletePayload = {
  __typename?: 'AddressDeletePayload';
  /** The removed address's id; null when refused. */
  deletedAddressId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An address and its cursor. */
export type AddressEdge = {
  __typename?: 'AddressEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The address. */
  node: Address;
};

/** What changes on an address; what is left out stays. */
export type AddressUpdateInput = {
  /** Town; 1 to 120 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Which address. */
  id: Scalars['ID']['input'];
  /** Offer it first from now on. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** Street and number; 1 to 200 characters. */
  line1?: InputMaybe<Scalars['String']['input']>;
  /** Flat, floor, company; at most 200 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** For the carrier, with country prefix; at most 30 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Postal code; 1 to 20 characters. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Who receives; 1 to 120 characters. */
  recipient?: InputMaybe<Scalars['String']['input']>;
  /** State, province or region; at most 120 characters. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** What came of changing an address. */
export type AddressUpdatePayload = {
  __typename?: 'AddressUpdatePayload';
  /** The changed address; null when refused. */
  address?: Maybe<Address>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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
  /** E-mail and password do not belong together. */
  | 'CREDENTIALS_INVALID'
  /** An account with this e-mail address exists. Log in instead. */
  | 'EMAIL_TAKEN'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is missing, out of range or malformed. */
  | 'INVALID_INPUT'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** The refresh token is unknown, expired, revoked or was used before. Log in again. */
  | 'REFRESH_TOKEN_INVALID'
  /** Too many wrong attempts. Wait as long as the message says. */
  | 'TOO_MANY_ATTEMPTS'
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
  /** Since when the merchant sells here. */
  createdAt: Scalars['DateTime']['output'];
  /** What the merchant says of itself. */
  description?: Maybe<Scalars['String']['output']>;
  /** The merchant's id. */
  id: Scalars['ID']['output'];
  /** Who works for the merchant. For its own members and staff; null for others. */
  members?: Maybe<Array<MerchantMember>>;
  /** The merchant's name. */
  name: Scalars['String']['output'];
  /** The merchant's name in addresses. */
  slug: Scalars['String']['output'];
};

/** A person who works for a merchant. */
export type MerchantMember = {
  __typename?: 'MerchantMember';
  /** What the member may do for the merchant. */
  role: MerchantRole;
  /** The account. */
  user?: Maybe<User>;
};

/** What a member may do for a merchant. */
export type MerchantRole =
  /** Orders and shipments. */
  | 'CLERK'
  /** Products, stock and orders. */
  | 'MANAGER'
  /** Everything, members included. */
  | 'OWNER';

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
  /** Adds an address to the viewer's address book. */
  addressCreate: AddressCreatePayload;
  /** Removes an address from the viewer's address book. Orders keep their own copy. */
  addressDelete: AddressDeletePayload;
  /** Changes an address of the viewer's. */
  addressUpdate: AddressUpdatePayload;
  /** Logs in by e-mail and password. Refused with `CREDENTIALS_INVALID` or `TOO_MANY_ATTEMPTS`. */
  sessionCreate: SessionCreatePayload;
  /**
   * Gives a new access token for a refresh token, which is used up by it. A refresh token that comes a second time ends
   * its whole session: one of the two who hold it is a thief.
   */
  sessionRefresh: SessionRefreshPayload;
  /** Logs out: the viewer's session and its refresh token end at once. */
  sessionRevoke: SessionRevokePayload;
  /** Opens an account and logs in. Refused with `EMAIL_TAKEN` or `INVALID_INPUT`. */
  userRegister: UserRegisterPayload;
  /** Changes the viewer's own account. */
  userUpdate: UserUpdatePayload;
};


export type MutationAddressCreateArgs = {
  input: AddressCreateInput;
};


export type MutationAddressDeleteArgs = {
  input: AddressDeleteInput;
};


export type MutationAddressUpdateArgs = {
  input: AddressUpdateInput;
};


export type MutationSessionCreateArgs = {
  input: SessionCreateInput;
};


export type MutationSessionRefreshArgs = {
  input: SessionRefreshInput;
};


export type MutationSessionRevokeArgs = {
  input: SessionRevokeInput;
};


export type MutationUserRegisterArgs = {
  input: UserRegisterInput;
};


export type MutationUserUpdateArgs = {
  input: UserUpdateInput;
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

/** The public face of a user: nothing here says who they are. */
export type PublicProfile = {
  __typename?: 'PublicProfile';
  /** The name the user chose to be seen by. */
  displayName: Scalars['String']['output'];
  /** The profile's id; not the user's. */
  id: Scalars['ID']['output'];
  /** When the user joined. */
  memberSince: Scalars['DateTime']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** The account of the viewer; null for the anonymous. */
  me?: Maybe<User>;
  /** A merchant by its id or its slug (one of the two). */
  merchant?: Maybe<Merchant>;
  /** The public face of a user, as it stands beside a review. */
  publicProfile?: Maybe<PublicProfile>;
};


export type QueryMerchantArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPublicProfileArgs = {
  id: Scalars['ID']['input'];
};

/** A log-in: a short access token and the refresh token that renews it. */
export type Session = {
  __typename?: 'Session';
  /** Goes into the header `authorization: Bearer …`. */
  accessToken: Scalars['String']['output'];
  /** When the access token stops working, 5 minutes after it was made. */
  accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** The session's id. */
  id: Scalars['ID']['output'];
  /** For `sessionRefresh`; works once. Keep it secret. */
  refreshToken: Scalars['String']['output'];
  /** When the refresh token stops working, 30 days after it was made. */
  refreshTokenExpiresAt: Scalars['DateTime']['output'];
};

/** E-mail and password. */
export type SessionCreateInput = {
  /** The e-mail address of the account. */
  email: Scalars['String']['input'];
  /** Its password. */
  password: Scalars['String']['input'];
};

/** What came of logging in. */
export type SessionCreatePayload = {
  __typename?: 'SessionCreatePayload';
  /** The log-in; null when refused. */
  session?: Maybe<Session>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A refresh token. */
export type SessionRefreshInput = {
  /** The newest refresh token of the session. */
  refreshToken: Scalars['String']['input'];
};

/** What came of renewing a session. */
export type SessionRefreshPayload = {
  __typename?: 'SessionRefreshPayload';
  /** The renewed log-in; null when refused. */
  session?: Maybe<Session>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which session to end. */
export type SessionRevokeInput = {
  /** A session of the viewer's; the one the access token belongs to when left out. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of logging out. */
export type SessionRevokePayload = {
  __typename?: 'SessionRevokePayload';
  /** The session that ended; null when refused. */
  revokedSessionId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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
  /** The user's address book, newest first. */
  addresses: AddressConnection;
  /** When the account was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** The name shown to the user; not unique. */
  displayName: Scalars['String']['output'];
  /** The e-mail address one logs in with. */
  email: Scalars['String']['output'];
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** The merchants whose member the user is. */
  merchants: Array<Merchant>;
  /** How others see this user. */
  profile: PublicProfile;
  /** What the user may do: `shopper`, `merchant`, `staff`. */
  scopes: Array<Scalars['String']['output']>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserAddressesArgs = {
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

/** What opens an account. */
export type UserRegisterInput = {
  /** 1 to 80 characters. */
  displayName: Scalars['String']['input'];
  /** A working e-mail address; case does not count. */
  email: Scalars['String']['input'];
  /** 8 to 200 characters; any characters, no other rule. */
  password: Scalars['String']['input'];
};

/** What came of opening an account. Ask `me` for the account, with the session's access token. */
export type UserRegisterPayload = {
  __typename?: 'UserRegisterPayload';
  /** The first log-in; null when refused. */
  session?: Maybe<Session>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What changes on an account; what is left out stays. */
export type UserUpdateInput = {
  /** 1 to 80 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
};

/** What came of changing the account. */
export type UserUpdatePayload = {
  __typename?: 'UserUpdatePayload';
  /** The changed account; null when refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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
  Address: Address;
  Merchant: Merchant;
  PublicProfile: PublicProfile;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Address:
    ( { __typename: 'Address' }
    & GraphQLRecursivePick<FederationTypes['Address'], {"id":true}> );
  Merchant:
    ( { __typename: 'Merchant' }
    & GraphQLRecursivePick<FederationTypes['Merchant'], {"id":true}> );
  PublicProfile:
    ( { __typename: 'PublicProfile' }
    & GraphQLRecursivePick<FederationTypes['PublicProfile'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
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
  Address: ResolverTypeWrapper<AddressMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddressConnection: ResolverTypeWrapper<Omit<AddressConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AddressEdge']>, nodes: Array<ResolversTypes['Address']> }>;
  AddressCreateInput: AddressCreateInput;
  AddressCreatePayload: ResolverTypeWrapper<Omit<AddressCreatePayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversTypes['Address']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AddressDeleteInput: AddressDeleteInput;
  AddressDeletePayload: ResolverTypeWrapper<Omit<AddressDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  AddressEdge: ResolverTypeWrapper<Omit<AddressEdge, 'node'> & { node: ResolversTypes['Address'] }>;
  AddressUpdateInput: AddressUpdateInput;
  AddressUpdatePayload: ResolverTypeWrapper<Omit<AddressUpdatePayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversTypes['Address']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CacheControlScope: CacheControlScope;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Merchant: ResolverTypeWrapper<MerchantMapper>;
  MerchantMember: ResolverTypeWrapper<MerchantMemberMapper>;
  MerchantRole: MerchantRole;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PublicProfile: ResolverTypeWrapper<PublicProfileMapper>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Session: ResolverTypeWrapper<Session>;
  SessionCreateInput: SessionCreateInput;
  SessionCreatePayload: ResolverTypeWrapper<Omit<SessionCreatePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SessionRefreshInput: SessionRefreshInput;
  SessionRefreshPayload: ResolverTypeWrapper<Omit<SessionRefreshPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SessionRevokeInput: SessionRevokeInput;
  SessionRevokePayload: ResolverTypeWrapper<Omit<SessionRevokePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserRegisterInput: UserRegisterInput;
  UserRegisterPayload: ResolverTypeWrapper<Omit<UserRegisterPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  UserUpdateInput: UserUpdateInput;
  UserUpdatePayload: ResolverTypeWrapper<Omit<UserUpdatePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: AddressMapper;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AddressConnection: Omit<AddressConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AddressEdge']>, nodes: Array<ResolversParentTypes['Address']> };
  AddressCreateInput: AddressCreateInput;
  AddressCreatePayload: Omit<AddressCreatePayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversParentTypes['Address']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AddressDeleteInput: AddressDeleteInput;
  AddressDeletePayload: Omit<AddressDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  AddressEdge: Omit<AddressEdge, 'node'> & { node: ResolversParentTypes['Address'] };
  AddressUpdateInput: AddressUpdateInput;
  AddressUpdatePayload: Omit<AddressUpdatePayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversParentTypes['Address']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BigInt: Scalars['BigInt']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  InvalidInputError: InvalidInputError;
  Merchant: MerchantMapper;
  MerchantMember: MerchantMemberMapper;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  PageInfo: PageInfo;
  PublicProfile: PublicProfileMapper;
  Query: Record<PropertyKey, never>;
  Session: Session;
  SessionCreateInput: SessionCreateInput;
  SessionCreatePayload: Omit<SessionCreatePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SessionRefreshInput: SessionRefreshInput;
  SessionRefreshPayload: Omit<SessionRefreshPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SessionRevokeInput: SessionRevokeInput;
  SessionRevokePayload: Omit<SessionRevokePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  TaxedMoney: TaxedMoney;
  URL: Scalars['URL']['output'];
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  UserRegisterInput: UserRegisterInput;
  UserRegisterPayload: Omit<UserRegisterPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  UserUpdateInput: UserUpdateInput;
  UserUpdatePayload: Omit<UserUpdatePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address'], FederationReferenceType extends FederationReferenceTypes['Address'] = FederationReferenceTypes['Address']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Address']> | FederationReferenceType, FederationReferenceType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AddressConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressConnection'] = ResolversParentTypes['AddressConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AddressEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Address']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AddressCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressCreatePayload'] = ResolversParentTypes['AddressCreatePayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddressDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressDeletePayload'] = ResolversParentTypes['AddressDeletePayload']> = {
  deletedAddressId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddressEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressEdge'] = ResolversParentTypes['AddressEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
};

export type AddressUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressUpdatePayload'] = ResolversParentTypes['AddressUpdatePayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Maybe<Array<ResolversTypes['MerchantMember']>>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MerchantMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantMember'] = ResolversParentTypes['MerchantMember']> = {
  role?: Resolver<ResolversTypes['MerchantRole'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addressCreate?: Resolver<ResolversTypes['AddressCreatePayload'], ParentType, ContextType, RequireFields<MutationAddressCreateArgs, 'input'>>;
  addressDelete?: Resolver<ResolversTypes['AddressDeletePayload'], ParentType, ContextType, RequireFields<MutationAddressDeleteArgs, 'input'>>;
  addressUpdate?: Resolver<ResolversTypes['AddressUpdatePayload'], ParentType, ContextType, RequireFields<MutationAddressUpdateArgs, 'input'>>;
  sessionCreate?: Resolver<ResolversTypes['SessionCreatePayload'], ParentType, ContextType, RequireFields<MutationSessionCreateArgs, 'input'>>;
  sessionRefresh?: Resolver<ResolversTypes['SessionRefreshPayload'], ParentType, ContextType, RequireFields<MutationSessionRefreshArgs, 'input'>>;
  sessionRevoke?: Resolver<ResolversTypes['SessionRevokePayload'], ParentType, ContextType, RequireFields<MutationSessionRevokeArgs, 'input'>>;
  userRegister?: Resolver<ResolversTypes['UserRegisterPayload'], ParentType, ContextType, RequireFields<MutationUserRegisterArgs, 'input'>>;
  userUpdate?: Resolver<ResolversTypes['UserUpdatePayload'], ParentType, ContextType, RequireFields<MutationUserUpdateArgs, 'input'>>;
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

export type PublicProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicProfile'] = ResolversParentTypes['PublicProfile'], FederationReferenceType extends FederationReferenceTypes['PublicProfile'] = FederationReferenceTypes['PublicProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PublicProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType, Partial<QueryMerchantArgs>>;
  publicProfile?: Resolver<Maybe<ResolversTypes['PublicProfile']>, ParentType, ContextType, RequireFields<QueryPublicProfileArgs, 'id'>>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SessionCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionCreatePayload'] = ResolversParentTypes['SessionCreatePayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionRefreshPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionRefreshPayload'] = ResolversParentTypes['SessionRefreshPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionRevokePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionRevokePayload'] = ResolversParentTypes['SessionRevokePayload']> = {
  revokedSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  addresses?: Resolver<ResolversTypes['AddressConnection'], ParentType, ContextType, Partial<UserAddressesArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  merchants?: Resolver<Array<ResolversTypes['Merchant']>, ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['PublicProfile'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type UserRegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserRegisterPayload'] = ResolversParentTypes['UserRegisterPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserUpdatePayload'] = ResolversParentTypes['UserUpdatePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Address?: AddressResolvers<ContextType>;
  AddressConnection?: AddressConnectionResolvers<ContextType>;
  AddressCreatePayload?: AddressCreatePayloadResolvers<ContextType>;
  AddressDeletePayload?: AddressDeletePayloadResolvers<ContextType>;
  AddressEdge?: AddressEdgeResolvers<ContextType>;
  AddressUpdatePayload?: AddressUpdatePayloadResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  MerchantMember?: MerchantMemberResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PublicProfile?: PublicProfileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionCreatePayload?: SessionCreatePayloadResolvers<ContextType>;
  SessionRefreshPayload?: SessionRefreshPayloadResolvers<ContextType>;
  SessionRevokePayload?: SessionRevokePayloadResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  URL?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserRegisterPayload?: UserRegisterPayloadResolvers<ContextType>;
  UserUpdatePayload?: UserUpdatePayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

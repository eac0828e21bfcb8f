import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PrivacyRequestMapper, PrivacyRequestPartMapper, DataArchiveMapper, ConsentMapper, ConsentChangeMapper, AccountSessionMapper, PasskeyMapper, UserMapper, PublicProfileMapper, MerchantMapper, MerchantMemberMapper, AddressMapper, StaffRoleMapper, MerchantInvitationMapper, MerchantInvitationOfferMapper, MerchantApplicationMapper, OauthClientMapper, IdentityMapper, AuditEntryMapper } from '../mappers.ts';
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

/** Where an account's letters go. */
export type AccountForLetter = {
  __typename?: 'AccountForLetter';
  /** How to call the person; null while nobody confirmed the address, so that no letter carries a stranger's words. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The account's address. */
  email: Scalars['String']['output'];
  /** Whether its owner confirmed it. */
  isEmailVerified: Scalars['Boolean']['output'];
  /** The language of letters: `en` or `de`. */
  language: Scalars['String']['output'];
};

/** What an account is proved by besides its password. */
export type AccountSecurity = {
  __typename?: 'AccountSecurity';
  /** Whether an authenticator app must be shown at a log-in by password. */
  hasTotp: Scalars['Boolean']['output'];
  /** The account's passkeys, oldest first; at most 20. */
  passkeys: Array<Passkey>;
  /** How many recovery codes are unused. */
  recoveryCodesLeft: Scalars['Int']['output'];
};

/** A log-in of an account, as its owner sees it. No address of a network is kept. */
export type AccountSession = {
  __typename?: 'AccountSession';
  /** When its user last proved who they are. */
  authenticatedAt: Scalars['DateTime']['output'];
  /** When it began. */
  createdAt: Scalars['DateTime']['output'];
  /** What the client called itself, else what its program coarsely is, for example `Firefox on Linux`; null where nobody knows. */
  deviceName?: Maybe<Scalars['String']['output']>;
  /** When it ends unless it is used. */
  expiresAt: Scalars['DateTime']['output'];
  /** How, as RFC 8176 names it: `pwd` a password, `otp` a code, `pop` a passkey, `mfa` more than one. */
  factors: Array<Scalars['String']['output']>;
  /** The session's id, for `sessionRevoke`. */
  id: Scalars['ID']['output'];
  /** Whether it is the one that asks. */
  isCurrent: Scalars['Boolean']['output'];
  /** When it last got an access token. */
  lastUsedAt: Scalars['DateTime']['output'];
};

/** A page of sessions. */
export type AccountSessionConnection = {
  __typename?: 'AccountSessionConnection';
  /** Sessions with their cursors. */
  edges: Array<AccountSessionEdge>;
  /** The same sessions without cursors. */
  nodes: Array<AccountSession>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A session and its cursor. */
export type AccountSessionEdge = {
  __typename?: 'AccountSessionEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The session. */
  node: AccountSession;
};

/** How an account stands. */
export type AccountState =
  /** It can be used. */
  | 'ACTIVE'
  /** Staff blocked it: nobody logs in to it. */
  | 'BLOCKED'
  /** It was erased on request. */
  | 'ERASED';

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

/** Something a person with power did or read: ids and names of fields, never values. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** As what. */
  actingAs: AuditRole;
  /** The action's id; an action that failed after it was done has two entries. */
  actionId: Scalars['ID']['output'];
  /** Who; null for who may not see the account. */
  actor?: Maybe<User>;
  /** Who, as an id. */
  actorId: Scalars['ID']['output'];
  /** Why it was refused or failed. */
  codes: Array<Scalars['String']['output']>;
  /** The mutation, or the type that was read. */
  field: Scalars['String']['output'];
  /** The entry's id. Entries are neither changed nor removed. */
  id: Scalars['ID']['output'];
  /** What kind of action. */
  kind: AuditKind;
  /** When. */
  occurredAt: Scalars['DateTime']['output'];
  /** What came of it. */
  outcome: AuditOutcome;
  /** The request, as in logs and traces. */
  requestId: Scalars['String']['output'];
  /** In which room. */
  room: Scalars['String']['output'];
  /** From which log-in. */
  sessionId: Scalars['ID']['output'];
  /** On what, 100 things at most. */
  targets: Array<AuditTarget>;
};

/** A page of the log. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** Entries with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** The same entries without cursors. */
  nodes: Array<AuditEntry>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** An entry and its cursor. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** What somebody did. */
export type AuditKind =
  /** A mutation. */
  | 'MUTATION'
  /** Read what is somebody else's. */
  | 'READ';

/** What is wanted of the log; what is left out does not matter. */
export type AuditLogFilterInput = {
  /** Only what this person did. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only this mutation, or reads of this type. */
  field?: InputMaybe<Scalars['String']['input']>;
  /** Only this kind. */
  kind?: InputMaybe<AuditKind>;
  /** Only what came out so. */
  outcome?: InputMaybe<AuditOutcome>;
  /** Only in this room. */
  room?: InputMaybe<Scalars['String']['input']>;
  /** From this moment on. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what was done to this. */
  targetId?: InputMaybe<Scalars['ID']['input']>;
  /** Before this moment. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of it. */
export type AuditOutcome =
  /** It was done. */
  | 'DONE'
  /** It failed. Where a record of the same action says that it was done, it was, and failed afterwards. */
  | 'FAILED'
  /** It was refused; nothing changed. */
  | 'REFUSED';

/** As what somebody acted. */
export type AuditRole =
  /** A merchant's member. */
  | 'MERCHANT'
  /** Neither: it was refused for that. */
  | 'OTHER'
  /** Staff. */
  | 'STAFF';

/** What was acted on. */
export type AuditTarget = {
  __typename?: 'AuditTarget';
  /** Which argument named it. */
  argument: Scalars['String']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
};

/** Who may be given a kept answer. */
export type CacheControlScope =
  /** The viewer alone: no cache of ours keeps it. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** Whether something is allowed. */
export type Consent = {
  __typename?: 'Consent';
  /** Whether it is allowed; false until the person allowed it. */
  isGranted: Scalars['Boolean']['output'];
  /** The choice behind it; null when none was made. */
  last?: Maybe<ConsentChange>;
  /** What for. */
  purpose: ConsentPurpose;
};

/** A choice that was made. */
export type ConsentChange = {
  __typename?: 'ConsentChange';
  /** When the person chose. */
  changedAt: Scalars['DateTime']['output'];
  /** Whether it was allowed. */
  isGranted: Scalars['Boolean']['output'];
  /** What for. */
  purpose: ConsentPurpose;
  /** Where the person chose. */
  source: Scalars['String']['output'];
  /** Which words the person was shown. */
  textVersion: Scalars['String']['output'];
};

/** A page of choices. */
export type ConsentChangeConnection = {
  __typename?: 'ConsentChangeConnection';
  /** Choices with their cursors. */
  edges: Array<ConsentChangeEdge>;
  /** The same choices without cursors. */
  nodes: Array<ConsentChange>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A choice and its cursor. */
export type ConsentChangeEdge = {
  __typename?: 'ConsentChangeEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The choice. */
  node: ConsentChange;
};

/** What a person's data may be used for beyond what their orders need. */
export type ConsentPurpose =
  /** Counting what is used, to make the shop better. */
  | 'ANALYTICS'
  /** Letters with offers. */
  | 'MARKETING_MAIL'
  /** Recommendations from what they looked at and bought. */
  | 'PERSONALISATION';

/** A choice. */
export type ConsentSetInput = {
  /** Whether it is allowed. */
  isGranted: Scalars['Boolean']['input'];
  /** What for. */
  purpose: ConsentPurpose;
  /** Where the person chose, for example `web:account`; the same characters. */
  source: Scalars['String']['input'];
  /** Which words the person was shown; 1 to 40 letters, digits or any of `. : _ -`. */
  textVersion: Scalars['String']['input'];
};

/** What came of a choice. */
export type ConsentSetPayload = {
  __typename?: 'ConsentSetPayload';
  /** How the purpose stands now; null when refused. */
  consent?: Maybe<Consent>;
  /** The viewer; null when refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A copy of a person's data. */
export type DataArchive = {
  __typename?: 'DataArchive';
  /** When it was fetched last. */
  downloadedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is deleted. */
  expiresAt: Scalars['DateTime']['output'];
  /** When it was made. */
  madeAt: Scalars['DateTime']['output'];
};

/** How a copy of one's data is written. */
export type DataExportFormat =
  /** One JSON text: rooms, their tables, their rows. */
  | 'JSON';

/** Which archive. */
export type DataExportLinkCreateInput = {
  /** The request that it was made for. */
  requestId: Scalars['ID']['input'];
};

/** What came of asking for a link. */
export type DataExportLinkCreatePayload = {
  __typename?: 'DataExportLinkCreatePayload';
  /** Until when. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the archive can be fetched, once. A secret. Null when refused. */
  url?: Maybe<Scalars['URL']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What to ask for. */
export type DataExportRequestInput = {
  /** How it is to be written; JSON when left out, which is all there is today. */
  format?: InputMaybe<DataExportFormat>;
};

/** What came of asking for a copy. */
export type DataExportRequestPayload = {
  __typename?: 'DataExportRequestPayload';
  /** The request; null when refused. */
  request?: Maybe<PrivacyRequest>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** The token of a letter. */
export type EmailChangeConfirmInput = {
  /** What follows `#token=` in the link. */
  token: Scalars['String']['input'];
};

/** What came of confirming a new address. */
export type EmailChangeConfirmPayload = {
  __typename?: 'EmailChangeConfirmPayload';
  /** The account's new address; null when refused. */
  email?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A new e-mail address. */
export type EmailChangeRequestInput = {
  /** A working e-mail address; case does not count. */
  email: Scalars['String']['input'];
};

/** What came of asking for another address. */
export type EmailChangeRequestPayload = {
  __typename?: 'EmailChangeRequestPayload';
  /** Where the letter goes; null when refused. */
  sentTo?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How the letter is written. */
export type EmailVerificationRequestInput = {
  /** `en` or `de`; the account's language when left out. */
  language?: InputMaybe<Scalars['String']['input']>;
};

/** What came of asking for the letter. */
export type EmailVerificationRequestPayload = {
  __typename?: 'EmailVerificationRequestPayload';
  /** Where it goes; null when refused. */
  sentTo?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** The token of a letter. */
export type EmailVerifyInput = {
  /** What follows `#token=` in the link. */
  token: Scalars['String']['input'];
};

/** What came of confirming an address. */
export type EmailVerifyPayload = {
  __typename?: 'EmailVerifyPayload';
  /** The confirmed address; null when refused. */
  email?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which erasure to take back. */
export type ErasureCancelInput = {
  /** The request. */
  requestId: Scalars['ID']['input'];
};

/** What came of taking an erasure back. */
export type ErasureCancelPayload = {
  __typename?: 'ErasureCancelPayload';
  /** The request; null when refused. */
  request?: Maybe<PrivacyRequest>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Whether an erasure is meant. */
export type ErasureRequestInput = {
  /** True: the account and its data shall go for good. */
  isConfirmed: Scalars['Boolean']['input'];
};

/** What came of asking to be erased. */
export type ErasureRequestPayload = {
  __typename?: 'ErasureRequestPayload';
  /** The request; null when refused. */
  request?: Maybe<PrivacyRequest>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/**
 * Why a mutation refused, for programs. These are the codes every room may use; each room adds its own.
 * Values are added over time: keep a default branch.
 */
export type ErrorCode =
  /** Staff has blocked the account. */
  | 'ACCOUNT_BLOCKED'
  /** The application was decided, or taken back. */
  | 'APPLICATION_DECIDED'
  /** An application waits already. */
  | 'APPLICATION_PENDING'
  /** The log-in that waited for a second factor is complete, too old, or had too many wrong codes. Begin again. */
  | 'CHALLENGE_INVALID'
  /** The code is wrong, too old or was used before. */
  | 'CODE_INVALID'
  /** E-mail and password do not belong together. */
  | 'CREDENTIALS_INVALID'
  /** An account with this e-mail address exists. Log in instead. */
  | 'EMAIL_TAKEN'
  /** The erasure has begun and cannot be taken back. */
  | 'ERASURE_BEGUN'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is missing, out of range or malformed. */
  | 'INVALID_INPUT'
  /** The invitation is unknown, expired, revoked, used, or for another e-mail address. */
  | 'INVITATION_INVALID'
  /** Somebody must stay administrator. */
  | 'LAST_ADMINISTRATOR'
  /** A merchant must keep an owner. */
  | 'LAST_OWNER'
  /** The link of the letter is unknown, used or too old. Ask for a new letter. */
  | 'LINK_INVALID'
  /** The person works for the merchant already. */
  | 'MEMBER_ALREADY'
  /** The merchant is suspended. */
  | 'MERCHANT_SUSPENDED'
  /** Another one has this name. */
  | 'NAME_TAKEN'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** The account is the only owner of a merchant: somebody else must own it first. */
  | 'OWNER_NEEDED'
  /** The passkey was not accepted. Begin again with a new request for it. */
  | 'PASSKEY_INVALID'
  /** The password is one of the commonest, the person's own name, or in a list of stolen ones. Choose another. */
  | 'PASSWORD_UNSAFE'
  /** You can neither give nor take away what you may not do yourself. */
  | 'PERMISSION_LACKING'
  /** The refresh token is unknown, expired, revoked or was used before. Log in again. */
  | 'REFRESH_TOKEN_INVALID'
  /** People have this role. Take it from them first. */
  | 'ROLE_IN_USE'
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

/** An account elsewhere by which the user may log in here. */
export type Identity = {
  __typename?: 'Identity';
  /** The identity's id. */
  id: Scalars['ID']['output'];
  /** The issuer's name, as the log-in page has it; its address when it is offered no more. */
  issuerName: Scalars['String']['output'];
  /** When it last did; null when it never has. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when it logs in. */
  linkedAt: Scalars['DateTime']['output'];
};

/** Which identity to remove. */
export type IdentityRemoveInput = {
  /** The identity's id. */
  identityId: Scalars['ID']['input'];
};

/** What came of removing an identity. */
export type IdentityRemovePayload = {
  __typename?: 'IdentityRemovePayload';
  /** The account it logged in to; null when refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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

/** Something an erasure leaves. */
export type KeptData = {
  __typename?: 'KeptData';
  /** Why: the law that has it kept, or what would break. */
  reason: Scalars['String']['output'];
  /** What is left. */
  what: Scalars['String']['output'];
};

/** A log-in that waits for a second factor. */
export type LogInChallenge = {
  __typename?: 'LogInChallenge';
  /** When it stops waiting, 10 minutes after it began. */
  expiresAt: Scalars['DateTime']['output'];
  /** What completes it. */
  factors: Array<SecondFactor>;
  /** For `sessionComplete`. Keep it secret. */
  token: Scalars['String']['output'];
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
  /** Who is asked to work for the merchant, the newest first; 100 at most. For its owners and staff; null for others. */
  invitations?: Maybe<Array<MerchantInvitation>>;
  /** Who works for the merchant. For its own members and staff; null for others. */
  members?: Maybe<Array<MerchantMember>>;
  /** The merchant's name. */
  name: Scalars['String']['output'];
  /** The merchant's name in addresses. */
  slug: Scalars['String']['output'];
  /** How the merchant stands. For its own members and staff; null for others. */
  status?: Maybe<MerchantStatus>;
  /** Why it is suspended. For its own members and staff; null for others. */
  suspensionReason?: Maybe<Scalars['String']['output']>;
  /** Counts the changes of its standing, for `expectedVersion`. For its own members and staff; null for others. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** A company wants to sell here. Seen by who applied, and staff. */
export type MerchantApplication = {
  __typename?: 'MerchantApplication';
  /** Who applied; null for who may not see the account. */
  applicant?: Maybe<User>;
  /** Where the company is. */
  countryCode: Scalars['CountryCode']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was decided or taken back. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was declined. */
  declineReason?: Maybe<Scalars['String']['output']>;
  /** What it says of itself. */
  description?: Maybe<Scalars['String']['output']>;
  /** The application's id. */
  id: Scalars['ID']['output'];
  /** The name in the register of companies, or of the person behind it. */
  legalName: Scalars['String']['output'];
  /** The merchant it became. */
  merchant?: Maybe<Merchant>;
  /** The name shoppers are to see. */
  name: Scalars['String']['output'];
  /** Its phone, with country prefix. */
  phone?: Maybe<Scalars['String']['output']>;
  /** The name in addresses. */
  slug: Scalars['String']['output'];
  /** How far it is. */
  status: MerchantApplicationStatus;
  /** Its VAT or tax number. */
  taxId: Scalars['String']['output'];
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Its website. */
  website?: Maybe<Scalars['String']['output']>;
};

/** Which application to approve. */
export type MerchantApplicationApproveInput = {
  /** Which application. */
  applicationId: Scalars['ID']['input'];
  /** The version that was seen. */
  expectedVersion: Scalars['Int']['input'];
  /** Another name in addresses than the one applied for, where that is taken. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** What came of approving an application. */
export type MerchantApplicationApprovePayload = {
  __typename?: 'MerchantApplicationApprovePayload';
  /** The application; null when refused. */
  application?: Maybe<MerchantApplication>;
  /** The new merchant; null when refused. */
  merchant?: Maybe<Merchant>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which application to take back. */
export type MerchantApplicationCancelInput = {
  /** Which application. */
  applicationId: Scalars['ID']['input'];
};

/** What came of taking an application back. */
export type MerchantApplicationCancelPayload = {
  __typename?: 'MerchantApplicationCancelPayload';
  /** The application; null when refused. */
  application?: Maybe<MerchantApplication>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A page of applications. */
export type MerchantApplicationConnection = {
  __typename?: 'MerchantApplicationConnection';
  /** Applications with their cursors. */
  edges: Array<MerchantApplicationEdge>;
  /** The same applications without cursors. */
  nodes: Array<MerchantApplication>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** Which application to decline. */
export type MerchantApplicationDeclineInput = {
  /** Which application. */
  applicationId: Scalars['ID']['input'];
  /** The version that was seen. */
  expectedVersion: Scalars['Int']['input'];
  /** Why, in words for the applicant; 5 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** What came of declining an application. */
export type MerchantApplicationDeclinePayload = {
  __typename?: 'MerchantApplicationDeclinePayload';
  /** The application; null when refused. */
  application?: Maybe<MerchantApplication>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An application and its cursor. */
export type MerchantApplicationEdge = {
  __typename?: 'MerchantApplicationEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The application. */
  node: MerchantApplication;
};

/** How far an application is. */
export type MerchantApplicationStatus =
  /** The company is a merchant. */
  | 'APPROVED'
  /** It may not sell here. */
  | 'DECLINED'
  /** It waits for staff. */
  | 'PENDING'
  /** The applicant took it back. */
  | 'WITHDRAWN';

/** A company that wants to sell here. Documents are asked for elsewhere and not kept here. */
export type MerchantApplyInput = {
  /** Where the company is. */
  countryCode: Scalars['CountryCode']['input'];
  /** What it says of itself; at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The name in the register of companies, or of the person behind it; 2 to 160 characters. */
  legalName: Scalars['String']['input'];
  /** The name shoppers are to see; 2 to 80 characters. */
  name: Scalars['String']['input'];
  /** Its phone, with country prefix; 4 to 30 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The name in addresses; 3 to 40 of a to z, 0 to 9 and single hyphens. */
  slug: Scalars['String']['input'];
  /** Its VAT or tax number; 4 to 30 characters. */
  taxId: Scalars['String']['input'];
  /** Its website. */
  website?: InputMaybe<Scalars['String']['input']>;
};

/** What came of applying. */
export type MerchantApplyPayload = {
  __typename?: 'MerchantApplyPayload';
  /** The application; null when refused. */
  application?: Maybe<MerchantApplication>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A page of merchants. */
export type MerchantConnection = {
  __typename?: 'MerchantConnection';
  /** Merchants with their cursors. */
  edges: Array<MerchantEdge>;
  /** The same merchants without cursors. */
  nodes: Array<Merchant>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A merchant and its cursor. */
export type MerchantEdge = {
  __typename?: 'MerchantEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The merchant. */
  node: Merchant;
};

/** Whose letters about a merchant are. */
export type MerchantForLetter = {
  __typename?: 'MerchantForLetter';
  /** What the merchant is called. */
  name: Scalars['String']['output'];
  /** The accounts of its owners as they are now; where their letters go is asked for each. */
  ownerIds: Array<Scalars['ID']['output']>;
};

/** Somebody is asked to work for a merchant. */
export type MerchantInvitation = {
  __typename?: 'MerchantInvitation';
  /** When it was sent. */
  createdAt: Scalars['DateTime']['output'];
  /** Where the letter went. */
  email: Scalars['String']['output'];
  /** Until when it can be accepted. */
  expiresAt: Scalars['DateTime']['output'];
  /** The invitation's id. */
  id: Scalars['ID']['output'];
  /** The merchant. */
  merchant?: Maybe<Merchant>;
  /** What the person is to be. */
  role: MerchantRole;
  /** How it stands. */
  status: MerchantInvitationStatus;
};

/** Which invitation to accept. */
export type MerchantInvitationAcceptInput = {
  /** The secret of the letter. */
  token: Scalars['String']['input'];
};

/** What came of accepting an invitation. */
export type MerchantInvitationAcceptPayload = {
  __typename?: 'MerchantInvitationAcceptPayload';
  /** The merchant the viewer works for; null when refused. */
  merchant?: Maybe<Merchant>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Whom to invite. */
export type MerchantInvitationCreateInput = {
  /** Where the letter goes. */
  email: Scalars['String']['input'];
  /** For which merchant. */
  merchantId: Scalars['ID']['input'];
  /** What the person is to be. */
  role: MerchantRole;
};

/** What came of inviting somebody. */
export type MerchantInvitationCreatePayload = {
  __typename?: 'MerchantInvitationCreatePayload';
  /** The invitation; null when refused. */
  invitation?: Maybe<MerchantInvitation>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which invitation to decline. */
export type MerchantInvitationDeclineInput = {
  /** The secret of the letter. */
  token: Scalars['String']['input'];
};

/** What came of declining an invitation. */
export type MerchantInvitationDeclinePayload = {
  __typename?: 'MerchantInvitationDeclinePayload';
  /** The merchant that invited; null when refused. */
  merchant?: Maybe<Merchant>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What an invitation offers. */
export type MerchantInvitationOffer = {
  __typename?: 'MerchantInvitationOffer';
  /** Until when it can be accepted. */
  expiresAt: Scalars['DateTime']['output'];
  /** The merchant. */
  merchant?: Maybe<Merchant>;
  /** What the viewer would be. */
  role: MerchantRole;
};

/** Which invitation to take back. */
export type MerchantInvitationRevokeInput = {
  /** Which invitation. */
  invitationId: Scalars['ID']['input'];
};

/** What came of taking an invitation back. */
export type MerchantInvitationRevokePayload = {
  __typename?: 'MerchantInvitationRevokePayload';
  /** The invitation; null when refused. */
  invitation?: Maybe<MerchantInvitation>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How an invitation stands. */
export type MerchantInvitationStatus =
  /** The person works for the merchant. */
  | 'ACCEPTED'
  /** The person did not want to. */
  | 'DECLINED'
  /** Nobody answered in time. */
  | 'EXPIRED'
  /** It can be accepted. */
  | 'OPEN'
  /** It was taken back, or another took its place. */
  | 'REVOKED';

/** A person who works for a merchant. */
export type MerchantMember = {
  __typename?: 'MerchantMember';
  /** How others see the member. */
  profile?: Maybe<PublicProfile>;
  /** What the member may do for the merchant. */
  role: MerchantRole;
  /** The account; null for all but the member and staff who look after accounts. */
  user?: Maybe<User>;
  /** The member's id, for `merchantMemberRoleSet` and `merchantMemberRemove`. */
  userId: Scalars['ID']['output'];
};

/** Whose membership ends. */
export type MerchantMemberRemoveInput = {
  /** For which merchant. */
  merchantId: Scalars['ID']['input'];
  /** Who; the viewer leaves by naming themselves. */
  userId: Scalars['ID']['input'];
};

/** What came of ending a membership. */
export type MerchantMemberRemovePayload = {
  __typename?: 'MerchantMemberRemovePayload';
  /** Who is no member any more; null when refused. */
  removedUserId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What a member is to be. */
export type MerchantMemberRoleSetInput = {
  /** For which merchant. */
  merchantId: Scalars['ID']['input'];
  /** The role. */
  role: MerchantRole;
  /** Who. */
  userId: Scalars['ID']['input'];
};

/** What came of giving a member another role. */
export type MerchantMemberRoleSetPayload = {
  __typename?: 'MerchantMemberRoleSetPayload';
  /** The member; null when refused. */
  member?: Maybe<MerchantMember>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which merchant sells again. */
export type MerchantReinstateInput = {
  /** The version that was seen. */
  expectedVersion: Scalars['Int']['input'];
  /** Which merchant. */
  merchantId: Scalars['ID']['input'];
};

/** What came of letting a merchant sell again. */
export type MerchantReinstatePayload = {
  __typename?: 'MerchantReinstatePayload';
  /** The merchant; null when refused. */
  merchant?: Maybe<Merchant>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What a member may do for a merchant. */
export type MerchantRole =
  /** Orders and shipments. */
  | 'CLERK'
  /** Products, stock and orders. */
  | 'MANAGER'
  /** Everything, members included. */
  | 'OWNER';

/** How a merchant stands. */
export type MerchantStatus =
  /** It sells. */
  | 'ACTIVE'
  /** It sells nothing for now; its orders go on. */
  | 'SUSPENDED';

/** Which merchant to suspend. */
export type MerchantSuspendInput = {
  /** The version that was seen. */
  expectedVersion: Scalars['Int']['input'];
  /** Which merchant. */
  merchantId: Scalars['ID']['input'];
  /** Why, in words for its members; 5 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** What came of suspending a merchant. */
export type MerchantSuspendPayload = {
  __typename?: 'MerchantSuspendPayload';
  /** The merchant; null when refused. */
  merchant?: Maybe<Merchant>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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
  /** Adds an address to the viewer's address book. */
  addressCreate: AddressCreatePayload;
  /** Removes an address from the viewer's address book. Orders keep their own copy. */
  addressDelete: AddressDeletePayload;
  /** Changes an address of the viewer's. */
  addressUpdate: AddressUpdatePayload;
  /** Says whether the viewer's data may be used for something. Every choice is added to the history; nothing is allowed before the first. */
  consentSet: ConsentSetPayload;
  /** Makes a link to an archive that works once, for 15 minutes; older links to it work no more. Needs a recent proof of who asks. */
  dataExportLinkCreate: DataExportLinkCreatePayload;
  /**
   * Asks for a copy of all that is kept of the viewer, in every room, as one JSON archive. A letter with a link comes when it is ready; the
   * archive is kept for 7 days. Where a request is open, it is that one. Needs a recent proof of who asks (`STEP_UP_REQUIRED`).
   */
  dataExportRequest: DataExportRequestPayload;
  /** Gives an account its new e-mail address by the token of the letter sent there. Refused with `LINK_INVALID` or `EMAIL_TAKEN`. */
  emailChangeConfirm: EmailChangeConfirmPayload;
  /** Sends a letter to a new e-mail address; the account has it when the letter is answered. Needs a recent log-in. */
  emailChangeRequest: EmailChangeRequestPayload;
  /** Sends the letter again that asks whether the account's e-mail address is its owner's. Refused with `TOO_MANY_ATTEMPTS`. */
  emailVerificationRequest: EmailVerificationRequestPayload;
  /** Confirms an e-mail address by the token of the letter sent to it. Refused with `LINK_INVALID`. */
  emailVerify: EmailVerifyPayload;
  /** Takes an erasure back that has not begun. Refused with `ERASURE_BEGUN` or `NOT_FOUND`. */
  erasureCancel: ErasureCancelPayload;
  /**
   * Asks that the viewer's account and all that is kept of them be erased. It begins when the time to think again is over and nothing of
   * theirs is open any more (orders, returns, payments), and cannot be taken back then. What the law has kept is in `request.kept`.
   * Refused with `OWNER_NEEDED`. Where a request is open, it is that one. Needs a recent proof of who asks (`STEP_UP_REQUIRED`).
   */
  erasureRequest: ErasureRequestPayload;
  /** Lets an account elsewhere log the viewer in no longer. Needs a recent log-in. Refused with `NOT_FOUND`, or with `INVALID_INPUT` when there would be no other way to log in. */
  identityRemove: IdentityRemovePayload;
  /**
   * Opens a merchant with the applicant as its owner, and tells them. Refused with `NOT_FOUND`, `VERSION_CONFLICT`, `APPLICATION_DECIDED`, `INVALID_INPUT` or
   * `NAME_TAKEN`.
   */
  merchantApplicationApprove: MerchantApplicationApprovePayload;
  /** Takes the viewer's own waiting application back. Refused with `NOT_FOUND` or `APPLICATION_DECIDED`. */
  merchantApplicationCancel: MerchantApplicationCancelPayload;
  /** Declines an application and tells the applicant why. Refused with `NOT_FOUND`, `VERSION_CONFLICT`, `APPLICATION_DECIDED` or `INVALID_INPUT`. */
  merchantApplicationDecline: MerchantApplicationDeclinePayload;
  /** Applies to sell here. One application of a person waits at a time. Refused with `INVALID_INPUT` or `APPLICATION_PENDING`. */
  merchantApply: MerchantApplyPayload;
  /** Accepts an invitation, for the account of the invited address. The role is in the next token. Refused with `INVITATION_INVALID`. */
  merchantInvitationAccept: MerchantInvitationAcceptPayload;
  /**
   * Invites somebody by e-mail to work for a merchant; the link of the letter works once, for 7 days. For the merchant's owners, and staff. Needs a recent log-in.
   * Refused with `INVALID_INPUT`, `NOT_FOUND`, `MEMBER_ALREADY`, `TOO_MANY_ATTEMPTS` or `MERCHANT_SUSPENDED`.
   */
  merchantInvitationCreate: MerchantInvitationCreatePayload;
  /** Declines an invitation. Refused with `INVITATION_INVALID`. */
  merchantInvitationDecline: MerchantInvitationDeclinePayload;
  /** Takes an open invitation back. For the merchant's owners, and staff. Refused with `NOT_FOUND`. */
  merchantInvitationRevoke: MerchantInvitationRevokePayload;
  /** Ends a membership, and logs the person out. For the merchant's owners, staff, and the member, who leaves by it. Refused with `NOT_FOUND` or `LAST_OWNER`. */
  merchantMemberRemove: MerchantMemberRemovePayload;
  /**
   * Gives a merchant's member another role, and logs them out. For the merchant's owners, and staff. Needs a recent log-in. Refused with `NOT_FOUND`, `LAST_OWNER` or
   * `MERCHANT_SUSPENDED`.
   */
  merchantMemberRoleSet: MerchantMemberRoleSetPayload;
  /** Lets a suspended merchant sell again. Refused with `NOT_FOUND` or `VERSION_CONFLICT`. */
  merchantReinstate: MerchantReinstatePayload;
  /**
   * Stops a merchant from selling: its products are hidden, its members finish its orders, and may leave, and do nothing else. Refused with `NOT_FOUND`, `VERSION_CONFLICT` or
   * `INVALID_INPUT`.
   */
  merchantSuspend: MerchantSuspendPayload;
  /** Registers a program. Its secret, where it keeps one, is told this once. Needs a recent log-in. Refused with `INVALID_INPUT`. */
  oauthClientCreate: OauthClientCreatePayload;
  /** Removes a program: it gets no more tokens, and those it has work for what is left of their 5 minutes. Needs a recent log-in. Refused with `NOT_FOUND`. */
  oauthClientDelete: OauthClientDeletePayload;
  /** Gives a program a new secret, told this once; the old one works no more. Needs a recent log-in. Refused with `NOT_FOUND`, also for a program that keeps none. */
  oauthClientSecretCreate: OauthClientSecretCreatePayload;
  /** Begins a proof by passkey: for a log-in, for `sessionComplete`, or for `sessionStepUp`. */
  passkeyProofRequest: PasskeyProofRequestPayload;
  /** Adds a passkey by what the browser answered. Refused with `PASSKEY_INVALID`. */
  passkeyRegister: PasskeyRegisterPayload;
  /** Begins the registration of a passkey. Needs a recent log-in. */
  passkeyRegistrationRequest: PasskeyRegistrationRequestPayload;
  /** Removes a passkey of the viewer's. Needs a recent log-in. */
  passkeyRemove: PasskeyRemovePayload;
  /** Logs in by a passkey, without a password. Refused with `PASSKEY_INVALID` or `ACCOUNT_BLOCKED`. */
  passkeySessionCreate: PasskeySessionCreatePayload;
  /** Renames a passkey of the viewer's. */
  passkeyUpdate: PasskeyUpdatePayload;
  /** Sets a new password by the token of a letter, and ends every session of the account. Refused with `LINK_INVALID` or `PASSWORD_UNSAFE`. */
  passwordReset: PasswordResetPayload;
  /** Sends a letter for a new password, if the address has an account: the answer is the same for every address. */
  passwordResetRequest: PasswordResetRequestPayload;
  /** Sets the viewer's password, and ends their other sessions. Needs a recent log-in. Refused with `PASSWORD_UNSAFE`. */
  passwordUpdate: PasswordUpdatePayload;
  /** Makes new recovery codes; those of before no longer work. Needs a recent log-in. */
  recoveryCodesCreate: RecoveryCodesCreatePayload;
  /** Completes a log-in by a second factor. Refused with `CHALLENGE_INVALID`, `CODE_INVALID`, `PASSKEY_INVALID` or `TOO_MANY_ATTEMPTS`. */
  sessionComplete: SessionCompletePayload;
  /**
   * Logs in by e-mail and password. Where the account has a second factor, the answer is a challenge that `sessionComplete` completes. Refused with
   * `CREDENTIALS_INVALID`, `TOO_MANY_ATTEMPTS` or `ACCOUNT_BLOCKED`.
   */
  sessionCreate: SessionCreatePayload;
  /**
   * Gives a new access token for a refresh token, which is used up by it. A refresh token that comes a second time ends
   * its whole session: one of the two who hold it is a thief.
   */
  sessionRefresh: SessionRefreshPayload;
  /** Logs out: the viewer's session and its refresh token end at once. */
  sessionRevoke: SessionRevokePayload;
  /**
   * Proves anew who the viewer is, for what answers the error `STEP_UP_REQUIRED`: a passkey alone, or the password, with a code where the account has a
   * second factor. Gives the same session a new access token. Refused with `CREDENTIALS_INVALID`, `CODE_INVALID`, `PASSKEY_INVALID` or `TOO_MANY_ATTEMPTS`.
   */
  sessionStepUp: SessionStepUpPayload;
  /** Ends all sessions of the viewer but this one. */
  sessionsRevokeOthers: SessionsRevokeOthersPayload;
  /**
   * Gives somebody exactly these staff roles; none makes them nobody of the staff. Who may do less now is logged out. Needs a recent log-in.
   * Refused with `INVALID_INPUT`, `NOT_FOUND`, `PERMISSION_LACKING` or `LAST_ADMINISTRATOR`.
   */
  staffMemberRolesSet: StaffMemberRolesSetPayload;
  /** Deletes a staff role that nobody has. Refused with `INVALID_INPUT`, `NOT_FOUND`, `VERSION_CONFLICT` or `ROLE_IN_USE`. */
  staffRoleDelete: StaffRoleDeletePayload;
  /**
   * Makes or changes a staff role. Who has it and may do less now is logged out; what is new comes with the next token. Needs a recent log-in.
   * Refused with `INVALID_INPUT`, `NOT_FOUND`, `VERSION_CONFLICT`, `NAME_TAKEN` or `PERMISSION_LACKING`.
   */
  staffRoleSet: StaffRoleSetPayload;
  /** Makes a secret for an authenticator app, which is a second factor once `totpConfirm` had a code of it. Needs a recent log-in. */
  totpAdd: TotpAddPayload;
  /** Makes an authenticator app a second factor by a code of it. Refused with `CODE_INVALID` or `TOO_MANY_ATTEMPTS`. */
  totpConfirm: TotpConfirmPayload;
  /** Removes the authenticator app and its recovery codes. Needs a recent log-in. */
  totpRemove: TotpRemovePayload;
  /** Opens an account and logs in. Refused with `EMAIL_TAKEN` or `INVALID_INPUT`. */
  userRegister: UserRegisterPayload;
  /** Blocks an account, which ends its sessions, or unblocks it. Needs a recent log-in. */
  userStateSet: UserStateSetPayload;
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


export type MutationConsentSetArgs = {
  input: ConsentSetInput;
};


export type MutationDataExportLinkCreateArgs = {
  input: DataExportLinkCreateInput;
};


export type MutationDataExportRequestArgs = {
  input: DataExportRequestInput;
};


export type MutationEmailChangeConfirmArgs = {
  input: EmailChangeConfirmInput;
};


export type MutationEmailChangeRequestArgs = {
  input: EmailChangeRequestInput;
};


export type MutationEmailVerificationRequestArgs = {
  input: EmailVerificationRequestInput;
};


export type MutationEmailVerifyArgs = {
  input: EmailVerifyInput;
};


export type MutationErasureCancelArgs = {
  input: ErasureCancelInput;
};


export type MutationErasureRequestArgs = {
  input: ErasureRequestInput;
};


export type MutationIdentityRemoveArgs = {
  input: IdentityRemoveInput;
};


export type MutationMerchantApplicationApproveArgs = {
  input: MerchantApplicationApproveInput;
};


export type MutationMerchantApplicationCancelArgs = {
  input: MerchantApplicationCancelInput;
};


export type MutationMerchantApplicationDeclineArgs = {
  input: MerchantApplicationDeclineInput;
};


export type MutationMerchantApplyArgs = {
  input: MerchantApplyInput;
};


export type MutationMerchantInvitationAcceptArgs = {
  input: MerchantInvitationAcceptInput;
};


export type MutationMerchantInvitationCreateArgs = {
  input: MerchantInvitationCreateInput;
};


export type MutationMerchantInvitationDeclineArgs = {
  input: MerchantInvitationDeclineInput;
};


export type MutationMerchantInvitationRevokeArgs = {
  input: MerchantInvitationRevokeInput;
};


export type MutationMerchantMemberRemoveArgs = {
  input: MerchantMemberRemoveInput;
};


export type MutationMerchantMemberRoleSetArgs = {
  input: MerchantMemberRoleSetInput;
};


export type MutationMerchantReinstateArgs = {
  input: MerchantReinstateInput;
};


export type MutationMerchantSuspendArgs = {
  input: MerchantSuspendInput;
};


export type MutationOauthClientCreateArgs = {
  input: OauthClientCreateInput;
};


export type MutationOauthClientDeleteArgs = {
  input: OauthClientDeleteInput;
};


export type MutationOauthClientSecretCreateArgs = {
  input: OauthClientSecretCreateInput;
};


export type MutationPasskeyProofRequestArgs = {
  input: PasskeyProofRequestInput;
};


export type MutationPasskeyRegisterArgs = {
  input: PasskeyRegisterInput;
};


export type MutationPasskeyRegistrationRequestArgs = {
  input: PasskeyRegistrationRequestInput;
};


export type MutationPasskeyRemoveArgs = {
  input: PasskeyRemoveInput;
};


export type MutationPasskeySessionCreateArgs = {
  input: PasskeySessionCreateInput;
};


export type MutationPasskeyUpdateArgs = {
  input: PasskeyUpdateInput;
};


export type MutationPasswordResetArgs = {
  input: PasswordResetInput;
};


export type MutationPasswordResetRequestArgs = {
  input: PasswordResetRequestInput;
};


export type MutationPasswordUpdateArgs = {
  input: PasswordUpdateInput;
};


export type MutationRecoveryCodesCreateArgs = {
  input: RecoveryCodesCreateInput;
};


export type MutationSessionCompleteArgs = {
  input: SessionCompleteInput;
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


export type MutationSessionStepUpArgs = {
  input: SessionStepUpInput;
};


export type MutationSessionsRevokeOthersArgs = {
  input: SessionsRevokeOthersInput;
};


export type MutationStaffMemberRolesSetArgs = {
  input: StaffMemberRolesSetInput;
};


export type MutationStaffRoleDeleteArgs = {
  input: StaffRoleDeleteInput;
};


export type MutationStaffRoleSetArgs = {
  input: StaffRoleSetInput;
};


export type MutationTotpAddArgs = {
  input: TotpAddInput;
};


export type MutationTotpConfirmArgs = {
  input: TotpConfirmInput;
};


export type MutationTotpRemoveArgs = {
  input: TotpRemoveInput;
};


export type MutationUserRegisterArgs = {
  input: UserRegisterInput;
};


export type MutationUserStateSetArgs = {
  input: UserStateSetInput;
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

/** A program that may log people in here, or ask for itself. */
export type OauthClient = {
  __typename?: 'OauthClient';
  /** When it was registered. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether it proves itself by a secret. */
  hasSecret: Scalars['Boolean']['output'];
  /** The program's `client_id`. */
  id: Scalars['ID']['output'];
  /** Whether it is ours: people are not asked whether it may. */
  isFirstParty: Scalars['Boolean']['output'];
  /** Where it runs. */
  kind: OauthClientKind;
  /** As people see it when they log in. */
  name: Scalars['String']['output'];
  /** Where it has people come back to from logging out. */
  postLogoutRedirectUris: Array<Scalars['String']['output']>;
  /** Where it has people come back to; exact addresses. */
  redirectUris: Array<Scalars['String']['output']>;
  /** What it may ask for. */
  scopes: Array<Scalars['String']['output']>;
  /** When its secret was made; null where there is none. */
  secretChangedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of programs. */
export type OauthClientConnection = {
  __typename?: 'OauthClientConnection';
  /** Programs with their cursors. */
  edges: Array<OauthClientEdge>;
  /** The same programs without cursors. */
  nodes: Array<OauthClient>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A new program. */
export type OauthClientCreateInput = {
  /** Ours: people are not asked whether it may. Default false. */
  isFirstParty?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it runs. */
  kind: OauthClientKind;
  /** 1 to 80 characters; people see it when they log in. */
  name: Scalars['String']['input'];
  /** Where it has people come back to from logging out; the same form. */
  postLogoutRedirectUris?: InputMaybe<Array<Scalars['String']['input']>>;
  /** For a SERVER or SERVICE that signs instead of showing a secret: a JWK Set as JSON, public keys only. */
  publicKeys?: InputMaybe<Scalars['String']['input']>;
  /** Where it has people come back to: full addresses with https, at most 20; for apps also a scheme of their own, `com.example.app:/…`. */
  redirectUris?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it may ask for: `openid profile email offline_access shopper merchant staff`; for a SERVICE `partner`. */
  scopes: Array<Scalars['String']['input']>;
};

/** What came of registering a program. */
export type OauthClientCreatePayload = {
  __typename?: 'OauthClientCreatePayload';
  /** The program; null when refused. */
  client?: Maybe<OauthClient>;
  /** Its secret, told this once; null when it keeps none. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which program to remove. */
export type OauthClientDeleteInput = {
  /** The program's id. */
  clientId: Scalars['ID']['input'];
};

/** What came of removing a program. */
export type OauthClientDeletePayload = {
  __typename?: 'OauthClientDeletePayload';
  /** The id of the program that is gone; null when refused. */
  deletedClientId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A program and its cursor. */
export type OauthClientEdge = {
  __typename?: 'OauthClientEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The program. */
  node: OauthClient;
};

/** Where a program runs, and so, whether it can keep a secret. */
export type OauthClientKind =
  /** On a phone or a desk: keeps no secret. */
  | 'NATIVE'
  /** On a server, for people. */
  | 'SERVER'
  /** On a server, for itself: logs nobody in. */
  | 'SERVICE'
  /** In a browser: keeps no secret. */
  | 'WEB';

/** Which program gets a new secret. */
export type OauthClientSecretCreateInput = {
  /** The program's id. */
  clientId: Scalars['ID']['input'];
};

/** What came of a new secret. */
export type OauthClientSecretCreatePayload = {
  __typename?: 'OauthClientSecretCreatePayload';
  /** The program; null when refused. */
  client?: Maybe<OauthClient>;
  /** The secret, told this once; null when refused. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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

/** A passkey (WebAuthn credential). */
export type Passkey = {
  __typename?: 'Passkey';
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** The passkey's id. */
  id: Scalars['ID']['output'];
  /** Whether its owner's other devices have it, too. */
  isBackedUp: Scalars['Boolean']['output'];
  /** When it last logged in or stepped up; null before that. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its owner calls it. */
  name: Scalars['String']['output'];
};

/** What a passkey answered. */
export type PasskeyAnswerInput = {
  /** The token of the ceremony. */
  ceremonyToken: Scalars['String']['input'];
  /** What `PublicKeyCredential.toJSON` gave, as JSON. */
  responseJson: Scalars['String']['input'];
};

/** Something a browser is asked to do with a passkey. */
export type PasskeyCeremony = {
  __typename?: 'PasskeyCeremony';
  /** When it stops working, 5 minutes after it was made. */
  expiresAt: Scalars['DateTime']['output'];
  /** What `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON` reads, as JSON (Web Authentication Level 3). */
  optionsJson: Scalars['String']['output'];
  /** Comes back with the browser's answer; works once. Keep it secret. */
  token: Scalars['String']['output'];
};

/** Where a new passkey shall be. */
export type PasskeyDevice =
  /** On another device of the person's, for example a phone. */
  | 'OTHER_DEVICE'
  /** On a key for that purpose. */
  | 'SECURITY_KEY'
  /** On the device that asks. */
  | 'THIS_DEVICE';

/** What a proof by passkey is for: a new log-in when nothing is given and nobody is logged in. */
export type PasskeyProofRequestInput = {
  /** The challenge of a log-in that waits for its second factor. */
  challengeToken?: InputMaybe<Scalars['String']['input']>;
};

/** What the browser is asked to prove. */
export type PasskeyProofRequestPayload = {
  __typename?: 'PasskeyProofRequestPayload';
  /** For the browser; null when refused. */
  ceremony?: Maybe<PasskeyCeremony>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What the browser answered, and a name for the passkey. */
export type PasskeyRegisterInput = {
  /** 1 to 80 characters, for example `Phone`. */
  name: Scalars['String']['input'];
  /** The browser's answer. */
  passkey: PasskeyAnswerInput;
};

/** What came of adding a passkey. */
export type PasskeyRegisterPayload = {
  __typename?: 'PasskeyRegisterPayload';
  /** The new passkey; null when refused. */
  passkey?: Maybe<Passkey>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Where the passkey shall be. */
export type PasskeyRegistrationRequestInput = {
  /** What the browser offers first; its own choice when left out. */
  device?: InputMaybe<PasskeyDevice>;
};

/** What the browser is asked to register. */
export type PasskeyRegistrationRequestPayload = {
  __typename?: 'PasskeyRegistrationRequestPayload';
  /** For the browser; null when refused. */
  ceremony?: Maybe<PasskeyCeremony>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which passkey to remove. */
export type PasskeyRemoveInput = {
  /** Which passkey. */
  passkeyId: Scalars['ID']['input'];
};

/** What came of removing a passkey. */
export type PasskeyRemovePayload = {
  __typename?: 'PasskeyRemovePayload';
  /** The removed passkey's id; null when refused. */
  removedPasskeyId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A passkey's answer to `passkeyProofRequest`. */
export type PasskeySessionCreateInput = {
  /** What the client calls itself, for the list of sessions; at most 80 characters. */
  deviceName?: InputMaybe<Scalars['String']['input']>;
  /** The answer. */
  passkey: PasskeyAnswerInput;
};

/** What came of logging in by a passkey. */
export type PasskeySessionCreatePayload = {
  __typename?: 'PasskeySessionCreatePayload';
  /** For later log-ins on this device; keep it as long as the device has one user. */
  deviceToken?: Maybe<Scalars['String']['output']>;
  /** The log-in; null when refused. */
  session?: Maybe<Session>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which passkey, and its name. */
export type PasskeyUpdateInput = {
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** Which passkey. */
  passkeyId: Scalars['ID']['input'];
};

/** What came of renaming a passkey. */
export type PasskeyUpdatePayload = {
  __typename?: 'PasskeyUpdatePayload';
  /** The passkey; null when refused. */
  passkey?: Maybe<Passkey>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** The token of a letter, and a new password. */
export type PasswordResetInput = {
  /** 8 to 200 characters; any characters, no other rule, but none of the commonest. */
  password: Scalars['String']['input'];
  /** What follows `#token=` in the link. */
  token: Scalars['String']['input'];
};

/** What came of setting a new password. Log in with it. */
export type PasswordResetPayload = {
  __typename?: 'PasswordResetPayload';
  /** For `sessionCreate` on this device, so that what others guess does not make it wait. */
  deviceToken?: Maybe<Scalars['String']['output']>;
  /** How many sessions ended; null when refused. */
  revokedSessionCount?: Maybe<Scalars['Int']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An address whose password is forgotten. */
export type PasswordResetRequestInput = {
  /** The e-mail address of the account. */
  email: Scalars['String']['input'];
};

/** What came of forgetting a password: the same for every address. */
export type PasswordResetRequestPayload = {
  __typename?: 'PasswordResetRequestPayload';
  /** Whether the request was taken; null when refused. It says nothing of an account. */
  isAccepted?: Maybe<Scalars['Boolean']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A new password. */
export type PasswordUpdateInput = {
  /** 8 to 200 characters; any characters, no other rule, but none of the commonest. */
  password: Scalars['String']['input'];
};

/** What came of setting a password. */
export type PasswordUpdatePayload = {
  __typename?: 'PasswordUpdatePayload';
  /** The sessions that ended; null when refused. */
  revokedSessionIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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

/** What a person asked for about their data. */
export type PrivacyRequest = {
  __typename?: 'PrivacyRequest';
  /** The archive of an export; null before it is ready, after it is deleted, and for an erasure. */
  archive?: Maybe<DataArchive>;
  /** By when it must be done: a month, by Art. 12(3) GDPR. */
  deadlineAt: Scalars['DateTime']['output'];
  /** When it was done or taken back. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The request's id. */
  id: Scalars['ID']['output'];
  /** Whether it is, or was, over its deadline. */
  isLate: Scalars['Boolean']['output'];
  /** What an erasure leaves, and why; empty for an export. */
  kept: Array<KeptData>;
  /** What was asked for. */
  kind: PrivacyRequestKind;
  /** How far each room is; empty before it begins. */
  parts: Array<PrivacyRequestPart>;
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** It does not begin before; until then an erasure can be taken back. */
  startsAt: Scalars['DateTime']['output'];
  /** How it stands. */
  status: PrivacyRequestStatus;
  /** Who asked; null where the viewer may not see them. */
  user?: Maybe<User>;
  /** What must end before an erasure begins, for example numbers of open orders. */
  waitsFor: Array<Scalars['String']['output']>;
};

/** A page of requests. */
export type PrivacyRequestConnection = {
  __typename?: 'PrivacyRequestConnection';
  /** Requests with their cursors. */
  edges: Array<PrivacyRequestEdge>;
  /** The same requests without cursors. */
  nodes: Array<PrivacyRequest>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A request and its cursor. */
export type PrivacyRequestEdge = {
  __typename?: 'PrivacyRequestEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The request. */
  node: PrivacyRequest;
};

/** What may be asked for about one's data. */
export type PrivacyRequestKind =
  /** That it goes. */
  | 'ERASURE'
  /** A copy of it. */
  | 'EXPORT';

/** A room's part of a request. */
export type PrivacyRequestPart = {
  __typename?: 'PrivacyRequestPart';
  /** When it signed off; null while it has not. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** The room. */
  room: Scalars['String']['output'];
};

/** How a request stands. */
export type PrivacyRequestStatus =
  /** It was taken back. */
  | 'CANCELLED'
  /** Every room has signed off; an archive is ready. */
  | 'DONE'
  /** The rooms do their parts. */
  | 'RUNNING'
  /** It has not begun. */
  | 'WAITING';

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
  /** Where notifications writes to somebody; null when there is no such account, or it was locked or erased. */
  accountForLetter?: Maybe<AccountForLetter>;
  /** What people with power did and read, in every room, the newest first. */
  auditLog: AuditEntryConnection;
  /** The account of the viewer; null for the anonymous. */
  me?: Maybe<User>;
  /** A merchant by its id or its slug (one of the two). */
  merchant?: Maybe<Merchant>;
  /** Companies that want to sell here, the oldest first. */
  merchantApplications: MerchantApplicationConnection;
  /** Whom notifications writes to about a merchant; null when there is no such merchant. */
  merchantForLetter?: Maybe<MerchantForLetter>;
  /** What an invitation offers, by the secret of its letter; null when it can be accepted no more. */
  merchantInvitation?: Maybe<MerchantInvitationOffer>;
  /** Who sells here, by name. */
  merchants: MerchantConnection;
  /** The programs that may log people in here or ask for themselves (OAuth 2.0), the newest first. */
  oauthClients: OauthClientConnection;
  /**
   * What this room holds about a person, for the archive they asked for. Every room answers it for itself; rows as JSON texts
   * `{"table": …, "row": …}`.
   */
  personalDataOf: PersonalDataPage;
  /** What people asked for about their data, newest first. For staff who look after privacy. */
  privacyRequests: PrivacyRequestConnection;
  /** The public face of a user, as it stands beside a review. */
  publicProfile?: Maybe<PublicProfile>;
  /** Everybody who has a staff role. */
  staffMembers: StaffMemberConnection;
  /** Every permission staff can be given. */
  staffPermissions: Array<StaffPermission>;
  /** Every role staff can be given, by name; some dozens at most. */
  staffRoles: Array<StaffRole>;
  /** Everybody's accounts, newest first: found by e-mail address, id or the beginning of a name. For staff. */
  users?: Maybe<UserConnection>;
  /** The confirmed e-mail address of an account, for a room that keeps a guest's things under the same address; null when none was confirmed. */
  verifiedEmail?: Maybe<Scalars['String']['output']>;
};


export type QueryAccountForLetterArgs = {
  userId: Scalars['ID']['input'];
};


export type QueryAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditLogFilterInput>;
  first: Scalars['Int']['input'];
};


export type QueryMerchantArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMerchantApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  status?: InputMaybe<MerchantApplicationStatus>;
};


export type QueryMerchantForLetterArgs = {
  merchantId: Scalars['ID']['input'];
};


export type QueryMerchantInvitationArgs = {
  token: Scalars['String']['input'];
};


export type QueryMerchantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  status?: InputMaybe<MerchantStatus>;
};


export type QueryOauthClientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryPersonalDataOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryPrivacyRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isLate?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<PrivacyRequestKind>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<PrivacyRequestStatus>;
  userId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPublicProfileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStaffMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryVerifiedEmailArgs = {
  userId: Scalars['ID']['input'];
};

/** How many recovery codes. */
export type RecoveryCodesCreateInput = {
  /** 1 to 20; 10 when left out. */
  count?: InputMaybe<Scalars['Int']['input']>;
};

/** New recovery codes. */
export type RecoveryCodesCreatePayload = {
  __typename?: 'RecoveryCodesCreatePayload';
  /** Codes that each stand in for the app once; shown now and never again. Null when refused. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What completes a log-in beside the password. */
export type SecondFactor =
  /** A passkey. */
  | 'PASSKEY'
  /** A recovery code. */
  | 'RECOVERY_CODE'
  /** A code of an authenticator app. */
  | 'TOTP';

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

/** A challenge, and exactly one of the three that answer it. */
export type SessionCompleteInput = {
  /** The token of the challenge. */
  challengeToken: Scalars['String']['input'];
  /** A passkey's answer to `passkeyProofRequest` with this challenge. */
  passkey?: InputMaybe<PasskeyAnswerInput>;
  /** A recovery code, which is used up. */
  recoveryCode?: InputMaybe<Scalars['String']['input']>;
  /** A code of the authenticator app. */
  totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** What came of completing a log-in. */
export type SessionCompletePayload = {
  __typename?: 'SessionCompletePayload';
  /** For later log-ins on this device; keep it as long as the device has one user. */
  deviceToken?: Maybe<Scalars['String']['output']>;
  /** The log-in; null when refused. */
  session?: Maybe<Session>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** E-mail and password. */
export type SessionCreateInput = {
  /** What the client calls itself, for the list of sessions, for example `Firefox on Linux`; at most 80 characters. */
  deviceName?: InputMaybe<Scalars['String']['input']>;
  /** The device token of an earlier log-in on this device. With it, wrong passwords that others try elsewhere do not make this device wait. */
  deviceToken?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address of the account. */
  email: Scalars['String']['input'];
  /** Its password. */
  password: Scalars['String']['input'];
};

/** What came of logging in. */
export type SessionCreatePayload = {
  __typename?: 'SessionCreatePayload';
  /** What a second factor completes; null when none is needed. */
  challenge?: Maybe<LogInChallenge>;
  /** For later log-ins on this device; keep it as long as the device has one user. */
  deviceToken?: Maybe<Scalars['String']['output']>;
  /** The log-in; null when refused, and when a second factor is needed. */
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

/** A passkey alone; or the password, with a code where the account has a second factor. */
export type SessionStepUpInput = {
  /** A passkey's answer to `passkeyProofRequest`. */
  passkey?: InputMaybe<PasskeyAnswerInput>;
  /** The password. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** A recovery code, which is used up. */
  recoveryCode?: InputMaybe<Scalars['String']['input']>;
  /** A code of the authenticator app. */
  totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a proof. */
export type SessionStepUpPayload = {
  __typename?: 'SessionStepUpPayload';
  /** The session's new access token; null when refused. The refresh token stays. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** When the access token stops working. */
  accessTokenExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which session stays. */
export type SessionsRevokeOthersInput = {
  /** A session of the viewer's; the one the access token belongs to when left out. */
  keptSessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of ending the other sessions. */
export type SessionsRevokeOthersPayload = {
  __typename?: 'SessionsRevokeOthersPayload';
  /** The sessions that ended; null when refused. */
  revokedSessionIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A page of staff. */
export type StaffMemberConnection = {
  __typename?: 'StaffMemberConnection';
  /** People with their cursors. */
  edges: Array<StaffMemberEdge>;
  /** The same people without cursors. */
  nodes: Array<User>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** Somebody of the staff and their cursor. */
export type StaffMemberEdge = {
  __typename?: 'StaffMemberEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: User;
};

/** Which roles somebody is to have. */
export type StaffMemberRolesSetInput = {
  /** All of their roles, 20 at most. */
  roleIds: Array<Scalars['ID']['input']>;
  /** Who. */
  userId: Scalars['ID']['input'];
};

/** What came of giving roles. */
export type StaffMemberRolesSetPayload = {
  __typename?: 'StaffMemberRolesSetPayload';
  /** Who has them now; null when refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Something staff can be allowed, as a scope of their tokens. */
export type StaffPermission = {
  __typename?: 'StaffPermission';
  /** What it allows. */
  description: Scalars['String']['output'];
  /** The scope, for example `staff:orders`. */
  scope: Scalars['String']['output'];
};

/** A named set of permissions that staff are given. */
export type StaffRole = {
  __typename?: 'StaffRole';
  /** Whom it is for. */
  description: Scalars['String']['output'];
  /** The role's id. */
  id: Scalars['ID']['output'];
  /** One of ours: it can be neither changed nor deleted. */
  isBuiltIn: Scalars['Boolean']['output'];
  /** Its name; no two roles share one. */
  name: Scalars['String']['output'];
  /** Scopes, for example `staff:orders`. */
  permissions: Array<Scalars['String']['output']>;
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Which role to delete. */
export type StaffRoleDeleteInput = {
  /** The version that was seen. */
  expectedVersion: Scalars['Int']['input'];
  /** Which role. */
  id: Scalars['ID']['input'];
};

/** What came of deleting a role. */
export type StaffRoleDeletePayload = {
  __typename?: 'StaffRoleDeletePayload';
  /** The deleted role's id; null when refused. */
  deletedRoleId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A staff role as it is to be. */
export type StaffRoleSetInput = {
  /** Whom it is for; at most 300 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version that was seen; needed with `id`. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which role; a new one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 2 to 60 characters. */
  name: Scalars['String']['input'];
  /** Scopes, at least one; see `staffPermissions`. */
  permissions: Array<Scalars['String']['input']>;
};

/** What came of making or changing a role. */
export type StaffRoleSetPayload = {
  __typename?: 'StaffRoleSetPayload';
  /** The role; null when refused. */
  role?: Maybe<StaffRole>;
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

/** What the authenticator app shows. */
export type TotpAddInput = {
  /** Beside the codes, 1 to 80 characters; the e-mail address when left out. */
  label?: InputMaybe<Scalars['String']['input']>;
};

/** A secret for an authenticator app; shown once. */
export type TotpAddPayload = {
  __typename?: 'TotpAddPayload';
  /** For typing it in, in base 32; null when refused. */
  secret?: Maybe<Scalars['String']['output']>;
  /** For a picture that the app reads: `otpauth://totp/…`. */
  uri?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A code of the app that was added. */
export type TotpConfirmInput = {
  /** Six digits. */
  code: Scalars['String']['input'];
};

/** What came of confirming an authenticator app. */
export type TotpConfirmPayload = {
  __typename?: 'TotpConfirmPayload';
  /** Ten codes that each stand in for the app once; shown now and never again. Null when refused. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Whether other sessions go on. */
export type TotpRemoveInput = {
  /** Ends the viewer's other sessions, too. Default false. */
  endsOtherSessions?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What came of removing the authenticator app. */
export type TotpRemovePayload = {
  __typename?: 'TotpRemovePayload';
  /** The account; null when refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An account. Private: reached by `me` and by staff. */
export type User = {
  __typename?: 'User';
  /** The user's address book, newest first. */
  addresses: AddressConnection;
  /** What the user chose, newest first: nothing of it is ever changed. For the user and for staff who look after privacy; null for others. */
  consentHistory?: Maybe<ConsentChangeConnection>;
  /** What may be done with the user's data, each purpose once. For the user and for staff who look after privacy; null for others. */
  consents?: Maybe<Array<Consent>>;
  /** When the account was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** The name shown to the user; not unique. */
  displayName: Scalars['String']['output'];
  /** The e-mail address one logs in with. */
  email: Scalars['String']['output'];
  /** When its owner confirmed the e-mail address; null until then. */
  emailVerifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** The accounts elsewhere by which the user may log in, oldest first; some at most. */
  identities: Array<Identity>;
  /** Whether staff has blocked the account. */
  isBlocked: Scalars['Boolean']['output'];
  /** The language of letters: `en` or `de`. */
  language: Scalars['String']['output'];
  /** The user's applications to sell here, the newest first; null for all but the user and staff who look after merchants. */
  merchantApplications?: Maybe<Array<MerchantApplication>>;
  /** The merchants whose member the user is. */
  merchants: Array<Merchant>;
  /** What the user asked for about their data, newest first. For the user and for staff who look after privacy; null for others. */
  privacyRequests?: Maybe<PrivacyRequestConnection>;
  /** How others see this user. */
  profile: PublicProfile;
  /** What the user may do: `shopper`, `merchant`, `staff`. */
  scopes: Array<Scalars['String']['output']>;
  /** What the account is proved by. For the user alone; null for others. */
  security?: Maybe<AccountSecurity>;
  /** The user's log-ins, most recently used first. For the user alone; null for others. */
  sessions?: Maybe<AccountSessionConnection>;
  /** The staff roles the user has. */
  staffRoles: Array<StaffRole>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserAddressesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserConsentHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserPrivacyRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of accounts. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** Accounts with their cursors. */
  edges: Array<UserEdge>;
  /** The same accounts without cursors. */
  nodes: Array<User>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** An account and its cursor. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: User;
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

/** Which accounts. What is left out does not matter. */
export type UserFilterInput = {
  /** With this e-mail address, the whole of it; case does not count. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** With this id. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Whose name begins so; 2 characters or more, case does not count. */
  namePrefix?: InputMaybe<Scalars['String']['input']>;
  /** That stand so. */
  state?: InputMaybe<AccountState>;
};

/** What opens an account. */
export type UserRegisterInput = {
  /** What the client calls itself, for the list of sessions, for example `Firefox on Linux`; at most 80 characters. */
  deviceName?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 80 characters. */
  displayName: Scalars['String']['input'];
  /** A working e-mail address; case does not count. */
  email: Scalars['String']['input'];
  /** The language of letters, for example `de`; English when left out or none of ours. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 200 characters; any characters, no other rule. */
  password: Scalars['String']['input'];
};

/** What came of opening an account. Ask `me` for the account, with the session's access token. */
export type UserRegisterPayload = {
  __typename?: 'UserRegisterPayload';
  /** For later log-ins on this device; keep it as long as the device has one user. */
  deviceToken?: Maybe<Scalars['String']['output']>;
  /** The first log-in; null when refused. */
  session?: Maybe<Session>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Whose account, and what becomes of it. */
export type UserStateSetInput = {
  /** Whether it is blocked. */
  isBlocked: Scalars['Boolean']['input'];
  /** Whose. */
  userId: Scalars['ID']['input'];
};

/** What came of blocking or unblocking an account. */
export type UserStateSetPayload = {
  __typename?: 'UserStateSetPayload';
  /** The account; null when refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What changes on an account; what is left out stays. */
export type UserUpdateInput = {
  /** 1 to 80 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The language of letters: `en` or `de`. */
  language?: InputMaybe<Scalars['String']['input']>;
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
  AccountForLetter: ResolverTypeWrapper<AccountForLetter>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccountSecurity: ResolverTypeWrapper<Omit<AccountSecurity, 'passkeys'> & { passkeys: Array<ResolversTypes['Passkey']> }>;
  AccountSession: ResolverTypeWrapper<AccountSessionMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccountSessionConnection: ResolverTypeWrapper<Omit<AccountSessionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AccountSessionEdge']>, nodes: Array<ResolversTypes['AccountSession']> }>;
  AccountSessionEdge: ResolverTypeWrapper<Omit<AccountSessionEdge, 'node'> & { node: ResolversTypes['AccountSession'] }>;
  AccountState: AccountState;
  Address: ResolverTypeWrapper<AddressMapper>;
  AddressConnection: ResolverTypeWrapper<Omit<AddressConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AddressEdge']>, nodes: Array<ResolversTypes['Address']> }>;
  AddressCreateInput: AddressCreateInput;
  AddressCreatePayload: ResolverTypeWrapper<Omit<AddressCreatePayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversTypes['Address']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AddressDeleteInput: AddressDeleteInput;
  AddressDeletePayload: ResolverTypeWrapper<Omit<AddressDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  AddressEdge: ResolverTypeWrapper<Omit<AddressEdge, 'node'> & { node: ResolversTypes['Address'] }>;
  AddressUpdateInput: AddressUpdateInput;
  AddressUpdatePayload: ResolverTypeWrapper<Omit<AddressUpdatePayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversTypes['Address']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AuditEntry: ResolverTypeWrapper<AuditEntryMapper>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuditEntryEdge']>, nodes: Array<ResolversTypes['AuditEntry']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditKind: AuditKind;
  AuditLogFilterInput: AuditLogFilterInput;
  AuditOutcome: AuditOutcome;
  AuditRole: AuditRole;
  AuditTarget: ResolverTypeWrapper<AuditTarget>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CacheControlScope: CacheControlScope;
  Consent: ResolverTypeWrapper<ConsentMapper>;
  ConsentChange: ResolverTypeWrapper<ConsentChangeMapper>;
  ConsentChangeConnection: ResolverTypeWrapper<Omit<ConsentChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ConsentChangeEdge']>, nodes: Array<ResolversTypes['ConsentChange']> }>;
  ConsentChangeEdge: ResolverTypeWrapper<Omit<ConsentChangeEdge, 'node'> & { node: ResolversTypes['ConsentChange'] }>;
  ConsentPurpose: ConsentPurpose;
  ConsentSetInput: ConsentSetInput;
  ConsentSetPayload: ResolverTypeWrapper<Omit<ConsentSetPayload, 'consent' | 'user' | 'userErrors'> & { consent?: Maybe<ResolversTypes['Consent']>, user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DataArchive: ResolverTypeWrapper<DataArchiveMapper>;
  DataExportFormat: DataExportFormat;
  DataExportLinkCreateInput: DataExportLinkCreateInput;
  DataExportLinkCreatePayload: ResolverTypeWrapper<Omit<DataExportLinkCreatePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  DataExportRequestInput: DataExportRequestInput;
  DataExportRequestPayload: ResolverTypeWrapper<Omit<DataExportRequestPayload, 'request' | 'userErrors'> & { request?: Maybe<ResolversTypes['PrivacyRequest']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EmailChangeConfirmInput: EmailChangeConfirmInput;
  EmailChangeConfirmPayload: ResolverTypeWrapper<Omit<EmailChangeConfirmPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  EmailChangeRequestInput: EmailChangeRequestInput;
  EmailChangeRequestPayload: ResolverTypeWrapper<Omit<EmailChangeRequestPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  EmailVerificationRequestInput: EmailVerificationRequestInput;
  EmailVerificationRequestPayload: ResolverTypeWrapper<Omit<EmailVerificationRequestPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  EmailVerifyInput: EmailVerifyInput;
  EmailVerifyPayload: ResolverTypeWrapper<Omit<EmailVerifyPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ErasureCancelInput: ErasureCancelInput;
  ErasureCancelPayload: ResolverTypeWrapper<Omit<ErasureCancelPayload, 'request' | 'userErrors'> & { request?: Maybe<ResolversTypes['PrivacyRequest']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ErasureRequestInput: ErasureRequestInput;
  ErasureRequestPayload: ResolverTypeWrapper<Omit<ErasureRequestPayload, 'request' | 'userErrors'> & { request?: Maybe<ResolversTypes['PrivacyRequest']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  Identity: ResolverTypeWrapper<IdentityMapper>;
  IdentityRemoveInput: IdentityRemoveInput;
  IdentityRemovePayload: ResolverTypeWrapper<Omit<IdentityRemovePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  KeptData: ResolverTypeWrapper<KeptData>;
  LogInChallenge: ResolverTypeWrapper<LogInChallenge>;
  Merchant: ResolverTypeWrapper<MerchantMapper>;
  MerchantApplication: ResolverTypeWrapper<MerchantApplicationMapper>;
  MerchantApplicationApproveInput: MerchantApplicationApproveInput;
  MerchantApplicationApprovePayload: ResolverTypeWrapper<Omit<MerchantApplicationApprovePayload, 'application' | 'merchant' | 'userErrors'> & { application?: Maybe<ResolversTypes['MerchantApplication']>, merchant?: Maybe<ResolversTypes['Merchant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MerchantApplicationCancelInput: MerchantApplicationCancelInput;
  MerchantApplicationCancelPayload: ResolverTypeWrapper<Omit<MerchantApplicationCancelPayload, 'application' | 'userErrors'> & { application?: Maybe<ResolversTypes['MerchantApplication']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MerchantApplicationConnection: ResolverTypeWrapper<Omit<MerchantApplicationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MerchantApplicationEdge']>, nodes: Array<ResolversTypes['MerchantApplication']> }>;
  MerchantApplicationDeclineInput: MerchantApplicationDeclineInput;
  MerchantApplicationDeclinePayload: ResolverTypeWrapper<Omit<MerchantApplicationDeclinePayload, 'application' | 'userErrors'> & { application?: Maybe<ResolversTypes['MerchantApplication']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MerchantApplicationEdge: ResolverTypeWrapper<Omit<MerchantApplicationEdge, 'node'> & { node: ResolversTypes['MerchantApplication'] }>;
  MerchantApplicationStatus: MerchantApplicationStatus;
  MerchantApplyInput: MerchantApplyInput;
  MerchantApplyPayload: ResolverTypeWrapper<Omit<MerchantApplyPayload, 'application' | 'userErrors'> & { application?: Maybe<ResolversTypes['MerchantApplication']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MerchantConnection: ResolverTypeWrapper<Omit<MerchantConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MerchantEdge']>, nodes: Array<ResolversTypes['Merchant']> }>;
  MerchantEdge: ResolverTypeWrapper<Omit<MerchantEdge, 'node'> & { node: ResolversTypes['Merchant'] }>;
  MerchantForLetter: ResolverTypeWrapper<MerchantForLetter>;
  MerchantInvitation: ResolverTypeWrapper<MerchantInvitationMapper>;
  MerchantInvitationAcceptInput: MerchantInvitationAcceptInput;
  MerchantInvitationAcceptPayload: ResolverTypeWrapper<Omit<MerchantInvitationAcceptPayload, 'merchant' | 'userErrors'> & { merchant?: Maybe<ResolversTypes['Merchant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MerchantInvitationCreateInput: MerchantInvitationCreateInput;
  MerchantInvitationCreatePayload: ResolverTypeWrapper<Omit<MerchantInvitationCreatePayload, 'invitation' | 'userErrors'> & { invitation?: Maybe<ResolversTypes['MerchantInvitation']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MerchantInvitationDeclineInput: MerchantInvitationDeclineInput;
  MerchantInvitationDeclinePayload: ResolverTypeWrapper<Omit<MerchantInvitationDeclinePayload, 'merchant' | 'userErrors'> & { merchant?: Maybe<ResolversTypes['Merchant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MerchantInvitationOffer: ResolverTypeWrapper<MerchantInvitationOfferMapper>;
  MerchantInvitationRevokeInput: MerchantInvitationRevokeInput;
  MerchantInvitationRevokePayload: ResolverTypeWrapper<Omit<MerchantInvitationRevokePayload, 'invitation' | 'userErrors'> & { invitation?: Maybe<ResolversTypes['MerchantInvitation']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MerchantInvitationStatus: MerchantInvitationStatus;
  MerchantMember: ResolverTypeWrapper<MerchantMemberMapper>;
  MerchantMemberRemoveInput: MerchantMemberRemoveInput;
  MerchantMemberRemovePayload: ResolverTypeWrapper<Omit<MerchantMemberRemovePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  MerchantMemberRoleSetInput: MerchantMemberRoleSetInput;
  MerchantMemberRoleSetPayload: ResolverTypeWrapper<Omit<MerchantMemberRoleSetPayload, 'member' | 'userErrors'> & { member?: Maybe<ResolversTypes['MerchantMember']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MerchantReinstateInput: MerchantReinstateInput;
  MerchantReinstatePayload: ResolverTypeWrapper<Omit<MerchantReinstatePayload, 'merchant' | 'userErrors'> & { merchant?: Maybe<ResolversTypes['Merchant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MerchantRole: MerchantRole;
  MerchantStatus: MerchantStatus;
  MerchantSuspendInput: MerchantSuspendInput;
  MerchantSuspendPayload: ResolverTypeWrapper<Omit<MerchantSuspendPayload, 'merchant' | 'userErrors'> & { merchant?: Maybe<ResolversTypes['Merchant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  OauthClient: ResolverTypeWrapper<OauthClientMapper>;
  OauthClientConnection: ResolverTypeWrapper<Omit<OauthClientConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OauthClientEdge']>, nodes: Array<ResolversTypes['OauthClient']> }>;
  OauthClientCreateInput: OauthClientCreateInput;
  OauthClientCreatePayload: ResolverTypeWrapper<Omit<OauthClientCreatePayload, 'client' | 'userErrors'> & { client?: Maybe<ResolversTypes['OauthClient']>, userErrors: Array<ResolversTypes['UserError']> }>;
  OauthClientDeleteInput: OauthClientDeleteInput;
  OauthClientDeletePayload: ResolverTypeWrapper<Omit<OauthClientDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  OauthClientEdge: ResolverTypeWrapper<Omit<OauthClientEdge, 'node'> & { node: ResolversTypes['OauthClient'] }>;
  OauthClientKind: OauthClientKind;
  OauthClientSecretCreateInput: OauthClientSecretCreateInput;
  OauthClientSecretCreatePayload: ResolverTypeWrapper<Omit<OauthClientSecretCreatePayload, 'client' | 'userErrors'> & { client?: Maybe<ResolversTypes['OauthClient']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Passkey: ResolverTypeWrapper<PasskeyMapper>;
  PasskeyAnswerInput: PasskeyAnswerInput;
  PasskeyCeremony: ResolverTypeWrapper<PasskeyCeremony>;
  PasskeyDevice: PasskeyDevice;
  PasskeyProofRequestInput: PasskeyProofRequestInput;
  PasskeyProofRequestPayload: ResolverTypeWrapper<Omit<PasskeyProofRequestPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  PasskeyRegisterInput: PasskeyRegisterInput;
  PasskeyRegisterPayload: ResolverTypeWrapper<Omit<PasskeyRegisterPayload, 'passkey' | 'userErrors'> & { passkey?: Maybe<ResolversTypes['Passkey']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PasskeyRegistrationRequestInput: PasskeyRegistrationRequestInput;
  PasskeyRegistrationRequestPayload: ResolverTypeWrapper<Omit<PasskeyRegistrationRequestPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  PasskeyRemoveInput: PasskeyRemoveInput;
  PasskeyRemovePayload: ResolverTypeWrapper<Omit<PasskeyRemovePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  PasskeySessionCreateInput: PasskeySessionCreateInput;
  PasskeySessionCreatePayload: ResolverTypeWrapper<Omit<PasskeySessionCreatePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  PasskeyUpdateInput: PasskeyUpdateInput;
  PasskeyUpdatePayload: ResolverTypeWrapper<Omit<PasskeyUpdatePayload, 'passkey' | 'userErrors'> & { passkey?: Maybe<ResolversTypes['Passkey']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PasswordResetInput: PasswordResetInput;
  PasswordResetPayload: ResolverTypeWrapper<Omit<PasswordResetPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  PasswordResetRequestInput: PasswordResetRequestInput;
  PasswordResetRequestPayload: ResolverTypeWrapper<Omit<PasswordResetRequestPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  PasswordUpdateInput: PasswordUpdateInput;
  PasswordUpdatePayload: ResolverTypeWrapper<Omit<PasswordUpdatePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  PersonalDataPage: ResolverTypeWrapper<PersonalDataPage>;
  PrivacyRequest: ResolverTypeWrapper<PrivacyRequestMapper>;
  PrivacyRequestConnection: ResolverTypeWrapper<Omit<PrivacyRequestConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PrivacyRequestEdge']>, nodes: Array<ResolversTypes['PrivacyRequest']> }>;
  PrivacyRequestEdge: ResolverTypeWrapper<Omit<PrivacyRequestEdge, 'node'> & { node: ResolversTypes['PrivacyRequest'] }>;
  PrivacyRequestKind: PrivacyRequestKind;
  PrivacyRequestPart: ResolverTypeWrapper<PrivacyRequestPartMapper>;
  PrivacyRequestStatus: PrivacyRequestStatus;
  PublicProfile: ResolverTypeWrapper<PublicProfileMapper>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecoveryCodesCreateInput: RecoveryCodesCreateInput;
  RecoveryCodesCreatePayload: ResolverTypeWrapper<Omit<RecoveryCodesCreatePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SecondFactor: SecondFactor;
  Session: ResolverTypeWrapper<Session>;
  SessionCompleteInput: SessionCompleteInput;
  SessionCompletePayload: ResolverTypeWrapper<Omit<SessionCompletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SessionCreateInput: SessionCreateInput;
  SessionCreatePayload: ResolverTypeWrapper<Omit<SessionCreatePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SessionRefreshInput: SessionRefreshInput;
  SessionRefreshPayload: ResolverTypeWrapper<Omit<SessionRefreshPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SessionRevokeInput: SessionRevokeInput;
  SessionRevokePayload: ResolverTypeWrapper<Omit<SessionRevokePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SessionStepUpInput: SessionStepUpInput;
  SessionStepUpPayload: ResolverTypeWrapper<Omit<SessionStepUpPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SessionsRevokeOthersInput: SessionsRevokeOthersInput;
  SessionsRevokeOthersPayload: ResolverTypeWrapper<Omit<SessionsRevokeOthersPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  StaffMemberConnection: ResolverTypeWrapper<Omit<StaffMemberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['StaffMemberEdge']>, nodes: Array<ResolversTypes['User']> }>;
  StaffMemberEdge: ResolverTypeWrapper<Omit<StaffMemberEdge, 'node'> & { node: ResolversTypes['User'] }>;
  StaffMemberRolesSetInput: StaffMemberRolesSetInput;
  StaffMemberRolesSetPayload: ResolverTypeWrapper<Omit<StaffMemberRolesSetPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  StaffPermission: ResolverTypeWrapper<StaffPermission>;
  StaffRole: ResolverTypeWrapper<StaffRoleMapper>;
  StaffRoleDeleteInput: StaffRoleDeleteInput;
  StaffRoleDeletePayload: ResolverTypeWrapper<Omit<StaffRoleDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  StaffRoleSetInput: StaffRoleSetInput;
  StaffRoleSetPayload: ResolverTypeWrapper<Omit<StaffRoleSetPayload, 'role' | 'userErrors'> & { role?: Maybe<ResolversTypes['StaffRole']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  TotpAddInput: TotpAddInput;
  TotpAddPayload: ResolverTypeWrapper<Omit<TotpAddPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  TotpConfirmInput: TotpConfirmInput;
  TotpConfirmPayload: ResolverTypeWrapper<Omit<TotpConfirmPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  TotpRemoveInput: TotpRemoveInput;
  TotpRemovePayload: ResolverTypeWrapper<Omit<TotpRemovePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  User: ResolverTypeWrapper<UserMapper>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UserEdge']>, nodes: Array<ResolversTypes['User']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserFilterInput: UserFilterInput;
  UserRegisterInput: UserRegisterInput;
  UserRegisterPayload: ResolverTypeWrapper<Omit<UserRegisterPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  UserStateSetInput: UserStateSetInput;
  UserStateSetPayload: ResolverTypeWrapper<Omit<UserStateSetPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UserUpdateInput: UserUpdateInput;
  UserUpdatePayload: ResolverTypeWrapper<Omit<UserUpdatePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountForLetter: AccountForLetter;
  String: Scalars['String']['output'];
  AccountSecurity: Omit<AccountSecurity, 'passkeys'> & { passkeys: Array<ResolversParentTypes['Passkey']> };
  AccountSession: AccountSessionMapper;
  ID: Scalars['ID']['output'];
  AccountSessionConnection: Omit<AccountSessionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AccountSessionEdge']>, nodes: Array<ResolversParentTypes['AccountSession']> };
  AccountSessionEdge: Omit<AccountSessionEdge, 'node'> & { node: ResolversParentTypes['AccountSession'] };
  Address: AddressMapper;
  AddressConnection: Omit<AddressConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AddressEdge']>, nodes: Array<ResolversParentTypes['Address']> };
  AddressCreateInput: AddressCreateInput;
  AddressCreatePayload: Omit<AddressCreatePayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversParentTypes['Address']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AddressDeleteInput: AddressDeleteInput;
  AddressDeletePayload: Omit<AddressDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  AddressEdge: Omit<AddressEdge, 'node'> & { node: ResolversParentTypes['Address'] };
  AddressUpdateInput: AddressUpdateInput;
  AddressUpdatePayload: Omit<AddressUpdatePayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversParentTypes['Address']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AuditEntry: AuditEntryMapper;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']>, nodes: Array<ResolversParentTypes['AuditEntry']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditLogFilterInput: AuditLogFilterInput;
  AuditTarget: AuditTarget;
  BigInt: Scalars['BigInt']['output'];
  Consent: ConsentMapper;
  ConsentChange: ConsentChangeMapper;
  ConsentChangeConnection: Omit<ConsentChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ConsentChangeEdge']>, nodes: Array<ResolversParentTypes['ConsentChange']> };
  ConsentChangeEdge: Omit<ConsentChangeEdge, 'node'> & { node: ResolversParentTypes['ConsentChange'] };
  ConsentSetInput: ConsentSetInput;
  ConsentSetPayload: Omit<ConsentSetPayload, 'consent' | 'user' | 'userErrors'> & { consent?: Maybe<ResolversParentTypes['Consent']>, user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DataArchive: DataArchiveMapper;
  DataExportLinkCreateInput: DataExportLinkCreateInput;
  DataExportLinkCreatePayload: Omit<DataExportLinkCreatePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  DataExportRequestInput: DataExportRequestInput;
  DataExportRequestPayload: Omit<DataExportRequestPayload, 'request' | 'userErrors'> & { request?: Maybe<ResolversParentTypes['PrivacyRequest']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  EmailChangeConfirmInput: EmailChangeConfirmInput;
  EmailChangeConfirmPayload: Omit<EmailChangeConfirmPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  EmailChangeRequestInput: EmailChangeRequestInput;
  EmailChangeRequestPayload: Omit<EmailChangeRequestPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  EmailVerificationRequestInput: EmailVerificationRequestInput;
  EmailVerificationRequestPayload: Omit<EmailVerificationRequestPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  EmailVerifyInput: EmailVerifyInput;
  EmailVerifyPayload: Omit<EmailVerifyPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ErasureCancelInput: ErasureCancelInput;
  ErasureCancelPayload: Omit<ErasureCancelPayload, 'request' | 'userErrors'> & { request?: Maybe<ResolversParentTypes['PrivacyRequest']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ErasureRequestInput: ErasureRequestInput;
  ErasureRequestPayload: Omit<ErasureRequestPayload, 'request' | 'userErrors'> & { request?: Maybe<ResolversParentTypes['PrivacyRequest']>, userErrors: Array<ResolversParentTypes['UserError']> };
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  Identity: IdentityMapper;
  IdentityRemoveInput: IdentityRemoveInput;
  IdentityRemovePayload: Omit<IdentityRemovePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  InvalidInputError: InvalidInputError;
  KeptData: KeptData;
  LogInChallenge: LogInChallenge;
  Merchant: MerchantMapper;
  MerchantApplication: MerchantApplicationMapper;
  MerchantApplicationApproveInput: MerchantApplicationApproveInput;
  MerchantApplicationApprovePayload: Omit<MerchantApplicationApprovePayload, 'application' | 'merchant' | 'userErrors'> & { application?: Maybe<ResolversParentTypes['MerchantApplication']>, merchant?: Maybe<ResolversParentTypes['Merchant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MerchantApplicationCancelInput: MerchantApplicationCancelInput;
  MerchantApplicationCancelPayload: Omit<MerchantApplicationCancelPayload, 'application' | 'userErrors'> & { application?: Maybe<ResolversParentTypes['MerchantApplication']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MerchantApplicationConnection: Omit<MerchantApplicationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MerchantApplicationEdge']>, nodes: Array<ResolversParentTypes['MerchantApplication']> };
  MerchantApplicationDeclineInput: MerchantApplicationDeclineInput;
  MerchantApplicationDeclinePayload: Omit<MerchantApplicationDeclinePayload, 'application' | 'userErrors'> & { application?: Maybe<ResolversParentTypes['MerchantApplication']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MerchantApplicationEdge: Omit<MerchantApplicationEdge, 'node'> & { node: ResolversParentTypes['MerchantApplication'] };
  MerchantApplyInput: MerchantApplyInput;
  MerchantApplyPayload: Omit<MerchantApplyPayload, 'application' | 'userErrors'> & { application?: Maybe<ResolversParentTypes['MerchantApplication']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MerchantConnection: Omit<MerchantConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MerchantEdge']>, nodes: Array<ResolversParentTypes['Merchant']> };
  MerchantEdge: Omit<MerchantEdge, 'node'> & { node: ResolversParentTypes['Merchant'] };
  MerchantForLetter: MerchantForLetter;
  MerchantInvitation: MerchantInvitationMapper;
  MerchantInvitationAcceptInput: MerchantInvitationAcceptInput;
  MerchantInvitationAcceptPayload: Omit<MerchantInvitationAcceptPayload, 'merchant' | 'userErrors'> & { merchant?: Maybe<ResolversParentTypes['Merchant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MerchantInvitationCreateInput: MerchantInvitationCreateInput;
  MerchantInvitationCreatePayload: Omit<MerchantInvitationCreatePayload, 'invitation' | 'userErrors'> & { invitation?: Maybe<ResolversParentTypes['MerchantInvitation']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MerchantInvitationDeclineInput: MerchantInvitationDeclineInput;
  MerchantInvitationDeclinePayload: Omit<MerchantInvitationDeclinePayload, 'merchant' | 'userErrors'> & { merchant?: Maybe<ResolversParentTypes['Merchant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MerchantInvitationOffer: MerchantInvitationOfferMapper;
  MerchantInvitationRevokeInput: MerchantInvitationRevokeInput;
  MerchantInvitationRevokePayload: Omit<MerchantInvitationRevokePayload, 'invitation' | 'userErrors'> & { invitation?: Maybe<ResolversParentTypes['MerchantInvitation']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MerchantMember: MerchantMemberMapper;
  MerchantMemberRemoveInput: MerchantMemberRemoveInput;
  MerchantMemberRemovePayload: Omit<MerchantMemberRemovePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  MerchantMemberRoleSetInput: MerchantMemberRoleSetInput;
  MerchantMemberRoleSetPayload: Omit<MerchantMemberRoleSetPayload, 'member' | 'userErrors'> & { member?: Maybe<ResolversParentTypes['MerchantMember']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MerchantReinstateInput: MerchantReinstateInput;
  MerchantReinstatePayload: Omit<MerchantReinstatePayload, 'merchant' | 'userErrors'> & { merchant?: Maybe<ResolversParentTypes['Merchant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MerchantSuspendInput: MerchantSuspendInput;
  MerchantSuspendPayload: Omit<MerchantSuspendPayload, 'merchant' | 'userErrors'> & { merchant?: Maybe<ResolversParentTypes['Merchant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  OauthClient: OauthClientMapper;
  OauthClientConnection: Omit<OauthClientConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OauthClientEdge']>, nodes: Array<ResolversParentTypes['OauthClient']> };
  OauthClientCreateInput: OauthClientCreateInput;
  OauthClientCreatePayload: Omit<OauthClientCreatePayload, 'client' | 'userErrors'> & { client?: Maybe<ResolversParentTypes['OauthClient']>, userErrors: Array<ResolversParentTypes['UserError']> };
  OauthClientDeleteInput: OauthClientDeleteInput;
  OauthClientDeletePayload: Omit<OauthClientDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  OauthClientEdge: Omit<OauthClientEdge, 'node'> & { node: ResolversParentTypes['OauthClient'] };
  OauthClientSecretCreateInput: OauthClientSecretCreateInput;
  OauthClientSecretCreatePayload: Omit<OauthClientSecretCreatePayload, 'client' | 'userErrors'> & { client?: Maybe<ResolversParentTypes['OauthClient']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PageInfo: PageInfo;
  Passkey: PasskeyMapper;
  PasskeyAnswerInput: PasskeyAnswerInput;
  PasskeyCeremony: PasskeyCeremony;
  PasskeyProofRequestInput: PasskeyProofRequestInput;
  PasskeyProofRequestPayload: Omit<PasskeyProofRequestPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  PasskeyRegisterInput: PasskeyRegisterInput;
  PasskeyRegisterPayload: Omit<PasskeyRegisterPayload, 'passkey' | 'userErrors'> & { passkey?: Maybe<ResolversParentTypes['Passkey']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PasskeyRegistrationRequestInput: PasskeyRegistrationRequestInput;
  PasskeyRegistrationRequestPayload: Omit<PasskeyRegistrationRequestPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  PasskeyRemoveInput: PasskeyRemoveInput;
  PasskeyRemovePayload: Omit<PasskeyRemovePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  PasskeySessionCreateInput: PasskeySessionCreateInput;
  PasskeySessionCreatePayload: Omit<PasskeySessionCreatePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  PasskeyUpdateInput: PasskeyUpdateInput;
  PasskeyUpdatePayload: Omit<PasskeyUpdatePayload, 'passkey' | 'userErrors'> & { passkey?: Maybe<ResolversParentTypes['Passkey']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PasswordResetInput: PasswordResetInput;
  PasswordResetPayload: Omit<PasswordResetPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  PasswordResetRequestInput: PasswordResetRequestInput;
  PasswordResetRequestPayload: Omit<PasswordResetRequestPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  PasswordUpdateInput: PasswordUpdateInput;
  PasswordUpdatePayload: Omit<PasswordUpdatePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  PersonalDataPage: PersonalDataPage;
  PrivacyRequest: PrivacyRequestMapper;
  PrivacyRequestConnection: Omit<PrivacyRequestConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PrivacyRequestEdge']>, nodes: Array<ResolversParentTypes['PrivacyRequest']> };
  PrivacyRequestEdge: Omit<PrivacyRequestEdge, 'node'> & { node: ResolversParentTypes['PrivacyRequest'] };
  PrivacyRequestPart: PrivacyRequestPartMapper;
  PublicProfile: PublicProfileMapper;
  Query: Record<PropertyKey, never>;
  RecoveryCodesCreateInput: RecoveryCodesCreateInput;
  RecoveryCodesCreatePayload: Omit<RecoveryCodesCreatePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  Session: Session;
  SessionCompleteInput: SessionCompleteInput;
  SessionCompletePayload: Omit<SessionCompletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SessionCreateInput: SessionCreateInput;
  SessionCreatePayload: Omit<SessionCreatePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SessionRefreshInput: SessionRefreshInput;
  SessionRefreshPayload: Omit<SessionRefreshPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SessionRevokeInput: SessionRevokeInput;
  SessionRevokePayload: Omit<SessionRevokePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SessionStepUpInput: SessionStepUpInput;
  SessionStepUpPayload: Omit<SessionStepUpPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SessionsRevokeOthersInput: SessionsRevokeOthersInput;
  SessionsRevokeOthersPayload: Omit<SessionsRevokeOthersPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  StaffMemberConnection: Omit<StaffMemberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StaffMemberEdge']>, nodes: Array<ResolversParentTypes['User']> };
  StaffMemberEdge: Omit<StaffMemberEdge, 'node'> & { node: ResolversParentTypes['User'] };
  StaffMemberRolesSetInput: StaffMemberRolesSetInput;
  StaffMemberRolesSetPayload: Omit<StaffMemberRolesSetPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  StaffPermission: StaffPermission;
  StaffRole: StaffRoleMapper;
  StaffRoleDeleteInput: StaffRoleDeleteInput;
  StaffRoleDeletePayload: Omit<StaffRoleDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  StaffRoleSetInput: StaffRoleSetInput;
  StaffRoleSetPayload: Omit<StaffRoleSetPayload, 'role' | 'userErrors'> & { role?: Maybe<ResolversParentTypes['StaffRole']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TaxedMoney: TaxedMoney;
  TotpAddInput: TotpAddInput;
  TotpAddPayload: Omit<TotpAddPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  TotpConfirmInput: TotpConfirmInput;
  TotpConfirmPayload: Omit<TotpConfirmPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  TotpRemoveInput: TotpRemoveInput;
  TotpRemovePayload: Omit<TotpRemovePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  URL: Scalars['URL']['output'];
  User: UserMapper;
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UserEdge']>, nodes: Array<ResolversParentTypes['User']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  UserFilterInput: UserFilterInput;
  UserRegisterInput: UserRegisterInput;
  UserRegisterPayload: Omit<UserRegisterPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  UserStateSetInput: UserStateSetInput;
  UserStateSetPayload: Omit<UserStateSetPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
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

export type AccountForLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountForLetter'] = ResolversParentTypes['AccountForLetter']> = {
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isEmailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccountSecurityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSecurity'] = ResolversParentTypes['AccountSecurity']> = {
  hasTotp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passkeys?: Resolver<Array<ResolversTypes['Passkey']>, ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSession'] = ResolversParentTypes['AccountSession']> = {
  authenticatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  factors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AccountSessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSessionConnection'] = ResolversParentTypes['AccountSessionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccountSessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccountSession']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccountSessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSessionEdge'] = ResolversParentTypes['AccountSessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccountSession'], ParentType, ContextType>;
};

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

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  actingAs?: Resolver<ResolversTypes['AuditRole'], ParentType, ContextType>;
  actionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  codes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  room?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targets?: Resolver<Array<ResolversTypes['AuditTarget']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditTarget'] = ResolversParentTypes['AuditTarget']> = {
  argument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  isGranted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['ConsentChange']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
};

export type ConsentChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentChange'] = ResolversParentTypes['ConsentChange']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isGranted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConsentChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentChangeConnection'] = ResolversParentTypes['ConsentChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConsentChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ConsentChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConsentChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentChangeEdge'] = ResolversParentTypes['ConsentChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConsentChange'], ParentType, ContextType>;
};

export type ConsentSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentSetPayload'] = ResolversParentTypes['ConsentSetPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type DataArchiveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataArchive'] = ResolversParentTypes['DataArchive']> = {
  downloadedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DataExportLinkCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportLinkCreatePayload'] = ResolversParentTypes['DataExportLinkCreatePayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataExportRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportRequestPayload'] = ResolversParentTypes['DataExportRequestPayload']> = {
  request?: Resolver<Maybe<ResolversTypes['PrivacyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EmailChangeConfirmPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailChangeConfirmPayload'] = ResolversParentTypes['EmailChangeConfirmPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EmailChangeRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailChangeRequestPayload'] = ResolversParentTypes['EmailChangeRequestPayload']> = {
  sentTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EmailVerificationRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailVerificationRequestPayload'] = ResolversParentTypes['EmailVerificationRequestPayload']> = {
  sentTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EmailVerifyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailVerifyPayload'] = ResolversParentTypes['EmailVerifyPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ErasureCancelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureCancelPayload'] = ResolversParentTypes['ErasureCancelPayload']> = {
  request?: Resolver<Maybe<ResolversTypes['PrivacyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ErasureRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureRequestPayload'] = ResolversParentTypes['ErasureRequestPayload']> = {
  request?: Resolver<Maybe<ResolversTypes['PrivacyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IdempotencyKeyReusedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReusedError'] = ResolversParentTypes['IdempotencyKeyReusedError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type IdentityRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityRemovePayload'] = ResolversParentTypes['IdentityRemovePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeptDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeptData'] = ResolversParentTypes['KeptData']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LogInChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogInChallenge'] = ResolversParentTypes['LogInChallenge']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  factors?: Resolver<Array<ResolversTypes['SecondFactor']>, ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MerchantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Merchant'] = ResolversParentTypes['Merchant'], FederationReferenceType extends FederationReferenceTypes['Merchant'] = FederationReferenceTypes['Merchant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Merchant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitations?: Resolver<Maybe<Array<ResolversTypes['MerchantInvitation']>>, ParentType, ContextType>;
  members?: Resolver<Maybe<Array<ResolversTypes['MerchantMember']>>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MerchantStatus']>, ParentType, ContextType>;
  suspensionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MerchantApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantApplication'] = ResolversParentTypes['MerchantApplication']> = {
  applicant?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MerchantApplicationStatus'], ParentType, ContextType>;
  taxId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MerchantApplicationApprovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantApplicationApprovePayload'] = ResolversParentTypes['MerchantApplicationApprovePayload']> = {
  application?: Resolver<Maybe<ResolversTypes['MerchantApplication']>, ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MerchantApplicationCancelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantApplicationCancelPayload'] = ResolversParentTypes['MerchantApplicationCancelPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['MerchantApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MerchantApplicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantApplicationConnection'] = ResolversParentTypes['MerchantApplicationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MerchantApplicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MerchantApplication']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MerchantApplicationDeclinePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantApplicationDeclinePayload'] = ResolversParentTypes['MerchantApplicationDeclinePayload']> = {
  application?: Resolver<Maybe<ResolversTypes['MerchantApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MerchantApplicationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantApplicationEdge'] = ResolversParentTypes['MerchantApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MerchantApplication'], ParentType, ContextType>;
};

export type MerchantApplyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantApplyPayload'] = ResolversParentTypes['MerchantApplyPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['MerchantApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MerchantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantConnection'] = ResolversParentTypes['MerchantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MerchantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Merchant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MerchantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantEdge'] = ResolversParentTypes['MerchantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Merchant'], ParentType, ContextType>;
};

export type MerchantForLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantForLetter'] = ResolversParentTypes['MerchantForLetter']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MerchantInvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantInvitation'] = ResolversParentTypes['MerchantInvitation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MerchantRole'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MerchantInvitationStatus'], ParentType, ContextType>;
};

export type MerchantInvitationAcceptPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantInvitationAcceptPayload'] = ResolversParentTypes['MerchantInvitationAcceptPayload']> = {
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MerchantInvitationCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantInvitationCreatePayload'] = ResolversParentTypes['MerchantInvitationCreatePayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['MerchantInvitation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MerchantInvitationDeclinePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantInvitationDeclinePayload'] = ResolversParentTypes['MerchantInvitationDeclinePayload']> = {
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MerchantInvitationOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantInvitationOffer'] = ResolversParentTypes['MerchantInvitationOffer']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MerchantRole'], ParentType, ContextType>;
};

export type MerchantInvitationRevokePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantInvitationRevokePayload'] = ResolversParentTypes['MerchantInvitationRevokePayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['MerchantInvitation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MerchantMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantMember'] = ResolversParentTypes['MerchantMember']> = {
  profile?: Resolver<Maybe<ResolversTypes['PublicProfile']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MerchantRole'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MerchantMemberRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantMemberRemovePayload'] = ResolversParentTypes['MerchantMemberRemovePayload']> = {
  removedUserId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MerchantMemberRoleSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantMemberRoleSetPayload'] = ResolversParentTypes['MerchantMemberRoleSetPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['MerchantMember']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MerchantReinstatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantReinstatePayload'] = ResolversParentTypes['MerchantReinstatePayload']> = {
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MerchantSuspendPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantSuspendPayload'] = ResolversParentTypes['MerchantSuspendPayload']> = {
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  consentSet?: Resolver<ResolversTypes['ConsentSetPayload'], ParentType, ContextType, RequireFields<MutationConsentSetArgs, 'input'>>;
  dataExportLinkCreate?: Resolver<ResolversTypes['DataExportLinkCreatePayload'], ParentType, ContextType, RequireFields<MutationDataExportLinkCreateArgs, 'input'>>;
  dataExportRequest?: Resolver<ResolversTypes['DataExportRequestPayload'], ParentType, ContextType, RequireFields<MutationDataExportRequestArgs, 'input'>>;
  emailChangeConfirm?: Resolver<ResolversTypes['EmailChangeConfirmPayload'], ParentType, ContextType, RequireFields<MutationEmailChangeConfirmArgs, 'input'>>;
  emailChangeRequest?: Resolver<ResolversTypes['EmailChangeRequestPayload'], ParentType, ContextType, RequireFields<MutationEmailChangeRequestArgs, 'input'>>;
  emailVerificationRequest?: Resolver<ResolversTypes['EmailVerificationRequestPayload'], ParentType, ContextType, RequireFields<MutationEmailVerificationRequestArgs, 'input'>>;
  emailVerify?: Resolver<ResolversTypes['EmailVerifyPayload'], ParentType, ContextType, RequireFields<MutationEmailVerifyArgs, 'input'>>;
  erasureCancel?: Resolver<ResolversTypes['ErasureCancelPayload'], ParentType, ContextType, RequireFields<MutationErasureCancelArgs, 'input'>>;
  erasureRequest?: Resolver<ResolversTypes['ErasureRequestPayload'], ParentType, ContextType, RequireFields<MutationErasureRequestArgs, 'input'>>;
  identityRemove?: Resolver<ResolversTypes['IdentityRemovePayload'], ParentType, ContextType, RequireFields<MutationIdentityRemoveArgs, 'input'>>;
  merchantApplicationApprove?: Resolver<ResolversTypes['MerchantApplicationApprovePayload'], ParentType, ContextType, RequireFields<MutationMerchantApplicationApproveArgs, 'input'>>;
  merchantApplicationCancel?: Resolver<ResolversTypes['MerchantApplicationCancelPayload'], ParentType, ContextType, RequireFields<MutationMerchantApplicationCancelArgs, 'input'>>;
  merchantApplicationDecline?: Resolver<ResolversTypes['MerchantApplicationDeclinePayload'], ParentType, ContextType, RequireFields<MutationMerchantApplicationDeclineArgs, 'input'>>;
  merchantApply?: Resolver<ResolversTypes['MerchantApplyPayload'], ParentType, ContextType, RequireFields<MutationMerchantApplyArgs, 'input'>>;
  merchantInvitationAccept?: Resolver<ResolversTypes['MerchantInvitationAcceptPayload'], ParentType, ContextType, RequireFields<MutationMerchantInvitationAcceptArgs, 'input'>>;
  merchantInvitationCreate?: Resolver<ResolversTypes['MerchantInvitationCreatePayload'], ParentType, ContextType, RequireFields<MutationMerchantInvitationCreateArgs, 'input'>>;
  merchantInvitationDecline?: Resolver<ResolversTypes['MerchantInvitationDeclinePayload'], ParentType, ContextType, RequireFields<MutationMerchantInvitationDeclineArgs, 'input'>>;
  merchantInvitationRevoke?: Resolver<ResolversTypes['MerchantInvitationRevokePayload'], ParentType, ContextType, RequireFields<MutationMerchantInvitationRevokeArgs, 'input'>>;
  merchantMemberRemove?: Resolver<ResolversTypes['MerchantMemberRemovePayload'], ParentType, ContextType, RequireFields<MutationMerchantMemberRemoveArgs, 'input'>>;
  merchantMemberRoleSet?: Resolver<ResolversTypes['MerchantMemberRoleSetPayload'], ParentType, ContextType, RequireFields<MutationMerchantMemberRoleSetArgs, 'input'>>;
  merchantReinstate?: Resolver<ResolversTypes['MerchantReinstatePayload'], ParentType, ContextType, RequireFields<MutationMerchantReinstateArgs, 'input'>>;
  merchantSuspend?: Resolver<ResolversTypes['MerchantSuspendPayload'], ParentType, ContextType, RequireFields<MutationMerchantSuspendArgs, 'input'>>;
  oauthClientCreate?: Resolver<ResolversTypes['OauthClientCreatePayload'], ParentType, ContextType, RequireFields<MutationOauthClientCreateArgs, 'input'>>;
  oauthClientDelete?: Resolver<ResolversTypes['OauthClientDeletePayload'], ParentType, ContextType, RequireFields<MutationOauthClientDeleteArgs, 'input'>>;
  oauthClientSecretCreate?: Resolver<ResolversTypes['OauthClientSecretCreatePayload'], ParentType, ContextType, RequireFields<MutationOauthClientSecretCreateArgs, 'input'>>;
  passkeyProofRequest?: Resolver<ResolversTypes['PasskeyProofRequestPayload'], ParentType, ContextType, RequireFields<MutationPasskeyProofRequestArgs, 'input'>>;
  passkeyRegister?: Resolver<ResolversTypes['PasskeyRegisterPayload'], ParentType, ContextType, RequireFields<MutationPasskeyRegisterArgs, 'input'>>;
  passkeyRegistrationRequest?: Resolver<ResolversTypes['PasskeyRegistrationRequestPayload'], ParentType, ContextType, RequireFields<MutationPasskeyRegistrationRequestArgs, 'input'>>;
  passkeyRemove?: Resolver<ResolversTypes['PasskeyRemovePayload'], ParentType, ContextType, RequireFields<MutationPasskeyRemoveArgs, 'input'>>;
  passkeySessionCreate?: Resolver<ResolversTypes['PasskeySessionCreatePayload'], ParentType, ContextType, RequireFields<MutationPasskeySessionCreateArgs, 'input'>>;
  passkeyUpdate?: Resolver<ResolversTypes['PasskeyUpdatePayload'], ParentType, ContextType, RequireFields<MutationPasskeyUpdateArgs, 'input'>>;
  passwordReset?: Resolver<ResolversTypes['PasswordResetPayload'], ParentType, ContextType, RequireFields<MutationPasswordResetArgs, 'input'>>;
  passwordResetRequest?: Resolver<ResolversTypes['PasswordResetRequestPayload'], ParentType, ContextType, RequireFields<MutationPasswordResetRequestArgs, 'input'>>;
  passwordUpdate?: Resolver<ResolversTypes['PasswordUpdatePayload'], ParentType, ContextType, RequireFields<MutationPasswordUpdateArgs, 'input'>>;
  recoveryCodesCreate?: Resolver<ResolversTypes['RecoveryCodesCreatePayload'], ParentType, ContextType, RequireFields<MutationRecoveryCodesCreateArgs, 'input'>>;
  sessionComplete?: Resolver<ResolversTypes['SessionCompletePayload'], ParentType, ContextType, RequireFields<MutationSessionCompleteArgs, 'input'>>;
  sessionCreate?: Resolver<ResolversTypes['SessionCreatePayload'], ParentType, ContextType, RequireFields<MutationSessionCreateArgs, 'input'>>;
  sessionRefresh?: Resolver<ResolversTypes['SessionRefreshPayload'], ParentType, ContextType, RequireFields<MutationSessionRefreshArgs, 'input'>>;
  sessionRevoke?: Resolver<ResolversTypes['SessionRevokePayload'], ParentType, ContextType, RequireFields<MutationSessionRevokeArgs, 'input'>>;
  sessionStepUp?: Resolver<ResolversTypes['SessionStepUpPayload'], ParentType, ContextType, RequireFields<MutationSessionStepUpArgs, 'input'>>;
  sessionsRevokeOthers?: Resolver<ResolversTypes['SessionsRevokeOthersPayload'], ParentType, ContextType, RequireFields<MutationSessionsRevokeOthersArgs, 'input'>>;
  staffMemberRolesSet?: Resolver<ResolversTypes['StaffMemberRolesSetPayload'], ParentType, ContextType, RequireFields<MutationStaffMemberRolesSetArgs, 'input'>>;
  staffRoleDelete?: Resolver<ResolversTypes['StaffRoleDeletePayload'], ParentType, ContextType, RequireFields<MutationStaffRoleDeleteArgs, 'input'>>;
  staffRoleSet?: Resolver<ResolversTypes['StaffRoleSetPayload'], ParentType, ContextType, RequireFields<MutationStaffRoleSetArgs, 'input'>>;
  totpAdd?: Resolver<ResolversTypes['TotpAddPayload'], ParentType, ContextType, RequireFields<MutationTotpAddArgs, 'input'>>;
  totpConfirm?: Resolver<ResolversTypes['TotpConfirmPayload'], ParentType, ContextType, RequireFields<MutationTotpConfirmArgs, 'input'>>;
  totpRemove?: Resolver<ResolversTypes['TotpRemovePayload'], ParentType, ContextType, RequireFields<MutationTotpRemoveArgs, 'input'>>;
  userRegister?: Resolver<ResolversTypes['UserRegisterPayload'], ParentType, ContextType, RequireFields<MutationUserRegisterArgs, 'input'>>;
  userStateSet?: Resolver<ResolversTypes['UserStateSetPayload'], ParentType, ContextType, RequireFields<MutationUserStateSetArgs, 'input'>>;
  userUpdate?: Resolver<ResolversTypes['UserUpdatePayload'], ParentType, ContextType, RequireFields<MutationUserUpdateArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OauthClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OauthClient'] = ResolversParentTypes['OauthClient']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hasSecret?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isFirstParty?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OauthClientKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postLogoutRedirectUris?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  redirectUris?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  secretChangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OauthClientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OauthClientConnection'] = ResolversParentTypes['OauthClientConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OauthClientEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OauthClient']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OauthClientCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OauthClientCreatePayload'] = ResolversParentTypes['OauthClientCreatePayload']> = {
  client?: Resolver<Maybe<ResolversTypes['OauthClient']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OauthClientDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OauthClientDeletePayload'] = ResolversParentTypes['OauthClientDeletePayload']> = {
  deletedClientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OauthClientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OauthClientEdge'] = ResolversParentTypes['OauthClientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OauthClient'], ParentType, ContextType>;
};

export type OauthClientSecretCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OauthClientSecretCreatePayload'] = ResolversParentTypes['OauthClientSecretCreatePayload']> = {
  client?: Resolver<Maybe<ResolversTypes['OauthClient']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PasskeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Passkey'] = ResolversParentTypes['Passkey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBackedUp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PasskeyCeremonyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasskeyCeremony'] = ResolversParentTypes['PasskeyCeremony']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  optionsJson?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PasskeyProofRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasskeyProofRequestPayload'] = ResolversParentTypes['PasskeyProofRequestPayload']> = {
  ceremony?: Resolver<Maybe<ResolversTypes['PasskeyCeremony']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PasskeyRegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasskeyRegisterPayload'] = ResolversParentTypes['PasskeyRegisterPayload']> = {
  passkey?: Resolver<Maybe<ResolversTypes['Passkey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PasskeyRegistrationRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasskeyRegistrationRequestPayload'] = ResolversParentTypes['PasskeyRegistrationRequestPayload']> = {
  ceremony?: Resolver<Maybe<ResolversTypes['PasskeyCeremony']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PasskeyRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasskeyRemovePayload'] = ResolversParentTypes['PasskeyRemovePayload']> = {
  removedPasskeyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PasskeySessionCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasskeySessionCreatePayload'] = ResolversParentTypes['PasskeySessionCreatePayload']> = {
  deviceToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PasskeyUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasskeyUpdatePayload'] = ResolversParentTypes['PasskeyUpdatePayload']> = {
  passkey?: Resolver<Maybe<ResolversTypes['Passkey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PasswordResetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordResetPayload'] = ResolversParentTypes['PasswordResetPayload']> = {
  deviceToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revokedSessionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PasswordResetRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordResetRequestPayload'] = ResolversParentTypes['PasswordResetRequestPayload']> = {
  isAccepted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PasswordUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordUpdatePayload'] = ResolversParentTypes['PasswordUpdatePayload']> = {
  revokedSessionIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PersonalDataPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalDataPage'] = ResolversParentTypes['PersonalDataPage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  waitsFor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrivacyRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyRequest'] = ResolversParentTypes['PrivacyRequest']> = {
  archive?: Resolver<Maybe<ResolversTypes['DataArchive']>, ParentType, ContextType>;
  deadlineAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kept?: Resolver<Array<ResolversTypes['KeptData']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PrivacyRequestKind'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['PrivacyRequestPart']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PrivacyRequestStatus'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  waitsFor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrivacyRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyRequestConnection'] = ResolversParentTypes['PrivacyRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PrivacyRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PrivacyRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PrivacyRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyRequestEdge'] = ResolversParentTypes['PrivacyRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PrivacyRequest'], ParentType, ContextType>;
};

export type PrivacyRequestPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyRequestPart'] = ResolversParentTypes['PrivacyRequestPart']> = {
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  room?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublicProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicProfile'] = ResolversParentTypes['PublicProfile'], FederationReferenceType extends FederationReferenceTypes['PublicProfile'] = FederationReferenceTypes['PublicProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PublicProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accountForLetter?: Resolver<Maybe<ResolversTypes['AccountForLetter']>, ParentType, ContextType, RequireFields<QueryAccountForLetterArgs, 'userId'>>;
  auditLog?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType, Partial<QueryMerchantArgs>>;
  merchantApplications?: Resolver<ResolversTypes['MerchantApplicationConnection'], ParentType, ContextType, RequireFields<QueryMerchantApplicationsArgs, 'first'>>;
  merchantForLetter?: Resolver<Maybe<ResolversTypes['MerchantForLetter']>, ParentType, ContextType, RequireFields<QueryMerchantForLetterArgs, 'merchantId'>>;
  merchantInvitation?: Resolver<Maybe<ResolversTypes['MerchantInvitationOffer']>, ParentType, ContextType, RequireFields<QueryMerchantInvitationArgs, 'token'>>;
  merchants?: Resolver<ResolversTypes['MerchantConnection'], ParentType, ContextType, RequireFields<QueryMerchantsArgs, 'first'>>;
  oauthClients?: Resolver<ResolversTypes['OauthClientConnection'], ParentType, ContextType, RequireFields<QueryOauthClientsArgs, 'first'>>;
  personalDataOf?: Resolver<ResolversTypes['PersonalDataPage'], ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'first' | 'userId'>>;
  privacyRequests?: Resolver<ResolversTypes['PrivacyRequestConnection'], ParentType, ContextType, Partial<QueryPrivacyRequestsArgs>>;
  publicProfile?: Resolver<Maybe<ResolversTypes['PublicProfile']>, ParentType, ContextType, RequireFields<QueryPublicProfileArgs, 'id'>>;
  staffMembers?: Resolver<ResolversTypes['StaffMemberConnection'], ParentType, ContextType, RequireFields<QueryStaffMembersArgs, 'first'>>;
  staffPermissions?: Resolver<Array<ResolversTypes['StaffPermission']>, ParentType, ContextType>;
  staffRoles?: Resolver<Array<ResolversTypes['StaffRole']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<QueryUsersArgs>>;
  verifiedEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryVerifiedEmailArgs, 'userId'>>;
};

export type RecoveryCodesCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecoveryCodesCreatePayload'] = ResolversParentTypes['RecoveryCodesCreatePayload']> = {
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SessionCompletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionCompletePayload'] = ResolversParentTypes['SessionCompletePayload']> = {
  deviceToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionCreatePayload'] = ResolversParentTypes['SessionCreatePayload']> = {
  challenge?: Resolver<Maybe<ResolversTypes['LogInChallenge']>, ParentType, ContextType>;
  deviceToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type SessionStepUpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionStepUpPayload'] = ResolversParentTypes['SessionStepUpPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionsRevokeOthersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionsRevokeOthersPayload'] = ResolversParentTypes['SessionsRevokeOthersPayload']> = {
  revokedSessionIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StaffMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMemberConnection'] = ResolversParentTypes['StaffMemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StaffMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StaffMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMemberEdge'] = ResolversParentTypes['StaffMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type StaffMemberRolesSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMemberRolesSetPayload'] = ResolversParentTypes['StaffMemberRolesSetPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StaffPermissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffPermission'] = ResolversParentTypes['StaffPermission']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StaffRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffRole'] = ResolversParentTypes['StaffRole']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBuiltIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaffRoleDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffRoleDeletePayload'] = ResolversParentTypes['StaffRoleDeletePayload']> = {
  deletedRoleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StaffRoleSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffRoleSetPayload'] = ResolversParentTypes['StaffRoleSetPayload']> = {
  role?: Resolver<Maybe<ResolversTypes['StaffRole']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TotpAddPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotpAddPayload'] = ResolversParentTypes['TotpAddPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TotpConfirmPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotpConfirmPayload'] = ResolversParentTypes['TotpConfirmPayload']> = {
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TotpRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotpRemovePayload'] = ResolversParentTypes['TotpRemovePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<ResolversTypes['AddressConnection'], ParentType, ContextType, Partial<UserAddressesArgs>>;
  consentHistory?: Resolver<Maybe<ResolversTypes['ConsentChangeConnection']>, ParentType, ContextType, Partial<UserConsentHistoryArgs>>;
  consents?: Resolver<Maybe<Array<ResolversTypes['Consent']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailVerifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['Identity']>, ParentType, ContextType>;
  isBlocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  merchantApplications?: Resolver<Maybe<Array<ResolversTypes['MerchantApplication']>>, ParentType, ContextType>;
  merchants?: Resolver<Array<ResolversTypes['Merchant']>, ParentType, ContextType>;
  privacyRequests?: Resolver<Maybe<ResolversTypes['PrivacyRequestConnection']>, ParentType, ContextType, Partial<UserPrivacyRequestsArgs>>;
  profile?: Resolver<ResolversTypes['PublicProfile'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  security?: Resolver<Maybe<ResolversTypes['AccountSecurity']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<ResolversTypes['AccountSessionConnection']>, ParentType, ContextType, Partial<UserSessionsArgs>>;
  staffRoles?: Resolver<Array<ResolversTypes['StaffRole']>, ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type UserRegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserRegisterPayload'] = ResolversParentTypes['UserRegisterPayload']> = {
  deviceToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserStateSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserStateSetPayload'] = ResolversParentTypes['UserStateSetPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserUpdatePayload'] = ResolversParentTypes['UserUpdatePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccountForLetter?: AccountForLetterResolvers<ContextType>;
  AccountSecurity?: AccountSecurityResolvers<ContextType>;
  AccountSession?: AccountSessionResolvers<ContextType>;
  AccountSessionConnection?: AccountSessionConnectionResolvers<ContextType>;
  AccountSessionEdge?: AccountSessionEdgeResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  AddressConnection?: AddressConnectionResolvers<ContextType>;
  AddressCreatePayload?: AddressCreatePayloadResolvers<ContextType>;
  AddressDeletePayload?: AddressDeletePayloadResolvers<ContextType>;
  AddressEdge?: AddressEdgeResolvers<ContextType>;
  AddressUpdatePayload?: AddressUpdatePayloadResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditTarget?: AuditTargetResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  Consent?: ConsentResolvers<ContextType>;
  ConsentChange?: ConsentChangeResolvers<ContextType>;
  ConsentChangeConnection?: ConsentChangeConnectionResolvers<ContextType>;
  ConsentChangeEdge?: ConsentChangeEdgeResolvers<ContextType>;
  ConsentSetPayload?: ConsentSetPayloadResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DataArchive?: DataArchiveResolvers<ContextType>;
  DataExportLinkCreatePayload?: DataExportLinkCreatePayloadResolvers<ContextType>;
  DataExportRequestPayload?: DataExportRequestPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  EmailChangeConfirmPayload?: EmailChangeConfirmPayloadResolvers<ContextType>;
  EmailChangeRequestPayload?: EmailChangeRequestPayloadResolvers<ContextType>;
  EmailVerificationRequestPayload?: EmailVerificationRequestPayloadResolvers<ContextType>;
  EmailVerifyPayload?: EmailVerifyPayloadResolvers<ContextType>;
  ErasureCancelPayload?: ErasureCancelPayloadResolvers<ContextType>;
  ErasureRequestPayload?: ErasureRequestPayloadResolvers<ContextType>;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  IdentityRemovePayload?: IdentityRemovePayloadResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  KeptData?: KeptDataResolvers<ContextType>;
  LogInChallenge?: LogInChallengeResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  MerchantApplication?: MerchantApplicationResolvers<ContextType>;
  MerchantApplicationApprovePayload?: MerchantApplicationApprovePayloadResolvers<ContextType>;
  MerchantApplicationCancelPayload?: MerchantApplicationCancelPayloadResolvers<ContextType>;
  MerchantApplicationConnection?: MerchantApplicationConnectionResolvers<ContextType>;
  MerchantApplicationDeclinePayload?: MerchantApplicationDeclinePayloadResolvers<ContextType>;
  MerchantApplicationEdge?: MerchantApplicationEdgeResolvers<ContextType>;
  MerchantApplyPayload?: MerchantApplyPayloadResolvers<ContextType>;
  MerchantConnection?: MerchantConnectionResolvers<ContextType>;
  MerchantEdge?: MerchantEdgeResolvers<ContextType>;
  MerchantForLetter?: MerchantForLetterResolvers<ContextType>;
  MerchantInvitation?: MerchantInvitationResolvers<ContextType>;
  MerchantInvitationAcceptPayload?: MerchantInvitationAcceptPayloadResolvers<ContextType>;
  MerchantInvitationCreatePayload?: MerchantInvitationCreatePayloadResolvers<ContextType>;
  MerchantInvitationDeclinePayload?: MerchantInvitationDeclinePayloadResolvers<ContextType>;
  MerchantInvitationOffer?: MerchantInvitationOfferResolvers<ContextType>;
  MerchantInvitationRevokePayload?: MerchantInvitationRevokePayloadResolvers<ContextType>;
  MerchantMember?: MerchantMemberResolvers<ContextType>;
  MerchantMemberRemovePayload?: MerchantMemberRemovePayloadResolvers<ContextType>;
  MerchantMemberRoleSetPayload?: MerchantMemberRoleSetPayloadResolvers<ContextType>;
  MerchantReinstatePayload?: MerchantReinstatePayloadResolvers<ContextType>;
  MerchantSuspendPayload?: MerchantSuspendPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  OauthClient?: OauthClientResolvers<ContextType>;
  OauthClientConnection?: OauthClientConnectionResolvers<ContextType>;
  OauthClientCreatePayload?: OauthClientCreatePayloadResolvers<ContextType>;
  OauthClientDeletePayload?: OauthClientDeletePayloadResolvers<ContextType>;
  OauthClientEdge?: OauthClientEdgeResolvers<ContextType>;
  OauthClientSecretCreatePayload?: OauthClientSecretCreatePayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Passkey?: PasskeyResolvers<ContextType>;
  PasskeyCeremony?: PasskeyCeremonyResolvers<ContextType>;
  PasskeyProofRequestPayload?: PasskeyProofRequestPayloadResolvers<ContextType>;
  PasskeyRegisterPayload?: PasskeyRegisterPayloadResolvers<ContextType>;
  PasskeyRegistrationRequestPayload?: PasskeyRegistrationRequestPayloadResolvers<ContextType>;
  PasskeyRemovePayload?: PasskeyRemovePayloadResolvers<ContextType>;
  PasskeySessionCreatePayload?: PasskeySessionCreatePayloadResolvers<ContextType>;
  PasskeyUpdatePayload?: PasskeyUpdatePayloadResolvers<ContextType>;
  PasswordResetPayload?: PasswordResetPayloadResolvers<ContextType>;
  PasswordResetRequestPayload?: PasswordResetRequestPayloadResolvers<ContextType>;
  PasswordUpdatePayload?: PasswordUpdatePayloadResolvers<ContextType>;
  PersonalDataPage?: PersonalDataPageResolvers<ContextType>;
  PrivacyRequest?: PrivacyRequestResolvers<ContextType>;
  PrivacyRequestConnection?: PrivacyRequestConnectionResolvers<ContextType>;
  PrivacyRequestEdge?: PrivacyRequestEdgeResolvers<ContextType>;
  PrivacyRequestPart?: PrivacyRequestPartResolvers<ContextType>;
  PublicProfile?: PublicProfileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecoveryCodesCreatePayload?: RecoveryCodesCreatePayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionCompletePayload?: SessionCompletePayloadResolvers<ContextType>;
  SessionCreatePayload?: SessionCreatePayloadResolvers<ContextType>;
  SessionRefreshPayload?: SessionRefreshPayloadResolvers<ContextType>;
  SessionRevokePayload?: SessionRevokePayloadResolvers<ContextType>;
  SessionStepUpPayload?: SessionStepUpPayloadResolvers<ContextType>;
  SessionsRevokeOthersPayload?: SessionsRevokeOthersPayloadResolvers<ContextType>;
  StaffMemberConnection?: StaffMemberConnectionResolvers<ContextType>;
  StaffMemberEdge?: StaffMemberEdgeResolvers<ContextType>;
  StaffMemberRolesSetPayload?: StaffMemberRolesSetPayloadResolvers<ContextType>;
  StaffPermission?: StaffPermissionResolvers<ContextType>;
  StaffRole?: StaffRoleResolvers<ContextType>;
  StaffRoleDeletePayload?: StaffRoleDeletePayloadResolvers<ContextType>;
  StaffRoleSetPayload?: StaffRoleSetPayloadResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  TotpAddPayload?: TotpAddPayloadResolvers<ContextType>;
  TotpConfirmPayload?: TotpConfirmPayloadResolvers<ContextType>;
  TotpRemovePayload?: TotpRemovePayloadResolvers<ContextType>;
  URL?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserRegisterPayload?: UserRegisterPayloadResolvers<ContextType>;
  UserStateSetPayload?: UserStateSetPayloadResolvers<ContextType>;
  UserUpdatePayload?: UserUpdatePayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

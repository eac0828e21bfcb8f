import type { NewEvent } from "@novatech/contracts/event";
import type { UserPage } from "../domain/user-filter.ts";
import type { Account, AccountState, PublicProfile } from "../domain/account.ts";
import type { Address } from "../domain/address.ts";
import type { Merchant, MerchantMember, MerchantRole } from "../domain/merchant.ts";
import type { Powers } from "../domain/powers.ts";
import type { LogInProof, OpenSession, RefreshToken } from "../domain/session.ts";
import type { Passkey } from "../domain/factors.ts";
import type { AccountFactors, AccountMail, AccountTokenStore, FactorStore } from "./ports-accounts.ts";
import type { GrantStore, IdentityStore } from "./ports-oidc.ts";
import type { PeopleStores } from "./ports-people.ts";

/** Accounts, passwords and memberships. */
export type AccountStore = {
  /** Writes a new account. Answers false, and writes nothing, when the e-mail address is taken. */
  readonly open: (opening: {
    readonly account: Account;
    /** Null for an account that is logged in to by other means. */
    readonly passwordHash: string | null;
    readonly profile: PublicProfile;
  }) => Promise<boolean>;
  /** The account of an e-mail address (as `toEmail` gives it) and its password hash. */
  readonly findLogin: (email: string) => Promise<{ readonly account: Account; readonly passwordHash: string } | null>;
  readonly find: (userId: string) => Promise<Account | null>;
  /** The account of an e-mail address, also one without a password. */
  readonly findByEmail: (email: string) => Promise<Account | null>;
  /**
   * The password hash of an account, which stays so until the transaction ends; null for none, as of those who log in by other means.
   */
  readonly passwordHashOf: (userId: string) => Promise<string | null>;
  readonly setPassword: (userId: string, passwordHash: string) => Promise<void>;
  /** Confirms the address. False when it is another by now, or was confirmed before. */
  readonly verifyEmail: (userId: string, email: string, at: Date) => Promise<boolean>;
  /** Gives the account another, confirmed address. False, and nothing is written, when it is taken. */
  readonly changeEmail: (userId: string, email: string, at: Date) => Promise<boolean>;
  readonly setLanguage: (userId: string, language: Account["language"]) => Promise<Account | null>;
  /** Blocks or unblocks. Whoever blocks ends the sessions, too. */
  readonly setState: (userId: string, state: AccountState) => Promise<void>;
  /** Changes the display name and the public one. Null when there is no such account. */
  readonly rename: (
    userId: string,
    names: { readonly displayName: string; readonly publicName: string },
  ) => Promise<Account | null>;
  /** What the account may do beyond its own, now. */
  readonly powersOf: (userId: string) => Promise<Powers>;
};

/** Log-ins and their refresh tokens. */
export type SessionStore = {
  readonly open: (session: {
    readonly id: string;
    readonly userId: string;
    readonly openedAt: Date;
    readonly factors: readonly string[];
    readonly deviceName: string | null;
    readonly token: NewToken;
  }) => Promise<void>;
  /** The token by its hash, with its session locked until the transaction ends: two renewals come one after the other. */
  readonly lockToken: (hash: string) => Promise<RefreshToken | null>;
  /** Uses up one token and writes the next. */
  readonly renew: (renewal: {
    readonly sessionId: string;
    readonly usedHash: string;
    readonly usedAt: Date;
    readonly token: NewToken;
  }) => Promise<void>;
  /** Ends a session of the user's. False when there is none that is open. */
  readonly revoke: (sessionId: string, userId: string, at: Date) => Promise<boolean>;
  /** Ends all sessions of the user's but one (null: all), and answers with their ids. */
  readonly revokeAll: (userId: string, exceptId: string | null, at: Date) => Promise<readonly string[]>;
  /** The session's user has proved anew who they are. False when it has ended. */
  readonly prove: (sessionId: string, userId: string, proof: LogInProof) => Promise<boolean>;
  /** Whether the session is the user's and has not ended. */
  readonly isOpen: (sessionId: string, userId: string) => Promise<boolean>;
  /** Removes what expired before a moment. */
  readonly sweep: (before: Date) => Promise<void>;
};

/** A refresh token as it is stored. */
export type NewToken = { readonly hash: string; readonly expiresAt: Date };

/** Address books. */
export type AddressStore = {
  /** Locks the user's address book until the transaction ends and tells how many addresses it holds. */
  readonly lockBook: (userId: string) => Promise<number>;
  readonly find: (addressId: string, userId: string) => Promise<Address | null>;
  /** Writes a new or changed address; when it is the default, the others no longer are. */
  readonly save: (address: Address) => Promise<void>;
  /** False when the user has no such address. */
  readonly remove: (addressId: string, userId: string) => Promise<boolean>;
};

/** Where a page of sessions stands: when the session was last used, in milliseconds since 1970, and its id. */
export type SessionKey = readonly [lastUsedAtMs: number, id: string];

/** Where a page of an address book stands: when the address was added, in milliseconds since 1970, and its id. */
export type AddressKey = readonly [createdAtMs: number, id: string];

/** A page of an address book, newest first. */
export type AddressPage = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: AddressKey | null;
  readonly before: AddressKey | null;
};

/** A page of sessions. */
export type SessionPage = Omit<AddressPage, "after" | "before"> & {
  readonly after: SessionKey | null;
  readonly before: SessionKey | null;
};

/** Merchants, as they are set up. */
export type MerchantStore = {
  /** Writes merchants; known ones get the new name, slug and description. */
  readonly save: (merchants: readonly Merchant[]) => Promise<void>;
  /** Writes memberships; known ones get the new role. */
  readonly saveMembers: (members: readonly MerchantMember[]) => Promise<void>;
};

/** What is read for the graph. Each answers any number of keys with one statement; what is unknown is left out; order is said where there is one. */
export type AccountReads = {
  readonly accounts: (userIds: readonly string[]) => Promise<Account[]>;
  /** A page of everybody's, `size + 1` at most, in the order it is read. */
  readonly users: (page: UserPage) => Promise<Account[]>;
  readonly profiles: (profileIds: readonly string[]) => Promise<PublicProfile[]>;
  readonly profilesOfUsers: (userIds: readonly string[]) => Promise<PublicProfile[]>;
  readonly addresses: (addressIds: readonly string[]) => Promise<Address[]>;
  /**
   * The same page of many users' address books, newest first: at most `size + 1` addresses each, in the order the page is
   * read (backward: oldest first).
   */
  readonly addressPages: (userIds: readonly string[], page: AddressPage) => Promise<ReadonlyMap<string, Address[]>>;
  /** The same page of many users' open sessions, most recently used first: at most `size + 1` each, in the order the page is read. */
  readonly sessionPages: (
    userIds: readonly string[],
    page: SessionPage,
    now: Date,
  ) => Promise<ReadonlyMap<string, OpenSession[]>>;
  /** What accounts can be proved by; one without anything is left out. */
  readonly factorsOfUsers: (userIds: readonly string[]) => Promise<(AccountFactors & { readonly userId: string })[]>;
  /** Oldest first. */
  readonly passkeysOfUsers: (userIds: readonly string[]) => Promise<Passkey[]>;
  readonly merchants: (merchantIds: readonly string[]) => Promise<Merchant[]>;
  readonly merchantsBySlug: (slugs: readonly string[]) => Promise<Merchant[]>;
  /** Owners first. */
  readonly membersOfMerchants: (merchantIds: readonly string[]) => Promise<MerchantMember[]>;
  /** By the merchants' names. */
  readonly merchantsOfUsers: (
    userIds: readonly string[],
  ) => Promise<{ readonly userId: string; readonly merchant: Merchant }[]>;
};

/** A signing key as it is kept: the public half in the open (a JWK, RFC 7517), the private half sealed. */
export type StoredSigningKey = {
  readonly kid: string;
  readonly publicJwk: Readonly<Record<string, unknown>>;
  readonly sealedPrivateJwk: string;
  readonly createdAt: Date;
  /** When it begins to sign. */
  readonly signsFrom: Date;
};

/** Where the signing keys are kept. */
export type SigningKeyStore = {
  /** All keys, oldest first. Where there is none, `make` makes the first: once, however many processes start at the same moment. */
  readonly findOrAdd: (make: () => Promise<StoredSigningKey>) => Promise<readonly StoredSigningKey[]>;
  /**
   * Adds and removes keys as `plan` says of those there are (oldest first). One plan at a time, however many processes ask. Answers with the key that
   * was added.
   */
  readonly change: (
    plan: (held: readonly StoredSigningKey[]) => Promise<SigningKeyChange>,
  ) => Promise<StoredSigningKey | null>;
};

/** What becomes of the signing keys: one more (null: none), and which are removed, by their ids. */
export type SigningKeyChange = { readonly added: StoredSigningKey | null; readonly removed: readonly string[] };

/** What users tells, as events; see events/published.ts. */
export type PublishedEvents = {
  readonly customerRegistered: (userId: string, occurredAt: Date) => NewEvent;
  readonly emailVerified: (userId: string, occurredAt: Date) => NewEvent;
  readonly merchantApproved: (merchantId: string, occurredAt: Date) => NewEvent;
  /** Suspended, or selling again. */
  readonly merchantStandingChanged: (
    merchant: { readonly id: string; readonly status: "ACTIVE" | "SUSPENDED" },
    occurredAt: Date,
  ) => NewEvent;
};

/** What users tells other rooms, kept with the change it tells of. */
export type Announcements = {
  readonly customersRegistered: (userIds: readonly string[], at: Date) => Promise<void>;
  /** Makes sure that the other rooms learn that a session ended, even when this process dies now. */
  readonly sessionEnded: (sessionId: string, at: Date) => Promise<void>;
  readonly sessionsEnded: (sessionIds: readonly string[], at: Date) => Promise<void>;
  readonly emailVerified: (userId: string, at: Date) => Promise<void>;
  readonly merchantApproved: (merchant: Merchant, at: Date) => Promise<void>;
  /** The merchant was suspended, or sells again. */
  readonly merchantStandingChanged: (merchant: Merchant, at: Date) => Promise<void>;
  /** Somebody forgot a password; whose is looked at later, so that asking takes as long for any address. `sealed` is what they asked. */
  readonly passwordResetAsked: (sealed: string, at: Date) => Promise<void>;
};

/** Everything that is bound to one transaction. */
export type Stores = {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly addresses: AddressStore;
  readonly merchants: MerchantStore;
  readonly people: PeopleStores;
  readonly announcements: Announcements;
  readonly grants: GrantStore;
  readonly identities: IdentityStore;
  readonly mail: AccountMail;
  readonly tokens: AccountTokenStore;
  readonly factors: FactorStore;
};

/** Runs work in one transaction. It may run more than once. */
export type InTransaction = <Outcome>(work: (stores: Stores) => Promise<Outcome>) => Promise<Outcome>;

/** Hashes passwords, slowly on purpose. */
export type PasswordHasher = {
  readonly hash: (password: string) => Promise<string>;
  /** Whether the password belongs to the hash. With a null hash it takes as long and answers false. */
  readonly matches: (hash: string | null, password: string) => Promise<boolean>;
};

/** Makes access tokens. */
export type AccessTokens = {
  readonly issue: (claims: {
    readonly userId: string;
    readonly sessionId: string;
    readonly scopes: readonly string[];
    readonly merchantRoles: Readonly<Record<string, MerchantRole>>;
    readonly authenticatedAt: Date;
    readonly factors: readonly string[];
    /** The OAuth client that gets it, and the provider's name of the token; left out for a log-in by the graph. */
    readonly client?: { readonly id: string; readonly tokenId: string };
  }) => Promise<{ readonly token: string; readonly expiresAt: Date }>;
};

/** Makes secrets of 256 random bits, and the hash that is stored of one. */
export type Secrets = { readonly next: () => string; readonly hashOf: (secret: string) => string };

/** Who tries to log in. `deviceId` names a device that has logged in to this account before; null for any other. */
export type LoginAttempt = {
  readonly email: string;
  readonly clientAddress: string | null;
  readonly deviceId: string | null;
};

/** Slows down who guesses. Where it answers a number: 0 is go on, else how long to wait, in milliseconds, and the attempt does not count. */
export type LoginThrottle = {
  /** Counts an attempt before it is made. */
  readonly attempt: (attempt: LoginAttempt) => Promise<number>;
  /** The attempt was right: its count starts anew. */
  readonly succeeded: (attempt: LoginAttempt) => Promise<void>;
  /** The attempt was wrong: many accounts of which that is said are somebody who tries a list. */
  readonly failed: (attempt: LoginAttempt) => Promise<void>;
  /** Counts a code of a second factor before it is looked at. */
  readonly factor: (userId: string) => Promise<number>;
  readonly factorSucceeded: (userId: string) => Promise<void>;
  /** Counts a letter that a client has us send. */
  readonly letter: (clientAddress: string | null) => Promise<number>;
};

import type { NewEvent } from "@novatech/contracts/event";
import type { Account, PublicProfile } from "../domain/account.ts";
import type { Address } from "../domain/address.ts";
import type { Merchant, MerchantMember } from "../domain/merchant.ts";
import type { RefreshToken } from "../domain/session.ts";

/** Accounts, passwords and memberships. */
export type AccountStore = {
  /** Writes a new account. Answers false, and writes nothing, when the e-mail address is taken. */
  readonly open: (opening: {
    readonly account: Account;
    readonly passwordHash: string;
    readonly profile: PublicProfile;
  }) => Promise<boolean>;
  /** The account of an e-mail address (as `toEmail` gives it) and its password hash. */
  readonly findLogin: (email: string) => Promise<{ readonly account: Account; readonly passwordHash: string } | null>;
  readonly find: (userId: string) => Promise<Account | null>;
  /** Changes the display name and the public one. Null when there is no such account. */
  readonly rename: (
    userId: string,
    names: { readonly displayName: string; readonly publicName: string },
  ) => Promise<Account | null>;
  readonly merchantIdsOf: (userId: string) => Promise<readonly string[]>;
};

/** Log-ins and their refresh tokens. */
export type SessionStore = {
  readonly open: (session: {
    readonly id: string;
    readonly userId: string;
    readonly openedAt: Date;
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

/** Where a page of an address book stands: when the address was added, in milliseconds since 1970, and its id. */
export type AddressKey = readonly [createdAtMs: number, id: string];

/** A page of an address book, newest first. */
export type AddressPage = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: AddressKey | null;
  readonly before: AddressKey | null;
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
  readonly profiles: (profileIds: readonly string[]) => Promise<PublicProfile[]>;
  readonly profilesOfUsers: (userIds: readonly string[]) => Promise<PublicProfile[]>;
  readonly addresses: (addressIds: readonly string[]) => Promise<Address[]>;
  /**
   * The same page of many users' address books, newest first: at most `size + 1` addresses each, in the order the page is
   * read (backward: oldest first).
   */
  readonly addressPages: (userIds: readonly string[], page: AddressPage) => Promise<ReadonlyMap<string, Address[]>>;
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
};

/** Where the signing keys are kept. */
export type SigningKeyStore = {
  /** All keys, oldest first. Where there is none, `make` makes the first: once, however many processes start at the same moment. */
  readonly findOrAdd: (make: () => Promise<StoredSigningKey>) => Promise<readonly StoredSigningKey[]>;
};

/** What users tells, as events; see events/published.ts. */
export type PublishedEvents = { readonly customerRegistered: (userId: string, occurredAt: Date) => NewEvent };

/** What users tells other rooms, kept with the change it tells of. */
export type Announcements = {
  readonly customersRegistered: (userIds: readonly string[], at: Date) => Promise<void>;
  /** Makes sure that the other rooms learn that a session ended, even when this process dies now. */
  readonly sessionEnded: (sessionId: string, at: Date) => Promise<void>;
};

/** Everything that is bound to one transaction. */
export type Stores = {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly addresses: AddressStore;
  readonly merchants: MerchantStore;
  readonly announcements: Announcements;
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
    readonly merchantIds: readonly string[];
  }) => Promise<{ readonly token: string; readonly expiresAt: Date }>;
};

/** Makes secrets of 256 random bits, and the hash that is stored of one. */
export type Secrets = { readonly next: () => string; readonly hashOf: (secret: string) => string };

/** Slows down who guesses passwords. */
export type LoginThrottle = {
  /** Counts an attempt before it is made. 0: go on; else how long to wait, in milliseconds, and the attempt does not count. */
  readonly attempt: (email: string, clientAddress: string | null) => Promise<number>;
  /** The attempt was right: the account's count starts anew. */
  readonly succeeded: (email: string, clientAddress: string | null) => Promise<void>;
};

import type { OAuthClient } from "../domain/oauth-client.ts";

/** A record of the provider as it is kept: named by the hash of what a client shows, its content sealed. */
export type StoredRecord = {
  readonly model: string;
  readonly idHash: string;
  readonly sealed: string;
  readonly userId: string | null;
  readonly grantId: string | null;
  readonly uidHash: string | null;
  readonly expiresAt: Date;
};

/** Where the provider's records are kept. What belongs to a grant whose session has ended is not found. */
export type OidcRecordStore = {
  /** Writes a record, or writes it anew. */
  readonly put: (record: StoredRecord) => Promise<void>;
  readonly find: (model: string, idHash: string) => Promise<FoundRecord | null>;
  readonly findByUid: (model: string, uidHash: string) => Promise<FoundRecord | null>;
  /** Marks a record as exchanged. False when it is gone or was exchanged before: of two at once, one gets true. */
  readonly consume: (model: string, idHash: string, at: Date) => Promise<boolean>;
  /** Takes a record away and answers with it: of two at once, one gets it. */
  readonly take: (model: string, idHash: string) => Promise<FoundRecord | null>;
  readonly remove: (model: string, idHash: string) => Promise<void>;
  readonly removeOfGrant: (model: string, grantId: string) => Promise<void>;
  /** Removes what expired before a moment, at most `limit`; answers how many. */
  readonly sweep: (before: Date, limit: number) => Promise<number>;
};

/** A record as it is found. */
export type FoundRecord = {
  readonly idHash: string;
  readonly sealed: string;
  readonly consumedAt: Date | null;
  readonly expiresAt: Date;
};

/** What clients were allowed, and the sessions behind it. Bound to a transaction. */
export type GrantStore = {
  /** The grant, locked until the transaction ends; null when it is gone. */
  readonly lock: (
    grantId: string,
  ) => Promise<{ readonly userId: string | null; readonly sessionId: string | null } | null>;
  /** Opens a session behind a grant. `pageSessionUid` names the log-in at the pages it came from. */
  readonly openSession: (grantId: string, session: GrantSession, pageSessionUid: string | null) => Promise<void>;
  /** The session is used, and lives on. False when it has ended. */
  readonly touchSession: (session: Omit<GrantSession, "deviceName">) => Promise<boolean>;
  /** Takes a grant and all that was given for it away; answers with the session behind it. */
  readonly remove: (grantId: string) => Promise<{ readonly userId: string; readonly sessionId: string } | null>;
};

/** A session that a client holds by the tokens it was given. */
export type GrantSession = {
  readonly id: string;
  readonly userId: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly authenticatedAt: Date;
  readonly factors: readonly string[];
  readonly deviceName: string;
};

/** Registered clients. */
export type OAuthClientStore = {
  readonly find: (id: string) => Promise<OAuthClient | null>;
  /** False when there is one of this id. */
  readonly add: (client: OAuthClient) => Promise<boolean>;
  /** Writes a client, known or new. For setting up only. */
  readonly save: (client: OAuthClient) => Promise<void>;
  /** False when there is no such client, or it has no secret. */
  readonly setSecret: (id: string, secretHash: string, at: Date) => Promise<boolean>;
  readonly remove: (id: string) => Promise<boolean>;
  /** The newest first: at most `size` of those registered before `before`. */
  readonly page: (page: {
    readonly size: number;
    readonly before: ClientKey | null;
  }) => Promise<readonly OAuthClient[]>;
};

/** Where a page of clients stands: when a client was registered, in milliseconds since 1970, and its id. */
export type ClientKey = readonly [createdAtMs: number, id: string];

/** Accounts at outside issuers. */
export type IdentityStore = {
  readonly findUser: (issuer: string, subject: string) => Promise<string | null>;
  /** Whose it is after the call: the user's, or that of who was first. */
  readonly link: (identity: Identity) => Promise<string>;
  readonly used: (issuer: string, subject: string, at: Date) => Promise<void>;
  /** The ids of a user's, locked until the transaction ends. */
  readonly lockOf: (userId: string) => Promise<readonly string[]>;
  readonly remove: (id: string, userId: string) => Promise<boolean>;
};

/** An account at an outside issuer that logs in to an account here. */
export type Identity = {
  readonly id: string;
  readonly userId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date | null;
};

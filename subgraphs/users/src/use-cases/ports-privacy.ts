import type { ConsentChange, ConsentChoice } from "../domain/consent.ts";
import type { PrivacyArchive, PrivacyKind, PrivacyPart, PrivacyRequest } from "../domain/privacy-request.ts";
import type { AccountMail } from "./ports-accounts.ts";

/** Requests, parts and archives, bound to a transaction. */
export type PrivacyStore = {
  /** Writes a request. Where the person has an open one of the kind, that one is given back and nothing written. */
  readonly open: (request: PrivacyRequest) => Promise<{ readonly request: PrivacyRequest; readonly isNew: boolean }>;
  /** The request, locked until the transaction ends. */
  readonly lock: (requestId: string) => Promise<PrivacyRequest | null>;
  readonly save: (request: PrivacyRequest) => Promise<void>;
  readonly addParts: (requestId: string, rooms: readonly string[]) => Promise<void>;
  /** Notes that a room signed off; resolves to how many parts are still open, or null when there is no such part or it was signed off before. */
  readonly signOff: (requestId: string, room: string, at: Date) => Promise<number | null>;
  /** Notes that somebody was told that a request is late; resolves to the rooms that have not signed off, or null when it is not open. */
  readonly noteLate: (requestId: string, at: Date) => Promise<readonly string[] | null>;
  /** Merchants whose only owner the person is, by name. */
  readonly ownedAlone: (userId: string) => Promise<readonly string[]>;
  readonly saveArchive: (archive: {
    readonly requestId: string;
    readonly userId: string;
    readonly sealed: string;
    readonly madeAt: Date;
    readonly expiresAt: Date;
    readonly linkHash: string;
    readonly linkExpiresAt: Date;
  }) => Promise<void>;
  /** Gives an archive of the person's a new link, and takes the old one's power. False when there is none that is kept. */
  readonly setLink: (link: {
    readonly requestId: string;
    readonly userId: string;
    readonly linkHash: string;
    readonly linkExpiresAt: Date;
    readonly now: Date;
  }) => Promise<boolean>;
  /** Uses up a link; null when it is unknown, used or too old. */
  readonly takeByLink: (
    linkHash: string,
    now: Date,
  ) => Promise<{ readonly requestId: string; readonly sealed: string } | null>;
  readonly deleteArchive: (requestId: string) => Promise<void>;
  readonly deleteArchivesOf: (userId: string) => Promise<void>;
};

/** What ends with an account, bound to a transaction. */
export type AccountEnd = {
  /** Marks the account as erased: nobody logs in to it any more. */
  readonly erase: (userId: string) => Promise<void>;
  /** Ends every session of the person's and has the other rooms told. */
  readonly endSessions: (userId: string, at: Date) => Promise<void>;
};

/** What other rooms are told, bound to a transaction. */
export type PrivacyAnnouncements = {
  readonly exportRequested: (request: PrivacyRequest, at: Date) => Promise<void>;
  readonly erasureRequested: (request: PrivacyRequest, at: Date) => Promise<void>;
  readonly consentChanged: (userId: string, choice: ConsentChoice, at: Date) => Promise<void>;
};

/** When something goes on, bound to a transaction. */
export type PrivacyTimers = {
  /** Has an erasure begin, when nothing of the person's is open. */
  readonly begin: (requestId: string, at: Date) => Promise<void>;
  readonly dontBegin: (requestId: string) => Promise<void>;
  /** Has an archive made of what the rooms hold. */
  readonly gather: (requestId: string, at: Date) => Promise<void>;
  readonly dontGather: (requestId: string) => Promise<void>;
  /** Has an archive deleted. */
  readonly expire: (requestId: string, at: Date) => Promise<void>;
  /** Has somebody told when a request is still open. */
  readonly watch: (requestId: string, at: Date) => Promise<void>;
};

/** What a person allowed, bound to a transaction or not. */
export type ConsentStore = {
  /** Adds a choice; resolves to it and to whether it changed anything. */
  readonly add: (
    userId: string,
    choice: ConsentChoice,
    at: Date,
  ) => Promise<{ readonly change: ConsentChange; readonly isOther: boolean }>;
};

/** Everything that is bound to one transaction. */
export type PrivacyPorts = {
  readonly requests: PrivacyStore;
  readonly account: AccountEnd;
  readonly announce: PrivacyAnnouncements;
  readonly timers: PrivacyTimers;
  readonly consents: ConsentStore;
  readonly mail: AccountMail;
};

/** Where a page of requests stands. */
export type PrivacyRequestKey = readonly [requestedAtMs: number, id: string];

/** Which page of a list, and where it stands. */
export type Page<Key> = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: Key | null;
  readonly before: Key | null;
};

/** A page of everybody's requests, newest first. */
export type PrivacyRequestPage = Page<PrivacyRequestKey> & {
  /** Null: everybody's. */
  readonly userId: string | null;
  readonly kind: PrivacyKind | null;
  readonly status: PrivacyRequest["status"] | null;
  /** Those that are open after their deadline only. */
  readonly lateAt: Date | null;
};

/** What is read for the graph. */
export type PrivacyReads = {
  readonly requests: (page: PrivacyRequestPage) => Promise<PrivacyRequest[]>;
  readonly parts: (requestIds: readonly string[]) => Promise<PrivacyPart[]>;
  readonly archives: (requestIds: readonly string[]) => Promise<PrivacyArchive[]>;
  /** The last choice for each purpose. */
  readonly lastChoices: (userIds: readonly string[]) => Promise<(ConsentChange & { readonly userId: string })[]>;
  /** The same page of many people's requests, newest first: at most `size + 1` each, in the order the page is read. */
  readonly requestPages: (
    userIds: readonly string[],
    page: Page<PrivacyRequestKey>,
  ) => Promise<ReadonlyMap<string, PrivacyRequest[]>>;
  /** The same page of many people's choices, newest first, by their positions. */
  readonly choicePages: (
    userIds: readonly string[],
    page: Page<string>,
  ) => Promise<ReadonlyMap<string, ConsentChange[]>>;
};

/** What the other rooms hold, and what of a person's is open there. Rejects with a RoomUnavailableError. */
export type RoomsOfPerson = {
  readonly rooms: readonly string[];
  readonly waitsFor: (userId: string) => Promise<readonly string[]>;
  /** Every row a room holds of a person, as JSON texts. */
  readonly rowsOf: (room: string, userId: string) => Promise<readonly string[]>;
};

import type { Channel, Language } from "../domain/channel.ts";
import type { Kind } from "../domain/kind.ts";
import type { LetterStatus } from "../domain/letter-delivery.ts";
import type { Preferences } from "../domain/preferences.ts";
import type { NewestPage } from "./ports.ts";
import type { Subject } from "./ports-notices.ts";

/** Something a person finds in the shop. */
export type FeedEntry = {
  readonly id: string;
  readonly personId: string;
  readonly sequence: number;
  readonly kind: Kind;
  readonly subject: Subject;
  readonly data: Readonly<Record<string, string>>;
  readonly occurredAt: Date;
  readonly readAt: Date | null;
};

/** A page of a feed, the newest first, by sequence. */
export type FeedPage = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: number | null;
  readonly before: number | null;
};

/** Which of a feed. */
export type FeedSearch = { readonly isUnread: boolean; readonly kinds: readonly Kind[] | null };

/** A browser that is told by pushes. */
export type Device = {
  readonly id: string;
  readonly personId: string;
  readonly deviceName: string | null;
  readonly createdAt: Date;
};

/** What people read of themselves. Each method is one statement, for however many people. One row more than the page's size is read. */
export type PeopleReader = {
  readonly entries: (ids: readonly string[]) => Promise<readonly FeedEntry[]>;
  readonly feedPages: (
    personIds: readonly string[],
    search: FeedSearch,
    page: FeedPage,
  ) => Promise<ReadonlyMap<string, readonly FeedEntry[]>>;
  readonly unreadCounts: (personIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  readonly preferences: (personIds: readonly string[]) => Promise<ReadonlyMap<string, Preferences>>;
  readonly devices: (personIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Device[]>>;
  readonly phones: (personIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The next of a feed above a sequence, the oldest first, `most` at most. */
  readonly entriesAfter: (personId: string, after: number, most: number) => Promise<readonly FeedEntry[]>;
  /** How far feeds have come; none is at 0. */
  readonly positions: (personIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
};

/** A delivery as its log shows it. */
export type LoggedDelivery = {
  readonly id: string;
  readonly kind: Kind;
  readonly channel: Channel;
  readonly recipientId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly status: LetterStatus;
  readonly reason: string | null;
  readonly attemptCount: number;
  readonly nextAttemptAt: Date | null;
  readonly provider: string | null;
  readonly providerMessageId: string | null;
  readonly template: string | null;
  readonly language: Language | null;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
};

/** Which deliveries are listed. All conditions hold together; null asks for all. */
export type LogSearch = {
  readonly recipientId: string | null;
  readonly status: LetterStatus | null;
  readonly channel: Channel | null;
  readonly kind: Kind | null;
};

/** The log of deliveries, for staff. */
export type DeliveryLog = {
  readonly page: (search: LogSearch, page: NewestPage) => Promise<readonly LoggedDelivery[]>;
  readonly find: (id: string) => Promise<LoggedDelivery | null>;
  /** Has an ended one sent again until `deadlineAt`; false for one that has not ended. */
  readonly replay: (id: string, now: Date, deadlineAt: Date) => Promise<boolean>;
};

import type { Channel, Language, Place } from "../domain/channel.ts";
import type { Kind, SubjectType } from "../domain/kind.ts";

/**
 * Who is told: an account, or whoever bought an order as a guest. Where to reach them is asked for just before something is sent, so that no address is
 * stored and an erased person cannot be written to.
 */
export type Recipient =
  | { readonly kind: "USER"; readonly userId: string }
  | { readonly kind: "ORDER"; readonly orderId: string };

/** The one text that stands for a recipient: their id, whose prefix says what it is of. */
export const recipientKey = (to: Recipient): string => (to.kind === "USER" ? to.userId : to.orderId);

/** What a notification is about. */
export type Subject = { readonly type: SubjectType; readonly id: string };

/** A notification that is not there yet. */
export type NewNotice = {
  readonly id: string;
  readonly to: Recipient;
  readonly kind: Kind;
  readonly subject: Subject;
  readonly occasion: string;
  readonly data: Readonly<Record<string, string>>;
  readonly occurredAt: Date;
  readonly priority: number;
  readonly deadlineAt: Date;
  readonly defaults: readonly Place[];
  readonly offered: readonly Place[];
  readonly always: readonly Place[];
};

/** Where notifications are written, bound to one transaction. */
export type NoticeStore = {
  /** Writes those that are new: into the person's feed with the next sequence, and a delivery for each way to reach them. One statement. Resolves to how many. */
  readonly add: (notices: readonly NewNotice[]) => Promise<number>;
};

/** What somebody is told, for whoever writes it. */
export type ToWrite = {
  /** The delivery's id: a letter's Message-ID is made of it. */
  readonly deliveryId: string;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly subject: Subject;
  readonly occasion: string;
  /**
   * What the event said. Of all that belongs to an order `orderId` and, where it is known, `orderNumber`. Added when it is written, and stored nowhere: `code` of a
   * PHONE_CODE. A DIGEST has `items`: JSON of `[{kind, subject, occasion, data, occurredAt}]`.
   */
  readonly data: Readonly<Record<string, string>>;
  readonly occurredAt: Date;
  readonly to: Recipient;
  readonly language: Language;
  /** Where the person's days begin, by its IANA name; UTC when left out. */
  readonly timeZone?: string;
  /** How to call the person; null where nobody knows, or may say it. */
  readonly name: string | null;
  /** Opens a guest's order for whoever reads the letter; null for customers' orders, who log in. */
  readonly accessToken: string | null;
};

/** A letter, a text, a push; or why there is nothing to tell any more, for example `OUT_OF_STOCK_AGAIN`. */
export type Written =
  | {
      readonly channel: "EMAIL";
      readonly subject: string;
      readonly text: string;
      readonly html: string;
      /** Beside those every letter has, for example `List-Unsubscribe`. */
      readonly headers: Readonly<Record<string, string>>;
      /** Which template it was made of, for the log. */
      readonly template: string;
    }
  | { readonly channel: "SMS"; readonly text: string; readonly template: string }
  | {
      readonly channel: "PUSH";
      readonly title: string;
      readonly body: string;
      /** The page it leads to, in the web shop. */
      readonly url: string;
      readonly template: string;
    }
  | { readonly channel: "NONE"; readonly reason: string };

/** Writes what is sent, from what is true now: rooms are asked by id. Rejects when a room that must be asked is away; it is then tried again. */
export type Writer = (what: ToWrite) => Promise<Written>;

/** What the feed shows: from the notification's own data, without asking any room. */
export type FeedText = (what: {
  readonly kind: Kind;
  readonly data: Readonly<Record<string, string>>;
  readonly language: Language;
}) => { readonly title: string; readonly body: string };

import type { Preferences } from "../domain/preferences.ts";
import type { Recipient } from "./ports-notices.ts";

/** Whose things are, and what they consented to; bound to one transaction. Each method is one statement. */
export type PeopleStore = {
  /** Notes whose an order is: a guest's with null. */
  readonly noteOrder: (orderId: string, customerId: string | null, orderNumber: string) => Promise<void>;
  /** Who is told of an order, and its number. Of an order nobody told us of, whoever bought it: who that is orders is asked when something is sent. */
  readonly ofOrder: (orderId: string) => Promise<{ readonly to: Recipient; readonly orderNumber: string | null }>;
  /** A guest's orders came into an account: what happens to them from now on is in its feed. */
  readonly claimOrder: (orderId: string, customerId: string) => Promise<void>;
  /** Notes the consent to marketing; an older event than the last one changes nothing. */
  readonly setConsent: (userId: string, allowsMarketing: boolean, at: Date) => Promise<void>;
  /** Has the buyer asked for a review at `dueAt`, where they consented to marketing. */
  readonly askForReview: (orderId: string, dueAt: Date) => Promise<void>;
};

/** How people want to be told; bound to one transaction. */
export type PreferenceStore = {
  /** Locks the row until the transaction ends. `recipient` is an account's or an order's id. */
  readonly find: (recipient: string) => Promise<Preferences>;
  /** Writes all but the consent, which the users room decides. */
  readonly save: (recipient: string, preferences: Preferences, at: Date) => Promise<void>;
};

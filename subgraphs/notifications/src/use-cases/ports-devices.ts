import type { Device } from "./ports-feed.ts";

/** What a browser's subscription says. */
export type PushWish = {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly deviceName: string | null;
};

/** Browsers that are told by pushes; bound to one transaction. */
export type DeviceStore = {
  /** Adds one, or takes over the one with the same endpoint: whoever uses the browser now. Null when the person has `most` others. */
  readonly put: (
    device: PushWish & { readonly id: string; readonly personId: string; readonly createdAt: Date },
    most: number,
  ) => Promise<Device | null>;
  /** Resolves to the id of what is gone; null where there was none of the person's. */
  readonly remove: (
    personId: string,
    by: { readonly id: string } | { readonly endpoint: string },
  ) => Promise<string | null>;
};

/** A number somebody says is theirs. */
export type PhoneChallenge = {
  readonly id: string;
  readonly number: string;
  readonly attempts: number;
  readonly expiresAt: Date;
};

/** Telephone numbers; bound to one transaction. */
export type PhoneStore = {
  /** How many codes a person asked for since a moment, and how many a number got. Others who ask for the same wait until the transaction ends. */
  readonly counts: (
    personId: string,
    number: string,
    since: Date,
  ) => Promise<{ readonly person: number; readonly number: number }>;
  /** Adds one; those before it count no more. */
  readonly challenge: (challenge: {
    readonly id: string;
    readonly personId: string;
    readonly number: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  }) => Promise<void>;
  /** The one that counts, locked until the transaction ends, with this try counted. */
  readonly take: (personId: string, now: Date) => Promise<PhoneChallenge | null>;
  /** The number is the person's from now on. */
  readonly prove: (personId: string, challenge: PhoneChallenge, now: Date) => Promise<void>;
  /** False where the person has no such number. */
  readonly remove: (personId: string, number: string) => Promise<boolean>;
};

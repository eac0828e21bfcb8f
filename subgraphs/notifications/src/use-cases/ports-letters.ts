import type { Channel, Language } from "../domain/channel.ts";
import type { Kind } from "../domain/kind.ts";
import type { LetterSignal, LetterStatus, ProviderAnswer } from "../domain/letter-delivery.ts";
import type { Preferences } from "../domain/preferences.ts";
import type { Recipient, Subject } from "./ports-notices.ts";

/** Where a browser is pushed to. Source: https://www.w3.org/TR/push-api/#dom-pushsubscription */
export type PushTarget = {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
};

/** Something that was taken to be sent to a person. Whoever takes it later, because it was not settled in time, has another `lease`. */
export type ClaimedLetter = {
  readonly id: string;
  readonly lease: string;
  readonly channel: Channel;
  readonly status: Extract<LetterStatus, "PENDING" | "DEFERRED">;
  /** Before this one. */
  readonly attempts: number;
  readonly deadlineAt: Date;
  readonly to: Recipient;
  readonly kind: Kind;
  readonly subject: Subject;
  readonly occasion: string;
  readonly data: Readonly<Record<string, string>>;
  readonly occurredAt: Date;
  readonly preferences: Preferences;
  /** Null unless it is a push to a browser that still wants it. */
  readonly push: PushTarget | null;
  /** The person's proved telephone number; for the code that proves one, that number. Null where there is none. */
  readonly phone: string | null;
  /** Keyed hashes of addresses of this channel that refused something for the recipient. */
  readonly refusedHashes: readonly string[];
};

/** What came of something that was taken. */
export type LetterOutcome = {
  readonly signal: Exclude<LetterSignal, "DIGESTED" | "RESENT">;
  /** A code; null for what was taken by a provider. */
  readonly reason: string | null;
  readonly nextAttemptAt: Date | null;
  /** Whether a provider was asked. */
  readonly isAttempt: boolean;
  readonly provider?: string;
  readonly providerMessageId?: string | null;
  readonly template?: string;
  readonly language?: Language;
  /** The address that refused it for good, hashed: nothing goes there any more. */
  readonly refusedHash?: string;
  /** The browser that wants no more pushes. */
  readonly gonePushId?: string;
  /** When the digest is due that it waits for. */
  readonly digestAt?: Date;
};

/** What waits to be sent to people. */
export type LetterQueue = {
  /** When the next one is due; null when none waits. */
  readonly nextDueAt: () => Promise<Date | null>;
  /** Takes at most `slots` that are due, what somebody waits for first. Nobody else gets them while the lease lasts. */
  readonly claim: (now: Date, slots: number) => Promise<readonly ClaimedLetter[]>;
  /** Writes what came of it. Nothing is done when the lease is another's by now. */
  readonly settle: (claimed: ClaimedLetter, outcome: LetterOutcome, now: Date) => Promise<void>;
  /** Gives back what was not sent after all. */
  readonly release: (claimed: Pick<ClaimedLetter, "id" | "lease">, now: Date) => Promise<void>;
};

/** How to reach somebody, as the rooms that know say now. */
export type Contact = {
  readonly email: string | null;
  readonly name: string | null;
  readonly language: Language;
  /** Opens a guest's order for whoever has it; null for a customer's. */
  readonly accessToken: string | null;
};

/** Asks who knows. Null when the person is gone: erased, or locked. Rejects when a room that must be asked is away. */
export type AddressBook = (
  to: Recipient,
  about: Subject,
  data: Readonly<Record<string, string>>,
) => Promise<Contact | null>;

/** Gives something to somebody who carries it. Never rejects but when `signal` was aborted. */
export type Provider<Message> = {
  readonly name: string;
  readonly send: (message: Message, signal: AbortSignal) => Promise<ProviderAnswer>;
  readonly close: () => Promise<void>;
};

/** A letter as a provider takes it. */
export type Mail = {
  /** Its Message-ID is made of it: sent again it is the same letter. */
  readonly id: string;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly language: Language;
};

/** A text as a provider takes it. `to` as E.164 has it. */
export type TextMessage = {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly isMarketing: boolean;
};

/** A push as a provider takes it. */
export type PushMessage = {
  readonly id: string;
  readonly to: PushTarget;
  /** JSON of at most 3,000 bytes. */
  readonly payload: string;
  readonly isUrgent: boolean;
  /** How long the push service keeps it for a device that is away, in seconds. */
  readonly keptSeconds: number;
};

/** One provider for each channel, which may stand for several; null where the shop has none. */
export type Carriers = {
  readonly email: Provider<Mail>;
  readonly sms: Provider<TextMessage> | null;
  readonly push: Provider<PushMessage>;
};

/** What a person may ask for about their data: all of it, or that it goes. */
export type PrivacyKind = "EXPORT" | "ERASURE";

/** WAITING: it has not begun and can be taken back. RUNNING: the rooms do their parts. */
export type PrivacyStatus = "WAITING" | "RUNNING" | "DONE" | "CANCELLED";

/** A person's request. */
export type PrivacyRequest = {
  readonly id: string;
  readonly userId: string;
  readonly kind: PrivacyKind;
  readonly status: PrivacyStatus;
  readonly requestedAt: Date;
  /** Not before. */
  readonly startsAt: Date;
  readonly deadlineAt: Date;
  /** What must end before it can start, as the rooms told when they were asked last. */
  readonly waitsFor: readonly string[];
  /** When it was done or cancelled; null until then. */
  readonly endedAt: Date | null;
};

/** A room's part of a request; `doneAt` is null until it signed off. */
export type PrivacyPart = { readonly requestId: string; readonly room: string; readonly doneAt: Date | null };

/** What was gathered for a person, without its content. */
export type PrivacyArchive = {
  readonly requestId: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly downloadedAt: Date | null;
};

const dayMs = 24 * 60 * 60_000;

/** How long a request may take, in milliseconds: a month, by Art. 12(3) GDPR. */
export const privacyDeadlineMs = 30 * dayMs;
/** How long an archive is kept, in milliseconds. */
export const archiveLifetimeMs = 7 * dayMs;
/** How long a link made in the account works, in milliseconds. That of the letter works as long as the archive is kept. */
export const linkLifetimeMs = 15 * 60_000;

/** Whether a request is late at a moment: over its deadline when it ended, or now where it has not. */
export const isLate = ({ deadlineAt, endedAt }: PrivacyRequest, now: Date): boolean =>
  (endedAt ?? now).getTime() > deadlineAt.getTime();

/** What an erasure leaves, and why: told with the request. */
export const keptAfterErasure: readonly { readonly what: string; readonly reason: string }[] = [
  {
    what: "Invoices and credit notes with the name and address they were made out to",
    reason: "The law has them kept for 8 years: § 14b UStG, § 147 AO; Art. 17(3)(b) GDPR.",
  },
  {
    what: "Orders, payments, returns and parcels under an id that leads to nobody, without name, address, e-mail or card",
    reason: "The shop's books must add up: § 257 HGB.",
  },
  {
    what: "What you allowed and no longer allowed us, under the same id",
    reason: "It proves that we acted as you chose: Art. 7(1) GDPR.",
  },
  { what: "The stars of your reviews, without words or author", reason: "They tell of the product, not of you." },
];

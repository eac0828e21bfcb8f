import { addMilliseconds } from "@novatech/kernel/clock";

/** What becomes of something on its way to a person. */
export type LetterStatus = "PENDING" | "SENT" | "FAILED" | "SUPPRESSED" | "DEFERRED";

/** What can happen to it. */
export type LetterSignal =
  | "TAKEN"
  | "REFUSED"
  | "FAILED"
  | "GIVEN_UP"
  | "UNWANTED"
  | "QUIET"
  | "GATHERED"
  | "DIGESTED"
  | "RESENT";

const onItsWay = {
  TAKEN: "SENT",
  REFUSED: "FAILED",
  FAILED: "PENDING",
  GIVEN_UP: "FAILED",
  UNWANTED: "SUPPRESSED",
  QUIET: "DEFERRED",
  GATHERED: "DEFERRED",
} as const;

/** Where each signal leads from each status; what is not here cannot happen. */
export const letterMoves: Readonly<Record<LetterStatus, Readonly<Partial<Record<LetterSignal, LetterStatus>>>>> = {
  PENDING: onItsWay,
  DEFERRED: { ...onItsWay, DIGESTED: "SUPPRESSED" },
  SENT: { RESENT: "PENDING" },
  FAILED: { RESENT: "PENDING" },
  SUPPRESSED: { RESENT: "PENDING" },
};

/** Where a signal leads; null where it changes nothing. */
export const moveLetter = (status: LetterStatus, signal: LetterSignal): LetterStatus | null =>
  letterMoves[status][signal] ?? null;

/** What a provider says of something it was given. */
export type ProviderAnswer =
  | { readonly outcome: "TAKEN"; readonly provider: string; readonly providerMessageId: string | null }
  /** For good. `isAddress`: because of where it goes, so nothing else is sent there. */
  | { readonly outcome: "REFUSED"; readonly provider: string; readonly reason: string; readonly isAddress: boolean }
  /** This time. */
  | {
      readonly outcome: "FAILED";
      readonly provider: string;
      readonly reason: string;
      readonly retryAfterMs: number | null;
    };

/** What an answer means for the delivery. */
export type LetterVerdict = {
  readonly signal: Extract<LetterSignal, "TAKEN" | "REFUSED" | "FAILED" | "GIVEN_UP">;
  /** When it is tried again; null when it is not. */
  readonly nextAttemptAt: Date | null;
};

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
/** How long after each failed attempt the next one is, in milliseconds; the last one counts for all that follow. */
const waits = [20 * second, minute, 5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour] as const;

/**
 * Judges an answer. `attempts` counts this one. What failed is tried again, spread by a tenth either way with `random` (0 to 1), not before the
 * provider's own wish, and not after the deadline: then it is given up.
 */
export function judgeLetter(
  answer: ProviderAnswer,
  { attempts, random, now, deadlineAt }: { attempts: number; random: number; now: Date; deadlineAt: Date },
): LetterVerdict {
  if (answer.outcome !== "FAILED") return { signal: answer.outcome, nextAttemptAt: null };
  const wait = waits[Math.min(attempts, waits.length) - 1] ?? waits[0];
  const waitMs = Math.max(Math.round(wait * (0.9 + 0.2 * random)), Math.min(answer.retryAfterMs ?? 0, 4 * hour));
  const nextAttemptAt = addMilliseconds(now, waitMs);
  return nextAttemptAt < deadlineAt ? { signal: "FAILED", nextAttemptAt } : { signal: "GIVEN_UP", nextAttemptAt: null };
}

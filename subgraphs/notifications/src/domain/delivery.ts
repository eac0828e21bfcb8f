import { addMilliseconds } from "@novatech/kernel/clock";
import type { EventKind } from "./event-kind.ts";

/** What becomes of a message to an endpoint. */
export type DeliveryStatus = "PENDING" | "DELIVERED" | "FAILED" | "SKIPPED";

/** A message to an endpoint. */
export type Delivery = {
  readonly id: string;
  readonly endpointId: string;
  readonly messageId: string;
  /** Null for a test. */
  readonly kind: EventKind | null;
  /** The body, as it is sent. */
  readonly payload: string;
  readonly status: DeliveryStatus;
  readonly occurredAt: Date;
  readonly createdAt: Date;
  readonly attemptCount: number;
  readonly nextAttemptAt: Date | null;
  readonly completedAt: Date | null;
};

/** What came of sending a message once. */
export type AttemptOutcome = "DELIVERED" | "REFUSED" | "TIMED_OUT" | "UNREACHABLE" | "FORBIDDEN_ADDRESS";

/** One time a message was sent. */
export type Attempt = {
  readonly sentAt: Date;
  readonly durationMs: number;
  readonly outcome: AttemptOutcome;
  readonly responseCode: number | null;
  /** The beginning of the answer, or why there was none. */
  readonly excerpt: string;
};

/** What an attempt means for its delivery and its endpoint. */
export type Verdict = {
  readonly status: Exclude<DeliveryStatus, "SKIPPED">;
  /** When it is sent again; null when it is not. */
  readonly nextAttemptAt: Date | null;
  /** The endpoint says that it is gone. */
  readonly isGone: boolean;
};

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long after each failed try the next one is, in milliseconds: ten tries in about three days. After the example in Standard
 * Webhooks ("Operational considerations"), kept within three days.
 */
const waits = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  17 * hour,
  20 * hour,
] as const;

/** After so long without a message taken an endpoint is disabled. */
export const failingLimitMs = 5 * 24 * hour;

/**
 * Judges an attempt. `tries` counts those made since the message was sent first (or again), this one included. 410 ends it and the
 * endpoint; what failed is tried again after the wait for its number, spread by a tenth either way with `random` (0 to 1), but not before
 * the endpoint's own `Retry-After`.
 */
export function judge(
  attempt: Pick<Attempt, "outcome" | "responseCode">,
  { tries, random, now, retryAfterMs }: { tries: number; random: number; now: Date; retryAfterMs: number | null },
): Verdict {
  if (attempt.outcome === "DELIVERED") return { status: "DELIVERED", nextAttemptAt: null, isGone: false };
  if (attempt.responseCode === 410) return { status: "FAILED", nextAttemptAt: null, isGone: true };
  const wait = waits[tries - 1];
  if (wait === undefined) return { status: "FAILED", nextAttemptAt: null, isGone: false };
  const spread = Math.round(wait * (0.9 + 0.2 * random));
  const waitMs = Math.max(spread, Math.min(retryAfterMs ?? 0, 24 * hour));
  return { status: "PENDING", nextAttemptAt: addMilliseconds(now, waitMs), isGone: false };
}

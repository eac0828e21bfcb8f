import { addMilliseconds } from "@novatech/kernel/clock";
import { backoffMs } from "@novatech/postgres/backoff";
import { reasonOf } from "@novatech/postgres/failure";
import { UnreadableEventError } from "./handler.ts";
import type { Parking } from "./inbox-store.ts";

/** After so many attempts an event is a dead letter. */
export const maxAttempts = 8;

/** How long an event may be missing before somebody is told, in milliseconds. */
export const gapAlarmMs = 30_000;

/** 250 ms, 750 ms, 2 s, 7 s, 20 s, 30 s, 30 s: some 90 s until the 8th and last attempt, less a random part of up to half. */
const retryBackoff = { firstMs: 250, factor: 3, capMs: 30_000 };

/** When to ask again for missing events: 1 s, 2 s, 4 s … 30 s. */
const gapBackoff = { firstMs: 1000, factor: 2, capMs: 30_000 };

/** How an event is parked whose handler just failed for the `attempts`-th time. */
export function afterFailure(
  event: Parking["event"],
  attempts: number,
  error: unknown,
  now: Date,
): Parking & { readonly lastError: string } {
  const dead = error instanceof UnreadableEventError || attempts >= maxAttempts;
  return {
    event,
    reason: dead ? "DEAD" : "RETRY",
    attempts,
    nextAttemptAt: dead ? null : addMilliseconds(now, backoffMs(attempts, retryBackoff)),
    lastError: error instanceof UnreadableEventError ? error.message.slice(0, 2000) : reasonOf(error),
  };
}

/**
 * How the first event after a gap is parked: it carries the time of the next request for what is missing, but not one after
 * `alarmAt` as long as that is ahead.
 */
export function afterGap(event: Parking["event"], attempts: number, now: Date, alarmAt: Date | null): Parking {
  const scheduled = addMilliseconds(now, backoffMs(attempts + 1, gapBackoff));
  const nextAttemptAt = alarmAt !== null && alarmAt > now && alarmAt < scheduled ? alarmAt : scheduled;
  return { event, reason: "GAP", attempts, nextAttemptAt, lastError: null };
}

/** How an event is parked that only waits for an earlier parked one; `next` when it is the one that was missing. */
export const behind = (event: Parking["event"], next: boolean, now: Date): Parking => ({
  event,
  reason: "GAP",
  attempts: 0,
  nextAttemptAt: next ? now : null,
  lastError: null,
});

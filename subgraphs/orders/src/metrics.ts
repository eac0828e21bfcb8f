import { defineMetric } from "@novatech/kernel/metrics";
import type { CheckoutAttempt } from "./domain/checkout-attempt.ts";
import type { TimelineEntry } from "./domain/timeline.ts";

const checkoutSeconds = defineMetric({
  name: "orders_checkout_seconds",
  help: "Time from a check-out's submission to its answer, by what it was (placed, or why not) and whether the shopper's bank or stock was asked again on the way.",
  labelNames: ["outcome", "asked_again"],
  kind: { buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60] },
});

/** Time from when something happened to an order until a stream that waited for it was given it. */
const trackingLag = defineMetric({
  name: "orders_tracking_lag_seconds",
  help: "Time from when something happened to an order (its entry's time) until an open stream was given the entry.",
  labelNames: [],
  kind: { buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30, 60] },
});

/** Counts a check-out that was decided at `at`; `deadlineMs` is the time it has unless it is given more. */
export function countDecided(attempt: CheckoutAttempt, at: Date, deadlineMs: number): void {
  const { status, failureCode, submittedAt, deadlineAt } = attempt;
  const outcome = status === "PLACED" ? "placed" : (failureCode ?? "EXPIRED").toLowerCase();
  // Who is sent to their bank, or waits for stock once more, is given time: what people do with it is not the shop's speed.
  const askedAgain = deadlineAt.getTime() - submittedAt.getTime() > deadlineMs ? "yes" : "no";
  const seconds = Math.max(0, at.getTime() - submittedAt.getTime()) / 1000;
  checkoutSeconds.measure({ outcome, asked_again: askedAgain }, seconds);
}

/** Counts an entry that an open stream is given at `now`. */
export const countTold = (entry: TimelineEntry, now: Date): void =>
  trackingLag.measure({}, Math.max(0, now.getTime() - entry.occurredAt.getTime()) / 1000);

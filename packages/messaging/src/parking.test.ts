import { addMilliseconds } from "@novatech/kernel/clock";
import { expect, test } from "vitest";
import { told } from "../test/order-told.ts";
import { UnreadableEventError } from "./handler.ts";
import { afterFailure, afterGap, behind, maxAttempts } from "./parking.ts";

const now = new Date("2026-01-05T09:00:00Z");
const event = told("a", 2);
const secondsUntil = (moment: Date | null): number => ((moment?.getTime() ?? Number.NaN) - now.getTime()) / 1000;

test("seven failures are tried again, later each time, within 30 s; the eighth is a dead letter", () => {
  const longest = [0.25, 0.75, 2.25, 6.75, 20.25, 30, 30];
  longest.forEach((seconds, index) => {
    const parked = afterFailure(event, index + 1, new Error("no"), now);
    expect(parked).toMatchObject({ reason: "RETRY", attempts: index + 1, lastError: "no" });
    expect(secondsUntil(parked.nextAttemptAt)).toBeGreaterThanOrEqual(seconds / 2 - 0.001);
    expect(secondsUntil(parked.nextAttemptAt)).toBeLessThanOrEqual(seconds);
  });
  expect(afterFailure(event, maxAttempts, new Error("no"), now)).toMatchObject({ reason: "DEAD", nextAttemptAt: null });
});

test("an unreadable event is a dead letter at its first failure", () => {
  expect(afterFailure(event, 1, new UnreadableEventError("no total"), now)).toMatchObject({
    reason: "DEAD",
    nextAttemptAt: null,
    lastError: "no total",
  });
});

test("a gap is looked at again when the alarm is due, if that comes before the next request", () => {
  const alarmAt = addMilliseconds(now, 3000);
  expect(afterGap(event, 6, now, alarmAt).nextAttemptAt).toEqual(alarmAt);
  expect(secondsUntil(afterGap(event, 6, now, null).nextAttemptAt)).toBeGreaterThanOrEqual(15);
  expect(secondsUntil(afterGap(event, 6, now, addMilliseconds(now, -1)).nextAttemptAt)).toBeGreaterThanOrEqual(15);
});

test("an event behind a parked one has no time of its own, the one that was missing goes at once", () => {
  expect(behind(event, false, now).nextAttemptAt).toBeNull();
  expect(behind(event, true, now).nextAttemptAt).toEqual(now);
});

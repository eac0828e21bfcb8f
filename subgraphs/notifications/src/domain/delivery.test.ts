import { expect, test } from "vitest";
import { judge } from "./delivery.ts";

const now = new Date("2026-03-01T09:00:00Z");
const refused = { outcome: "REFUSED", responseCode: 500 } as const;
const judged = (tries: number, random = 0.5, retryAfterMs: number | null = null) =>
  judge(refused, { tries, random, now, retryAfterMs });
const waitOf = (...given: Parameters<typeof judged>): number =>
  (judged(...given).nextAttemptAt?.getTime() ?? Number.NaN) - now.getTime();

test("given a 2xx, the message is delivered", () => {
  const verdict = judge({ outcome: "DELIVERED", responseCode: 204 }, { tries: 3, random: 0, now, retryAfterMs: null });
  expect(verdict).toEqual({ status: "DELIVERED", nextAttemptAt: null, isGone: false });
});

test("given 410, the message and its endpoint are given up at the first try", () => {
  const verdict = judge({ outcome: "REFUSED", responseCode: 410 }, { tries: 1, random: 0, now, retryAfterMs: null });
  expect(verdict).toEqual({ status: "FAILED", nextAttemptAt: null, isGone: true });
});

test("given anything else, there are ten tries, each later than the one before, within three days", () => {
  const waits = Array.from({ length: 9 }, (_one, index) => waitOf(index + 1));
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
  expect(waits[0]).toBe(5000);
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
  expect([hours > 60, hours * 1.1 < 76]).toEqual([true, true]);
  expect(judged(10)).toEqual({ status: "FAILED", nextAttemptAt: null, isGone: false });
});

test("many that fail together do not come back together: a tenth earlier to a tenth later", () => {
  expect([waitOf(2, 0), waitOf(2, 1)]).toEqual([270_000, 330_000]);
});

test("an endpoint may ask for later, by at most a day, and never for sooner", () => {
  expect(waitOf(1, 0.5, 60_000)).toBe(60_000);
  expect(waitOf(2, 0.5, 1000)).toBe(300_000);
  expect(waitOf(1, 0.5, 1e12)).toBe(86_400_000);
});

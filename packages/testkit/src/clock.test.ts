import { expect, test } from "vitest";
import { fixedClock } from "./clock.ts";

test("the clock stands until it is moved, forward or back", () => {
  const clock = fixedClock("2026-01-05T09:00:00Z");
  expect(clock.now().toISOString()).toBe("2026-01-05T09:00:00.000Z");
  clock.advance(60_000);
  expect(clock.now().toISOString()).toBe("2026-01-05T09:01:00.000Z");
  clock.advance(-120_000);
  expect(clock.now().toISOString()).toBe("2026-01-05T08:59:00.000Z");
});

test("a date somebody holds does not move with the clock", () => {
  const clock = fixedClock("2026-01-05T09:00:00Z");
  const before = clock.now();
  clock.advance(1000);
  expect(before.toISOString()).toBe("2026-01-05T09:00:00.000Z");
});

test("a text that is no moment is refused", () => {
  expect(() => fixedClock("yesterday")).toThrow('"yesterday" is no moment');
});

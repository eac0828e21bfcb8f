import { expect, test } from "vitest";
import { epoch, growthExponent, growthNow } from "./decay.ts";

const later = (days: number): Date => new Date(epoch.getTime() + days * 86_400_000);

test("what happened a half-life earlier weighs half as much, whenever one looks", () => {
  const [old, young] = [growthNow(later(100), 30), growthNow(later(130), 30)];
  expect(young / old).toBeCloseTo(2);
  expect(growthExponent(later(3), 3) - growthExponent(later(0), 3)).toBe(1);
});

test("a weight at the beginning of time is 1, and one in a hundred years is still a number", () => {
  expect(growthNow(epoch, 180)).toBe(1);
  expect(Number.isFinite(growthNow(later(36_500), 180))).toBe(true);
});

import { expect, test } from "vitest";
import { believedSkewMs, skewOf } from "./clock-skew.ts";

const received = new Date("2026-03-01T09:00:00Z");
const sent = (behindMs: number): Date => new Date(received.getTime() - behindMs);

test("a clock that is nearly right is believed, so that an event told twice keeps its time", () => {
  for (const off of [0, 1, 800, believedSkewMs, -believedSkewMs]) expect(skewOf(sent(off), received)).toBe(0);
});

test("a clock that is wrong is set right by as much as it is wrong, either way", () => {
  const hour = 3_600_000;
  expect(skewOf(sent(3 * hour), received)).toBe(3 * hour);
  expect(skewOf(sent(-26 * hour), received)).toBe(-26 * hour);
});

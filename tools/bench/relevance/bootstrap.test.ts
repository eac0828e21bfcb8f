import { seededRandom } from "@novatech/testkit/random";
import { expect, test } from "vitest";
import { compare } from "./bootstrap.ts";

const noise = seededRandom(1);
const theirs = Array.from({ length: 60 }, () => noise.next());

test("a system that is a little better at every query is better for certain", () => {
  const ours = theirs.map((value) => value + 0.01);
  const { difference, confidence } = compare(ours, theirs, seededRandom(2), 2_000);
  expect(difference).toBeCloseTo(0.01, 12);
  expect(confidence).toBe(1);
});

test("the same system is neither better nor worse", () => {
  expect(compare(theirs, theirs, seededRandom(2), 2_000)).toEqual({ difference: 0, confidence: 0.5, low: 0, high: 0 });
});

test("one lucky query among sixty makes nobody sure", () => {
  const ours = theirs.map((value, index) => (index === 7 ? value + 0.9 : index % 2 ? value + 0.05 : value - 0.05));
  const { confidence, low, high } = compare(ours, theirs, seededRandom(2), 5_000);
  expect(confidence).toBeLessThan(0.95);
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
});

test("the same seed says the same", () => {
  const ours = theirs.map((value, index) => value + (index % 3) / 50);
  expect(compare(ours, theirs, seededRandom(9), 1_000)).toEqual(compare(ours, theirs, seededRandom(9), 1_000));
});

test("lists of different queries are refused", () => {
  expect(() => compare([1], [1, 2], seededRandom(1))).toThrow(RangeError);
  expect(() => compare([], [], seededRandom(1))).toThrow(RangeError);
});

import { expect, test } from "vitest";
import { seededRandom } from "./random.ts";

const draw = (seed: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 200 }, () => random.between(1, 6));
};

test("a seed gives the same choices again, another seed others", () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test("every number between the two ends comes, and no other", () => {
  expect([...new Set(draw(1))].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
});

test("nothing can be picked from nothing", () => {
  expect(() => seededRandom(1).pick([])).toThrow(RangeError);
});

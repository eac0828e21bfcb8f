import fc from "fast-check";
import { expect, test } from "vitest";
import { orderedNumber, readOrderedNumber } from "./ordered-number.ts";

const number = fc.double({ noNaN: true, noDefaultInfinity: true });

test("texts stand in the order of their numbers", () => {
  fc.assert(
    fc.property(number, number, (left, right) => {
      const [a, b] = [orderedNumber(left), orderedNumber(right)];
      expect(a < b).toBe(left < right);
      expect(a === b).toBe(left === right || (left === 0 && right === 0));
    }),
  );
});

test("a text is read as the number it was written for", () => {
  fc.assert(fc.property(number, (given) => readOrderedNumber(orderedNumber(given)) === given));
  expect(orderedNumber(-0)).toBe(orderedNumber(0));
});

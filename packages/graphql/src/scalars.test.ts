import { expect, test } from "vitest";
import { scalarResolvers } from "./scalars.ts";

const { BigInt: bigInt, Decimal: decimal } = scalarResolvers;

test("a BigInt keeps every digit, in and out", () => {
  expect(bigInt.parseValue("9007199254740993")).toBe(9007199254740993n);
  expect(bigInt.serialize(9007199254740993n)).toBe("9007199254740993");
});

test.each(["", "1.5", "1e3", 1.5, 2 ** 60, null, true])("%j is no BigInt", (value) => {
  expect(() => bigInt.parseValue(value)).toThrow(/whole number as a text/);
});

test.each(["12.90", "-0.5", "7"])("%s is a Decimal", (value) => expect(decimal.parseValue(value)).toBe(value));

test.each(["", "12,90", "1e3", 12.9, null])("%j is no Decimal", (value) => {
  expect(() => decimal.parseValue(value)).toThrow(/Decimal must be a text/);
});

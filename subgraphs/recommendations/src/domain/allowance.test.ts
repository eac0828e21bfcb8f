import { expect, test } from "vitest";
import { createAllowance } from "./allowance.ts";

test("an address is given what it wants up to a bound in ten minutes, another address its own, and begins anew then", () => {
  let now = 0;
  const allow = createAllowance(() => now);
  expect(allow("here", 50)).toBe(50);
  expect(allow("here", 580)).toBe(550);
  expect(allow("here", 1)).toBe(0);
  expect(allow("there", 1)).toBe(1);
  now = 10 * 60_000;
  expect(allow("here", 1)).toBe(1);
});

import { expect, test } from "vitest";
import { createAllowance } from "./allowance.ts";

test("a visitor who tells more than a person can do is counted up to that, and anew after ten minutes", () => {
  let now = 0;
  const { ofVisitor } = createAllowance(6000, () => now);
  expect([ofVisitor("a", 100), ofVisitor("a", 100), ofVisitor("a", 90), ofVisitor("a", 50)]).toEqual([
    100, 100, 90, 10,
  ]);
  expect([ofVisitor("a", 1), ofVisitor("b", 1)]).toEqual([0, 1]);
  now += 10 * 60_000;
  expect(ofVisitor("a", 20)).toBe(20);
});

test("an address that tells too much is told how long to wait", () => {
  let now = 0;
  const { waitOfAddress } = createAllowance(6000, () => now);
  for (let batch = 0; batch < 60; batch += 1) expect(waitOfAddress("192.0.2.1", 100)).toBe(0);
  now += 60_000;
  expect(waitOfAddress("192.0.2.1", 1)).toBe(9 * 60_000);
  expect(waitOfAddress("192.0.2.2", 1)).toBe(0);
});

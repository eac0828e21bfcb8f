import { expect, test } from "vitest";
import { createLoad } from "./load.ts";

test("above the bound nobody gets in; it counts as too much until the low mark", () => {
  const load = createLoad({ maxOperations: 3, lowMark: 1 });
  expect([load.enter(), load.enter()]).toEqual([true, true]);
  expect([load.isFull(), load.isShedding()]).toEqual([false, false]);
  expect([load.enter(), load.enter()]).toEqual([true, false]);
  expect([load.isFull(), load.isShedding()]).toEqual([true, true]);
  load.leave();
  expect([load.isFull(), load.isShedding(), load.inFlight()]).toEqual([false, true, 2]);
  load.leave();
  expect(load.isShedding()).toBe(false);
});

test("bounds that make no sense are refused", () => {
  expect(() => createLoad({ maxOperations: 10, lowMark: 10 })).toThrow(/low mark of 10 must be below a bound of 10/);
  expect(() => createLoad({ maxOperations: 0 })).toThrow(RangeError);
});

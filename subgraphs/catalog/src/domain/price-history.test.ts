import { expect, test } from "vitest";
import { reductionAt, type RegularChange, stepsOf } from "./price-history.ts";

const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));
const regular = (...changes: readonly (readonly [number, bigint | null])[]): readonly RegularChange[] =>
  changes.map(([at, amountMinor]) => ({ changedAt: day(at), amountMinor }));
const sale = (from: number, until: number, amountMinor: bigint) => ({
  startsAt: day(from),
  endsAt: day(until),
  amountMinor,
});
const reduction = (
  changes: readonly RegularChange[],
  now: number,
  scheduled: readonly ReturnType<typeof sale>[] = [],
) => reductionAt(stepsOf(changes, scheduled, day(now)), day(now));

test("a price that came down shows what it was before and the lowest of the 30 days before", () => {
  expect(reduction(regular([1, 100n], [20, 80n]), 25)).toEqual({ previousMinor: 100n, lowestMinor: 100n });
});

test("a price that was raised first, to be reduced, shows how low it had been", () => {
  expect(reduction(regular([1, 100n], [20, 150n], [25, 120n]), 26)).toEqual({
    previousMinor: 150n,
    lowestMinor: 100n,
  });
});

test("what was paid more than 30 days before the reduction does not count", () => {
  expect(reduction(regular([1, 70n], [10, 100n], [50, 80n]), 51)).toEqual({ previousMinor: 100n, lowestMinor: 100n });
});

test("the price that still held 30 days before the reduction counts", () => {
  expect(reduction(regular([1, 70n], [21, 100n], [50, 80n]), 51)).toMatchObject({ lowestMinor: 70n });
  expect(reduction(regular([1, 70n], [20, 100n], [50, 80n]), 51)).toMatchObject({ lowestMinor: 100n });
});

test("a first price, a higher one and the same one are no reductions", () => {
  expect(reduction(regular([1, 100n]), 2)).toBeNull();
  expect(reduction(regular([1, 100n], [2, 110n]), 3)).toBeNull();
  expect(reduction(regular([1, 100n], [2, 100n]), 3)).toBeNull();
  expect(reduction([], 3)).toBeNull();
});

test("a lower regular price is the usual one after 30 days, a scheduled one is reduced for as long as it holds", () => {
  expect(reduction(regular([1, 100n], [2, 80n]), 31)).not.toBeNull();
  expect(reduction(regular([1, 100n], [2, 80n]), 32)).toBeNull();
  expect(reduction(regular([1, 100n]), 80, [sale(10, 90, 80n)])).toEqual({ previousMinor: 100n, lowestMinor: 100n });
});

test("a regular price that changes behind a scheduled one does not begin the reduction anew", () => {
  expect(reduction(regular([1, 100n], [15, 60n]), 16, [sale(10, 20, 80n)])).toEqual({
    previousMinor: 100n,
    lowestMinor: 100n,
  });
});

test("a second sale within 30 days has the first one's price beside it", () => {
  expect(reduction(regular([1, 100n]), 26, [sale(5, 8, 60n), sale(25, 28, 80n)])).toEqual({
    previousMinor: 100n,
    lowestMinor: 60n,
  });
});

test("the regular price is back at the very end of a scheduled one, and that is no reduction", () => {
  const steps = stepsOf(regular([1, 100n]), [sale(5, 8, 60n)], day(8));
  expect(steps.map(({ amountMinor, isScheduled }) => [amountMinor, isScheduled])).toEqual([
    [100n, false],
    [60n, true],
    [100n, false],
  ]);
  expect(reductionAt(steps, day(8))).toBeNull();
});

test("a variant that is not sold in a currency has no price, whatever is scheduled", () => {
  const steps = stepsOf(regular([1, 100n], [4, null]), [sale(5, 8, 60n)], day(6));
  expect(steps.at(-1)).toMatchObject({ amountMinor: null, isScheduled: false });
  expect(reductionAt(steps, day(6))).toBeNull();
});

import { expect, test } from "vitest";
import { addUpParts, joinBoundaries } from "./parts.ts";

test("questions about times that meet are asked as one, others by themselves", () => {
  expect(
    joinBoundaries([
      [10, 20, 30],
      [100, 110],
      [20, 24, 28, 30],
      [30, 40],
    ]),
  ).toEqual([
    [10, 20, 24, 28, 30, 40],
    [100, 110],
  ]);
  expect(joinBoundaries([])).toEqual([]);
});

test("a time within another does not end it", () => {
  expect(
    joinBoundaries([
      [0, 100],
      [10, 20],
      [50, 120],
    ]),
  ).toEqual([[0, 10, 20, 50, 100, 120]]);
});

test("finer parts add up to those that were asked for, by key, and what lies beyond them is left out", () => {
  const fine = [0, 10, 20, 30, 40];
  const rows = [
    { part: 0, of: "EUR", count: 1 },
    { part: 1, of: "EUR", count: 2 },
    { part: 1, of: "USD", count: 5 },
    { part: 2, of: "EUR", count: 4 },
    { part: 3, of: "EUR", count: 8 },
  ];
  const by = {
    keyOf: (row: (typeof rows)[number]) => row.of,
    add: (one: (typeof rows)[number], other: (typeof rows)[number]) => ({ ...one, count: one.count + other.count }),
  };
  expect(addUpParts(rows, fine, [0, 20, 30], by)).toEqual([
    { part: 0, of: "EUR", count: 3 },
    { part: 0, of: "USD", count: 5 },
    { part: 1, of: "EUR", count: 4 },
  ]);
  expect(addUpParts(rows, fine, [20, 40], by)).toEqual([{ part: 0, of: "EUR", count: 12 }]);
});

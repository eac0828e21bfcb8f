import { expect, test } from "vitest";
import { createNumberLists } from "./number-lists.ts";

test("lists that are replaced again and again keep what was set last, and their gaps are packed", () => {
  const lists = createNumberLists();
  const expected = new Map<number, readonly number[]>();
  for (let round = 0; round < 40; round += 1)
    for (let row = 0; row < 1500; row += 7) {
      const list = Array.from({ length: (row + round) % 30 }, (_, index) => row * 100 + round + index);
      lists.set(row, list);
      expected.set(row, list);
    }
  for (const [row, list] of expected) {
    expect(lists.count(Int32Array.of(row), new Uint32Array(200_000))).toEqual(list);
    expect(lists.has(row, (number) => number === list.at(-1))).toBe(list.length > 0);
  }
  // 215 rows of 30 numbers of four bytes, not all that was ever set.
  expect(lists.bytes()).toBeLessThan(100_000);
});

test("a row that was never set has none", () => {
  const lists = createNumberLists();
  expect(lists.has(5_000_000, () => true)).toBe(false);
});

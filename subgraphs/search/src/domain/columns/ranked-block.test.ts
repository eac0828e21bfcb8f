import { expect, test } from "vitest";
import { aboveAll, blockBelow, coarsePlaces, rankedMatches } from "./ranked-block.ts";

const keysFrom = (count: number): Int32Array => Int32Array.from({ length: count }, (_, index) => index * 3);
const rank = (key: number): number => (key % 2 === 0 ? 2 : 0.8);

test("few matches are one block", () => {
  const keys = keysFrom(10);
  expect(blockBelow(keys, coarsePlaces(keys, rank), aboveAll, null)).toEqual({
    from: aboveAll,
    to: 0,
    keys: [...keys],
  });
});

test("blocks follow one another, the best first, and hold every match once", () => {
  const keys = keysFrom(4 * rankedMatches + 17);
  const places = coarsePlaces(keys, rank);
  const seen: number[] = [];
  const leasts: number[] = [];
  for (let from = aboveAll; from > 0;) {
    const block = blockBelow(keys, places, from, null);
    seen.push(...block.keys);
    leasts.push(Math.min(...block.keys.map(rank)));
    from = block.to;
  }
  expect(new Set(seen).size).toBe(keys.length);
  expect(seen).toHaveLength(keys.length);
  expect(leasts).toEqual(leasts.toSorted((left, right) => right - left));
});

test("a block holds its products while others come and go", () => {
  const keys = keysFrom(3 * rankedMatches);
  const first = blockBelow(keys, coarsePlaces(keys, rank), aboveAll, null);
  const fewer = keys.filter((key) => key % 5 !== 0);
  const again = blockBelow(fewer, coarsePlaces(fewer, rank), first.from, first.to);
  expect(again.keys).toEqual(first.keys.filter((key) => key % 5 !== 0));
});

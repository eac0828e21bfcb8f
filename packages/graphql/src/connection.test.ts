import fc from "fast-check";
import { expect, test } from "vitest";
import { type Connection, decodeCursor, encodeCursor, type PageRequest, readPage, toConnection } from "./connection.ts";

const key = (cursor: string) => Number(decodeCursor(cursor, 1)[0]);

test.each([
  ["neither first nor last", {}],
  ["both first and last", { first: 1, last: 1 }],
  ["a page of more than 100", { first: 101 }],
  ["a page of less than none", { last: -1 }],
  ["a cursor of another list", { first: 1, after: encodeCursor([1, 2]) }],
  ["a cursor that is none", { first: 1, after: "zzz" }],
])("%s is refused as the caller's mistake", (_what, page) => {
  expect(() => readPage(page, key)).toThrow(expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } }));
});

/** A store over the numbers 1..n that answers as rooms' stores do: one row too many, read from the wanted end. */
const read = (all: readonly number[], page: PageRequest<number>): number[] => {
  const within = all.filter(
    (n) => (page.after === null || n > page.after) && (page.before === null || n < page.before),
  );
  return (page.direction === "forward" ? within : within.toReversed()).slice(0, page.size + 1);
};

const collect = (all: readonly number[], size: number, direction: "forward" | "backward"): number[] => {
  const seen: number[] = [];
  for (let cursor: string | null = null; ;) {
    const page: PageRequest<number> = readPage(
      direction === "forward" ? { first: size, after: cursor } : { last: size, before: cursor },
      key,
    );
    const { nodes, pageInfo }: Connection<number> = toConnection(page, read(all, page), (n) => encodeCursor([n]));
    if (direction === "forward") seen.push(...nodes);
    else seen.unshift(...nodes);
    cursor = direction === "forward" ? pageInfo.endCursor : pageInfo.startCursor;
    if (!(direction === "forward" ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return seen;
  }
};

test("paging through a list from either end gives every item once, in order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), (length, size) => {
      const all = Array.from({ length }, (_, index) => index + 1);
      expect(collect(all, size, "forward")).toEqual(all);
      expect(collect(all, size, "backward")).toEqual(all);
    }),
  );
});

test("a page in the middle says that there is more on both sides", () => {
  const page = readPage({ first: 2, after: encodeCursor([2]) }, key);
  expect(toConnection(page, read([1, 2, 3, 4, 5], page), (n) => encodeCursor([n])).pageInfo).toMatchObject({
    hasNextPage: true,
    hasPreviousPage: true,
  });
});

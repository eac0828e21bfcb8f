import { expect, test } from "vitest";
import type { Books } from "./books.ts";
import type { SeenCheckout } from "./buyer.ts";
import { judge } from "./judge.ts";

const at = (seconds: number): Date => new Date(1_800_000_000_000 + seconds * 1000);

const placed: SeenCheckout = {
  buyer: "buyer 1",
  attemptId: "chk_1",
  status: "PLACED",
  failure: null,
  orderId: "order_1",
  followed: { sequences: [1, 2, 3], isEnded: true, cuts: 1 },
  catchUp: null,
};
const books: Books = {
  checkouts: [
    { id: "chk_1", orderId: "order_1", status: "PLACED", failure: null, submittedAt: at(0), completedAt: at(2) },
  ],
  oversoldUnits: 0,
  wrongShelves: [],
  doubleCharges: [],
  wrongMoney: [],
  moneyDifferenceMinor: 0n,
  afterwards: {},
};

const verdict = (changes: {
  readonly seen?: Partial<SeenCheckout>;
  readonly booked?: Partial<Books["checkouts"][number]>;
  readonly books?: Partial<Books>;
  readonly complaints?: readonly string[];
}): readonly string[] => {
  const [checkout] = books.checkouts;
  return judge({
    testimonies: [{ checkouts: [{ ...placed, ...changes.seen }], refused: [], complaints: changes.complaints ?? [] }],
    books: { ...books, checkouts: checkout ? [{ ...checkout, ...changes.booked }] : [], ...changes.books },
    sequences: new Map([["order_1", 3]]),
    lastFaultAt: at(1).getTime(),
  });
};

test("a seed in which everybody was told what is so violates nothing", () => {
  expect(verdict({})).toEqual([]);
});

test.each([
  ["an accepted check-out is not in the books", { books: { checkouts: [] } }, /^5: an accepted check-out is not lost/],
  ["it never ended", { booked: { status: "RESERVING", completedAt: null } }, /^5: every accepted check-out ends/],
  ["it took over a minute after the last fault", { booked: { completedAt: at(62) } }, /^5: .* took 61000 ms$/],
  ["the buyer saw PLACED and it FAILED", { booked: { status: "FAILED", failure: "EXPIRED" } }, /^5: what is decided/],
  ["the order is another one", { booked: { orderId: "order_2" } }, /^5: PLACED is exactly one order/],
  ["a shelf sold more than it had", { books: { wrongShelves: ["v: 1 were put there"] } }, /^2: nothing is oversold/],
  ["the provider holds twice", { books: { doubleCharges: ["chk_1"] } }, /^4: nobody is charged twice/],
  ["the provider holds too much", { books: { wrongMoney: ["chk_1: 1, 2"] } }, /^3: our books are the provider's/],
  ["a buyer waited in vain", { complaints: ["buyer 1 waited in vain"] }, /^buyer 1 waited in vain$/],
] as const)("%s: that is found", (_name, changes, sentence) => {
  expect(verdict(changes)[0]).toMatch(sentence);
});

test.each([
  ["missed an entry", [1, 3]],
  ["saw one twice", [1, 2, 2, 3]],
  ["saw them out of order", [2, 1, 3]],
])("a follower who %s: that is found", (_name, sequences) => {
  const [violation] = verdict({ seen: { followed: { sequences, isEnded: true, cuts: 0 } } });
  expect(violation).toBe(
    `6: a follower misses nothing and sees nothing twice: buyer 1 (chk_1) saw ${sequences.join(" ")}`,
  );
});

test("a follower who never saw the end: that is found", () => {
  const followed = { sequences: [1, 2], isEnded: true, cuts: 0 };
  expect(verdict({ seen: { followed } })[0]).toMatch(/^6: a follower sees everything: .* 2 of 3 entries/);
});

test("a follower whose stream never ended: that is found", () => {
  const followed = { sequences: [1, 2, 3], isEnded: false, cuts: 0 };
  expect(verdict({ seen: { followed } })[0]).toMatch(/^6: a follower sees everything: .* 3 of 3 entries, and no end/);
});

test("a check-out that was under way when the last fault ended has its minute from then on", () => {
  expect(verdict({ booked: { completedAt: at(60.9) } })).toEqual([]);
});

import { expectDiagram } from "@novatech/testkit/state-diagram";
import { expect, test } from "vitest";
import {
  countsIn,
  holdMoves,
  type HoldMove,
  holdStates,
  type HoldState,
  holdTransitions,
  rejectionOf,
  type WantedUse,
} from "./promotion-hold.ts";

const legal = holdStates.flatMap((from) =>
  holdMoves.flatMap((move) => {
    const to = holdTransitions[from][move];
    return to ? [{ from, move, to }] : [];
  }),
);

test.each(legal)("uses that are $from and are to $move become $to", ({ move, to }) => {
  const ends: Record<HoldMove, HoldState> = {
    use: "USED",
    giveBack: "RETURNED",
    release: "RELEASED",
    expire: "EXPIRED",
  };
  expect(to).toBe(ends[move]);
  // A use counts once, held or used, and ends to count by every move but the one to an order.
  const counted = countsIn(to);
  expect([counted.held, counted.used]).toEqual([0, move === "use" ? 1 : 0]);
});

test("the page of the room shows the same moves", () => {
  expectDiagram(new URL("../../README.md", import.meta.url), "hold", holdTransitions);
});

test("what is given back or released never counts again, and every hold can end", () => {
  for (const state of ["RETURNED", "RELEASED"] as const) expect(holdTransitions[state]).toEqual({});
  expect(Object.keys(holdTransitions.HELD).toSorted()).toEqual([...holdMoves].toSorted());
});

const quotedAt = new Date("2026-01-05T09:00:00Z");
const use = (changes: Partial<NonNullable<WantedUse["promotion"]>>, usesOfCustomer = 0): WantedUse => ({
  promotionId: "promo_1",
  usesOfCustomer,
  promotion: {
    id: "promo_1",
    version: 1,
    merchantId: null,
    code: "CODE",
    name: "Promotion",
    effect: { kind: "FREE_SHIPPING" },
    target: { kind: "EVERYTHING", ids: [] },
    minimumSubtotal: null,
    customersOnly: false,
    isExclusive: false,
    startsAt: new Date(0),
    endsAt: null,
    usageLimit: null,
    usageLimitPerCustomer: null,
    usesHeld: 0,
    usesUsed: 0,
    createdAt: new Date(0),
    updatedAt: new Date(0),
    endedAt: null,
    ...changes,
  },
});
const before = new Date("2026-01-05T08:59:00Z");
const after = new Date("2026-01-05T09:01:00Z");

test.each([
  ["nothing limits it", use({}), null],
  ["a use is left", use({ usageLimit: 3, usesHeld: 1, usesUsed: 1 }), null],
  ["held and used make the limit", use({ usageLimit: 3, usesHeld: 1, usesUsed: 2 }), "USED_UP"],
  ["the customer has one left", use({ usageLimitPerCustomer: 2 }, 1), null],
  ["the customer has none left", use({ usageLimitPerCustomer: 2 }, 2), "USED_UP_BY_CUSTOMER"],
  ["it ended by the clock after the quote was made: the quote keeps its word", use({ endsAt: after }), null],
  ["it was swept after that", use({ endsAt: after, endedAt: after }), null],
  ["its end was moved to before the quote", use({ endsAt: before }), "ENDED"],
  ["somebody ended it", use({ endedAt: after }), "WITHDRAWN"],
  ["somebody ended it before its end", use({ endsAt: after, endedAt: before }), "WITHDRAWN"],
  ["it is gone", { ...use({}), promotion: null }, "WITHDRAWN"],
] as const)("given that %s, a use is held or refused so", (_what, wanted, reason) => {
  expect(rejectionOf([wanted], quotedAt)).toEqual(reason && { promotionId: "promo_1", reason });
});

import { expectDiagram, type MachineTable } from "@novatech/testkit/state-diagram";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkoutPosition, isDecided } from "./checkout-attempt.ts";
import {
  beginCheckout,
  checkoutMoves,
  type CheckoutSignal,
  checkoutSignals,
  type CheckoutState,
  type CheckoutStep,
  checkoutStates,
  checkoutStatuses,
  keyOfState,
  moneyStates,
  moveCheckout,
  promotionStates,
  stockStates,
  transitionsOf,
} from "./checkout-machine.ts";

const isFreed = ({ stock, promotions, money }: CheckoutState): boolean =>
  ![stock, promotions, money].some((held) => held === "ASKED" || held === "HELD");
const isFailed = ({ status }: CheckoutState): boolean => status === "COMPENSATING" || status === "FAILED";

/** What a signal claims about a holding: it is news only where the holding is one of these. */
const newsIn: Partial<Record<CheckoutSignal, (state: CheckoutState) => boolean>> = {
  STOCK_RESERVED: ({ stock }) => stock === "ASKED",
  STOCK_REJECTED: ({ stock }) => stock === "ASKED",
  STOCK_RELEASED: ({ stock }) => stock !== "FREE",
  RESERVATION_EXPIRED: ({ stock }) => stock === "HELD",
  RESERVATION_SHORT: ({ stock }) => stock === "HELD",
  PROMOTION_HELD: ({ promotions }) => promotions === "ASKED",
  PROMOTION_REJECTED: ({ promotions }) => promotions === "ASKED",
  PROMOTION_RELEASED: ({ promotions }) => promotions === "ASKED" || promotions === "HELD",
  PAYMENT_ACTION_REQUIRED: ({ money }) => money === "ASKED",
  PAYMENT_AUTHORIZED: ({ money }) => money === "ASKED",
  PAYMENT_DECLINED: ({ money }) => money === "ASKED",
  PAYMENT_TOO_LATE: ({ money }) => money === "ASKED",
  PAYMENT_VOIDED: ({ money }) => money === "ASKED" || money === "HELD",
};

const everyState: CheckoutState[] = checkoutStatuses.flatMap((status) =>
  stockStates.flatMap((stock) =>
    promotionStates.flatMap((promotions) => moneyStates.map((money) => ({ status, stock, promotions, money }))),
  ),
);

/** What is wrong with a step of the table; empty when nothing is. */
function faultsOf(state: CheckoutState, signal: CheckoutSignal, { to, failure }: CheckoutStep): string[] {
  const hasBegunToFail = !isFailed(state) && isFailed(to);
  const mayRepeat = signal === "PAYMENT_ACTION_REQUIRED" || (to.status === "PLACING" && signal.startsWith("STOCK"));
  return [
    (failure !== null) === hasBegunToFail ? "" : "a failure has a reason when it begins, and only then",
    !isFailed(to) || to.status === (isFreed(to) ? "FAILED" : "COMPENSATING")
      ? ""
      : "it waits for what is free, or forgets what is held",
    checkoutPosition(to.status) >= checkoutPosition(state.status) ? "" : "it goes back",
    mayRepeat || moveCheckout(to, signal) === null ? "" : "a second delivery moves it again",
  ].filter((fault) => fault !== "");
}

describe.each(checkoutStates.map((state) => [keyOfState(state), state] as const))(
  "a check-out that is %s",
  (_, state) => {
    test.each(checkoutSignals)("on %s goes where the table says, or stays", (signal) => {
      const step = moveCheckout(state, signal);
      const isNamed = checkoutMoves[state.status][signal] !== undefined;
      const isNews = newsIn[signal]?.(state) ?? true;
      expect(step !== null).toBe(isNamed && isNews);
      expect(step === null ? [] : faultsOf(state, signal, step)).toEqual([]);
    });
  },
);

test("where the plain way goes: stock, money, order", () => {
  let state = beginCheckout(false);
  const seen = [keyOfState(state)];
  for (const signal of ["STOCK_RESERVED", "PAYMENT_AUTHORIZED"] as const) {
    state = moveCheckout(state, signal)?.to ?? state;
    seen.push(keyOfState(state));
  }
  expect(seen).toEqual(["RESERVING ASKED NONE NONE", "AUTHORIZING HELD NONE ASKED", "PLACED HELD NONE HELD"]);
});

test.each([
  ["stock first", ["STOCK_RESERVED", "PROMOTION_HELD"]],
  ["promotions first", ["PROMOTION_HELD", "STOCK_RESERVED"]],
] as const)("stock and promotions are awaited both, %s", (_, [first, second]) => {
  const half = moveCheckout(beginCheckout(true), first)?.to;
  expect(half?.status).toBe("RESERVING");
  expect(half && keyOfState(moveCheckout(half, second)?.to ?? half)).toBe("AUTHORIZING HELD HELD ASKED");
});

test("nothing is placed without stock, money and promotions, nothing has failed that still holds something", () => {
  const of = (status: CheckoutState["status"]) => checkoutStates.filter((state) => state.status === status);
  expect(of("PLACED").map(keyOfState).toSorted()).toEqual(["PLACED HELD HELD HELD", "PLACED HELD NONE HELD"]);
  expect(of("FAILED").every(isFreed)).toBe(true);
  expect(of("COMPENSATING").some(isFreed)).toBe(false);
});

test("from every state the time that passes and the holders' answers lead to an end", () => {
  const answers = ["STOCK_RELEASED", "PROMOTION_RELEASED", "PAYMENT_VOIDED"] as const;
  for (const state of checkoutStates) {
    let now = state;
    for (const signal of ["DEADLINE_PASSED", ...answers] as const) now = moveCheckout(now, signal)?.to ?? now;
    expect(isDecided(now.status), keyOfState(state)).toBe(true);
  }
});

test("answers to a failure may come in any order and often, and end the same", () => {
  const answers: CheckoutSignal[] = ["STOCK_RELEASED", "PROMOTION_RELEASED", "PAYMENT_VOIDED"];
  const late: CheckoutSignal[] = ["STOCK_RESERVED", "PROMOTION_HELD", "PAYMENT_AUTHORIZED", "RESERVATION_EXPIRED"];
  fc.assert(
    fc.property(
      fc.constantFrom(...checkoutStates.filter(({ status }) => status === "COMPENSATING")),
      fc.array(fc.constantFrom(...answers, ...late)),
      fc.shuffledSubarray(answers, { minLength: 3 }),
      (state, before, all) => {
        let now = state;
        for (const signal of [...before, ...all]) now = moveCheckout(now, signal)?.to ?? now;
        expect(now.status).toBe("FAILED");
      },
    ),
  );
});

test("whatever comes in whatever order, a decided check-out stays decided", () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.constantFrom(...checkoutSignals), { maxLength: 40 }), (counted, arriving) => {
      let state = beginCheckout(counted);
      for (const signal of arriving) {
        const next = moveCheckout(state, signal)?.to ?? state;
        expect(isDecided(state.status) ? next : state).toBe(state);
        state = next;
      }
    }),
  );
});

test("states that cannot be reached are not in the table", () => {
  const reachable = new Set(checkoutStates.map(keyOfState));
  const listed = new Set(
    checkoutSignals.flatMap((signal) => transitionsOf(signal).map(({ from }) => keyOfState(from))),
  );
  for (const key of listed) expect(reachable).toContain(key);
  expect(everyState.filter((state) => reachable.has(keyOfState(state)))).toHaveLength(checkoutStates.length);
});

/** The machine as statuses alone: a signal that may lead to several names what they depend on. */
function asDiagram(): MachineTable {
  const table: Record<string, Record<string, string>> = {};
  for (const status of checkoutStatuses) {
    const moves: Record<string, string> = {};
    for (const signal of checkoutSignals) {
      const ways = transitionsOf(signal).filter(({ from, to }) => from.status === status && to.status !== status);
      const targets = new Set(ways.map(({ to }) => to.status));
      for (const target of targets) {
        const label =
          target === "FAILED" && targets.size > 1
            ? `${signal} (nothing held)`
            : target === "PLACING"
              ? `${signal} (stock lapsed)`
              : signal;
        moves[label] = target;
      }
    }
    table[status] = moves;
  }
  return table;
}

test("the README shows the machine", () => {
  expectDiagram(new URL("../../README.md", import.meta.url), "checkout", asDiagram());
});

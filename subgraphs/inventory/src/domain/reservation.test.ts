import { expect, test } from "vitest";
import {
  nextReservationState,
  type Reservation,
  ReservationContradictionError,
  reservationMoves,
  type ReservationState,
  reservationStates,
  reservationTransitions,
  stockEffects,
  targetOf,
  toMove,
} from "./reservation.ts";

const inState = (state: ReservationState, id = "res_1"): Reservation => ({
  id,
  attemptId: "attempt_1",
  orderId: null,
  lineId: "line_1",
  stockItemId: "stock_1",
  variantId: "var_1",
  merchantId: "merch_1",
  warehouseId: "wh_1",
  quantity: 2,
  state,
});

const everyPair = reservationStates.flatMap((state) =>
  reservationMoves.map((move) => ({ state, move, target: reservationTransitions[state][move] ?? null })),
);
const legal = everyPair.filter(({ target }) => target !== null);
const repeated = everyPair.filter(({ state, move, target }) => target === null && targetOf[move] === state);
const contradicting = everyPair.filter((pair) => !legal.includes(pair) && !repeated.includes(pair));

test.each(legal)("given a reservation that is $state, when it is to $move, then it becomes $target", (pair) => {
  expect(nextReservationState(pair.state, pair.move)).toBe(pair.target);
  expect(targetOf[pair.move]).toBe(pair.target);
  expect(toMove([inState(pair.state)], pair.move)).toHaveLength(1);
});

test.each(repeated)("given a reservation that is $state, when it is to $move again, then nothing happens", (pair) => {
  expect(toMove([inState(pair.state)], pair.move)).toEqual([]);
});

test.each(contradicting)(
  "given a reservation that is $state, when it is to $move, then that contradicts it",
  (pair) => {
    expect(nextReservationState(pair.state, pair.move)).toBeNull();
    expect(() => toMove([inState(pair.state)], pair.move)).toThrow(ReservationContradictionError);
  },
);

test("one reservation that cannot move holds back the others", () => {
  expect(() => toMove([inState("ACTIVE"), inState("EXPIRED", "res_2")], "commit")).toThrow(/res_2.*EXPIRED/);
});

test("units are never made or lost: what leaves `reserved` or `committed` goes to the other or out of the warehouse", () => {
  const promised: Record<ReservationState, "reserved" | "committed" | null> = {
    ACTIVE: "reserved",
    COMMITTED: "committed",
    CONSUMED: null,
    RELEASED: null,
    EXPIRED: null,
  };
  for (const { state, move } of legal) {
    const expected = { onHand: move === "consume" ? -1 : 0, reserved: 0, committed: 0 };
    const [from, to] = [promised[state], promised[targetOf[move]]];
    if (from) expected[from] -= 1;
    if (to) expected[to] += 1;
    expect(stockEffects[move]).toEqual(expected);
  }
});

import { expectDiagram } from "@novatech/testkit/state-diagram";
import { describe, expect, test } from "vitest";
import { aReservation } from "../../test/a-reservation.ts";
import {
  effectOf,
  nextReservationState,
  ReservationContradictionError,
  type ReservationMove,
  reservationMoves,
  type ReservationState,
  reservationStates,
  reservationTransitions,
  type StockEffect,
} from "./reservation.ts";
import { moveUnits } from "./unit-move.ts";

const everyPair = reservationStates.flatMap((state) =>
  reservationMoves.map((move) => ({ state, move, target: reservationTransitions[state][move] ?? null })),
);
const legal = everyPair.filter(({ target }) => target !== null);
const illegal = everyPair.filter(({ target }) => target === null);

test.each(legal)(
  "given units that are $state, when they $move, then they become $target",
  ({ state, move, target }) => {
    expect(nextReservationState(state, move)).toBe(target);
    expect(moveUnits(aReservation({ state }), move)).toMatchObject({ to: target, quantity: 2 });
  },
);

test.each(illegal)(
  "given units that are $state, when they are to $move, then that contradicts it",
  ({ state, move }) => {
    expect(nextReservationState(state, move)).toBeNull();
    expect(() => moveUnits(aReservation({ state }), move)).toThrow(ReservationContradictionError);
  },
);

test("the README shows the states as the table has them", () => {
  expectDiagram(new URL("../../README.md", import.meta.url), "reservation", reservationTransitions);
});

describe("what moving one unit does to the numbers of its stock item", () => {
  const nothing: StockEffect = { onHand: 0, reserved: 0, committed: 0 };
  const effects: Readonly<Record<string, StockEffect>> = {
    "ACTIVE extend": nothing,
    "ACTIVE commit": { onHand: 0, reserved: -1, committed: 1 },
    "ACTIVE release": { onHand: 0, reserved: -1, committed: 0 },
    "ACTIVE expire": { onHand: 0, reserved: -1, committed: 0 },
    "COMMITTED consume": { onHand: -1, reserved: 0, committed: -1 },
    "COMMITTED withdraw": { onHand: 0, reserved: 0, committed: -1 },
    "COMMITTED shorten": { onHand: 0, reserved: 0, committed: -1 },
    // The count that did not find it has taken it off what lies there already.
    "SHORT consume": nothing,
    "SHORT withdraw": nothing,
    "EXPIRED revive": { onHand: 0, reserved: 0, committed: 1 },
    "EXPIRED miss": nothing,
  };
  test.each(legal)("$state, $move", ({ state, move, target }) => {
    expect(effectOf(state, target as ReservationState)).toEqual(effects[`${state} ${move}`]);
  });
  test("no move is left out", () => {
    expect(Object.keys(effects).toSorted()).toEqual(
      legal.map(({ state, move }: { state: ReservationState; move: ReservationMove }) => `${state} ${move}`).toSorted(),
    );
  });
});

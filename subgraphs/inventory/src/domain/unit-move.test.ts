import fc from "fast-check";
import { expect, test } from "vitest";
import { aPlace, aReservation } from "../../test/a-reservation.ts";
import { reservationMoves, reservationStates } from "./reservation.ts";
import { afterMoves, moveAll, moveSome, moveUnits } from "./unit-move.ts";

test("given several reservations, when fewer units move than they have, then the last one is split", () => {
  const sold = [
    aReservation({ id: "a", state: "COMMITTED", quantity: 2 }),
    aReservation({ id: "b", state: "COMMITTED", quantity: 3 }),
    aReservation({ id: "c", state: "COMMITTED", quantity: 1 }),
  ];
  const moves = moveSome(sold, "consume", 4);
  expect(moves?.map(({ reservation, quantity, to }) => [reservation.id, quantity, to])).toEqual([
    ["a", 2, "CONSUMED"],
    ["b", 2, "CONSUMED"],
  ]);
});

test("given reservations that cannot make the move, when others can, then those are passed over", () => {
  const some = [aReservation({ id: "a", state: "RELEASED" }), aReservation({ id: "b", state: "COMMITTED" })];
  expect(moveSome(some, "withdraw", 2)?.map(({ reservation }) => reservation.id)).toEqual(["b"]);
});

test("given too few units, when more are to move, then none does", () => {
  expect(moveSome([aReservation({ state: "COMMITTED" })], "consume", 3)).toBeNull();
});

test("one reservation that cannot move holds back the others", () => {
  const some = [aReservation(), aReservation({ id: "res_2", state: "EXPIRED" })];
  expect(() => moveAll(some, "commit")).toThrow(/res_2.*EXPIRED/);
});

test("units that leave are taken off what lies there and off what is sold, of their own stock item only", () => {
  const moves = [moveUnits(aReservation({ state: "COMMITTED" }), "consume", 1)];
  const places = [aPlace({ committed: 2 }), aPlace({ id: "stock_2", committed: 2 })];
  expect(afterMoves(places, moves)).toEqual([
    aPlace({ committed: 1, onHand: 9 }),
    aPlace({ id: "stock_2", committed: 2 }),
  ]);
});

test("whatever moves, what is free never shrinks by a move that gives up a promise, and never is more than lies there", () => {
  const reservations = fc.array(
    fc.record({ state: fc.constantFrom(...reservationStates), quantity: fc.integer({ min: 1, max: 4 }) }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(reservations, fc.constantFrom(...reservationMoves), fc.nat(12), (raw, move, quantity) => {
      const some = raw.map((over, index) => aReservation({ ...over, id: `res_${index}` }));
      const unitsIn = (state: string) =>
        some.filter((one) => one.state === state).reduce((sum, one) => sum + one.quantity, 0);
      const before = aPlace({ onHand: 40, reserved: unitsIn("ACTIVE"), committed: unitsIn("COMMITTED") });
      const moves = moveSome(some, move, quantity);
      if (moves === null) return;
      const [after = before] = afterMoves([before], moves);
      const promised = ({ reserved, committed }: typeof before) => reserved + committed;
      const free = (item: typeof before) => item.onHand - promised(item);
      const faults = [
        Math.min(after.onHand, after.reserved, after.committed) < 0 && "a number is negative",
        move !== "revive" && promised(after) > promised(before) && "a promise is made",
        // What leaves takes its promise with it.
        move === "consume" && free(after) !== free(before) && "shipping changes what is free",
      ];
      expect(faults.filter(Boolean)).toEqual([]);
    }),
  );
});

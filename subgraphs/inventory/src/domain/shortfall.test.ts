import fc from "fast-check";
import { expect, test } from "vitest";
import { aPlace, aReservation } from "../../test/a-reservation.ts";
import type { Reservation } from "./reservation.ts";
import { planShortfall } from "./shortfall.ts";
import { afterMoves } from "./unit-move.ts";

const held = (attemptId: string, quantity: number, over: Partial<Reservation> = {}) =>
  aReservation({ id: `res_${attemptId}`, attemptId, quantity, ...over });
const sold = (orderId: string, quantity: number, over: Partial<Reservation> = {}) =>
  aReservation({ id: `res_${orderId}`, attemptId: `of_${orderId}`, orderId, quantity, state: "COMMITTED", ...over });
const planned = (counted: number, promised: readonly Reservation[]) => {
  const here = promised.filter(({ stockItemId }) => stockItemId === "stock_1");
  const units = (state: string) =>
    here.filter((one) => one.state === state).reduce((sum, one) => sum + one.quantity, 0);
  const item = aPlace({ reserved: units("ACTIVE"), committed: units("COMMITTED") });
  const { freed, short } = planShortfall(item, counted, promised);
  return {
    item,
    freed,
    short,
    given: [...freed, ...short].map(({ reservation, quantity, to }) => [reservation.id, quantity, to]),
  };
};

test("given enough for every promise, when it is counted, then none is broken", () => {
  expect(planned(5, [held("a", 2), sold("b", 3)]).given).toEqual([]);
});

test("given too little, when check-outs run, then the newest of them are given up first, each as a whole", () => {
  expect(planned(4, [held("new", 2), held("old", 2), sold("b", 3)]).given).toEqual([
    ["res_new", 2, "EXPIRED"],
    ["res_old", 2, "EXPIRED"],
  ]);
  expect(planned(6, [held("new", 2), held("old", 2), sold("b", 3)]).given).toEqual([["res_new", 2, "EXPIRED"]]);
});

test("given a check-out that holds other things, too, when it is given up, then those are free again as well", () => {
  const elsewhere = held("a", 1, { id: "res_other", stockItemId: "stock_2" });
  expect(planned(1, [held("a", 2), elsewhere]).given).toEqual([
    ["res_a", 2, "EXPIRED"],
    ["res_other", 1, "EXPIRED"],
  ]);
});

test("given no check-outs, when sold units are missing, then the newest order is short of as many and no more", () => {
  expect(planned(2, [sold("new", 2), sold("old", 3)]).given).toEqual([
    ["res_new", 2, "SHORT"],
    ["res_old", 1, "SHORT"],
  ]);
});

test("whatever is counted, the promises that are left can be kept, and none is broken without need", () => {
  const raw = fc.array(fc.record({ isSold: fc.boolean(), quantity: fc.integer({ min: 1, max: 3 }) }), { maxLength: 6 });
  fc.assert(
    fc.property(raw, fc.nat(10), (reservations, counted) => {
      const promised = reservations.map(({ isSold, quantity }, n) =>
        isSold ? sold(`${n}`, quantity) : held(`${n}`, quantity),
      );
      const { item, freed, short } = planned(counted, promised);
      const [after = item] = afterMoves([item], [...freed, ...short]);
      const left = after.reserved + after.committed;
      const last = freed.at(-1)?.quantity ?? 0;
      const faults = [
        left > counted && "more is promised than lies there",
        short.length > 0 && (after.reserved > 0 || after.committed !== counted) && "an order is short without need",
        short.length === 0 && last > 0 && left + last <= counted && "a check-out is given up without need",
      ];
      expect(faults.filter(Boolean)).toEqual([]);
    }),
  );
});

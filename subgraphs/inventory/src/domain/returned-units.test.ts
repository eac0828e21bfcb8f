import { expect, test } from "vitest";
import { aReservation } from "../../test/a-reservation.ts";
import { returnedParts } from "./returned-units.ts";

const left = aReservation({ id: "left", state: "CONSUMED", quantity: 2 });

test("given units that left, when some come back, then they are of those", () => {
  expect(returnedParts([left], 1)).toEqual([{ reservation: left, quantity: 1 }]);
});

test("given units that came back before, when more come, then they are of the others", () => {
  const other = aReservation({ id: "other", state: "CONSUMED", quantity: 2 });
  expect(returnedParts([{ ...left, returnedQuantity: 2 }, other], 2)).toEqual([{ reservation: other, quantity: 2 }]);
});

test("given a parcel of which nobody told yet that it left, when its units come back, then that is right all the same", () => {
  const here = aReservation({ id: "here", state: "COMMITTED", quantity: 2 });
  expect(returnedParts([here, left], 3)).toEqual([
    { reservation: left, quantity: 2 },
    { reservation: here, quantity: 1 },
  ]);
});

test("given units that never left because they were withdrawn, when more come back than left, then that is wrong", () => {
  expect(returnedParts([left, aReservation({ state: "RETURNED_TO_STOCK" })], 3)).toBeNull();
});

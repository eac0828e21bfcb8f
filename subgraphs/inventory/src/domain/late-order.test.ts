import { expect, test } from "vitest";
import { aPlace, aReservation } from "../../test/a-reservation.ts";
import { reviveUnits } from "./late-order.ts";

const expired = aReservation({ state: "EXPIRED", quantity: 3 });
const given = (onHand: number) =>
  reviveUnits([expired], [aPlace({ onHand })]).map(({ quantity, to }) => [quantity, to]);

test("given units whose time ran out, when they are still free, then the order is given them again", () => {
  expect(given(3)).toEqual([[3, "COMMITTED"]]);
});

test("given units whose time ran out, when only some are free, then the others are short", () => {
  expect(given(2)).toEqual([
    [2, "COMMITTED"],
    [1, "SHORT"],
  ]);
});

test("given units whose time ran out, when somebody else has them, then all are short", () => {
  expect(given(0)).toEqual([[3, "SHORT"]]);
});

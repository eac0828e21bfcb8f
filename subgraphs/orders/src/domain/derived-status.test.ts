import { expect, test } from "vitest";
import { fulfilmentStatusOf } from "./fulfilment-status.ts";
import { type OrderMoney, paymentStatusOf } from "./money-status.ts";
import type { LineUnits } from "./order-units.ts";

const money = (changes: Partial<OrderMoney>): OrderMoney => ({
  totalMinor: 100n,
  creditedMinor: 0n,
  capturedMinor: 0n,
  refundedMinor: 0n,
  isHoldLost: false,
  hasFailedRefund: false,
  isChargedBack: false,
  ...changes,
});

test.each<[string, Partial<OrderMoney>, string]>([
  ["nothing was taken", {}, "AUTHORIZED"],
  ["nothing is held any more", { isHoldLost: true }, "NONE"],
  ["all was cancelled before anything was taken", { creditedMinor: 100n }, "NONE"],
  ["a part was taken", { capturedMinor: 1n }, "PARTIALLY_PAID"],
  ["all was taken", { capturedMinor: 100n }, "PAID"],
  ["all was taken but what was cancelled", { capturedMinor: 60n, creditedMinor: 40n }, "PAID"],
  ["nothing is to be paid", { totalMinor: 0n }, "PAID"],
  ["a part came back", { capturedMinor: 100n, creditedMinor: 40n, refundedMinor: 40n }, "PARTIALLY_REFUNDED"],
  ["all that was taken came back", { capturedMinor: 60n, creditedMinor: 100n, refundedMinor: 60n }, "REFUNDED"],
  ["more was taken than it costs", { capturedMinor: 101n }, "OVERCHARGED"],
  ["what is owed back did not go", { capturedMinor: 100n, creditedMinor: 40n, hasFailedRefund: true }, "OVERCHARGED"],
  ["the bank took it back", { capturedMinor: 100n, isChargedBack: true }, "CHARGED_BACK"],
])("when %s, the money is said so", (_name, changes, status) => {
  expect(paymentStatusOf(money(changes))).toBe(status);
});

const line = (quantity: number, changes: Partial<LineUnits> = {}): LineUnits => ({
  lineId: "a",
  quantity,
  creditedUnleft: 0,
  creditedLeft: 0,
  writtenOff: 0,
  leftPaid: 0,
  away: 0,
  arrived: 0,
  unopened: 0,
  cancelling: 0,
  sought: 0,
  returned: 0,
  ...changes,
});

test.each<[string, readonly LineUnits[], string]>([
  ["nothing left", [line(2), line(1)], "UNFULFILLED"],
  ["one of two left", [line(2, { away: 1 })], "PARTIALLY_SHIPPED"],
  ["all left", [line(2, { away: 2 }), line(1, { away: 1 })], "SHIPPED"],
  ["all left that was not cancelled", [line(2, { away: 1, writtenOff: 1 })], "SHIPPED"],
  ["one arrived", [line(2, { away: 2, arrived: 1 })], "PARTIALLY_DELIVERED"],
  ["all arrived", [line(2, { away: 2, arrived: 2 })], "DELIVERED"],
  ["all arrived that is still to come", [line(2, { away: 1, arrived: 1, writtenOff: 1 })], "DELIVERED"],
  ["all was cancelled", [line(2, { writtenOff: 2 })], "UNFULFILLED"],
  ["one of two came back", [line(2, { away: 2, arrived: 2, returned: 1 })], "DELIVERED"],
  ["all came back", [line(2, { away: 2, arrived: 2, returned: 2 })], "RETURNED"],
  [
    "all came back that had not been cancelled",
    [line(2, { away: 1, arrived: 1, writtenOff: 1, returned: 1 })],
    "RETURNED",
  ],
  ["all came back unopened", [line(2, { writtenOff: 2, unopened: 2 })], "RETURNED"],
])("when %s, the delivery is said so", (_name, lines, status) => {
  expect(fulfilmentStatusOf(lines)).toBe(status);
});

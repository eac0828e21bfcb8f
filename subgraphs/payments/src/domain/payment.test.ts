import { describe, expect, test } from "vitest";
import {
  captureKey,
  captureSignal,
  movePayment,
  paymentMoves,
  type PaymentSignal,
  type PaymentStatus,
} from "./payment.ts";

const statuses = Object.keys(paymentMoves) as PaymentStatus[];
const signals: PaymentSignal[] = ["MONEY_HELD", "REFUSED", "DROPPED", "RELEASED", "PART_TAKEN", "REST_TAKEN"];
const legal = new Map<string, PaymentStatus>([
  ["INITIATED MONEY_HELD", "AUTHORIZED"],
  ["INITIATED REFUSED", "DECLINED"],
  ["INITIATED DROPPED", "VOIDED"],
  ["AUTHORIZED RELEASED", "VOIDED"],
  ["AUTHORIZED PART_TAKEN", "PARTIALLY_CAPTURED"],
  ["AUTHORIZED REST_TAKEN", "CAPTURED"],
  ["PARTIALLY_CAPTURED PART_TAKEN", "PARTIALLY_CAPTURED"],
  ["PARTIALLY_CAPTURED REST_TAKEN", "CAPTURED"],
]);

describe.each(statuses)("a payment that is %s", (status) => {
  test.each(signals)("on %s goes where the table says, or nowhere", (signal) => {
    expect(movePayment(status, signal)).toBe(legal.get(`${status} ${signal}`) ?? null);
  });
});

test("money once taken is never released", () => {
  expect(movePayment("PARTIALLY_CAPTURED", "RELEASED")).toBeNull();
  expect(movePayment("CAPTURED", "RELEASED")).toBeNull();
});

test("the last of what is held is told from a part of it", () => {
  expect(captureSignal({ authorizedMinor: 100n }, 99n)).toBe("PART_TAKEN");
  expect(captureSignal({ authorizedMinor: 100n }, 100n)).toBe("REST_TAKEN");
});

test("a refused capture is asked for under a new key, a lost one under the same", () => {
  expect(captureKey("chk_1", "ship_1", 0)).not.toBe(captureKey("chk_1", "ship_1", 1));
});

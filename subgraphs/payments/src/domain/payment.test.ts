import { describe, expect, test } from "vitest";
import {
  attemptOfAuthorization,
  authorizationKey,
  captureKey,
  captureSignal,
  movePayment,
  paymentMoves,
  type PaymentSignal,
  type PaymentStatus,
  refundKey,
  refundSignal,
} from "./payment.ts";

const statuses = Object.keys(paymentMoves) as PaymentStatus[];
const signals: PaymentSignal[] = [
  "MONEY_HELD",
  "REFUSED",
  "DROPPED",
  "RELEASED",
  "PART_TAKEN",
  "REST_TAKEN",
  "PART_REFUNDED",
  "ALL_REFUNDED",
];
const legal = new Map<string, PaymentStatus>([
  ["INITIATED MONEY_HELD", "AUTHORIZED"],
  ["INITIATED REFUSED", "DECLINED"],
  ["INITIATED DROPPED", "VOIDED"],
  ["AUTHORIZED RELEASED", "VOIDED"],
  ["AUTHORIZED PART_TAKEN", "PARTIALLY_CAPTURED"],
  ["AUTHORIZED REST_TAKEN", "CAPTURED"],
  ["PARTIALLY_CAPTURED PART_TAKEN", "PARTIALLY_CAPTURED"],
  ["PARTIALLY_CAPTURED REST_TAKEN", "CAPTURED"],
  ["PARTIALLY_CAPTURED PART_REFUNDED", "PARTIALLY_REFUNDED"],
  ["PARTIALLY_CAPTURED ALL_REFUNDED", "REFUNDED"],
  ["CAPTURED PART_REFUNDED", "PARTIALLY_REFUNDED"],
  ["CAPTURED ALL_REFUNDED", "REFUNDED"],
  ["PARTIALLY_REFUNDED PART_TAKEN", "PARTIALLY_REFUNDED"],
  ["PARTIALLY_REFUNDED REST_TAKEN", "PARTIALLY_REFUNDED"],
  ["PARTIALLY_REFUNDED PART_REFUNDED", "PARTIALLY_REFUNDED"],
  ["PARTIALLY_REFUNDED ALL_REFUNDED", "REFUNDED"],
  ["REFUNDED PART_TAKEN", "PARTIALLY_REFUNDED"],
  ["REFUNDED REST_TAKEN", "PARTIALLY_REFUNDED"],
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

test("the last of what was taken so far is told from a part of it when it is given back", () => {
  expect(refundSignal({ capturedMinor: 100n }, 99n)).toBe("PART_REFUNDED");
  expect(refundSignal({ capturedMinor: 100n }, 100n)).toBe("ALL_REFUNDED");
});

test("the attempt is read out of an authorisation's key, and out of no other", () => {
  expect(attemptOfAuthorization(authorizationKey("chk_1"))).toBe("chk_1");
  expect(attemptOfAuthorization(captureKey("chk_1", "ship_1", 0))).toBeNull();
});

test("two refunds have two keys", () => {
  expect(refundKey("chk_1", "ref_1")).not.toBe(refundKey("chk_1", "ref_2"));
});

import { expect, test } from "vitest";
import type { Payment } from "./payment.ts";
import { faultsOf, maxRefunds, refundable } from "./refund.ts";

const payment = { currency: "EUR", capturedMinor: 10_000n, refundedMinor: 2_000n } as Payment;
const none = { count: 0, openMinor: 0n };
const eur = (minor: bigint) => ({ minor, currency: "EUR" });

test("given 100.00 taken and 20.00 given back, up to 80.00 can be given back, and all of it without an amount", () => {
  expect(refundable(payment, eur(8_000n), none)).toEqual({ ok: true, value: 8_000n });
  expect(refundable(payment, null, none)).toEqual({ ok: true, value: 8_000n });
  expect(refundable(payment, eur(8_001n), none)).toMatchObject({
    refusal: { code: "REFUND_TOO_LARGE", leftMinor: 8_000n },
  });
});

test("what is on its way back already counts", () => {
  const open = { count: 1, openMinor: 7_999n };
  expect(refundable(payment, null, open)).toEqual({ ok: true, value: 1n });
  expect(refundable(payment, eur(2n), open)).toMatchObject({ ok: false });
  expect(refundable(payment, null, { count: 1, openMinor: 8_000n })).toMatchObject({
    refusal: { code: "REFUND_TOO_LARGE" },
  });
});

test("of a merchant's part no more is given back than it has", () => {
  expect(refundable(payment, null, none, 5_000n)).toEqual({ ok: true, value: 5_000n });
  expect(refundable(payment, null, none, 9_000n)).toEqual({ ok: true, value: 8_000n });
  expect(refundable(payment, eur(5_001n), none, 5_000n)).toMatchObject({ refusal: { leftMinor: 5_000n } });
});

test("another currency and one refund too many are refused", () => {
  expect(refundable(payment, { minor: 1n, currency: "USD" }, none)).toMatchObject({
    refusal: { code: "INVALID_INPUT" },
  });
  const full = { count: maxRefunds, openMinor: 0n };
  expect(refundable(payment, eur(1n), full)).toMatchObject({ refusal: { code: "REFUND_LIMIT_REACHED" } });
});

test("all that is wrong with an input is said at once", () => {
  const input = { paymentId: "pay_1", merchantOrderId: null, amount: eur(0n), reason: "", idempotencyKey: "" };
  expect(faultsOf(input)).toHaveLength(3);
  expect(faultsOf({ ...input, paymentId: null })).toHaveLength(4);
  expect(faultsOf({ ...input, amount: null, reason: "broken", idempotencyKey: "key" })).toEqual([]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkoutMoves,
  checkoutPosition,
  type CheckoutSignal,
  type CheckoutStatus,
  failureMessage,
  isDecided,
  moveCheckout,
  pollAfterMs,
} from "./checkout-attempt.ts";

const statuses: CheckoutStatus[] = ["RESERVING", "AUTHORIZING", "PLACED", "FAILED"];
const signals = Object.keys(checkoutMoves) as CheckoutSignal[];
const legal = new Map<string, CheckoutStatus>([
  ["RESERVING STOCK_RESERVED", "AUTHORIZING"],
  ["RESERVING STOCK_REJECTED", "FAILED"],
  ["RESERVING RESERVATION_EXPIRED", "FAILED"],
  ["RESERVING DEADLINE_PASSED", "FAILED"],
  ["AUTHORIZING PAYMENT_AUTHORIZED", "PLACED"],
  ["AUTHORIZING PAYMENT_DECLINED", "FAILED"],
  ["AUTHORIZING PAYMENT_TOO_LATE", "FAILED"],
  ["AUTHORIZING RESERVATION_EXPIRED", "FAILED"],
  ["AUTHORIZING DEADLINE_PASSED", "FAILED"],
]);

describe.each(statuses)("a check-out that is %s", (status) => {
  test.each(signals)("on %s goes where the table says, or stays", (signal) => {
    expect(moveCheckout(status, signal)).toBe(legal.get(`${status} ${signal}`) ?? status);
  });
});

test("whatever comes in whatever order, a decided check-out stays decided and positions never fall", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signals)), (arriving) => {
      let status: CheckoutStatus = "RESERVING";
      for (const signal of arriving) {
        const next = moveCheckout(status, signal);
        expect(isDecided(status) ? next : status).toBe(status);
        expect(checkoutPosition(next)).toBeGreaterThanOrEqual(checkoutPosition(status));
        status = next;
      }
    }),
  );
});

test("a failure has a reason exactly when it is one, and words for it", () => {
  for (const { to, failure } of Object.values(checkoutMoves)) {
    expect(failure !== null).toBe(to === "FAILED");
    expect(failure === null ? "." : failureMessage(failure)).toMatch(/\.$/);
  }
});

test("a client is told to ask again until it is decided", () => {
  expect(statuses.map(pollAfterMs)).toEqual([500, 500, null, null]);
});

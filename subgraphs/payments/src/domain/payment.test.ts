import { expectDiagram } from "@novatech/testkit/state-diagram";
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
const signals = [...new Set(Object.values(paymentMoves).flatMap((moves) => Object.keys(moves)))] as PaymentSignal[];
const cases = statuses.flatMap((status) =>
  signals.map((signal) => [status, signal, paymentMoves[status][signal] ?? null] as const),
);

describe("the table of moves", () => {
  test.each(cases.filter(([, , to]) => to !== null))("a payment that is %s goes on %s to %s", (status, signal, to) => {
    expect(movePayment(status, signal)).toBe(to);
  });

  test.each(cases.filter(([, , to]) => to === null))("a payment that is %s does not move on %s", (status, signal) => {
    expect(movePayment(status, signal)).toBeNull();
  });

  test("is in the README", () => {
    expectDiagram(new URL("../../README.md", import.meta.url), "payment", paymentMoves);
  });

  test("ends in states that nothing leaves", () => {
    const ends = statuses.filter((status) => Object.keys(paymentMoves[status]).length === 0);
    expect(ends).toEqual(["DECLINED", "EXPIRED", "VOIDED"]);
  });

  test("lets every state be reached from the first", () => {
    const reached = new Set<string>(["INITIATED"]);
    for (const status of reached)
      for (const to of Object.values(paymentMoves[status as PaymentStatus])) reached.add(to);
    expect([...reached].toSorted()).toEqual(statuses.toSorted());
  });

  const isTaken = (of: PaymentStatus) => /CAPTURED|REFUNDED|CHARGED_BACK/.test(of);
  test.each(statuses.filter(isTaken))("leads from %s, where money is taken, only to where it is", (status) => {
    expect(Object.values(paymentMoves[status]).filter((to) => !isTaken(to))).toEqual([]);
  });
});

test("the last of what is held is told from a part of it", () => {
  expect(captureSignal({ authorizedMinor: 110n, releasedMinor: 10n }, 99n)).toBe("PART_TAKEN");
  expect(captureSignal({ authorizedMinor: 110n, releasedMinor: 10n }, 100n)).toBe("REST_TAKEN");
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
  expect(attemptOfAuthorization(authorizationKey("chk_1", 2, 1))).toBe("chk_1");
  expect(attemptOfAuthorization(captureKey("chk_1", "ship_1", 0))).toBeNull();
});

test("two refunds have two keys", () => {
  expect(refundKey("chk_1", "ref_1")).not.toBe(refundKey("chk_1", "ref_2"));
});

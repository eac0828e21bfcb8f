import { expect, test } from "vitest";
import { differencesOf, type TheirBooks } from "./books.ts";
import type { Payment } from "./payment.ts";

const held = {
  id: "pay_1",
  status: "AUTHORIZED",
  currency: "EUR",
  authorizedMinor: 10_000n,
  capturedMinor: 0n,
  refundedMinor: 0n,
  releasedMinor: 0n,
  chargedBackMinor: 0n,
  finalMinor: null,
  isLapsed: false,
  providerReference: "pi_1",
} as Payment;
const theirs: TheirBooks = {
  key: "chk_1:authorize",
  reference: "pi_1",
  currency: "EUR",
  amountMinor: 10_000n,
  capturedMinor: 0n,
  refundedMinor: 0n,
  disputedMinor: 0n,
  disputeReason: null,
  state: "OPEN",
};
const taken = { ...held, status: "CAPTURED", capturedMinor: 10_000n } as Payment;

test.each<[string, Payment, TheirBooks | null]>([
  ["held", held, theirs],
  ["taken", taken, { ...theirs, capturedMinor: 10_000n, state: "ENDED" }],
  ["refused", { ...held, status: "DECLINED", authorizedMinor: 0n }, { ...theirs, state: "REFUSED" }],
  ["ended", { ...held, status: "VOIDED" }, { ...theirs, state: "ENDED" }],
  ["not passed in time", { ...held, status: "EXPIRED", authorizedMinor: 0n }, { ...theirs, state: "REFUSED" }],
  ["lapsed", { ...held, status: "AUTH_EXPIRED", isLapsed: true }, { ...theirs, state: "ENDED" }],
  [
    "taken in part, the rest let go",
    { ...held, status: "CAPTURED", capturedMinor: 4_000n, releasedMinor: 6_000n },
    { ...theirs, capturedMinor: 4_000n, state: "ENDED" },
  ],
  [
    "taken back by the bank",
    { ...taken, status: "CHARGED_BACK", chargedBackMinor: 10_000n },
    { ...theirs, capturedMinor: 10_000n, disputedMinor: 10_000n, state: "ENDED" },
  ],
  ["never heard of there", { ...held, status: "DECLINED", authorizedMinor: 0n, providerReference: null }, null],
])("what both sides call %s is no difference", (_what, ours, there) => {
  expect(differencesOf(ours, there)).toEqual([]);
});

test.each<[string, Payment, TheirBooks | null]>([
  ["UNKNOWN_TO_PROVIDER", held, null],
  ["UNKNOWN_TO_PROVIDER", held, { ...theirs, state: "REFUSED" }],
  ["STILL_HELD", { ...held, status: "VOIDED" }, theirs],
  ["STILL_HELD", { ...held, status: "DECLINED" }, { ...theirs, capturedMinor: 1n, state: "ENDED" }],
  [
    "STILL_HELD",
    { ...held, status: "CAPTURED", capturedMinor: 1n, releasedMinor: 9_999n },
    { ...theirs, capturedMinor: 1n },
  ],
  ["CHARGED_BACK", taken, { ...theirs, capturedMinor: 10_000n, disputedMinor: 10_000n, state: "ENDED" }],
  ["NO_LONGER_HELD", held, { ...theirs, state: "ENDED" }],
  ["AMOUNT", held, { ...theirs, currency: "USD" }],
  ["CAPTURED", held, { ...theirs, capturedMinor: 1n }],
  ["REFUNDED", taken, { ...theirs, capturedMinor: 10_000n, refundedMinor: 1n, state: "ENDED" }],
])("%s is told from the rest", (kind, ours, there) => {
  expect(differencesOf(ours, there).map((difference) => difference.kind)).toEqual([kind]);
});

import { expect, test } from "vitest";
import { applyFraudRules, type FraudFacts, type FraudRules } from "./fraud.ts";

const off: FraudRules = { reviewAboveMinor: null, maxOrdersPerHour: null, foreignBillingAboveMinor: null };
const facts: FraudFacts = {
  caller: "user:1",
  customerId: "1",
  amountMinor: 10_000n,
  currency: "EUR",
  billingCountryCode: "DE",
  deliveryCountryCode: "DE",
  at: new Date("2026-01-05T09:00:00Z"),
};
const abroad = { ...facts, billingCountryCode: "US" };

test.each<[string, Partial<FraudRules>, FraudFacts, number | null, string[]]>([
  ["with all rules off nothing is looked at", {}, { ...abroad, amountMinor: 10n ** 12n }, 99, []],
  ["an amount at the limit goes on", { reviewAboveMinor: 10_000n }, facts, null, []],
  ["an amount above the limit is looked at", { reviewAboveMinor: 9_999n }, facts, null, ["AMOUNT"]],
  ["as many orders as allowed go on", { maxOrdersPerHour: 3 }, facts, 3, []],
  ["one more is looked at", { maxOrdersPerHour: 3 }, facts, 4, ["VELOCITY"]],
  ["paid for abroad, above the amount: looked at", { foreignBillingAboveMinor: 0n }, abroad, null, ["FOREIGN_BILLING"]],
  ["paid for abroad, not above it: goes on", { foreignBillingAboveMinor: 10_000n }, abroad, null, []],
  ["paid for where it goes: goes on", { foreignBillingAboveMinor: 0n }, facts, null, []],
  [
    "where the payer's country is not known: goes on",
    { foreignBillingAboveMinor: 0n },
    { ...facts, billingCountryCode: null },
    null,
    [],
  ],
  [
    "every reason is named",
    { reviewAboveMinor: 0n, maxOrdersPerHour: 0, foreignBillingAboveMinor: 0n },
    abroad,
    1,
    ["AMOUNT", "VELOCITY", "FOREIGN_BILLING"],
  ],
])("%s", (_, rules, about, orders, reasons) => {
  expect(applyFraudRules({ ...off, ...rules }, about, orders)).toEqual(
    reasons.length === 0 ? { kind: "ACCEPT" } : { kind: "REVIEW", reasons },
  );
});

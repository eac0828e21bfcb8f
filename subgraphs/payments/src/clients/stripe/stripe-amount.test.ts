import fc from "fast-check";
import { expect, test } from "vitest";
import { fromStripeAmount, toStripeAmount } from "./stripe-amount.ts";

test.each([
  ["EUR", 1_290n, 1_290],
  ["JPY", 1_290n, 1_290],
  // We count these pesos in hundredths, Stripe in whole ones.
  ["CLP", 129_000n, 1_290],
  ["KWD", 1_290n, 1_290],
  // We count these dinars in hundredths, Stripe in thousandths.
  ["TND", 1_290n, 12_900],
  ["ISK", 1_200n, 1_200],
] as const)("%s %s is %s at Stripe, and back", (currency, ours, theirs) => {
  expect(toStripeAmount(ours, currency)).toBe(theirs);
  expect(fromStripeAmount(theirs, currency)).toBe(ours);
});

test("what Stripe cannot express exactly is refused rather than rounded", () => {
  expect(toStripeAmount(129_001n, "CLP")).toBeNull();
  expect(toStripeAmount(1_291n, "KWD")).toBeNull();
  expect(toStripeAmount(1_250n, "ISK")).toBeNull();
  expect(toStripeAmount(10n ** 20n, "EUR")).toBeNull();
});

test("every amount that can be expressed comes back as it was", () => {
  const currency = fc.constantFrom("EUR", "JPY", "CLP", "KWD", "TND", "ISK", "UGX", "USD");
  const comesBack = fc.property(currency, fc.bigInt(0n, 10n ** 12n), (code, amount) => {
    const theirs = toStripeAmount(amount, code);
    return theirs === null || fromStripeAmount(theirs, code) === amount;
  });
  expect(fc.check(comesBack).counterexample).toBeNull();
});

import { expect, test } from "vitest";
import { priceRangeOf, type Variant } from "./product.ts";

const variant = (...prices: readonly [currency: string, amountMinor: bigint][]): Variant => ({
  id: "var_1",
  productId: "prod_1",
  position: 0,
  sku: "LAMP",
  name: "Lamp",
  gtins: [],
  options: [],
  weightGrams: 1,
  taxClass: "STANDARD",
  prices: prices.map(([currency, amountMinor]) => ({
    currency,
    amountMinor,
    regularMinor: amountMinor,
    taxIncluded: false,
    isScheduled: false,
    changesAt: null,
  })),
});

test("a price range goes from the lowest to the highest in the currency, above what a number can hold", () => {
  const range = priceRangeOf(
    [variant(["USD", 10n ** 17n + 1n]), variant(["EUR", 1n]), variant(["USD", 10n ** 17n])],
    "USD",
  );
  expect([range?.lowest.amountMinor, range?.highest.amountMinor]).toEqual([10n ** 17n, 10n ** 17n + 1n]);
});

test("without a price in the currency there is no range", () => {
  expect(priceRangeOf([variant(["EUR", 1n])], "USD")).toBeNull();
  expect(priceRangeOf([], "USD")).toBeNull();
});

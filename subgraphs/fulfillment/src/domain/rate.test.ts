import fc from "fast-check";
import { sumOf } from "@novatech/kernel/money";
import { expect, test } from "vitest";
import { type Rate, ratesFor } from "./rate.ts";
import { priceOf, weightSteps } from "./tariff.ts";
import { zoneOf } from "./zone.ts";

const ratesOf = (country: string, currency: string, weights: readonly number[]): readonly Rate[] => {
  const done = ratesFor(
    country,
    currency,
    weights.map((weightGrams, n) => ({ merchantId: `m${n}`, weightGrams })),
  );
  return done.ok ? done.value : [];
};
const rates = (country: string, currency: string, ...weights: number[]) => {
  const done = ratesFor(
    country,
    currency,
    weights.map((weightGrams, n) => ({ merchantId: `m${n}`, weightGrams })),
  );
  return done.ok ? done.value : done.refusal;
};

test("one parcel costs what the price list says, the cheaper option first", () => {
  expect(rates("DE", "EUR", 800)).toEqual([
    {
      optionId: "delivery_standard",
      name: "Standard delivery",
      carrier: "Parcelway",
      amountMinor: 490n,
      shares: [{ merchantId: "m0", amountMinor: 490n }],
      minDays: 2,
      maxDays: 4,
      pickUpWarehouseId: null,
    },
    {
      optionId: "delivery_express",
      name: "Express delivery",
      carrier: "Swiftline",
      amountMinor: 1190n,
      shares: [{ merchantId: "m0", amountMinor: 1190n }],
      minDays: 1,
      maxDays: 2,
      pickUpWarehouseId: null,
    },
  ]);
});

test("a price holds up to and with its weight, and a gram more costs the next", () => {
  expect(weightSteps.map((grams) => priceOf("delivery_standard", "US", "USD", grams))).toEqual([
    599n,
    999n,
    1499n,
    2299n,
    2999n,
  ]);
  expect(priceOf("delivery_standard", "US", "USD", 1001)).toBe(999n);
  expect(priceOf("delivery_standard", "US", "USD", 0)).toBe(599n);
});

test("what is heavier than the heaviest parcel is charged as several", () => {
  expect(priceOf("delivery_standard", "US", "USD", 63_000)).toBe(5998n);
  expect(priceOf("delivery_standard", "US", "USD", 63_500)).toBe(5998n + 599n);
});

test("where no carrier goes, or in a currency without prices, nothing is offered", () => {
  expect(zoneOf("AQ")).toBeNull();
  expect(rates("AQ", "EUR", 100)).toEqual([]);
  expect(rates("DE", "JPY", 100)).toEqual([]);
});

test("a list that cannot be rated is refused with what would be right", () => {
  expect(rates("DE", "EUR")).toMatch(/1 to 100 parcels/);
  expect(rates("DE", "EUR", -1)).toMatch(/not -1/);
  expect(rates("DE", "EUR", 10_000_001)).toMatch(/0 to 10000000 grams/);
  const twice = [1, 2].map((weightGrams) => ({ merchantId: "m", weightGrams }));
  expect(ratesFor("DE", "EUR", twice)).toMatchObject({ ok: false });
});

test("whatever is sent: the shares sum to the amount, and more weight never costs less", () => {
  const weight = fc.integer({ min: 0, max: 200_000 });
  const where = fc.constantFrom("DE", "GB", "US", "JP");
  const currency = fc.constantFrom("EUR", "USD", "GBP");
  fc.assert(
    fc.property(
      where,
      currency,
      fc.array(weight, { minLength: 1, maxLength: 5 }),
      weight,
      (country, code, weights, more) => {
        const light = ratesOf(country, code, weights);
        const heavy = ratesOf(
          country,
          code,
          weights.map((grams) => grams + more),
        );
        expect(light).toHaveLength(2);
        for (const { optionId, amountMinor, shares } of light) {
          expect(sumOf(shares.map((share) => share.amountMinor))).toBe(amountMinor);
          const heavier = heavy.find((rate) => rate.optionId === optionId)?.amountMinor ?? -1n;
          expect(heavier >= amountMinor).toBe(true);
        }
      },
    ),
  );
});

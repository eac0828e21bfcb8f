import { sumOf, sumTaxed } from "@novatech/kernel/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SoldVariant } from "./cart.ts";
import { parcelsOf } from "./delivery.ts";
import { rateOf, noTax, type TaxRates } from "./tax.ts";
import { type PricedLine, priceLines, priceShipping, totalOf } from "./total.ts";

const sold = (changes: Partial<SoldVariant> = {}): SoldVariant => ({
  variantId: "var_1",
  productId: "prod_1",
  merchantId: "mrch_1",
  sku: "SKU",
  name: "Thing",
  taxClass: "STANDARD",
  weightGrams: 100,
  unitPriceMinor: 1999n,
  taxIncluded: true,
  ...changes,
});
const line = (quantity: number, changes: Partial<SoldVariant> = {}, id = "line_1"): PricedLine => ({
  id,
  quantity,
  sold: sold(changes),
});
const german: TaxRates = { STANDARD: rateOf("VAT", 1900), REDUCED: rateOf("VAT", 700), EXEMPT: noTax };

describe("the arithmetic of a total", () => {
  it("takes the tax out of a price that has it in it, and adds it to one that has not", () => {
    const [inside] = priceLines([line(3)], german);
    expect(inside?.cost).toEqual({ net: 5039n, tax: 958n, gross: 5997n });
    const [onTop] = priceLines([line(3, { taxIncluded: false })], german);
    expect(onTop?.cost).toEqual({ net: 5997n, tax: 1139n, gross: 7136n });
  });

  it("rounds each line half to even", () => {
    const half = { STANDARD: rateOf("VAT", 5000), REDUCED: noTax, EXEMPT: noTax };
    const taxes = priceLines(
      [line(1, { taxIncluded: false, unitPriceMinor: 1n }), line(1, { taxIncluded: false, unitPriceMinor: 3n })],
      half,
    );
    expect(taxes.map((one) => one.cost.tax)).toEqual([0n, 2n]);
  });

  it("taxes delivery at the standard rate, read as the prices of the goods are", () => {
    const shares = [{ merchantId: "mrch_1", amountMinor: 499n }];
    expect(priceShipping(shares, [line(1, { taxClass: "REDUCED" })], german)[0]?.cost).toEqual({
      net: 419n,
      tax: 80n,
      gross: 499n,
    });
    expect(priceShipping(shares, [line(1, { taxIncluded: false })], german)[0]?.cost).toEqual({
      net: 499n,
      tax: 95n,
      gross: 594n,
    });
  });

  it("lists each rate once, highest first", () => {
    const lines = priceLines(
      [line(1, { taxClass: "REDUCED" }), line(1), line(1, { taxClass: "EXEMPT" }), line(1)],
      german,
    );
    const { taxLines } = totalOf(lines, [], german);
    expect(taxLines.map((one) => [one.name, one.taxMinor])).toEqual([
      ["VAT 19 %", 638n],
      ["VAT 7 %", 131n],
      ["No tax", 0n],
    ]);
  });

  it("of nothing is nothing", () => {
    expect(totalOf([], [], german)).toMatchObject({ total: { net: 0n, tax: 0n, gross: 0n }, taxLines: [] });
  });
});

const anyRate = fc.integer({ min: 0, max: 4000 }).map((rate) => rateOf("Tax", rate));
const anyRates = fc.record({ STANDARD: anyRate, REDUCED: anyRate, EXEMPT: fc.constant(noTax) });
const anyLine = fc
  .record({
    quantity: fc.integer({ min: 1, max: 99 }),
    unitPriceMinor: fc.bigInt({ min: 0n, max: 100_000_000n }),
    taxIncluded: fc.boolean(),
    taxClass: fc.constantFrom("STANDARD" as const, "REDUCED" as const, "EXEMPT" as const),
    merchantId: fc.constantFrom("mrch_1", "mrch_2", "mrch_3"),
  })
  .map(({ quantity, ...changes }) => line(quantity, changes));
const anyShare = fc.record({
  merchantId: fc.constantFrom("mrch_1", "mrch_2"),
  amountMinor: fc.bigInt({ min: 0n, max: 1_000_000n }),
});

describe("of any cart, anywhere", () => {
  const everyTotal = (holds: (total: ReturnType<typeof totalOf>, lines: readonly PricedLine[]) => void) =>
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 100 }),
        fc.array(anyShare, { maxLength: 5 }),
        anyRates,
        (lines, shares, rates) => {
          holds(totalOf(priceLines(lines, rates), priceShipping(shares, lines, rates), rates), lines);
        },
      ),
    );

  it("gross is net and tax, in every part, and nothing is below zero", () => {
    everyTotal(({ lines, shipping, subtotal, shippingCost, total }) => {
      const amounts = [
        ...lines.map((one) => one.cost),
        ...shipping.map((one) => one.cost),
        subtotal,
        shippingCost,
        total,
      ];
      for (const { net, tax, gross } of amounts) {
        expect(gross).toBe(net + tax);
        expect(net >= 0n && tax >= 0n).toBe(true);
      }
    });
  });

  it("the lines and the shipping sum to the total, and so do the taxes by rate", () => {
    everyTotal(({ lines, shipping, subtotal, shippingCost, total, taxLines }) => {
      expect(sumTaxed(lines.map((one) => one.cost))).toEqual(subtotal);
      expect(sumTaxed(shipping.map((one) => one.cost))).toEqual(shippingCost);
      expect(sumTaxed([subtotal, shippingCost])).toEqual(total);
      expect(sumOf(taxLines.map((one) => one.taxMinor))).toBe(total.tax);
      expect(sumOf(taxLines.map((one) => one.taxableMinor))).toBe(total.net);
    });
  });

  it("what is shown as the price is what is paid (or taxed): unit price times quantity", () => {
    everyTotal((total, lines) => {
      for (const [
        index,
        {
          sold: { unitPriceMinor, taxIncluded },
          quantity,
        },
      ] of lines.entries()) {
        const cost = total.lines[index]?.cost;
        expect(taxIncluded ? cost?.gross : cost?.net).toBe(unitPriceMinor * BigInt(quantity));
      }
    });
  });
});

describe("parcels", () => {
  it("are one a merchant, with the weight of all its things, in a steady order", () => {
    const lines = [
      line(2, { merchantId: "mrch_2" }),
      line(1, { merchantId: "mrch_1" }),
      line(3, { merchantId: "mrch_2", weightGrams: 7 }),
    ];
    expect(parcelsOf(lines)).toEqual([
      { merchantId: "mrch_1", weightGrams: 100 },
      { merchantId: "mrch_2", weightGrams: 221 },
    ]);
  });
});

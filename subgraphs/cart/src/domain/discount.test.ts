import { sumOf, sumTaxed } from "@novatech/kernel/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SoldVariant } from "./cart.ts";
import { amountOf, discount } from "./discount.ts";
import type { Promotion, PromotionEffect, PromotionTarget } from "./promotion.ts";
import { rateOf, noTax, type TaxRates } from "./tax.ts";
import { type PricedLine, priceLines, priceShipping, type ShippingShare, totalOf } from "./total.ts";

const line = (variantId: string, quantity: number, unitPriceMinor: bigint, changes: Partial<SoldVariant> = {}) => ({
  id: `line_${variantId}`,
  quantity,
  sold: {
    variantId,
    productId: `prod_${variantId}`,
    merchantId: "mrch_1",
    sku: variantId,
    name: variantId,
    taxClass: "STANDARD" as const,
    weightGrams: 1,
    unitPriceMinor,
    taxIncluded: true,
    ...changes,
  },
});
const everything: PromotionTarget = { kind: "EVERYTHING", ids: [] };
const promotion = (effect: PromotionEffect, changes: Partial<Promotion> = {}): Promotion => ({
  id: "promo_1",
  version: 1,
  merchantId: null,
  code: null,
  name: "Promotion",
  effect,
  target: everything,
  minimumSubtotal: null,
  customersOnly: false,
  isExclusive: false,
  startsAt: new Date(0),
  endsAt: null,
  usageLimit: null,
  usageLimitPerCustomer: null,
  usesHeld: 0,
  usesUsed: 0,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  endedAt: null,
  ...changes,
});
const percent = (basisPoints: number, changes: Partial<Promotion> = {}) =>
  promotion({ kind: "PERCENT_OFF", basisPoints }, changes);
const amount = (minor: bigint, changes: Partial<Promotion> = {}) =>
  promotion({ kind: "AMOUNT_OFF", amount: { minor, currency: "EUR" } }, changes);
const buyGet = (buyQuantity: number, getQuantity: number, basisPoints = 10_000, changes: Partial<Promotion> = {}) =>
  promotion({ kind: "BUY_X_GET_Y", buyQuantity, getQuantity, basisPoints }, changes);
const lines = [line("a", 1, 1000n), line("b", 2, 500n), line("c", 1, 1n)];

describe("what promotions take off", () => {
  it("given 10 %, then it is spread over the lines by what they cost, to the cent", () => {
    expect(discount(lines, [], [percent(1000)]).lines).toEqual([100n, 100n, 0n]);
  });

  it("given a rest of a cent, then it goes where the largest remainder is", () => {
    const three = [line("a", 1, 100n), line("b", 1, 100n), line("c", 1, 100n)];
    expect(discount(three, [], [amount(100n)]).lines).toEqual([34n, 33n, 33n]);
  });

  it("given more off than there is, then everything is free and nothing is below zero", () => {
    const taken = discount(lines, [{ merchantId: "mrch_1", amountMinor: 499n }], [amount(10_000n)]);
    expect(taken.lines).toEqual([1000n, 1000n, 1n]);
    expect(taken.shipping).toEqual([0n]);
    expect(amountOf(taken)).toBe(2001n);
  });

  it("given buy 2 get 1, then of every three the cheapest are free, over all lines", () => {
    const seven = [line("a", 3, 900n), line("b", 2, 500n), line("c", 2, 700n)];
    expect(discount(seven, [], [buyGet(2, 1)]).lines).toEqual([0n, 1000n, 0n]);
    expect(discount(seven.slice(0, 1), [], [buyGet(2, 1, 5000)]).lines).toEqual([450n]);
    expect(discount([line("a", 2, 900n)], [], [buyGet(2, 1)]).applied).toEqual([]);
  });

  it("given two of that kind, then no unit is made cheaper twice", () => {
    const three = [line("a", 3, 900n)];
    const twice = [buyGet(2, 1, 10_000, { id: "promo_1" }), buyGet(2, 1, 10_000, { id: "promo_2" })];
    // The first gives one of three; the two that are left are too few for the second.
    expect(discount(three, [], twice).lines).toEqual([900n]);
  });

  it("given free delivery, then all of it is, or that of the named merchants, or of the one who pays", () => {
    const shares = ["mrch_1", "mrch_2"].map((merchantId) => ({ merchantId, amountMinor: 499n }));
    const free = (changes: Partial<Promotion>) =>
      discount(lines, shares, [promotion({ kind: "FREE_SHIPPING" }, changes)]).shipping;
    expect(free({})).toEqual([499n, 499n]);
    expect(free({ target: { kind: "MERCHANTS", ids: ["mrch_2"] } })).toEqual([0n, 499n]);
    expect(free({ merchantId: "mrch_1" })).toEqual([499n, 0n]);
  });

  it("given a merchant's promotion, then only its own things are cheaper", () => {
    const two = [line("a", 1, 1000n), line("b", 1, 1000n, { merchantId: "mrch_2" })];
    expect(discount(two, [], [percent(5000, { merchantId: "mrch_2" })]).lines).toEqual([0n, 500n]);
  });

  it.each([
    ["PRODUCTS", "prod_b"],
    ["VARIANTS", "b"],
  ] as const)("given one for %s, then only those are cheaper", (kind, id) => {
    expect(discount(lines, [], [percent(10_000, { target: { kind, ids: [id] } })]).lines).toEqual([0n, 1000n, 0n]);
  });

  it("given several, then they are applied kind by kind, each on what is left, whatever order they come in", () => {
    const several = [
      amount(100n, { id: "promo_a" }),
      percent(5000, { id: "promo_b" }),
      buyGet(1, 1, 10_000, { id: "promo_c", target: { kind: "VARIANTS", ids: ["b"] } }),
    ];
    const taken = discount(lines, [], several);
    expect(taken.applied.map((one) => [one.promotion.id, one.amountMinor])).toEqual([
      ["promo_c", 500n],
      ["promo_b", 750n],
      ["promo_a", 100n],
    ]);
    expect(discount(lines, [], several.toReversed())).toEqual(taken);
  });

  it("given one that stands alone, then it counts when it takes more off than the others together", () => {
    const alone = (basisPoints: number) => percent(basisPoints, { id: "promo_alone", isExclusive: true });
    const others = [percent(1000, { id: "promo_a" }), amount(100n, { id: "promo_b" })];
    const ids = (promotions: readonly Promotion[]) =>
      discount(lines, [], promotions).applied.map((one) => one.promotion.id);
    expect(ids([...others, alone(1000)])).toEqual(["promo_a", "promo_b"]);
    expect(ids([...others, alone(3000)])).toEqual(["promo_alone"]);
  });
});

const anyRates: TaxRates = { STANDARD: rateOf("VAT", 1900), REDUCED: rateOf("VAT", 700), EXEMPT: noTax };
const merchant = fc.constantFrom("mrch_1", "mrch_2", "mrch_3");
const variant = fc.constantFrom("a", "b", "c", "d");
const anyLine: fc.Arbitrary<PricedLine> = fc
  .record({
    variantId: variant,
    quantity: fc.integer({ min: 1, max: 99 }),
    price: fc.oneof(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 0n, max: 100_000_000n })),
    taxIncluded: fc.boolean(),
    taxClass: fc.constantFrom("STANDARD" as const, "REDUCED" as const, "EXEMPT" as const),
    merchantId: merchant,
  })
  .map(({ variantId, quantity, price, ...changes }) => line(variantId, quantity, price, changes));
const basisPoints = fc.integer({ min: 1, max: 10_000 });
const anyEffect: fc.Arbitrary<PromotionEffect> = fc.oneof(
  fc.record({ kind: fc.constant("PERCENT_OFF" as const), basisPoints }),
  fc
    .oneof(fc.bigInt({ min: 1n, max: 100n }), fc.bigInt({ min: 1n, max: 1_000_000_000n }))
    .map((minor) => ({ kind: "AMOUNT_OFF" as const, amount: { minor, currency: "EUR" } })),
  fc.constant({ kind: "FREE_SHIPPING" as const }),
  fc.record({
    kind: fc.constant("BUY_X_GET_Y" as const),
    buyQuantity: fc.integer({ min: 1, max: 9 }),
    getQuantity: fc.integer({ min: 1, max: 9 }),
    basisPoints,
  }),
);
const anyTarget: fc.Arbitrary<PromotionTarget> = fc.oneof(
  fc.constant(everything),
  fc.uniqueArray(merchant, { minLength: 1 }).map((ids) => ({ kind: "MERCHANTS" as const, ids })),
  fc.uniqueArray(variant, { minLength: 1 }).map((ids) => ({ kind: "VARIANTS" as const, ids })),
);
const anyPromotions = fc
  .array(
    fc.record({
      effect: anyEffect,
      target: anyTarget,
      merchantId: fc.option(merchant),
      isExclusive: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map(({ effect, ...changes }, index) => promotion(effect, { ...changes, id: `promo_${index}` })));
const anyShares: fc.Arbitrary<ShippingShare[]> = fc.uniqueArray(
  fc.record({ merchantId: merchant, amountMinor: fc.bigInt({ min: 0n, max: 10_000n }) }),
  { selector: (share) => share.merchantId },
);

describe("of any cart with any promotions", () => {
  const every = (holds: (lines: PricedLine[], shares: ShippingShare[], promotions: Promotion[]) => void) =>
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 20 }), anyShares, anyPromotions, holds), { numRuns: 300 });

  it("the lines and the delivery sum to the total, the tax lines to the tax, and nothing is below zero", () => {
    every((anyLines, shares, promotions) => {
      const taken = discount(anyLines, shares, promotions);
      const costs = priceLines(anyLines, anyRates, taken.lines);
      const total = totalOf(costs, priceShipping(shares, anyLines, anyRates, taken.shipping), anyRates);
      expect(sumTaxed([...total.lines, ...total.shipping].map((one) => one.cost))).toEqual(total.total);
      expect(sumOf(total.taxLines.map((one) => one.taxMinor))).toBe(total.total.tax);
      expect(sumOf(total.taxLines.map((one) => one.taxableMinor))).toBe(total.total.net);
      for (const { cost } of [...total.lines, ...total.shipping]) {
        expect(cost.net >= 0n && cost.tax >= 0n).toBe(true);
        expect(cost.gross).toBe(cost.net + cost.tax);
      }
    });
  });

  it("what the promotions take off is what is off the lines and the delivery, and each line's price less that is its cost", () => {
    every((anyLines, shares, promotions) => {
      const taken = discount(anyLines, shares, promotions);
      expect(amountOf(taken)).toBe(sumOf([...taken.lines, ...taken.shipping]));
      for (const [index, { sold, quantity, cost }] of priceLines(anyLines, anyRates, taken.lines).entries()) {
        const price = sold.unitPriceMinor * BigInt(quantity);
        expect(sold.taxIncluded ? cost.gross : cost.net).toBe(price - (taken.lines[index] ?? 0n));
      }
    });
  });

  it("the order in which promotions come does not matter, and no single one that stands alone would take more off", () => {
    every((anyLines, shares, promotions) => {
      const taken = discount(anyLines, shares, promotions);
      expect(discount(anyLines, shares, promotions.toReversed())).toEqual(taken);
      for (const one of promotions.filter((each) => each.isExclusive))
        expect(amountOf(discount(anyLines, shares, [one])) <= amountOf(taken)).toBe(true);
    });
  });

  it("a merchant's promotion touches nothing of another merchant's", () => {
    every((anyLines, shares, promotions) => {
      const own = promotions.map((one) => ({ ...one, merchantId: "mrch_1" }));
      const taken = discount(anyLines, shares, own);
      const off = [
        ...anyLines.map(({ sold }, index) => ({ merchantId: sold.merchantId, off: taken.lines[index] })),
        ...shares.map(({ merchantId }, index) => ({ merchantId, off: taken.shipping[index] })),
      ];
      expect(off.filter((one) => one.merchantId !== "mrch_1" && one.off !== 0n)).toEqual([]);
    });
  });
});

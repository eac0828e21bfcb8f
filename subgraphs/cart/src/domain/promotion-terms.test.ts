import { expect, test } from "vitest";
import type { PromotionKind } from "./promotion.ts";
import { type GivenTerms, readTerms } from "./promotion-terms.ts";

const now = new Date("2026-01-05T09:00:00Z");
const nothing: GivenTerms = {
  name: "Winter",
  percentBasisPoints: null,
  amount: null,
  buyQuantity: null,
  getQuantity: null,
  merchantIds: null,
  productIds: null,
  variantIds: null,
  minimumSubtotal: null,
  customersOnly: false,
  isExclusive: false,
  startsAt: null,
  endsAt: null,
  usageLimit: null,
  usageLimitPerCustomer: null,
};
const eur = (minor: bigint) => ({ minor, currency: "EUR" });
const read = (kind: PromotionKind, given: Partial<GivenTerms>, merchantId: string | null = null) =>
  readTerms(kind, merchantId, { ...nothing, ...given }, now);

test("terms that are in form are read, trimmed and with their start", () => {
  expect(read("PERCENT_OFF", { name: " Winter ", percentBasisPoints: 1500 })).toMatchObject({
    value: { name: "Winter", effect: { kind: "PERCENT_OFF", basisPoints: 1500 }, startsAt: now },
  });
  expect(read("BUY_X_GET_Y", { buyQuantity: 2, getQuantity: 1, variantIds: ["v", "v"] })).toMatchObject({
    value: { effect: { basisPoints: 10_000 }, target: { kind: "VARIANTS", ids: ["v"] } },
  });
  expect(read("AMOUNT_OFF", { amount: eur(500n), minimumSubtotal: eur(5000n) }).ok).toBe(true);
  expect(read("FREE_SHIPPING", { merchantIds: ["m"] }).ok).toBe(true);
});

const percent = { percentBasisPoints: 1000 };
const cases: readonly (readonly [PromotionKind, Partial<GivenTerms>, string])[] = [
  ["PERCENT_OFF", { ...percent, name: " " }, "name"],
  ["PERCENT_OFF", { ...percent, name: "x".repeat(121) }, "name"],
  ["PERCENT_OFF", {}, "percentBasisPoints"],
  ["PERCENT_OFF", { percentBasisPoints: 0 }, "percentBasisPoints"],
  ["PERCENT_OFF", { percentBasisPoints: 10_001 }, "percentBasisPoints"],
  ["PERCENT_OFF", { ...percent, amount: eur(1n) }, "amount"],
  ["FREE_SHIPPING", percent, "percentBasisPoints"],
  ["AMOUNT_OFF", {}, "amount"],
  ["AMOUNT_OFF", { amount: eur(0n) }, "amount"],
  ["AMOUNT_OFF", { amount: { minor: 1n, currency: "euro" } }, "amount"],
  ["AMOUNT_OFF", { amount: eur(1n), minimumSubtotal: { minor: 1n, currency: "USD" } }, "minimumSubtotal"],
  ["PERCENT_OFF", { ...percent, minimumSubtotal: eur(-1n) }, "minimumSubtotal"],
  ["BUY_X_GET_Y", { getQuantity: 1 }, "buyQuantity"],
  ["BUY_X_GET_Y", { buyQuantity: 1, getQuantity: 100 }, "getQuantity"],
  ["BUY_X_GET_Y", { buyQuantity: 1, getQuantity: 1, percentBasisPoints: -1 }, "percentBasisPoints"],
  ["PERCENT_OFF", { ...percent, productIds: ["p"], variantIds: ["v"] }, "variantIds"],
  ["PERCENT_OFF", { ...percent, productIds: Array.from({ length: 201 }, (_, index) => `p${index}`) }, "productIds"],
  ["PERCENT_OFF", { ...percent, productIds: ["a\0b"] }, "productIds"],
  ["FREE_SHIPPING", { productIds: ["p"] }, "productIds"],
  ["PERCENT_OFF", { ...percent, endsAt: now }, "endsAt"],
  ["PERCENT_OFF", { ...percent, usageLimit: 0 }, "usageLimit"],
  ["PERCENT_OFF", { ...percent, usageLimitPerCustomer: -1 }, "usageLimitPerCustomer"],
];
test.each(cases)("%s with %o is refused: %s", (kind, given, field) => {
  expect(read(kind, given)).toMatchObject({ refusal: { code: "INVALID_INPUT", field: ["input", "terms", field] } });
});

test("a merchant's promotion names no merchants", () => {
  expect(read("PERCENT_OFF", { ...percent, merchantIds: ["m"] }, "m")).toMatchObject({
    refusal: { field: ["input", "terms", "merchantIds"] },
  });
});

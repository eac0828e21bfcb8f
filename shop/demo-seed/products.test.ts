import { faultOf } from "@novatech/catalog/domain/product-draft";
import { isId } from "@novatech/kernel/ids";
import { expect, test } from "vitest";
import { demoMerchants } from "./merchants.ts";
import { demoProducts } from "./products.ts";

const products = demoProducts();
const variants = products.flatMap((product) => product.variants);
const count = <Value>(values: readonly Value[]): number => new Set(values).size;

test("the demo shop has about three hundred products that can all be saved", () => {
  expect(products.length).toBeGreaterThanOrEqual(250);
  expect(products.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
});

test("ids, slugs, SKUs and bar codes are each nobody else's, and the same at every call", () => {
  expect(count(products.map(({ id }) => id))).toBe(products.length);
  expect(count(products.map(({ slug }) => slug))).toBe(products.length);
  for (const values of [
    variants.map(({ id }) => id),
    variants.map(({ sku }) => sku),
    variants.flatMap(({ gtins }) => gtins),
  ])
    expect(count(values)).toBe(variants.length);
  expect(demoProducts()).toEqual(products);
});

test("every product has one to four variants with a price in dollars, euros and pounds", () => {
  for (const { variants: own } of products) {
    expect(own.length).toBeLessThanOrEqual(4);
    for (const { prices } of own) expect(prices.map(({ currency }) => currency)).toEqual(["USD", "EUR", "GBP"]);
  }
});

test("three merchants with ids of the usual form sell everything", () => {
  expect(demoMerchants.filter(({ id }) => !isId(id, "merch"))).toEqual([]);
  expect(new Set(products.map(({ merchantId }) => merchantId))).toEqual(new Set(demoMerchants.map(({ id }) => id)));
});

test("every bar code has the check digit of a GTIN-13", () => {
  for (const gtin of variants.flatMap(({ gtins }) => gtins)) {
    const sum = Array.from(gtin).reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
    expect([gtin.length, sum % 10]).toEqual([13, 0]);
  }
});

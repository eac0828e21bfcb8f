import { expect, test } from "vitest";
import { makePurchaseHistory } from "./purchase-history.ts";

const options = { seed: 3, persons: 400, products: 300 };
const history = makePurchaseHistory(options);
const productOf = new Map(history.products.map((product) => [product.id, product]));
const boughtOf = history.persons.map(({ orders }) => orders.flatMap(({ productIds }) => productIds));

test("the same options give the same history, another seed another one", () => {
  expect(makePurchaseHistory(options)).toEqual(history);
  expect(makePurchaseHistory({ ...options, seed: 4 })).not.toEqual(history);
});

test("everybody bought something, nobody the same thing twice, the first order first", () => {
  for (const { orders } of history.persons) {
    const bought = orders.flatMap(({ productIds }) => productIds);
    expect(bought.length).toBeGreaterThan(0);
    expect(new Set(bought).size).toBe(bought.length);
    const times = orders.map(({ daysAgo }) => daysAgo);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    for (const { productIds, viewedIds } of orders) expect(viewedIds).toEqual(expect.arrayContaining([...productIds]));
  }
});

test("there is something to learn: a person's things share tastes, and companions are bought together", () => {
  const pairs = boughtOf.flatMap((ids) => ids.slice(1).map((id, place) => [ids[place], id] as const));
  const shareOf = (holds: (pair: readonly [string | undefined, string]) => boolean): number =>
    pairs.filter(holds).length / pairs.length;
  const sharesTaste = shareOf(([a, b]) => productOf.get(a ?? "")?.taste === productOf.get(b)?.taste);
  // By chance it would be one in twelve.
  expect(sharesTaste).toBeGreaterThan(0.14);
  expect(shareOf(([a, b]) => productOf.get(a ?? "")?.companions.includes(b) ?? false)).toBeGreaterThan(0.1);
});

test("few products sell most", () => {
  const counts = Map.groupBy(boughtOf.flat(), (id) => id);
  const sorted = [...counts.values()].map((sold) => sold.length).toSorted((a, b) => b - a);
  const sum = (some: readonly number[]): number => some.reduce((total, count) => total + count, 0);
  expect(sum(sorted.slice(0, 30)) / sum(sorted)).toBeGreaterThan(0.25);
});

test("a shop of nine products has no history", () => {
  expect(() => makePurchaseHistory({ ...options, products: 9 })).toThrow(/at least 10/);
});

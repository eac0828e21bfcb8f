import { seededRandom } from "@novatech/testkit/random";
import { expect, test } from "vitest";
import { typedPrefixes, typedSearches } from "./typed-queries.ts";

const vocabulary = {
  names: ["Aero X14 notebook black", "Ridge M2 wireless mouse", "Opal D10 digital camera"],
  brands: ["Northlight", "Ridge"],
  categories: ["notebook", "digital camera"],
};

test("each search is another, and the same seed makes the same ones", () => {
  const searches = typedSearches(seededRandom(1), vocabulary, 60);
  expect(searches).toHaveLength(60);
  expect(new Set(searches.map((search) => JSON.stringify(search))).size).toBe(60);
  expect(typedSearches(seededRandom(1), vocabulary, 60)).toEqual(searches);
  expect(searches.some(({ filters }) => Object.keys(filters).length > 0)).toBe(true);
});

test("prefixes have two letters at least", () => {
  const prefixes = typedPrefixes(seededRandom(1), vocabulary, 40);
  expect(prefixes.length).toBeGreaterThan(20);
  expect(prefixes.every((prefix) => prefix.length >= 2)).toBe(true);
});

test("a vocabulary too small for as many gives fewer", () => {
  expect(typedPrefixes(seededRandom(1), { names: ["ab"], brands: ["ab"], categories: ["ab"] }, 10).length).toBeLessThan(
    10,
  );
});

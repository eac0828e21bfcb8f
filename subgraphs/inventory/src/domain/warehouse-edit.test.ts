import { expect, test } from "vitest";
import { storeFacts } from "./stock-fact.ts";
import type { Warehouse } from "./warehouse.ts";
import { readWarehouseWish, type WarehouseWish } from "./warehouse-edit.ts";

const store = { line1: "Markt 1", city: "Leipzig", postalCode: "04109", openingHours: " Mo-Sa 10-20 " };
const wish: WarehouseWish = { name: " Leipzig ", countryCode: "DE", latitude: 51.3, longitude: 12.4, store };
const warehouse: Warehouse = { ...wish, id: "wh_1", merchantId: "merch_1", version: 1 };

test("a warehouse in form is taken, its texts trimmed", () => {
  expect(readWarehouseWish(wish)).toEqual({
    ok: true,
    value: { ...wish, name: "Leipzig", store: { ...store, openingHours: "Mo-Sa 10-20" } },
  });
});

test.each<[string, Partial<WarehouseWish>, string[]]>([
  ["it has no name", { name: "  " }, ["name"]],
  ["its name is a letter", { name: "x".repeat(101) }, ["name"]],
  ["it lies beyond the pole", { latitude: 91 }, ["location", "latitude"]],
  ["it lies beyond the date line", { longitude: -181 }, ["location", "longitude"]],
  ["its place is no number", { latitude: Number.NaN }, ["location", "latitude"]],
  ["its store has no street", { store: { ...store, line1: " " } }, ["store", "line1"]],
  ["its store has no city", { store: { ...store, city: "" } }, ["store", "city"]],
  ["its store has a long postal code", { store: { ...store, postalCode: "0".repeat(17) } }, ["store", "postalCode"]],
  ["its store is open for pages", { store: { ...store, openingHours: "x".repeat(301) } }, ["store", "openingHours"]],
])("a warehouse is refused when %s", (_why, over, path) => {
  expect(readWarehouseWish({ ...wish, ...over })).toMatchObject({ ok: false, refusal: { kind: "invalid", path } });
});

test("a store is told when it opens, when what others know of it changes, and when it closes, and only then", () => {
  const closed = { ...warehouse, store: null };
  const kinds = (before: Warehouse | null, after: Warehouse) => storeFacts(before, after).map(({ kind }) => kind);
  expect(kinds(null, warehouse)).toEqual(["storeOpened"]);
  expect(kinds(null, closed)).toEqual([]);
  expect(kinds(closed, warehouse)).toEqual(["storeOpened"]);
  expect(kinds(warehouse, { ...warehouse, name: "Messe" })).toEqual(["storeOpened"]);
  expect(kinds(warehouse, { ...warehouse, store: { ...store, openingHours: "always" } })).toEqual([]);
  expect(kinds(warehouse, closed)).toEqual(["storeClosed"]);
  expect(kinds(closed, closed)).toEqual([]);
});

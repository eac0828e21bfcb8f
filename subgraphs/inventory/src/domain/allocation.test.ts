import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate, type StockPlace, type WantedLine } from "./allocation.ts";
import { freeUnits } from "./stock-item.ts";

const place = (warehouseId: string, free: number, over: Partial<StockPlace> = {}): StockPlace => ({
  id: `stock_${over.variantId ?? "var_1"}_${warehouseId}`,
  variantId: "var_1",
  warehouseId,
  merchantId: "merch_1",
  countryCode: "DE",
  onHand: free,
  reserved: 0,
  committed: 0,
  backorderLimit: 0,
  version: 1,
  ...over,
});
const line = (quantity: number, over: Partial<WantedLine> = {}): WantedLine => ({
  lineId: "line_1",
  variantId: "var_1",
  merchantId: "merch_1",
  quantity,
  ...over,
});
const chosen = (lines: WantedLine[], places: StockPlace[], country = "DE") => {
  const done = allocate(lines, places, country);
  return done.ok ? done.value.map((part) => [part.lineId, part.warehouseId, part.quantity]) : done.refusal;
};

describe("given stock in several warehouses", () => {
  test("when one in the buyer's country has all, then it comes from there", () => {
    expect(chosen([line(2)], [place("fr", 9, { countryCode: "FR" }), place("de", 2)])).toEqual([["line_1", "de", 2]]);
  });

  test("when only one abroad has all, then it comes from there and not in two parcels", () => {
    expect(chosen([line(3)], [place("de", 2), place("fr", 3, { countryCode: "FR" })])).toEqual([["line_1", "fr", 3]]);
  });

  test("when none has all, then it comes from several, the buyer's country first", () => {
    expect(chosen([line(4)], [place("fr", 3, { countryCode: "FR" }), place("de", 2)])).toEqual([
      ["line_1", "de", 2],
      ["line_1", "fr", 2],
    ]);
  });

  test("when another line of the merchant comes from one of them, then this one does, too", () => {
    const places = [
      place("a", 5),
      place("b", 9),
      place("a", 5, { variantId: "var_2" }),
      place("b", 0, { variantId: "var_2" }),
    ];
    expect(chosen([line(1, { lineId: "line_2", variantId: "var_2" }), line(1)], places)).toEqual([
      ["line_2", "a", 1],
      ["line_1", "a", 1],
    ]);
  });

  test("when it lies with another merchant only, then there is none", () => {
    expect(chosen([line(1)], [place("x", 9, { merchantId: "merch_2" })])).toEqual([
      { variantId: "var_1", requested: 1, available: 0 },
    ]);
  });
});

describe("given too little", () => {
  test("when several lines ask for the same, then the shortage is told of their sum", () => {
    expect(chosen([line(2), line(2, { lineId: "line_2" })], [place("a", 3)])).toEqual([
      { variantId: "var_1", requested: 4, available: 3 },
    ]);
  });

  test("when one line is short, then nothing is given, and only that one is told", () => {
    const lines = [line(1), line(1, { lineId: "line_2", variantId: "var_2" })];
    expect(chosen(lines, [place("a", 3)])).toEqual([{ variantId: "var_2", requested: 1, available: 0 }]);
  });

  test("when units are promised to others, then they are not there", () => {
    expect(chosen([line(2)], [place("a", 5, { reserved: 2, committed: 2 })])).toEqual([
      { variantId: "var_1", requested: 2, available: 1 },
    ]);
  });

  test("when the merchant takes back-orders, then up to its limit may be promised", () => {
    expect(chosen([line(2)], [place("a", 0, { backorderLimit: 2 })])).toEqual([["line_1", "a", 2]]);
  });
});

test("whatever is asked for: all of every line or nothing, and never more than is free", () => {
  const things = fc.constantFrom("var_1", "var_2", "var_3");
  const merchants = fc.constantFrom("merch_1", "merch_2");
  const places = fc.uniqueArray(
    fc.record({
      variantId: things,
      warehouseId: fc.constantFrom("a", "b", "c"),
      countryCode: fc.constantFrom("DE", "FR"),
      onHand: fc.nat(6),
      reserved: fc.nat(2),
    }),
    { selector: ({ variantId, warehouseId }) => `${variantId} ${warehouseId}` },
  );
  const lines = fc.array(
    fc.record({ variantId: things, merchantId: merchants, quantity: fc.integer({ min: 1, max: 5 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(places, lines, (rawPlaces, rawLines) => {
      const shelves = rawPlaces.map((raw) => place(raw.warehouseId, raw.onHand, { ...raw, onHand: raw.onHand + 2 }));
      const wanted = rawLines.map((raw, index) => line(raw.quantity, { ...raw, lineId: `line_${index}` }));
      expect(faultsOf(wanted, shelves)).toEqual([]);
    }),
  );
});

/** What is wrong with how these lines are given stock. */
function faultsOf(lines: readonly WantedLine[], shelves: readonly StockPlace[]): string[] {
  const done = allocate(lines, shelves, "DE");
  if (!done.ok)
    return done.refusal
      .filter(({ requested, available }) => available >= requested)
      .map(({ variantId }) => `${variantId} is told to be short and is not`);
  const parts = done.value;
  const sum = (some: readonly { quantity: number }[]) => some.reduce((total, { quantity }) => total + quantity, 0);
  return [
    ...lines
      .filter(({ lineId, quantity }) => sum(parts.filter((part) => part.lineId === lineId)) !== quantity)
      .map(({ lineId }) => `${lineId} is not given what it asks for`),
    ...shelves
      .filter((shelf) => sum(parts.filter((part) => part.stockItemId === shelf.id)) > freeUnits(shelf))
      .map(({ id }) => `${id} gives more than is free`),
    ...parts
      .filter((part) => {
        const shelf = shelves.find(({ id }) => id === part.stockItemId);
        return part.quantity < 1 || shelf?.variantId !== part.variantId || shelf.merchantId !== part.merchantId;
      })
      .map(({ lineId }) => `${lineId} is given something else`),
  ];
}

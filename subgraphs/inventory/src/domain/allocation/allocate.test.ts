import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aPlace } from "../../../test/a-reservation.ts";
import { freeUnits, type StockPlace } from "../stock-item.ts";
import { allocate, type AllocationStrategy, type WantedLine } from "./allocate.ts";
import { fewestParcels } from "./fewest-parcels.ts";
import { nearest } from "./nearest.ts";

const place = (warehouseId: string, free: number, over: Partial<StockPlace> = {}): StockPlace =>
  aPlace({ id: `stock_${over.variantId ?? "var_1"}_${warehouseId}`, warehouseId, onHand: free, ...over });
const line = (quantity: number, over: Partial<WantedLine> = {}): WantedLine => ({
  lineId: "line_1",
  variantId: "var_1",
  merchantId: "merch_1",
  quantity,
  ...over,
});
const chosen = (
  lines: WantedLine[],
  places: StockPlace[],
  { strategy = fewestParcels, store = null }: { strategy?: AllocationStrategy; store?: string | null } = {},
) => {
  const done = allocate(strategy, lines, places, { countryCode: "DE", pickUpWarehouseId: store });
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

  test("when another line of the merchant can come from one of them only, then this one does, too", () => {
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

describe("given several lines", () => {
  const second = { lineId: "line_2", variantId: "var_2" };
  const there = (warehouseId: string, first: number, other: number, over: Partial<StockPlace> = {}) => [
    place(warehouseId, first, over),
    place(warehouseId, other, { ...over, variantId: "var_2" }),
  ];

  test("when one warehouse has all of them, then one parcel comes from there, even from abroad", () => {
    const places = [...there("de", 1, 0), ...there("fr", 1, 1, { countryCode: "FR" })];
    expect(chosen([line(1), line(1, second)], places)).toEqual([
      ["line_1", "fr", 1],
      ["line_2", "fr", 1],
    ]);
  });

  test("when the nearest counts, then each comes from as near as it can be had", () => {
    const places = [...there("de", 1, 0), ...there("fr", 1, 1, { countryCode: "FR" })];
    expect(chosen([line(1), line(1, second)], places, { strategy: nearest })).toEqual([
      ["line_1", "de", 1],
      ["line_2", "fr", 1],
    ]);
  });

  test("when three warehouses have some and two of them have all, then those two send it", () => {
    const places = [...there("a", 1, 1), ...there("b", 3, 0), ...there("c", 0, 3)];
    expect(chosen([line(3), line(3, second)], places)).toEqual([
      ["line_1", "b", 3],
      ["line_2", "c", 3],
    ]);
  });

  test("when two pairs of warehouses have all, then the pair that is nearer sends it", () => {
    const places = [
      place("far_1", 2, { countryCode: "US" }),
      place("near_1", 2, { countryCode: "FR" }),
      place("near_2", 2, { countryCode: "AT" }),
    ];
    expect(chosen([line(4)], places)).toEqual([
      ["line_1", "near_2", 2],
      ["line_1", "near_1", 2],
    ]);
  });

  test("when there are more warehouses than can be tried, then the one with most of what is missing is asked first", () => {
    const crowd = Array.from({ length: 15 }, (_, n) => place(`small_${n}`, 1));
    expect(chosen([line(12)], [...crowd, place("big", 11, { countryCode: "US" })])).toEqual([
      ["line_1", "big", 11],
      ["line_1", "small_0", 1],
    ]);
  });
});

describe("given that it is picked up in a store", () => {
  test("when the store has it, then it comes from there and from nowhere nearer or fuller", () => {
    expect(chosen([line(2)], [place("a", 9), place("store", 2)], { store: "store" })).toEqual([["line_1", "store", 2]]);
  });

  test("when the store has too little, then nothing is given, whatever lies elsewhere", () => {
    expect(chosen([line(2)], [place("a", 9), place("store", 1)], { store: "store" })).toEqual([
      { variantId: "var_1", requested: 2, available: 1 },
    ]);
  });
});

describe.each([
  ["fewest parcels", fewestParcels],
  ["nearest", nearest],
])("by %s", (_name, strategy) => {
  test("whatever is asked for: all of every line or nothing, never more than is free, and the same each time", () => {
    const things = fc.constantFrom("var_1", "var_2", "var_3");
    const merchants = fc.constantFrom("merch_1", "merch_2");
    const countryOf = { a: "DE", b: "FR", c: "US", d: "XX" };
    const places = fc.uniqueArray(
      fc.record({
        variantId: things,
        warehouseId: fc.constantFrom("a" as const, "b" as const, "c" as const, "d" as const),
        onHand: fc.nat(6),
        reserved: fc.nat(2),
      }),
      { selector: ({ variantId, warehouseId }) => `${variantId} ${warehouseId}` },
    );
    const lines = fc.array(
      fc.record({ variantId: things, merchantId: merchants, quantity: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(places, lines, (rawPlaces, rawLines) => {
        const shelves = rawPlaces.map((raw) =>
          place(raw.warehouseId, raw.onHand, {
            ...raw,
            onHand: raw.onHand + 2,
            countryCode: countryOf[raw.warehouseId],
          }),
        );
        const wanted = rawLines.map((raw, index) => line(raw.quantity, { ...raw, lineId: `line_${index}` }));
        expect(faultsOf(strategy, wanted, shelves)).toEqual([]);
        expect(chosen(wanted, shelves.toReversed(), { strategy })).toEqual(chosen(wanted, shelves, { strategy }));
      }),
    );
  });
});

test("no choice of warehouses is smaller than the one by fewest parcels", () => {
  const shelf = fc.record({ first: fc.nat(3), second: fc.nat(3) });
  const wants = fc.record({ first: fc.integer({ min: 1, max: 6 }), second: fc.integer({ min: 1, max: 6 }) });
  fc.assert(
    fc.property(fc.array(shelf, { minLength: 1, maxLength: 6 }), wants, (stock, { first, second }) => {
      const places = stock.flatMap((units, n) => [
        place(`wh_${n}`, units.first),
        place(`wh_${n}`, units.second, { variantId: "var_2" }),
      ]);
      const lines = [line(first), line(second, { lineId: "line_2", variantId: "var_2" })];
      const done = allocate(fewestParcels, lines, places, { countryCode: "DE", pickUpWarehouseId: null });
      if (!done.ok) return;
      const isEnough = (bits: number): boolean => {
        const some = stock.filter((_, n) => bits & (1 << n));
        const sum = (of: "first" | "second") => some.reduce((total, units) => total + units[of], 0);
        return sum("first") >= first && sum("second") >= second;
      };
      const sizes = Array.from({ length: 1 << stock.length }, (_, bits) => bits)
        .filter(isEnough)
        .map((bits) => bits.toString(2).replaceAll("0", "").length);
      expect(new Set(done.value.map((part) => part.warehouseId)).size).toBe(Math.min(...sizes));
    }),
  );
});

/** What is wrong with how these lines are given stock. */
function faultsOf(
  strategy: AllocationStrategy,
  lines: readonly WantedLine[],
  shelves: readonly StockPlace[],
): string[] {
  const done = allocate(strategy, lines, shelves, { countryCode: "DE", pickUpWarehouseId: null });
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

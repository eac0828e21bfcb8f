import { expect, test } from "vitest";
import { costOfStockOuts, type StockOutSpan } from "./stock-out-cost.ts";

const span = (more: Partial<StockOutSpan> = {}): StockOutSpan => ({
  variantId: "var_a",
  hoursOut: 48,
  hoursOutBefore: 0,
  unitsBefore: 28,
  moneyBefore: { EUR: 280_00n },
  ...more,
});

test("a variant that sold one a day and was out for two days lost two", () => {
  const { variants, lostUnits, lostMoney } = costOfStockOuts([span()]);
  expect(lostUnits).toBeCloseTo(2);
  expect(lostMoney).toEqual({ EUR: 20_00n });
  expect(variants).toEqual([
    {
      variantId: "var_a",
      hoursOut: 48,
      unitsPerDayBefore: 1,
      lostUnits: expect.closeTo(2),
      lostMoney: { EUR: 20_00n },
    },
  ]);
});

test("only hours in stock count for what it sells in one: who was out for half of the time sold twice as fast", () => {
  expect(costOfStockOuts([span({ hoursOutBefore: 14 * 24 })]).lostUnits).toBeCloseTo(4);
});

test("a variant that was hardly ever in stock is taken to have been so for a day", () => {
  expect(costOfStockOuts([span({ hoursOutBefore: 28 * 24 - 1, unitsBefore: 3 })]).lostUnits).toBeCloseTo(6);
});

test("several times out add up, the dearest variant comes first, and each currency is kept apart", () => {
  const { variants, lostMoney } = costOfStockOuts([
    span(),
    span({ hoursOut: 24 }),
    span({ variantId: "var_b", moneyBefore: { EUR: 2800_00n, USD: 28_00n } }),
    span({ variantId: "var_c", unitsBefore: 0, moneyBefore: {} }),
  ]);
  expect(variants.map(({ variantId }) => variantId)).toEqual(["var_b", "var_a", "var_c"]);
  expect(variants[1]).toMatchObject({ hoursOut: 72, lostMoney: { EUR: 30_00n } });
  expect(lostMoney).toEqual({ EUR: 230_00n, USD: 2_00n });
});

test("nothing out costs nothing", () => {
  expect(costOfStockOuts([])).toEqual({ lostUnits: 0, lostMoney: {}, variants: [] });
});

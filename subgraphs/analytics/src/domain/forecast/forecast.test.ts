import { seededRandom } from "@novatech/testkit/random";
import { expect, test } from "vitest";
import { missesOf, naiveErrorOf } from "./accuracy.ts";
import { dampedSeasonal } from "./damped-seasonal.ts";
import { forecastDemand } from "./forecast.ts";
import { seasonalNaive } from "./seasonal-naive.ts";
import { tsb } from "./tsb.ts";

const week = [10, 10, 10, 10, 20, 40, 30];
const repeated = (count: number, units: readonly (number | null)[]) =>
  Array.from({ length: count }, () => units).flat();

test("as a week before: the same weekday, or that of the week before it where it is not known", () => {
  expect(seasonalNaive([...week, ...week.slice(0, 6), null], 8)).toEqual([...week, 10]);
  expect(seasonalNaive([], 2)).toEqual([0, 0]);
});

test("what sells every week alike is foretold day by day", () => {
  const foretold = dampedSeasonal(repeated(12, week), 7);
  for (const [day, units] of foretold.entries()) expect(units).toBeCloseTo(week[day] ?? 0, 5);
});

test("what grows is foretold to grow, and less and less", () => {
  const growing = Array.from({ length: 140 }, (_, day) => 10 + day / 2);
  const foretold = dampedSeasonal(growing, 60);
  expect(foretold[0]).toBeGreaterThan(75);
  expect(foretold[59]).toBeGreaterThan(foretold[0] ?? 0);
  expect((foretold[59] ?? 0) - (foretold[52] ?? 0)).toBeLessThan((foretold[7] ?? 0) - (foretold[0] ?? 0));
});

test("what is ordered now and then is foretold by its rate; what nobody wants any more fades", () => {
  const random = seededRandom(3);
  const seldom = Array.from({ length: 365 }, () => (random.chance(0.1) ? 3 : 0));
  expect(tsb(seldom, 1)[0]).toBeCloseTo(0.3, 0);
  expect(tsb([...seldom, ...repeated(90, [0])], 1)[0]).toBeLessThan((tsb(seldom, 1)[0] ?? 0) / 2);
});

test("days on which nothing could be ordered are not taken for days without demand", () => {
  const past = repeated(20, week);
  const withGap = past.map((units, day) => (day >= 100 && day < 120 ? null : units));
  const asZero = past.map((units, day) => (day >= 100 && day < 120 ? 0 : units));
  const total = (foretold: readonly number[]) => foretold.reduce((sum, units) => sum + units, 0);
  expect(total(dampedSeasonal(withGap, 7))).toBeCloseTo(130, 0);
  expect(Math.abs(total(dampedSeasonal(asZero, 7)) - 130)).toBeGreaterThan(5);
  expect(tsb([4, 4, null, 4], 1)[0]).toBeCloseTo(4);
});

test("the method that was best on the last weeks is taken, and says how it did beside as a week before", () => {
  const random = seededRandom(11);
  const noisy = repeated(30, week).map((units) => Math.max(0, Math.round((units ?? 0) + random.between(-4, 4))));
  const forecast = forecastDemand(noisy, 14);
  expect(forecast?.method).not.toBe("INTERMITTENT");
  expect(forecast?.scaledError ?? 9).toBeLessThan(forecast?.naiveScaledError ?? 0);
  expect(forecast?.total.units).toBeGreaterThan(240);
  expect(forecast?.total.units).toBeLessThan(280);
  for (const { units, low, high } of forecast?.days ?? [])
    expect([low <= units, units <= high, low >= 0]).toEqual([true, true, true]);
});

test("less than four known weeks foretell nothing; days before the first order do not count", () => {
  expect(forecastDemand([], 7)).toBeNull();
  expect(forecastDemand([...repeated(40, [0]), ...repeated(27, [1])], 7)).toBeNull();
  expect(forecastDemand([...repeated(40, [0]), ...repeated(28, [1])], 7)?.total.units).toBeCloseTo(7, 0);
  expect(forecastDemand(repeated(60, [0]), 7)).toBeNull();
});

test("errors are counted on known days only, and scaled by how much weeks differ", () => {
  expect(missesOf([1, 2, 3], [2, null, 1])).toEqual({ absolute: 3, squared: 5, days: 2 });
  expect(naiveErrorOf([...repeated(1, week), ...week.map((units) => units + 2)])).toBe(2);
  expect(naiveErrorOf(repeated(3, week))).toBeNull();
});

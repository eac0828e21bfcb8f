import { expect, test } from "vitest";
import { countryCentroids } from "./country-centroids.ts";
import { distanceToCountryKm, haversineKm } from "./distance.ts";

const from = (countryCode: string, latitude: number | null = null, longitude: number | null = null) => ({
  countryCode,
  latitude,
  longitude,
});

test("the way from Leipzig to Lyon is about 790 km", () => {
  const way = haversineKm({ latitude: 51.34, longitude: 12.37 }, { latitude: 45.76, longitude: 4.84 });
  expect(Math.abs(way - 835)).toBeLessThan(60);
});

test("of two warehouses in the buyer's country the one nearer to its middle is nearer", () => {
  expect(distanceToCountryKm(from("DE", 50.9, 10.1), "DE")).toBeLessThan(distanceToCountryKm(from("DE", 48, 11), "DE"));
});

test("what comes over a border is further than anything that does not", () => {
  const strasbourg = from("FR", 48.58, 7.75);
  expect(distanceToCountryKm(from("DE", 54.3, 10.1), "DE")).toBeLessThan(distanceToCountryKm(strasbourg, "DE"));
  expect(distanceToCountryKm(strasbourg, "DE")).toBeLessThan(distanceToCountryKm(from("US"), "DE"));
});

test("a warehouse whose place nobody said is in the middle of its country", () => {
  expect(distanceToCountryKm(from("FR"), "DE")).toBe(distanceToCountryKm(from("FR", 46, 2), "DE"));
});

test("countries whose middle is not known are all equally far", () => {
  expect(distanceToCountryKm(from("DE"), "XX")).toBe(distanceToCountryKm(from("JP"), "XX"));
});

test("every middle is a place on earth under a country's code", () => {
  for (const [code, [latitude, longitude]] of Object.entries(countryCentroids)) {
    expect(code).toMatch(/^[A-Z]{2}$/);
    expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
    expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
  }
});

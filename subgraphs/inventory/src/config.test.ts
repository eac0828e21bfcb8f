import { ConfigError } from "@novatech/service/config";
import { expect, test } from "vitest";
import { readInventoryConfig } from "./config.ts";

const base = { databaseUrl: "postgres://r:p@h:1/d", redisUrl: "redis://h:1", poolSize: 4 };

test("stock is held 15 minutes, at most 45, and sent in few parcels, unless said otherwise", () => {
  expect(readInventoryConfig({}, base)).toEqual({
    ...base,
    reservationTtlMs: 900_000,
    reservationMaxMs: 2_700_000,
    allocationStrategy: "fewest-parcels",
  });
  const environment = { RESERVATION_TTL_MS: "60000", RESERVATION_MAX_MS: "60001", ALLOCATION_STRATEGY: "nearest" };
  expect(readInventoryConfig(environment, base)).toMatchObject({
    reservationTtlMs: 60_000,
    reservationMaxMs: 60_001,
    allocationStrategy: "nearest",
  });
});

test("the longest time is never below the first", () => {
  expect(readInventoryConfig({ RESERVATION_TTL_MS: "3600000" }, base).reservationMaxMs).toBe(3_600_000);
});

test("a way to choose warehouses that nobody knows is refused", () => {
  expect(() => readInventoryConfig({ ALLOCATION_STRATEGY: "dearest" }, base)).toThrow(ConfigError);
});

test("a time in which nobody could decide is refused", () => {
  expect(() => readInventoryConfig({ RESERVATION_TTL_MS: "999" }, base)).toThrow(ConfigError);
});

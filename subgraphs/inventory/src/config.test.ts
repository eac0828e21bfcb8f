import { ConfigError } from "@novatech/service/config";
import { expect, test } from "vitest";
import { readInventoryConfig } from "./config.ts";

const base = { databaseUrl: "postgres://r:p@h:1/d", redisUrl: "redis://h:1", poolSize: 4 };

test("stock is held 15 minutes unless said otherwise", () => {
  expect(readInventoryConfig({}, base)).toEqual({ ...base, reservationTtlMs: 900_000 });
  expect(readInventoryConfig({ RESERVATION_TTL_MS: "60000" }, base).reservationTtlMs).toBe(60_000);
});

test("a time shorter than a check-out is refused", () => {
  expect(() => readInventoryConfig({ RESERVATION_TTL_MS: "1000" }, base)).toThrow(ConfigError);
});

import { ConfigError } from "@novatech/service/config";
import { expect, test } from "vitest";
import { readFulfillmentConfig } from "./config.ts";

const base = { databaseUrl: "postgres://r:p@h:1/d", redisUrl: "redis://h:1", poolSize: 4 };

test("the carrier simulator runs unless it is switched off, a step every three seconds", () => {
  expect(readFulfillmentConfig({}, base)).toEqual({ ...base, carrierSimulator: { stepMs: 3000 } });
  expect(readFulfillmentConfig({ CARRIER_SIMULATOR_STEP_MS: "20" }, base).carrierSimulator).toEqual({ stepMs: 20 });
  expect(readFulfillmentConfig({ CARRIER_SIMULATOR: "off" }, base).carrierSimulator).toBeNull();
});

test("in production it must be switched off by name, and the fault says so", () => {
  const production = { NODE_ENV: "production" };
  expect(() => readFulfillmentConfig(production, base)).toThrow(/set CARRIER_SIMULATOR=off/);
  expect(readFulfillmentConfig({ ...production, CARRIER_SIMULATOR: "off" }, base).carrierSimulator).toBeNull();
});

test.each(["0", "19", "-1", "soon"])("a step of %s is refused", (step) => {
  expect(() => readFulfillmentConfig({ CARRIER_SIMULATOR_STEP_MS: step }, base)).toThrow(ConfigError);
});

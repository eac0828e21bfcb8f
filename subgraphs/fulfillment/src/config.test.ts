import { ConfigError } from "@novatech/service/config";
import { expect, test } from "vitest";
import { readFulfillmentConfig } from "./config.ts";

const base = { databaseUrl: "postgres://r:p@h:1/d", redisUrl: "redis://h:1", poolSize: 4 };

test("the carrier simulator runs unless it is switched off, a step every three seconds", () => {
  expect(readFulfillmentConfig({}, base)).toEqual({
    ...base,
    carrierSimulator: { stepMs: 3000, mishapsPerMille: 0, mishap: null },
    carrierWebhookSecrets: new Map(),
    pickUpHoldDays: 7,
  });
  expect(readFulfillmentConfig({ CARRIER_SIMULATOR_STEP_MS: "20" }, base).carrierSimulator?.stepMs).toBe(20);
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

test("something goes wrong with as many parcels of a thousand as is said, or with all in the same way", () => {
  const simulator = (set: Record<string, string>) => readFulfillmentConfig(set, base).carrierSimulator;
  expect(simulator({ CARRIER_SIMULATOR_MISHAPS_PER_MILLE: "50" })?.mishapsPerMille).toBe(50);
  expect(simulator({ CARRIER_SIMULATOR_MISHAP: "LOST" })?.mishap).toBe("LOST");
  expect(() => simulator({ CARRIER_SIMULATOR_MISHAPS_PER_MILLE: "1001" })).toThrow(ConfigError);
  expect(() => simulator({ CARRIER_SIMULATOR_MISHAP: "EATEN" })).toThrow(ConfigError);
});

test("each carrier's calls are signed with a secret of its own, and a short one is refused", () => {
  const [one, two] = ["a".repeat(32), "b:".repeat(16)];
  const set = { CARRIER_WEBHOOK_SECRETS: `parcelway:${one}, swiftline:${two}` };
  expect(readFulfillmentConfig(set, base).carrierWebhookSecrets).toEqual(
    new Map([
      ["parcelway", one],
      ["swiftline", two],
    ]),
  );
  for (const wrong of ["parcelway:short", `Parcelway:${one}`, one])
    expect(() => readFulfillmentConfig({ CARRIER_WEBHOOK_SECRETS: wrong }, base)).toThrow(/carrier in small letters/);
});

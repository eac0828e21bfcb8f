import { ConfigError } from "@novatech/service/config";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const base = { databaseUrl: "postgres://localhost/orders", redisUrl: "redis://localhost", poolSize: 4 };
const ORDER_ACCESS_SECRET = "a secret of at least thirty-two characters";

test("a check-out has 45 seconds, and 300 of them a place, unless said otherwise", () => {
  const config = readConfig({ ORDER_ACCESS_SECRET }, base);
  expect(config).toEqual({
    ...base,
    orderAccessSecret: ORDER_ACCESS_SECRET,
    checkoutDeadlineMs: 45_000,
    compensationAlarmMs: 60_000,
    orderHoldTtlHours: 72,
    returnWindowDays: 30,
    returnShipDays: 30,
    maxInFlight: 300,
    returnOrigins: ["http://localhost:*"],
    fraud: { reviewAboveMinor: null, foreignBillingAboveMinor: null, maxOrdersPerHour: null },
  });
  const changed = readConfig(
    {
      ORDER_ACCESS_SECRET,
      CHECKOUT_DEADLINE_MS: "5000",
      CHECKOUT_MAX_IN_FLIGHT: "10",
      CHECKOUT_RETURN_ORIGINS: "https://shop.example, https://m.shop.example:8443",
      FRAUD_REVIEW_ABOVE_MINOR: "200000",
      FRAUD_MAX_ORDERS_PER_HOUR: "5",
    },
    base,
  );
  expect(changed).toMatchObject({
    checkoutDeadlineMs: 5_000,
    maxInFlight: 10,
    returnOrigins: ["https://shop.example", "https://m.shop.example:8443"],
    fraud: { reviewAboveMinor: 200_000n, foreignBillingAboveMinor: null, maxOrdersPerHour: 5 },
  });
});

test.each(["http://shop.example", "https://*", "https://shop.example/path", "shop.example"])(
  "%j is no origin to send shoppers back to",
  (origins) => {
    expect(() => readConfig({ ORDER_ACCESS_SECRET, CHECKOUT_RETURN_ORIGINS: origins }, base)).toThrow(
      /CHECKOUT_RETURN_ORIGINS/,
    );
  },
);

test("a missing or short secret and a deadline beyond a minute are refused together", () => {
  expect(() => readConfig({}, base)).toThrow(ConfigError);
  expect(() => readConfig({ ORDER_ACCESS_SECRET: "short", CHECKOUT_DEADLINE_MS: "60000" }, base)).toThrow(
    /ORDER_ACCESS_SECRET[^]*CHECKOUT_DEADLINE_MS/,
  );
});

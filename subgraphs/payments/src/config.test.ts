import { ConfigError } from "@novatech/service/config";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const base = { databaseUrl: "postgres://localhost/payments", redisUrl: "redis://localhost", poolSize: 4 };

test("without a word the sandbox holds the money", () => {
  expect(readConfig({}, base)).toEqual({ ...base, provider: "sandbox" });
});

test("in production the sandbox is refused, and the message says what to do", () => {
  expect(() => readConfig({ NODE_ENV: "production" }, base)).toThrow(ConfigError);
  expect(() => readConfig({ NODE_ENV: "production" }, base)).toThrow(/Add a provider/);
});

test("a provider that is not built in is refused", () => {
  expect(() => readConfig({ PAYMENT_PROVIDER: "stripe" }, base)).toThrow(/no other provider is built in/);
});

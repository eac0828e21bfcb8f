import { ConfigError } from "@novatech/service/config";
import { expect, test } from "vitest";
import { readNotificationsConfig } from "./config.ts";

const base = { databaseUrl: "postgres://a:b@localhost/c", redisUrl: "redis://localhost", poolSize: 4 };
const good = { NOTIFICATIONS_SEALING_SECRET: "x".repeat(32) };

test("this machine may be told in development, and never in production", () => {
  expect(readNotificationsConfig(good, base).webhooks).toEqual({
    allowsLoopback: true,
    timeoutMs: 10_000,
    concurrency: 64,
    perEndpoint: 4,
  });
  const production = { ...good, NODE_ENV: "production", SMTP_URL: "smtp://mail" };
  expect(readNotificationsConfig(production, base).webhooks.allowsLoopback).toBe(false);
  expect(readNotificationsConfig({ ...good, WEBHOOKS_ALLOW_LOOPBACK: "false" }, base).webhooks.allowsLoopback).toBe(
    false,
  );
  expect(() => readNotificationsConfig({ ...production, WEBHOOKS_ALLOW_LOOPBACK: "true" }, base)).toThrow(
    /WEBHOOKS_ALLOW_LOOPBACK: lets anybody/,
  );
});

test("what is missing or out of range is said", () => {
  expect(() => readNotificationsConfig({}, base)).toThrow(ConfigError);
  expect(() =>
    readNotificationsConfig({ NOTIFICATIONS_SEALING_SECRET: "short", WEBHOOKS_TIMEOUT_MS: "5" }, base),
  ).toThrow(/NOTIFICATIONS_SEALING_SECRET: must have 32 or more[^]*WEBHOOKS_TIMEOUT_MS/);
});

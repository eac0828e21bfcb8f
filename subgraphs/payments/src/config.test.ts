import { ConfigError } from "@novatech/service/config";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const base = { databaseUrl: "postgres://localhost/payments", redisUrl: "redis://localhost", poolSize: 4 };

const defaults = { ...base, actionTtlMs: 900_000, renewBeforeMs: 86_400_000, commissionBasisPoints: 800 };

test("without a word the sandbox holds the money, for seven days, and its pages are this machine's", () => {
  expect(readConfig({}, base)).toEqual({
    ...defaults,
    provider: "sandbox",
    sandbox: { holdMs: 604_800_000, publicUrl: "http://127.0.0.1:4000" },
  });
  const elsewhere = { PAYMENT_SANDBOX_PUBLIC_URL: "https://shop.example/", PAYMENT_SANDBOX_HOLD_MS: "60000" };
  expect(readConfig(elsewhere, base)).toMatchObject({ sandbox: { holdMs: 60_000, publicUrl: "https://shop.example" } });
});

test("in production the sandbox is refused, and the message says what to do", () => {
  expect(() => readConfig({ NODE_ENV: "production" }, base)).toThrow(ConfigError);
  expect(() => readConfig({ NODE_ENV: "production" }, base)).toThrow(/Set PAYMENT_PROVIDER=stripe/);
});

test("a provider that is not built in is refused", () => {
  expect(() => readConfig({ PAYMENT_PROVIDER: "paypal" }, base)).toThrow(/"sandbox" or "stripe"/);
});

const stripe = {
  PAYMENT_PROVIDER: "stripe",
  STRIPE_SECRET_KEY: "rk_live_1",
  STRIPE_WEBHOOK_SECRET: "whsec_1",
  NODE_ENV: "production",
};

test("Stripe needs its key and the secret of its webhooks, and may run in production", () => {
  expect(readConfig(stripe, base)).toEqual({
    ...defaults,
    provider: "stripe",
    stripe: { secretKey: "rk_live_1", webhookSecret: "whsec_1", apiBase: null },
  });
  expect(() => readConfig({ PAYMENT_PROVIDER: "stripe" }, base)).toThrow(
    /STRIPE_SECRET_KEY: is not set[^]*STRIPE_WEBHOOK_SECRET: is not set/,
  );
});

test("a publishable key is no secret key, and the message says what is", () => {
  expect(() => readConfig({ ...stripe, STRIPE_SECRET_KEY: "pk_live_1" }, base)).toThrow(/sk_live_/);
});

test("another address for Stripe's API is for tests only", () => {
  const elsewhere = { ...stripe, STRIPE_API_BASE: "http://localhost:1" };
  expect(() => readConfig(elsewhere, base)).toThrow(/STRIPE_API_BASE: is for tests/);
  expect(readConfig({ ...elsewhere, NODE_ENV: "test" }, base)).toMatchObject({
    stripe: { apiBase: "http://localhost:1" },
  });
});

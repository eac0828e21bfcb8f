import { expect, it } from "vitest";
import { createDeviceTokens } from "./device-tokens.ts";

const at = (time: string) => ({ now: () => new Date(time) });
const tokens = createDeviceTokens("secret", at("2026-01-05T09:00:00Z"));

it("a device is known to the account it logged in to, and to no other", () => {
  const token = tokens.issue("user_1");
  expect(tokens.read(token, "user_1")).toMatch(/^[\w-]{22}$/);
  expect(tokens.read(token, "user_1")).toBe(tokens.read(token, "user_1"));
  expect(tokens.read(token, "user_2")).toBeNull();
  expect(tokens.read(tokens.issue("user_1"), "user_1")).not.toBe(tokens.read(token, "user_1"));
});

it("is known for a year, and by nobody with another secret", () => {
  const token = tokens.issue("user_1");
  expect(createDeviceTokens("secret", at("2027-01-05T08:59:59Z")).read(token, "user_1")).not.toBeNull();
  expect(createDeviceTokens("secret", at("2027-01-05T09:00:00Z")).read(token, "user_1")).toBeNull();
  expect(createDeviceTokens("other", at("2026-01-05T09:00:00Z")).read(token, "user_1")).toBeNull();
});

it.each(["", "v1", "v1.a.b.c", "v2.x", "\u0000"])("%j names no device", (token) => {
  expect(tokens.read(token, "user_1")).toBeNull();
});

it("a changed expiry is no longer ours", () => {
  const [version, id, expiry, signature] = tokens.issue("user_1").split(".");
  expect(tokens.read([version, id, String(Number(expiry) + 1), signature].join("."), "user_1")).toBeNull();
});

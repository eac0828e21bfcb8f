import { expect, test } from "vitest";
import { isAllowedReturn } from "./return-url.ts";

const origins = ["https://shop.example", "https://shop.example:8443", "http://localhost:*"];

test.each([
  "https://shop.example/checkout/done?attempt=1",
  "https://shop.example:8443/",
  "http://localhost:4000/back",
  "http://localhost/back",
])("%s is a page of the shop", (address) => {
  expect(isAllowedReturn(address, origins)).toBe(true);
});

test.each([
  "http://shop.example/",
  "https://shop.example.evil.example/",
  "https://evil.example/?https://shop.example",
  "https://shop.example@evil.example/",
  "https://user:secret@shop.example/",
  "https://shop.example:9999/",
  "https://localhost:4000/",
  "http://127.0.0.1:4000/",
  "javascript:alert(1)",
  "/checkout/done",
  `https://shop.example/${"x".repeat(2000)}`,
])("%s is not", (address) => {
  expect(isAllowedReturn(address, origins)).toBe(false);
});

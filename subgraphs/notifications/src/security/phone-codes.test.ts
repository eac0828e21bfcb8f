import { createECDH } from "node:crypto";
import { expect, test } from "vitest";
import { createPeopleSecrets } from "./phone-codes.ts";
import { deriveVapidKeys } from "./vapid-keys.ts";

const secrets = createPeopleSecrets("a secret of at least thirty-two characters");

test("a code belongs to its challenge and its number, and is six digits", () => {
  const code = secrets.codeOf("phc_1", "+4915112345678");
  expect(code).toMatch(/^\d{6}$/);
  expect(secrets.isCode("phc_1", "+4915112345678", code)).toBe(true);
  expect(secrets.isCode("phc_2", "+4915112345678", code)).toBe(false);
  expect(secrets.isCode("phc_1", "+4915112345679", code)).toBe(false);
  expect(secrets.isCode("phc_1", "+4915112345678", `${code}0`)).toBe(false);
  expect(createPeopleSecrets("another secret of at least thirty-two").codeOf("phc_1", "+4915112345678")).not.toBe(code);
});

test("codes are spread over all there are", () => {
  const codes = new Set(Array.from({ length: 2000 }, (_one, index) => secrets.codeOf(`phc_${index}`, "+1")));
  expect(codes.size).toBeGreaterThan(1990);
});

test("an address is recognised however it is written, and is not in its hash", () => {
  expect(secrets.hashOf(" Ada@Example.com")).toBe(secrets.hashOf("ada@example.com"));
  expect(secrets.hashOf("ada@example.com")).not.toContain("ada");
});

test("the keys for pushes are a pair, and the same at every start", () => {
  const { publicKey, privateKey } = deriveVapidKeys("a secret of at least thirty-two characters");
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(privateKey, "base64url");
  expect(curve.getPublicKey("base64url")).toBe(publicKey);
  expect(Buffer.from(publicKey, "base64url")).toHaveLength(65);
  expect(deriveVapidKeys("a secret of at least thirty-two characters").publicKey).toBe(publicKey);
});

import { describe, expect, it } from "vitest";
import { totpCodes } from "./totp-codes.ts";

// RFC 6238 appendix B, the SHA-1 rows: the secret is "12345678901234567890" in base 32; the last 6 of its 8 digits.
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const vectors = [
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
] as const;
const at = (seconds: number) => new Date(seconds * 1000);

describe("a code of an authenticator app", () => {
  it.each(vectors)("at %i s is %s, as RFC 6238 has it", (seconds, code) => {
    expect(totpCodes.stepOf(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it("counts one step early and one late, and names the step it belongs to", () => {
    const step = Math.floor(1111111109 / 30);
    expect(totpCodes.stepOf(secret, "081804", at((step + 1) * 30 + 29))).toBe(step);
    expect(totpCodes.stepOf(secret, "081804", at((step - 1) * 30))).toBe(step);
    expect(totpCodes.stepOf(secret, "081804", at((step + 2) * 30))).toBeNull();
    expect(totpCodes.stepOf(secret, "081804", at((step - 1) * 30 - 1))).toBeNull();
  });

  it.each(["", "28708", "2870821", "28708x", "２８７０８２", "\u0000".repeat(6), "9".repeat(10_000)])(
    "%j is none",
    (code) => {
      expect(totpCodes.stepOf(secret, code, at(59))).toBeNull();
    },
  );

  it("may be typed in two groups", () => {
    expect(totpCodes.stepOf(secret, "287 082", at(59))).toBe(1);
  });

  it("comes from a secret of 160 bits, which an app reads from its address", () => {
    const made = totpCodes.newSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpCodes.uri(made, "ada@example.com")).toMatch(/^otpauth:\/\/totp\/NovaTech:ada%40example\.com\?/);
  });
});

import { describe, expect, it } from "vitest";
import type { Letter } from "./letter.ts";
import { writeLetter } from "./write-letter.ts";

const ada = { address: "ada@example.com", name: "Ada", language: "en" } as const;

const link = "https://shop.example/x#token=1";
const letters: readonly Letter[] = [
  { kind: "EMAIL_VERIFICATION", link },
  { kind: "PASSWORD_RESET", link },
  { kind: "PASSWORD_CHANGED" },
  { kind: "EMAIL_CHANGE", link },
  { kind: "EMAIL_CHANGED" },
  { kind: "FACTOR_ADDED", factor: "PASSKEY" },
  { kind: "FACTOR_REMOVED", factor: "TOTP" },
  { kind: "RECOVERY_CODE_USED", left: 1 },
  { kind: "MERCHANT_INVITATION", merchantName: "Arcadia", link },
  { kind: "MERCHANT_APPROVED", merchantName: "Arcadia" },
  { kind: "MERCHANT_DECLINED", merchantName: "Arcadia", reason: "No papers." },
  { kind: "EXPORT_READY", link },
  { kind: "ERASURE_PLANNED", onDay: "2026-01-12" },
  { kind: "ACCOUNT_ERASED" },
];

describe("every letter", () => {
  it.each(
    letters.flatMap((letter) => (["en", "de"] as const).map((language) => [letter.kind, language, letter] as const)),
  )("%s is whole in %s", (_kind, language, letter) => {
    const { subject, text, html } = writeLetter(letter, { ...ada, language });
    expect(subject.length).toBeGreaterThan(5);
    expect([text, html].join()).not.toMatch(/undefined|\[object/);
    const told = Object.entries(letter).filter(([name]) => name !== "kind" && name !== "factor");
    for (const [, value] of told) expect(text + subject).toContain(String(value));
  });
});

describe("a letter", () => {
  it("says the same in plain text and in HTML, with its link", () => {
    const letter = writeLetter({ kind: "PASSWORD_RESET", link: "https://shop.example/reset#token=a&b" }, ada);
    expect(letter.subject).toBe("Set a new password");
    expect(letter.text).toContain("Hello Ada,\n\nSomebody asked");
    expect(letter.text).toContain("Set a new password: https://shop.example/reset#token=a&b");
    expect(letter.html).toContain('<a href="https://shop.example/reset#token=a&amp;b">Set a new password</a>');
  });

  it("is written in the language of whom it is for", () => {
    const letter = writeLetter({ kind: "RECOVERY_CODE_USED", left: 9 }, { ...ada, language: "de" });
    expect(letter.subject).toBe("Wiederherstellungscode verwendet");
    expect(letter.html).toContain('<html lang="de">');
  });

  it("holds what people typed as they typed it: no markup, no further line in its head", () => {
    const merchantName = `<script>"x"</script>\r\nBcc: all@example.com`;
    const letter = writeLetter({ kind: "MERCHANT_INVITATION", merchantName, link: "https://x.example" }, ada);
    expect(letter.html).not.toContain("<script>");
    expect(letter.html).toContain("&lt;script&gt;&quot;x&quot;");
    expect(letter.subject).not.toMatch(/[\r\n]/);
  });
});

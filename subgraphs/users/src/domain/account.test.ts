import { describe, expect, it } from "vitest";
import { publicNameOf, readEmail, readPassword, readRegistration } from "./account.ts";

describe("an e-mail address", () => {
  it.each([
    ["Ada@Example.COM", "ada@example.com"],
    ["  a.b+shop@mail.example.co.uk ", "a.b+shop@mail.example.co.uk"],
    ["ü@bücher.example", "ü@bücher.example"],
  ])("%j is kept as %j", (given, kept) => {
    expect(readEmail(given)).toEqual({ ok: true, value: kept });
  });

  it.each([
    "",
    "ada",
    "ada@",
    "@example.com",
    "ada@example",
    "a b@example.com",
    "a@b@example.com",
    "a@example..com",
    "a@.com",
    `${"a".repeat(65)}@example.com`,
  ])("%j is refused", (given) => {
    expect(readEmail(given)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["input", "email"] },
    });
  });
});

describe("a password", () => {
  it("may be any 8 to 200 characters, counted as people count", () => {
    expect(readPassword("        ").ok).toBe(true);
    expect(readPassword("🔑".repeat(8)).ok).toBe(true);
    expect(readPassword("🔑".repeat(7)).ok).toBe(false);
    expect(readPassword("x".repeat(201)).ok).toBe(false);
  });
});

describe("what opens an account", () => {
  it("is kept without blanks around it, but for the password", () => {
    const given = { email: " a@example.com ", password: " 8 blanks ", displayName: " Ada " };
    expect(readRegistration(given)).toEqual({
      ok: true,
      value: { email: "a@example.com", password: " 8 blanks ", displayName: "Ada" },
    });
  });
});

describe("the name others see", () => {
  it.each([
    ["Ada Lovelace", "Ada L."],
    ["gadget_fan", "gadget_fan"],
    ["Anna Maria von der Leyen", "Anna L."],
    ["Élodie éclair", "Élodie É."],
    ["Kim 👩‍🚀rocket", "Kim 👩‍🚀."],
  ])("of %j is %j", (name, shown) => {
    expect(publicNameOf(name)).toBe(shown);
  });
});

import { describe, expect, it } from "vitest";
import { judgeNewcomer } from "./outside-identity.ts";

const person = { email: "ada@example.com", isEmailVerified: true };
const checked = { emailVerifiedAt: new Date(0) };

describe("somebody who comes from an outside issuer", () => {
  it("gets an account when nobody here has the address", () => {
    expect(judgeNewcomer(person, null)).toBe("open");
  });
  it("gets the account of the address when both sides have checked it", () => {
    expect(judgeNewcomer(person, checked)).toBe("link");
  });
  it("must log in first when ours was never checked, or theirs, or there is none", () => {
    expect(judgeNewcomer(person, { emailVerifiedAt: null })).toBe("ask");
    expect(judgeNewcomer({ ...person, isEmailVerified: false }, checked)).toBe("ask");
    expect(judgeNewcomer({ ...person, isEmailVerified: false }, null)).toBe("ask");
    expect(judgeNewcomer({ ...person, email: null }, null)).toBe("ask");
  });
});

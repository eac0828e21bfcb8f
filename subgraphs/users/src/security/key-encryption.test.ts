import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seal, SealBrokenError, unseal } from "./key-encryption.ts";

describe("a sealed key", () => {
  it("opens with its name and secret, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), fc.string({ minLength: 1 }), (text, name, secret) => {
        expect(unseal(seal(text, name, secret), name, secret)).toBe(text);
      }),
    );
  });

  it("looks different each time", () => {
    expect(seal("key", "kid", "secret")).not.toBe(seal("key", "kid", "secret"));
  });

  it("does not open with another secret, under another name, or when a character of it was changed", () => {
    const sealed = seal("key", "kid", "secret");
    expect(() => unseal(sealed, "kid", "other")).toThrow(SealBrokenError);
    expect(() => unseal(sealed, "other", "secret")).toThrow(SealBrokenError);
    for (const index of [4, 25, sealed.length - 1]) {
      const changed = sealed.slice(0, index) + (sealed[index] === "A" ? "B" : "A") + sealed.slice(index + 1);
      expect(() => unseal(changed, "kid", "secret")).toThrow(SealBrokenError);
    }
  });

  it.each(["", "v1", "v1.a.b", "v2.a.b.c", "v1.a.b.c.d", "v1..."])("%j is no seal", (text) => {
    expect(() => unseal(text, "kid", "secret")).toThrow(SealBrokenError);
  });
});

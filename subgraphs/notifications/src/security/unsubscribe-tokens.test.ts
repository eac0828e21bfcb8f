import { describe, expect, it } from "vitest";
import { createUnsubscribeTokens } from "./unsubscribe-tokens.ts";

const tokens = createUnsubscribeTokens("a secret of thirty-two characters or more");
const claim = { recipient: "user_01h", kind: "PRICE_DROP", generation: 0 };

describe("a link that ends letters", () => {
  it("says whose and which, for this room alone", () => {
    const token = tokens.sign(claim);
    expect(tokens.read(token)).toEqual(claim);
    expect(token).toMatch(/^[\w.-]+$/);
    expect(createUnsubscribeTokens("another secret of thirty-two characters").read(token)).toBeNull();
  });

  it("is refused when anything of it was changed", () => {
    const token = tokens.sign(claim);
    for (const [from, to] of [
      ["user_01h", "user_01j"],
      ["PRICE_DROP", "BACK_IN_STOCK"],
      [".0.", ".1."],
      [".0.", ".00."],
      ["u1.", "u2."],
    ] as const)
      expect(tokens.read(token.replace(from, to)), to).toBeNull();
  });

  it("is refused when it is no link of ours at all", () => {
    for (const text of ["", ".", "....", "u1.a.b.0.", "u1.a.b.0.x.y", "u1.a.b.-1.x", "x".repeat(5000)])
      expect(tokens.read(text), text.slice(0, 20)).toBeNull();
  });
});

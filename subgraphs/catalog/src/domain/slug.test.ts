import fc from "fast-check";
import { expect, test } from "vitest";
import { pathSlugOf, slugOf } from "./slug.ts";

test("a name becomes lower-case letters, digits and single dashes", () => {
  expect(slugOf("Larch 14 Pro — Über-Display (4K)")).toBe("larch-14-pro-uber-display-4k");
  expect(slugOf("  ...  ")).toBe("");
  expect(slugOf("日本語")).toBe("");
});

test("whatever the name, a slug can stand in an address and is its own slug", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(100);
      expect(slugOf(slug)).toBe(slug);
    }),
  );
});

test("two places in the tree have the same slug only when their names agree", () => {
  expect(pathSlugOf(["Audio", "Headphones"])).toBe("audio--headphones");
  expect(pathSlugOf(["A B", "C"])).not.toBe(pathSlugOf(["A", "B C"]));
});

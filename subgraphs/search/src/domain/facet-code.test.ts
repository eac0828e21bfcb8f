import fc from "fast-check";
import { expect, test } from "vitest";
import { facetCode, keyShift, specificationKind } from "./facet-code.ts";

test("a code is a positive bigint of PostgreSQL that tells its kind, and its key's part is shared by all values of the key", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (key, one, other) => {
      const codes = [one, other].map((value) => facetCode("SPECIFICATION", key, value));
      for (const code of codes) {
        expect(code).toBeGreaterThanOrEqual(0n);
        expect(code).toBeLessThan(1n << 63n);
        expect(code & 7n).toBe(BigInt(specificationKind));
      }
      expect(new Set(codes.map((code) => code >> BigInt(keyShift))).size).toBe(1);
    }),
  );
});

test("codes never change: they are kept in every document", () => {
  expect(facetCode("BRAND", "brand", "Orrin")).toBe(3181797517888848121n);
  expect(facetCode("SPECIFICATION", "screen_size", "15.6 inch")).toBe(6771168216129251516n);
});

test("200,000 values of one key are told apart", () => {
  const codes = new Set(Array.from({ length: 200_000 }, (_, index) => facetCode("BRAND", "brand", `value ${index}`)));
  expect(codes.size).toBe(200_000);
});

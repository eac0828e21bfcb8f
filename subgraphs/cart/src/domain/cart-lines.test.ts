import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CartLine, SoldVariant } from "./cart.ts";
import { addLines, mergeLines, removeLines, setQuantities } from "./cart-lines.ts";

const sold = (variantId: string): SoldVariant => ({
  variantId,
  productId: "prod",
  merchantId: "mrch",
  sku: variantId,
  name: variantId,
  taxClass: "STANDARD",
  weightGrams: 1,
  unitPriceMinor: 100n,
  taxIncluded: true,
});
const onSale = new Map(["a", "b", "c"].map((id) => [id, sold(id)]));
const cart = (...quantities: readonly (readonly [string, number])[]) => ({
  currency: "EUR",
  lines: quantities.map(([variantId, quantity], index): CartLine => ({
    id: `line_${variantId}`,
    variantId,
    quantity,
    position: index + 1,
    sold: sold(variantId),
  })),
});
const newId = () => "line_new";
const summary = (outcome: ReturnType<typeof addLines>) =>
  outcome.ok ? outcome.value.map((line) => [line.variantId, line.quantity]) : outcome.refusal.code;

describe("adding to a cart", () => {
  it("given a thing that is there, when it is added, then there is more of it on the same line", () => {
    const outcome = addLines(cart(["a", 1], ["b", 2]), [{ variantId: "a", quantity: 3 }], onSale, newId);
    expect(outcome.ok && outcome.value.map((line) => [line.id, line.quantity])).toEqual([
      ["line_a", 4],
      ["line_b", 2],
    ]);
  });

  it("given an empty cart, when one thing is named twice, then it is one line", () => {
    const twice = [
      { variantId: "c", quantity: 1 },
      { variantId: "c", quantity: 2 },
    ];
    expect(summary(addLines(cart(), twice, onSale, newId))).toEqual([["c", 3]]);
  });

  it("given 60, when 40 are added, then it is refused and says that 39 may be", () => {
    const outcome = addLines(cart(["a", 60]), [{ variantId: "a", quantity: 40 }], onSale, newId);
    expect(outcome).toMatchObject({ ok: false, refusal: { message: expect.stringContaining("at most 39 more") } });
  });

  it("given anything, when anything is added, then every line holds 1 to 99 and no thing has two lines", () => {
    const additions = fc.array(
      fc.record({ variantId: fc.constantFrom("a", "b", "c", "d"), quantity: fc.integer({ min: -5, max: 120 }) }),
    );
    fc.assert(
      fc.property(additions, additions, (first, second) => {
        const before = addLines(cart(), first, onSale, newId);
        const after = before.ok ? addLines({ currency: "EUR", lines: before.value }, second, onSale, newId) : before;
        if (!after.ok) return;
        expect(after.value.every((line) => line.quantity >= 1 && line.quantity <= 99)).toBe(true);
        expect(new Set(after.value.map((line) => line.variantId)).size).toBe(after.value.length);
        const positions = after.value.map((line) => line.position);
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("setting quantities", () => {
  it("given two lines, when one is set to 0, then the other is left", () => {
    expect(summary(setQuantities(cart(["a", 1], ["b", 2]), [{ lineId: "line_a", quantity: 0 }]))).toEqual([["b", 2]]);
  });

  it.each([
    [[{ lineId: "line_x", quantity: 1 }], "NOT_FOUND"],
    [[{ lineId: "line_a", quantity: 100 }], "INVALID_INPUT"],
    [[{ lineId: "line_a", quantity: -1 }], "INVALID_INPUT"],
    [
      [
        { lineId: "line_a", quantity: 1 },
        { lineId: "line_a", quantity: 2 },
      ],
      "INVALID_INPUT",
    ],
  ])("given a cart, when %j is wanted, then it is refused: %s", (updates, code) => {
    expect(summary(setQuantities(cart(["a", 1]), updates))).toBe(code);
  });

  it("given a cart, when it is set to what it is, then nothing has changed", () => {
    const before = cart(["a", 1]);
    const outcome = setQuantities(before, [{ lineId: "line_a", quantity: 1 }]);
    expect(outcome.ok && outcome.value).toBe(before.lines);
  });
});

describe("taking lines out", () => {
  it("given two lines, when one is taken out, then the other is left; an unknown one is refused", () => {
    expect(summary(removeLines(cart(["a", 1], ["b", 2]), ["line_b"]))).toEqual([["a", 1]]);
    expect(removeLines(cart(["a", 1]), ["line_a", "line_x"])).toMatchObject({
      refusal: { code: "NOT_FOUND", field: ["input", "lineIds", "1"] },
    });
  });
});

describe("merging", () => {
  it("given both have a thing, then the larger quantity counts; what only the guest has comes along, sold or not", () => {
    const merged = mergeLines(cart(["a", 5], ["b", 1]), cart(["a", 2], ["b", 4], ["d", 1]), onSale, newId);
    expect(summary(merged)).toEqual([
      ["a", 5],
      ["b", 4],
      ["d", 1],
    ]);
    expect(merged.ok && merged.value[2]?.sold).toBeNull();
  });

  it("given 60 things each, all different, then it is refused: they are too many", () => {
    const many = (prefix: string) =>
      cart(...Array.from({ length: 60 }, (_, index) => [`${prefix}${index}`, 1] as const));
    expect(summary(mergeLines(many("x"), many("y"), onSale, newId))).toBe("INVALID_INPUT");
  });
});

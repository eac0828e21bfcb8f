import { expect, test } from "vitest";
import { humanName } from "./attribute-names.ts";
import { draftOfLine, millionths } from "./record.ts";

const options = { merchantId: "merch_01jx0000000000000000000001", eurPerUsd: null };
const draftOf = (record: object) => {
  const result = draftOfLine(
    JSON.stringify({ id: "5", name: "Thing", priceCents: 995, currency: "USD", ...record }),
    options,
  );
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};

test("what a line does not say is left out or has its stated default", () => {
  expect(draftOf({})).toMatchObject({
    brand: null,
    model: null,
    description: null,
    categoryPath: ["Other"],
    media: [],
    specifications: [],
    variants: [{ sku: "ICE-5", weightGrams: 500, gtins: [] }],
  });
});

test("the packed weight counts before the bare one, and an absurd one not at all", () => {
  const weightOf = (attributes: object) => draftOf({ attributes }).variants[0]?.weightGrams;
  expect(weightOf({ weight: 100, package_weight: 150.6 })).toBe(151);
  expect(weightOf({ weight: 100, package_weight: 99_999_999 })).toBe(100);
  expect(weightOf({ weight: 0 })).toBe(500);
});

test("numbers have a unit only where it is always the same, and long fractions are rounded", () => {
  expect(
    draftOf({ attributes: { display_diagonal: 15.6, internal_memory: 16, capacity: 0.30000000000000004 } }),
  ).toMatchObject({
    specifications: [
      { value: "15.6 inch", number: 15.6, unit: "inch" },
      { value: "16", number: 16, unit: null },
      { value: "0.3", number: 0.3 },
    ],
  });
});

test("a long name still leaves room for the id in the slug", () => {
  const { slug } = draftOf({ id: "x".repeat(40), name: "word ".repeat(50) });
  expect(slug.endsWith(`-${"x".repeat(40)}`)).toBe(true);
  expect(slug.length).toBeLessThanOrEqual(100);
});

test("keys become names as people write them", () => {
  expect(humanName("usb_3_2_gen_1")).toBe("USB 3.2 gen 1");
  expect(humanName("rohs_compliance")).toBe("RoHS compliance");
  expect(humanName("constructor")).toBe("Constructor");
});

test("a rate is read exactly", () => {
  expect(millionths("0.92")).toBe(920_000n);
  expect(millionths("110")).toBe(110_000_000n);
  expect(() => millionths("0.0")).toThrow(/0\.92/);
});

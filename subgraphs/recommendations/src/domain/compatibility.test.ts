import { expect, test } from "vitest";
import { claimsOf, isClaiming, leastCertainty, modelNamesOf } from "./compatibility.ts";

const claims = (value: string, brand: string | null = "Acme", more: Readonly<Record<string, string>> = {}) =>
  claimsOf(
    Object.entries({ compatibility: value, ...more }).map(([key, told]) => ({ key, name: key, value: told })),
    { brand },
  );

/** How surely a product of a name is one that a text says it fits: the surest name they share; 0 for none. */
function fit(text: string, name: string, model: string, brand = "Acme", claimant: string | null = brand): number {
  const said = new Map(claims(text, claimant).map((claim) => [claim.name, claim.certainty]));
  return Math.max(
    0,
    ...modelNamesOf({ name, model, brand }).map((called) => called.certainty * (said.get(called.name) ?? 0)),
  );
}

test.each([
  ["Acme Pressline 5000, 5000ps, 5500, 5500ps", "Acme Pressline 5500ps printer", "5500ps"],
  ["Acme Pressline 5000 and 5500 Printer series", "Acme Pressline 5500 printer", "Pressline 5500"],
  ["ACME OFFICE 1000/1100, ACME PRESSLINE 100/110", "Acme Pressline 110 printer", "Pressline 110"],
  ["- Acme Artist Photo R2880\n- Acme Artist Photo R2400", "Acme Artist Photo R2400 printer", "R2400"],
  ["MFC-8220, 8440", "Acme MFC-8220 multifunctional", "MFC-8220"],
  ["Acme Pressline P1002/P1003;\\nAcme Pressline P1005", "Acme Pressline P1005 printer", "P1005"],
])("%s fits %s", (text, name, model) => {
  expect(fit(text, name, model)).toBe(1);
});

test("a list of grades belongs to its line", () => {
  expect(fit("Marrow Press 100, 200, 300 Office", "Marrow Press 200 printer", "Press 200", "Marrow")).toBe(1);
});

test("a model that is equipped otherwise fits less surely, another model not at all", () => {
  const equipped = fit("Pressline 4600", "Acme Pressline 4600dn printer", "4600dn");
  expect(equipped).toBeLessThan(1);
  expect(equipped).toBeGreaterThan(leastCertainty);
  expect(fit("Pressline 4600", "Acme Pressline 4700 printer", "4700")).toBe(0);
  expect(fit("Pressline 450 Duo", "Acme Pressline 450 printer", "450")).toBeLessThan(leastCertainty);
});

test("a number alone tells no model: the series or the brand with letters in the code must be the same", () => {
  expect(fit("Jetline 4500", "Acme Pressline 4500 printer", "4500")).toBe(0);
  expect(fit("Pressline 4500", "Other Pressline 4500 printer", "4500", "Other", "Acme")).toBe(1);
  expect(fit("B4520MFP", "Acme B4520MFP", "B4520MFP")).toBe(1);
  expect(fit("B4520MFP", "Other B4520MFP", "B4520MFP", "Other", "Acme")).toBe(0);
});

test("a maker of cartridges for others' printers names the other brand", () => {
  const said = claims("R2400, R2880", "Refill", { brand_compatibility: "Acme" });
  expect(said.map(({ name }) => name)).toContain("acme r2400");
});

test("sizes, amounts, versions and interfaces are no models, and a code far back in a name is another thing's", () => {
  const names = (name: string, model = name) =>
    modelNamesOf({ name, model, brand: "Acme" }).map((called) => called.name);
  expect(names("Acme memory stick 256MB USB 2.0")).toEqual([]);
  expect(names("Acme monitor 1920x1080 60Hz")).toEqual([]);
  expect(names("Acme three year extended care service for the C780")).toEqual([]);
});

test("who says what it fits is an accessory; the systems it runs on are not what it fits", () => {
  const of = (key: string) => isClaiming([{ key, name: key, value: "Windows 2000" }]);
  expect(of("compatibility")).toBe(true);
  expect(of("fits")).toBe(true);
  expect(of("compatible_operating_systems")).toBe(false);
  expect(of("electromagnetic_compatibility")).toBe(false);
});

test("a text of a thousand codes is read to a bound", () => {
  const text = Array.from({ length: 5000 }, (_, index) => `Pressline ${index + 1000}`).join(", ");
  expect(claims(text).length).toBeLessThanOrEqual(400);
});

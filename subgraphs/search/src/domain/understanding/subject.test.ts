import { expect, test } from "vitest";
import { subjectOf } from "./subject.ts";

test.each([
  // what it is stays
  ['Northlight Aero 14 notebook 35.6 cm (14")', "Northlight", "aero 14 notebook 35.6 cm 14"],
  ["Ridge M2 wireless mouse, black", "Ridge", "m2 wireless mouse black"],
  // what it is for, or comes with, goes
  ["Northlight notebook case 39.6 cm Sleeve", "Northlight", "case 39.6 cm sleeve"],
  ["Halden universal projector ceiling mount", "Halden", "mount"],
  ["Halden Slim Folio for iPad Air", "Halden", "folio"],
  ["Cover f/ Galaxy S20", null, "cover"],
  ["Pole printer w/ USB cable", "Pole", "printer"],
  // a size between parts: the notebook does not belong to the adapter
  ["Aero notebook 14 inch 90 W adapter", "Aero", "notebook 14 inch 90 w adapter"],
  ["Aero notebook + docking station", "Aero", "notebook station"],
])("%s (%s) is: %s", (name, brand, subject) => expect(subjectOf(name, brand)).toBe(subject));

test("a name of nothing but its brand, or of signs, has no subject", () => {
  expect(subjectOf("Northlight", "Northlight")).toBe("");
  expect(subjectOf("for (with)", null)).toBe("");
});

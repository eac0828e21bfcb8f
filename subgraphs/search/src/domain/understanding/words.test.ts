import { expect, test } from "vitest";
import { stemOf, stemsOf, wordsOf } from "./words.ts";

test("words are lower-case and without accents; signs part them, save the point of a number", () => {
  expect(wordsOf('Café "Gourmet" 3.5mm USB-C (15,6") ２.４ GHz')).toEqual([
    "cafe", "gourmet", "3.5", "mm", "usb", "c", "15,6", "2.4", "ghz",
  ]); // prettier-ignore
});

test.each([
  ["batteries", "battery"],
  ["watches", "watch"],
  ["boxes", "box"],
  ["headphones", "headphone"],
  ["cases", "case"],
  ["wireless", "wireless"],
  ["bus", "bus"],
  ["chassis", "chassis"],
  ["gps", "gps"],
  ["e5s", "e5s"],
])("%s is found as %s", (text, stem) => expect(stemOf(text)).toBe(stem));

test("singular and plural are one", () => {
  expect(stemsOf("USB cables")).toEqual(stemsOf("usb cable"));
});

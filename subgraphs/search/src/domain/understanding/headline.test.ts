import { expect, test } from "vitest";
import { headlineOf } from "./headline.ts";

test.each([
  ['Northlight Aero 500 notebook 35.6 cm (14") 512 GB SSD', "Northlight Aero 500 notebook"],
  ["Ridge coffee maker 1.2 L red", "Ridge coffee maker"],
  ["Lumen power bank 20000 mAh", "Lumen power bank"],
  // it begins with a measure
  ["3 ft USB cable", "3 ft USB cable"],
  // a model's number is none
  ["Opal HN-4500 docking station", "Opal HN-4500 docking station"],
])("%s is headed: %s", (name, headline) => expect(headlineOf(name)).toBe(headline));

import { expect, test } from "vitest";
import { inEveryUnit, inFirstUnit, inUnit, measureOf } from "./units.ts";

test.each([
  ['15.6"', { number: 15.6, unit: "inch" }],
  ["1,8 m", { number: 1.8, unit: "m" }],
  ["512GB", { number: 512, unit: "GB" }],
  ["512 gb", { number: 512, unit: "GB" }],
  ["2.4 ghz", { number: 2.4, unit: "GHz" }],
  ["black", null],
  ["12", null],
  ["3 colours", null],
  ["10 - 20 cm", null],
])("%s is read as %j", (text, measure) => {
  expect(measureOf(text)).toEqual(measure);
});

test("a measure is counted in another unit of the same kind, and in no other", () => {
  expect(inUnit({ number: 39.6, unit: "cm" }, "inch")).toEqual({ number: 15.591, unit: "inch" });
  expect(inUnit({ number: 1, unit: "TB" }, "GB")).toEqual({ number: 1000, unit: "GB" });
  expect(inUnit({ number: 1, unit: "TB" }, "inch")).toBeNull();
  expect(inUnit({ number: 30, unit: "pages/min" }, "pages/min")).toEqual({ number: 30, unit: "pages/min" });
  expect(inUnit({ number: 30, unit: "pages/min" }, "W")).toBeNull();
});

test("what measures the same is counted in one unit, and an unknown unit stays", () => {
  expect(inFirstUnit({ number: 2, unit: "TB" })).toEqual({ number: 2_000_000, unit: "MB" });
  expect(inFirstUnit({ number: 15.6, unit: "inch" })).toEqual({ number: 396.24, unit: "mm" });
  expect(inFirstUnit({ number: 30, unit: "pages/min" })).toEqual({ number: 30, unit: "pages/min" });
});

test("a measure is told in every unit of its kind, itself first", () => {
  expect(inEveryUnit({ number: 1, unit: "TB" })).toEqual([
    { number: 1, unit: "TB" },
    { number: 1_000_000, unit: "MB" },
    { number: 1_000_000_000, unit: "kB" },
    { number: 1_000, unit: "GB" },
  ]);
  expect(inEveryUnit({ number: 30, unit: "pages/min" })).toEqual([{ number: 30, unit: "pages/min" }]);
});

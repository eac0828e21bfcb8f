import { expect, test } from "vitest";
import { measuresIn } from "./query-measures.ts";

const read = (text: string) => measuresIn(text).map(({ number, unit }) => `${number} ${unit}`);

test.each([
  ['15.6" notebook', ["15.6 inch"]],
  ["15,6 inch notebook", ["15.6 inch"]],
  ["ssd 1tb", ["1 TB"]],
  ["16 gb ram 512GB ssd", ["16 GB", "512 GB"]],
  ["500 ml kettle", ["500 ml"]],
  ["monitor 144hz", ["144 Hz"]],
  ["1 Gbit/s switch", ["1 Gbit/s"]],
])("%s names %j", (text, measures) => expect(read(text)).toEqual(measures));

test.each(["2 in 1 tablet", "usb 3 a", "iphone 11", "wf-7510", "10 port switch", "4k tv"])("%s names none", (text) =>
  expect(read(text)).toEqual([]),
);

test("the same amount is also found as others write it", () => {
  expect(measuresIn("1tb")[0]?.otherwise).toEqual(expect.arrayContaining(["1 tb", "1000 gb", "1000gb"]));
  expect(measuresIn('15.6"')[0]?.otherwise).toEqual(expect.arrayContaining(["15.6 inch", "15.6inch"]));
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { missing, page, readCover } from "./cover.ts";

const cover = readCover();

it("every file and every command that the table names is there", () => {
  const faults = cover.flatMap(({ items }) =>
    items.flatMap((one) => missing(one).map((what) => `${one.item}: ${what}`)),
  );
  expect(faults).toEqual([]);
});

it("sees what is not there", () => {
  expect(missing({ item: "x y", how: "by magic", files: ["infra/magic.tf"], shown: "npm run magic" })).toEqual([
    "the file infra/magic.tf",
    "the script magic of package.json",
  ]);
  expect(missing({ item: "x y", how: "by magic", files: [], shown: "npm run infra -- check modules/magic" })).toEqual([
    "the step modules/magic of npm run infra -- check",
  ]);
});

it("the page is what the table says", () => {
  expect(readFileSync(new URL("../../docs/architecture-cover.md", import.meta.url), "utf8")).toBe(page(cover));
});

it("holds every chapter from 1 to 7", () => {
  const chapters = cover.map(({ chapter }) => chapter[0]);
  expect([...new Set(chapters)]).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
});

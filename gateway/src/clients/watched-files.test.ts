import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eventually } from "../../test/support/eventually.ts";
import { readLog } from "../../test/support/log.ts";
import { type Watched, watchFiles } from "./watched-files.ts";

let folder: string;
let file: string;
let watched: Watched<unknown> | undefined;
const { logger, log } = readLog();
const watch = () =>
  (watched = watchFiles({ what: "the numbers", load: (read) => JSON.parse(read(file)) as unknown, logger, pollMs: 5 }));

/** As configuration is replaced where it is mounted: another file under the same name. */
const replace = (text: string) => {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "novatech-watched-"));
  file = join(folder, "numbers.json");
  writeFileSync(file, "[1]");
});
afterEach(() => {
  watched?.stop();
  rmSync(folder, { recursive: true });
});

test("a change is seen, and told to who listens", async () => {
  const told: unknown[] = [];
  watch().onChange((value) => told.push(value));
  replace("[1, 2]");
  await eventually(() => watched?.current()).toEqual([1, 2]);
  expect(told).toEqual([[1, 2]]);
});

test("a change that is wrong is logged once, and the old value stays until it is right", async () => {
  watch();
  replace("[1, ");
  await eventually(() => log.at(-1)?.msg).toContain("the old ones stay");
  const lines = log.length;
  replace("[3]");
  await eventually(() => watched?.current()).toEqual([3]);
  expect(log.slice(lines).map(({ msg }) => msg)).toEqual(["the numbers were read again"]);
});

test("at first what is wrong is thrown", () => {
  writeFileSync(file, "no");
  expect(watch).toThrow("JSON");
});

import { mkdtemp, symlink } from "node:fs/promises";
import { join } from "node:path";
import { lock } from "@novatech/local-services/run-lock";
import { expect, inject, test } from "vitest";
import { killAtOnce, runInProcess } from "./run-in-process.ts";

const newFolder = () => mkdtemp(join(inject("novatechServices").folder, "lock-"));

/** A shop that holds the lock until it is killed. */
const holder = (dir: string) =>
  runInProcess(`
    import { lock } from "../src/run-lock.ts";
    const taken = await lock(${JSON.stringify(dir)});
    if (taken.held) taken.announce("http://127.0.0.1:4000");
    console.log(JSON.stringify(taken.held));
    setInterval(() => {}, 1000);
  `);

test("a second run is told where the first one serves", async () => {
  const dir = await newFolder();
  const first = holder(dir);
  expect(await first.firstLine).toBe(true);
  expect(await lock(dir)).toEqual({ held: false, runningAt: "http://127.0.0.1:4000" });
  await killAtOnce(first);
});

test("a run killed by kill -9 holds nothing", async () => {
  const dir = await newFolder();
  const first = holder(dir);
  await first.firstLine;
  await killAtOnce(first);
  const second = await lock(dir);
  expect(second.held).toBe(true);
  if (second.held) await second.release();
});

test("a run that is still starting has no address yet", async () => {
  const dir = await newFolder();
  const first = await lock(dir);
  expect(await lock(dir)).toEqual({ held: false, runningAt: null });
  if (first.held) await first.release();
});

test("of ten runs at once one gets it", async () => {
  const dir = await newFolder();
  const runs = await Promise.all(Array.from({ length: 10 }, () => lock(dir)));
  expect(runs.filter((run) => run.held)).toHaveLength(1);
  for (const run of runs) if (run.held) await run.release();
});

test("another way to write the folder is the same folder, another folder is not", async () => {
  const [dir, other] = await Promise.all([newFolder(), newFolder()]);
  await symlink(dir, `${dir}-link`);
  const first = await lock(dir);
  expect((await lock(`${dir}-link`)).held).toBe(false);
  const elsewhere = await lock(other);
  expect(elsewhere.held).toBe(true);
  for (const run of [first, elsewhere]) if (run.held) await run.release();
});

test("a released lock can be taken again", async () => {
  const dir = await newFolder();
  const first = await lock(dir);
  if (first.held) await first.release();
  const second = await lock(dir);
  expect(second.held).toBe(true);
  if (second.held) await second.release();
});

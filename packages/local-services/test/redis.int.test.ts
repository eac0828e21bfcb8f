import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { processName } from "@novatech/local-services/processes";
import { freePort } from "@novatech/local-services/ports";
import { startRedis } from "@novatech/local-services/redis";
import { askRedis } from "@novatech/local-services/redis-question";
import { expect, inject, test } from "vitest";
import { killAtOnce, runInProcess } from "./run-in-process.ts";

const newFolder = () => mkdtemp(join(inject("novatechServices").folder, "redis-"));
const say = (): void => {};
const addressOf = (url: string) => ({ port: Number(new URL(url).port), password: new URL(url).password });

test("Redis answers who has the password, and nobody else", async () => {
  const redis = await startRedis({ dir: await newFolder(), say });
  const address = addressOf(redis.url);
  expect(await askRedis(address, "PING")).toContain("+PONG");
  await expect(askRedis({ ...address, password: "guess" }, "PING")).rejects.toThrow("WRONGPASS");
  await redis.stop();
  expect(await processName(redis.pid)).toBeNull();
});

test.skipIf(process.platform !== "linux")(
  "no other user can read the password, in a file or in the list of processes",
  async () => {
    const dir = await newFolder();
    const redis = await startRedis({ dir, say });
    for (const file of ["password", "redis.conf"]) expect((await stat(join(dir, "redis", file))).mode & 0o077).toBe(0);
    const { password } = addressOf(redis.url);
    expect(await readFile(`/proc/${redis.pid}/cmdline`, "utf8")).not.toContain(password);
    await redis.stop();
  },
);

test("the Redis of a killed run is adopted with what it holds, and stopped by the run that adopted it", async () => {
  const dir = await newFolder();
  const killed = runInProcess(`
    import { startRedis } from "../src/redis.ts";
    const redis = await startRedis({ dir: ${JSON.stringify(dir)}, say: () => {} });
    console.log(JSON.stringify({ url: redis.url, pid: redis.pid, adopted: redis.adopted }));
    setInterval(() => {}, 1000);
  `);
  const first = (await killed.firstLine) as { url: string; pid: number; adopted: boolean };
  expect(first.adopted).toBe(false);
  await askRedis(addressOf(first.url), "SET order placed");
  await killAtOnce(killed);

  const second = await startRedis({ dir, say });
  expect(second).toMatchObject({ url: first.url, pid: first.pid, adopted: true });
  expect(await askRedis(addressOf(second.url), "GET order")).toContain("placed");
  await second.stop();
  expect(await processName(first.pid)).toBeNull();
});

test("a record whose process belongs to another program by now is not believed, and that program is left alone", async () => {
  const dir = await newFolder();
  const before = await startRedis({ dir, say });
  await before.stop();
  await writeFile(join(dir, "redis", "running.json"), JSON.stringify({ pid: process.pid, port: before.port }));
  const after = await startRedis({ dir, say });
  expect(after.adopted).toBe(false);
  await after.stop();
});

test("a port that is taken is told with Redis's own words", async () => {
  const first = await startRedis({ dir: await newFolder(), say });
  await expect(startRedis({ dir: await newFolder(), port: first.port, say })).rejects.toThrow(
    /did not start on port \d+. Its log ends:\n[^]*Address already in use/,
  );
  await first.stop();
});

test("stopping what has stopped already is no error, and it can be started again on its port", async () => {
  const dir = await newFolder();
  const port = await freePort();
  const first = await startRedis({ dir, port, say });
  await first.stop();
  await first.stop();
  const second = await startRedis({ dir, port, say });
  expect(second.url).toBe(first.url);
  await second.stop();
});

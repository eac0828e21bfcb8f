import { createLogger } from "@novatech/service/logger";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createUpkeep } from "./upkeep.ts";

const hourMs = 60 * 60 * 1000;
const logger = createLogger({ name: "analytics", level: "silent" });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("chores are done one after the other at the start and every hour until the room stops", async () => {
  const done: string[] = [];
  const upkeep = createUpkeep({
    logger,
    chores: {
      first: () => Promise.resolve(done.push("first")),
      second: () => Promise.resolve(done.push("second")),
    },
  });
  expect(upkeep.isStopped()).toBe(true);
  upkeep.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual(["first", "second"]);
  await vi.advanceTimersByTimeAsync(hourMs - 1);
  expect(done).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toHaveLength(4);
  await upkeep.stop();
  await vi.advanceTimersByTimeAsync(5 * hourMs);
  expect(done).toHaveLength(4);
});

test("a chore that fails keeps no other from being done, and is tried again in an hour", async () => {
  let tried = 0;
  let others = 0;
  const upkeep = createUpkeep({
    logger,
    chores: {
      fails: () => {
        tried += 1;
        return Promise.reject(new Error("the bucket is away"));
      },
      other: () => Promise.resolve((others += 1)),
    },
  });
  upkeep.start();
  await vi.advanceTimersByTimeAsync(hourMs);
  await upkeep.stop();
  expect([tried, others]).toEqual([2, 2]);
});

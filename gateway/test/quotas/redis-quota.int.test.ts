import { setTimeout as pass } from "node:timers/promises";
import { startTestRedis, type TestRedis } from "@novatech/testkit/redis";
import type { Redis } from "ioredis";
import { Registry } from "prom-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLocalQuota } from "../../src/quota/local-quota.ts";
import { createRedisQuota } from "../../src/quota/redis-quota.ts";
import { createSharedQuota } from "../../src/quota/shared-quota.ts";
import { connectRedis } from "../../src/redis.ts";
import { eventually } from "../support/eventually.ts";
import { readLog } from "../support/log.ts";
import { describeQuota } from "./quota-contract.ts";

let server: TestRedis;
let redis: Redis;
const { logger, log } = readLog();
beforeAll(async () => {
  server = await startTestRedis();
  redis = connectRedis({ url: server.url, logger, commandTimeoutMs: 4_000 });
  await new Promise<void>((ready) => void redis.once("ready", () => ready()));
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

describe("quotas in Redis", () => {
  describeQuota(
    () => createRedisQuota({ redis }),
    // Timers and Redis round to milliseconds.
    (milliseconds) => pass(milliseconds + 5),
  );
});

test("nothing that is used up stays in Redis for long, and no key holds a limit's subject in two places", async () => {
  for (const key of await redis.keys("*")) {
    expect(key).toMatch(/^gateway:\{quota:[^}]+\}:/);
    // -1 says that a key never expires; -2 that it did, since its name was read.
    expect(await redis.pttl(key)).not.toBe(-1);
  }
});

test("while Redis is away each process counts for itself, and says so", async () => {
  const registry = new Registry();
  const quota = createSharedQuota({ shared: createRedisQuota({ redis }), local: createLocalQuota(), registry });
  const limit = { kind: "flow", name: "cost a minute", subject: "away", cost: 2, perMinute: 60, burst: 3 } as const;
  const counted = async (by: string, verdict: string) =>
    (await registry.getSingleMetric("gateway_quota_decisions_total")?.get())?.values.find(
      ({ labels }) => labels["counted"] === by && labels["verdict"] === verdict,
    )?.value;
  expect(await quota.use([limit])).toEqual({ isAllowed: true });
  await server.stop();
  expect(await quota.use([limit])).toEqual({ isAllowed: true });
  expect(await quota.use([limit])).toMatchObject({ isAllowed: false });
  await quota.settle(limit, 1);
  expect([
    await counted("shared", "allowed"),
    await counted("local", "allowed"),
    await counted("local", "refused"),
  ]).toEqual([1, 1, 1]);
  await eventually(() => log.filter(({ msg }) => msg.includes("Redis is away")).length).toBe(1);
});

import { startTestRedis, type TestRedis } from "@novatech/testkit/redis";
import { until } from "@novatech/testkit/wait";
import type { Redis } from "ioredis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRedisAnswers } from "../../src/caching/shared-answers.ts";
import { sha256 } from "../../src/clients/manifest.ts";
import { createRegisteredTexts } from "../../src/clients/registered-texts.ts";
import type { Limit } from "../../src/quota/limit.ts";
import { createRedisQuota } from "../../src/quota/redis-quota.ts";
import { connectRedis } from "../../src/redis.ts";
import { askRedis } from "../support/kept.ts";
import { readLog } from "../support/log.ts";

// A cluster of two machines: each refuses a script that touches what the other has.
let servers: readonly TestRedis[];
let redis: Redis;
const { logger, log } = readLog();
const slots = [
  ["0", "8191"],
  ["8192", "16383"],
] as const;
beforeAll(async () => {
  servers = await Promise.all(slots.map(() => startTestRedis(["cluster-enabled yes"])));
  const [first, second] = servers.map(({ url }) => new URL(url));
  if (!first || !second) throw new Error("there are two");
  for (const [index, { url }] of servers.entries())
    await askRedis(url, "CLUSTER", "ADDSLOTSRANGE", ...(slots[index] ?? []));
  // Each has made up a password of its own; those of a cluster have one.
  await askRedis(second.href, "CONFIG", "SET", "requirepass", first.password);
  second.password = first.password;
  await askRedis(first.href, "CLUSTER", "MEET", "127.0.0.1", second.port);
  for (const { href } of [first, second])
    await until(() => askRedis(href, "CLUSTER", "INFO"), {
      done: (info) => String(info).includes("cluster_state:ok") && String(info).includes("cluster_known_nodes:2"),
    });
  // The second is named by an address where nobody answers any more: the first knows where it is.
  redis = connectRedis({ url: `${first.href},redis://127.0.0.1:1`, logger, commandTimeoutMs: 10_000 });
  await until(() => redis.status, { done: (status) => status === "ready" });
}, 60_000);
afterAll(async () => {
  redis.disconnect();
  await Promise.all(servers.map((server) => server.stop()));
});

test("it is one that refuses scripts over two machines", async () => {
  const far = `redis.call("SET", "{b}", 1) return redis.call("SET", KEYS[1], 1)`;
  await expect(redis.eval(far, 1, "{a}")).rejects.toThrow("non local key");
});

test("all limits of somebody are counted in one script", async () => {
  const quota = createRedisQuota({ redis });
  const of = { subject: "partner:acme", cost: 1 };
  const flow = { ...of, kind: "flow", name: "requests a minute", perMinute: 60, burst: 2 } as const;
  const limits: readonly Limit[] = [flow, { ...of, kind: "day", name: "requests a day", max: 3 }];
  expect(await quota.use(limits)).toEqual({ isAllowed: true });
  await quota.settle(flow, 1);
  expect(await quota.use(limits)).toEqual({ isAllowed: true });
  expect(await quota.use(limits)).toEqual({ isAllowed: true });
  expect(await quota.use(limits)).toMatchObject({ isAllowed: false });
});

test("registered texts are kept and the oldest forgotten", async () => {
  const texts = createRegisteredTexts({ redis, maxShared: 1, maxLocal: 1 });
  const [first, second] = ["{ one }", "{ two }"];
  for (const text of [first, second]) texts.set(sha256(text), text);
  const others = createRegisteredTexts({ redis, negativeMs: 0 });
  await expect.poll(() => others.get(sha256(second))).toBe(second);
  expect(await others.get(sha256(first))).toBeUndefined();
});

test("answers are kept, and purged by tag for every process", async () => {
  const [one, two] = [1, 2].map(() => createRedisAnswers({ redis, logger, bytesPerMinute: 1_000_000 }));
  if (!one || !two) throw new Error("there are two");
  const told: (readonly string[])[] = [];
  two.onPurge((tags) => void told.push(tags));
  const answer = { body: `{"data":{}}`, maxAgeSeconds: 60, tags: ["product:1", "category:9"] };
  const { at } = await one.read("key");
  expect(await one.store("key", at ?? "", 60, answer)).toBe(true);
  expect((await two.read("key")).found).toMatchObject(answer);
  // Until the other listens.
  await expect.poll(async () => (await one.purge(["category:9"]), told.length), { timeout: 10_000 }).toBeGreaterThan(0);
  expect((await two.read("key")).found).toBeNull();
  for (const each of [one, two]) each.close();
  expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});

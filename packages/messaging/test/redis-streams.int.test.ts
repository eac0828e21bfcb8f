import { execFileSync } from "node:child_process";
import { startTestRedis, type TestRedis } from "@novatech/testkit/redis";
import { until } from "@novatech/testkit/wait";
import { Redis } from "ioredis";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createRedisStreams } from "../src/redis-streams.ts";
import type { ReplayRequest } from "../src/transport.ts";
import { orderTold, told } from "./order-told.ts";
import { transportContract } from "./transport-contract.ts";

const logger = pino({ level: "silent" });

transportContract(async () => {
  const redis = await startTestRedis();
  return {
    open: async () => {
      const transport = createRedisStreams({ redisUrl: redis.url, logger, leaseMs: 1000 });
      return { transport, destroy: transport.destroy };
    },
    wipe: redis.flush,
    stop: redis.stop,
  };
});

describe("Redis Streams alone", () => {
  let redis: TestRedis;
  let direct: Redis;
  beforeAll(async () => {
    redis = await startTestRedis();
    direct = new Redis(redis.url);
    direct.on("error", () => {}); // one test restarts it
  });
  afterAll(async () => {
    direct.disconnect();
    await redis.stop();
  });
  beforeEach(() => redis.flush());

  const many = (order: string, from: number, count: number) =>
    Array.from({ length: count }, (_, index) => told(order, from + index));
  const asked = async (transport: ReturnType<typeof createRedisStreams>): Promise<ReplayRequest[]> => {
    const requests: ReplayRequest[] = [];
    await transport.answerReplays("orders", async (request) => void requests.push(request));
    return requests;
  };

  test("a process that stood still for longer than a read waits is given what came meanwhile", async () => {
    const transport = createRedisStreams({ redisUrl: redis.url, logger, streamsPerTopic: 1 });
    const seen: string[] = [];
    const subscription = transport.subscribe({
      group: "payments",
      topics: [orderTold.topic],
      handle: async (events) => void seen.push(...events.map((event) => event.id)),
    });
    await transport.publish([told("a", 1)]);
    await until(() => seen.length === 1);
    const [stream = ""] = (await direct.keys("*")).filter(
      (key) => key.includes(orderTold.topic) && !key.includes("lease"),
    );
    // Another process publishes and then waits for two reads' time, and this one's loop stands still all the while.
    const publish = `import { Redis } from "ioredis"; import { setTimeout } from "node:timers/promises";
      const redis = new Redis(${JSON.stringify(redis.url)});
      await redis.xadd(${JSON.stringify(stream)}, "*", "event", ${JSON.stringify(JSON.stringify(told("a", 2)))});
      await setTimeout(2_500); redis.disconnect();`;
    execFileSync(process.execPath, ["--input-type=module", "-e", publish], { cwd: new URL("..", import.meta.url) });
    await until(() => seen.length === 2);
    expect(seen).toEqual(["a-1", "a-2"]);
    await subscription.stop();
    await transport.close();
  });

  test("events trimmed before they were read are asked for again, since the last one that was read", async () => {
    const transport = createRedisStreams({ redisUrl: redis.url, logger, maxLength: 10, streamsPerTopic: 1 });
    const seen: string[] = [];
    const listen = () =>
      transport.subscribe({
        group: "payments",
        topics: [orderTold.topic],
        handle: async (events) => void seen.push(...events.map((event) => event.id)),
      });
    const first = listen();
    await transport.publish([told("a", 1)]);
    await until(() => seen.length === 1);
    await first.stop();
    // "About" so many: Redis trims whole nodes of 100 entries.
    await transport.publish(many("a", 2, 500));
    const second = listen();
    await until(() => seen.at(-1) === "a-501");
    expect(seen.length).toBeLessThan(501);
    expect(await asked(transport)).toEqual([{ topic: "orders.order", publishedSince: expect.any(String) }]);
    expect(await asked(transport)).toEqual([]);
    await second.stop();
    await transport.close();
  });

  test("a group that has read everything asks for nothing when old entries were trimmed", async () => {
    const transport = createRedisStreams({ redisUrl: redis.url, logger, maxLength: 10, streamsPerTopic: 1 });
    let last = "";
    const listen = () =>
      transport.subscribe({
        group: "payments",
        topics: [orderTold.topic],
        handle: async (events) => void (last = events.at(-1)?.id ?? ""),
      });
    const first = listen();
    // Few at a time: what is read must not be trimmed before.
    for (let batch = 0; batch < 20; batch += 1) {
      await transport.publish(many("a", batch * 5 + 1, 5));
      await until(() => last === `a-${batch * 5 + 5}`);
    }
    expect(await direct.xlen("novatech:stream:orders.order:0")).toBeLessThan(100);
    await first.stop();
    const second = listen();
    await transport.publish([told("a", 101)]);
    await until(() => last === "a-101");
    expect(await asked(transport)).toEqual([]);
    await second.stop();
    await transport.close();
  });

  test("an instance that stops gives its leases back, and the next need not wait until they expire", async () => {
    const transport = createRedisStreams({ redisUrl: redis.url, logger, leaseMs: 600_000 });
    const seen: string[] = [];
    const listen = () =>
      transport.subscribe({
        group: "payments",
        topics: [orderTold.topic],
        handle: async (events) => void seen.push(...events.map((event) => event.id)),
      });
    const first = listen();
    await transport.publish([told("a", 1)]);
    await until(() => seen.length === 1);
    await first.stop();
    const second = listen();
    await transport.publish([told("a", 2)]);
    await until(() => seen.length === 2);
    expect(seen).toEqual(["a-1", "a-2"]);
    await second.stop();
    await transport.close();
  });

  test("a stream that vanishes alone is made anew, although its lease is still held", async () => {
    const transport = createRedisStreams({ redisUrl: redis.url, logger, streamsPerTopic: 1 });
    const seen: string[] = [];
    const subscription = transport.subscribe({
      group: "payments",
      topics: [orderTold.topic],
      handle: async (events) => void seen.push(...events.map((event) => event.id)),
    });
    await transport.publish([told("a", 1)]);
    await until(() => seen.length === 1);
    await direct.del("novatech:stream:orders.order:0");
    await transport.publish([told("a", 2)]);
    await until(() => seen.length === 2);
    expect(seen).toEqual(["a-1", "a-2"]);
    await subscription.stop();
    await transport.close();
  });

  test("a wish to be sent events again stays until it is answered", async () => {
    const transport = createRedisStreams({ redisUrl: redis.url, logger });
    const request = { topic: "orders.order", aggregateId: "a", fromVersion: 2 };
    await transport.requestReplay(request);
    await transport.requestReplay(request);
    const failing = transport.answerReplays("orders", async () => Promise.reject(new Error("crashed")));
    await expect(failing).rejects.toThrow("crashed");
    expect(await asked(transport)).toEqual([request]);
    expect(await asked(transport)).toEqual([]);
    await transport.close();
  });

  test("an entry that is no event is left out and holds nobody up", async () => {
    const transport = createRedisStreams({ redisUrl: redis.url, logger, streamsPerTopic: 1 });
    const stream = "novatech:stream:orders.order:0";
    await direct.xadd(stream, "*", "event", "{not json");
    await transport.publish([told("a", 1)]);
    const seen: string[] = [];
    const subscription = transport.subscribe({
      group: "payments",
      topics: [orderTold.topic],
      handle: async (events) => void seen.push(...events.map((event) => event.id)),
    });
    await until(() => seen.length === 1);
    expect(seen).toEqual(["a-1"]);
    await until(async () => (await direct.xpending(stream, "payments"))[0] === 0);
    await subscription.stop();
    await transport.close();
  });

  test("a restarted Redis is another epoch even when it kept its keys", async () => {
    const transport = createRedisStreams({ redisUrl: redis.url, logger });
    const begun = await transport.beginEpoch("orders");
    const key = "novatech:epoch:orders";
    const kept = (await direct.get(key)) ?? "";
    await redis.restart();
    await until(() => direct.set(key, kept));
    expect(await until(() => transport.epoch("orders"))).not.toBe(begun);
    await transport.close();
  });
});

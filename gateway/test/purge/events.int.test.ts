import { createRedisStreams } from "@novatech/messaging/redis-streams";
import { type TestRedis, startTestRedis } from "@novatech/testkit/redis";
import { pino } from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Cdn } from "../../src/purge/cdn.ts";
import { getFrom, page, startShelf, untilListening } from "../support/kept.ts";
import { createShelf } from "../support/shelf.ts";

let redis: TestRedis;
beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(async () => redis.stop());

const rules = {
  "shop.thing": { "thing.changed.v1": ["product:{thingId}"], "thing.moved.v1": ["product:{besideIds[]}"] },
};
const changed = (thingId: string, aggregateversion: number, more: object = {}) => ({
  specversion: "1.0" as const,
  id: `event-${thingId}-${aggregateversion}`,
  source: "/shop",
  type: "thing.changed.v1",
  subject: thingId,
  time: "2026-11-23T08:00:00.000Z",
  datacontenttype: "application/json" as const,
  aggregateversion,
  topic: "shop.thing",
  causationid: null,
  data: { thingId },
  ...more,
});

function openTransport() {
  const transport = createRedisStreams({ redisUrl: redis.url, logger: pino({ level: "silent" }) });
  onTestFinished(() => transport.close());
  return transport;
}

test("an event purges every gateway and the CDN, again after the CDN failed", async () => {
  const purged: string[] = [];
  let refusals = 1;
  const cdn: Cdn = {
    name: "test",
    maxTags: 100,
    purge: async (tags) => {
      if (refusals-- > 0) throw new Error("the CDN is away");
      purged.push(...tags);
    },
  };
  const shelf = createShelf();
  const options = { redisCacheUrl: redis.url };
  const one = await startShelf({ ...options, purging: { transport: openTransport(), rules, cdn } }, shelf);
  const two = await startShelf({ ...options, purging: { transport: openTransport(), rules, cdn } }, shelf);
  const [getOne, getTwo] = [await getFrom(one.server), await getFrom(two.server)];
  await untilListening(redis.url, 2);
  for (const get of [getOne, getTwo]) await get(page, {}, { id: "1" });
  shelf.name = "Lantern";
  await openTransport().publish([changed("1", 1)]);
  for (const get of [getOne, getTwo])
    await expect
      .poll(async () => (await get(page, {}, { id: "1" })).body.data.product.name, { timeout: 10_000 })
      .toBe("Lantern");
  await expect.poll(() => purged, { timeout: 10_000 }).toContain("product:1");
});

test("what an event names in a list is purged too, as the lists that something enters", async () => {
  const shelf = createShelf();
  const purging = { transport: openTransport(), rules, cdn: null };
  const { server } = await startShelf({ redisCacheUrl: redis.url, purging }, shelf);
  const get = await getFrom(server);
  await untilListening(redis.url, 1);
  await get(page, {}, { id: "1" });
  shelf.name = "Candle";
  const moved = { type: "thing.moved.v1", data: { thingId: "9", besideIds: ["2", "1"] } };
  await openTransport().publish([changed("9", 1, moved)]);
  await expect
    .poll(async () => (await get(page, {}, { id: "1" })).body.data.product.name, { timeout: 10_000 })
    .toBe("Candle");
});

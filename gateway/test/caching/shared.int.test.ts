import { type TestRedis, startTestRedis } from "@novatech/testkit/redis";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { askRedis, getFrom, page, startShelf, untilListening } from "../support/kept.ts";
import type { TestServer } from "../support/server.ts";
import { createShelf, type Shelf } from "../support/shelf.ts";

let redis: TestRedis;
let listening = 0;
beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(async () => redis.stop());
beforeEach(async () => redis.flush());

/** A gateway process that keeps nothing of its own, so that Redis answers. */
async function startBeside(shelf: Shelf, caching: object = { maxBytes: 0 }) {
  const started = await startShelf({ redisCacheUrl: redis.url, caching }, shelf);
  const get = await getFrom(started.server);
  await untilListening(redis.url, ++listening);
  onTestFinished(() => void listening--);
  return { ...started, get };
}

const statuses = (server: TestServer) =>
  server.log.filter(({ msg }) => msg === "operation").map((line) => line["cacheStatus"]);

/** Storing is not waited for by who asks. */
const untilStored = () => expect.poll(() => askRedis(redis.url, "KEYS", "{novatech:answers}:*")).not.toEqual([]);

test("what one process made, another answers, with its age", async () => {
  const shelf = createShelf();
  const [one, two] = [await startBeside(shelf), await startBeside(shelf)];
  const first = await one.get(page, {}, { id: "1" });
  await untilStored();
  const second = await two.get(page, {}, { id: "1" });
  expect(second.text).toBe(first.text);
  expect(second.header("etag")).toBe(first.header("etag"));
  expect(second.header("cache-tag")).toBe("product:1");
  expect([shelf.asked, statuses(one.server), statuses(two.server)]).toEqual([1, ["miss"], ["hit"]]);
});

test("a purge by one process takes it back for all, also out of their own memory", async () => {
  const shelf = createShelf();
  const [one, two] = [await startBeside(shelf, {}), await startBeside(shelf, {})];
  await one.get(page, {}, { id: "1" });
  await untilStored();
  await two.get(page, {}, { id: "1" });
  shelf.name = "Lantern";
  await one.server.gateway.purge(["product:1"]);
  await expect.poll(async () => (await two.get(page, {}, { id: "1" })).body.data.product.name).toBe("Lantern");
});

test("a fill that another process's purge overtakes is not stored", async () => {
  const shelf = createShelf();
  const [one, two] = [await startBeside(shelf), await startBeside(shelf)];
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  onTestFinished(() => gate.resolve());
  shelf.gate = gate.promise;
  shelf.onAsk = asked.resolve;
  const old = one.get(page, {}, { id: "1" });
  await asked.promise;
  // The old name is read and on its way; the purge is done before it arrives.
  shelf.name = "Lantern";
  await two.server.gateway.purge(["product:1"]);
  gate.resolve();
  expect((await old).body.data.product.name).toBe("Lamp");
  const next = await two.get(page, {}, { id: "1" });
  expect(next.body.data.product.name).toBe("Lantern");
  await untilStored();
  expect((await one.get(page, {}, { id: "1" })).body.data.product.name).toBe("Lantern");
});

test("a purge that is forgotten makes misses, never old news", async () => {
  const { shelf, get } = await startBeside(createShelf());
  await get(page, {}, { id: "1" });
  await untilStored();
  shelf.name = "Lantern";
  await askRedis(redis.url, "DEL", "{novatech:answers}:epoch:product:1");
  expect((await get(page, {}, { id: "1" })).body.data.product.name).toBe("Lantern");
});

test("all together put no more into Redis than a minute's share", async () => {
  const shelf = createShelf();
  const one = await startBeside(shelf, { maxBytes: 0, sharedBytesPerMinute: 100 });
  await one.get(page, {}, { id: "1" });
  await one.get(page, {}, { id: "2" });
  await one.get(page, {}, { id: "3" });
  await untilStored();
  await one.get(page, {}, { id: "3" });
  expect(statuses(one.server)).toEqual(["miss", "miss", "miss", "miss"]);
});

test("after its time it is given once more, while another is made", async () => {
  const { shelf, server, get } = await startBeside(createShelf());
  shelf.limit = { maxAgeSeconds: 1, isPrivate: false };
  await get(page, {}, { id: "1" });
  await untilStored();
  shelf.name = "Lantern";
  await expect
    .poll(async () => (await get(page, {}, { id: "1" })).body.data.product.name, { timeout: 5_000 })
    .toBe("Lantern");
  expect(statuses(server)).toContain("stale");
  expect(statuses(server).filter((status) => status === "miss")).toHaveLength(1);
});

test("without Redis everything is answered; when it is back, it is kept again", async () => {
  const { shelf, server, get } = await startBeside(createShelf());
  await redis.stop();
  expect((await get(page, {}, { id: "1" })).body.data.product.name).toBe("Lamp");
  expect((await get(page, {}, { id: "1" })).header("cache-control")).toContain("public");
  await expect(server.gateway.purge(["product:1"])).rejects.toThrow(/writeable|closed/i);
  await redis.restart();
  await expect
    .poll(
      async () => {
        await get(page, {}, { id: "1" });
        return statuses(server).at(-1);
      },
      { timeout: 10_000 },
    )
    .toBe("hit");
  expect(shelf.asked).toBeGreaterThan(1);
});

import { appendEvents } from "@novatech/postgres/outbox";
import { createEventing } from "@novatech/messaging/eventing";
import { createLogger } from "@novatech/service/logger";
import { systemClock } from "@novatech/kernel/clock";
import { until } from "@novatech/testkit/wait";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase } from "@novatech/testkit/database";
import { createApp } from "../src/app.ts";
import { productId, published, type SearchUnderTest, startSearch, unpublished } from "./search-under-test.ts";

let search: SearchUnderTest;
beforeEach(async () => {
  search = await startSearch();
});
afterEach(() => search.end());

test("an event that comes twice leaves the index as it was", async () => {
  await search.hear(published(1, "oak desk"), published(1, "oak desk"));
  expect(await search.find("oak")).toEqual([productId(1)]);
  await search.hear(unpublished(1, 2), unpublished(1, 2));
  expect(await search.find("oak")).toEqual([]);
});

test("a changed product is found by what it says now", async () => {
  await search.hear(published(1, "oak desk"), published(1, "elm desk", { version: 2 }));
  expect(await search.find("oak")).toEqual([]);
  expect(await search.find("elm")).toEqual([productId(1)]);
});

test("an older event changes nothing, not even after the product was taken out", async () => {
  await search.hear(
    published(1, "elm desk", { version: 3 }),
    published(1, "oak desk", { version: 2 }),
    unpublished(1, 1),
  );
  expect(await search.find("elm")).toEqual([productId(1)]);
  await search.hear(unpublished(1, 4), published(1, "elm desk", { version: 3 }));
  expect(await search.find("elm")).toEqual([]);
  await search.hear(published(1, "elm desk", { version: 5 }));
  expect(await search.find("elm")).toEqual([productId(1)]);
});

test("taking out a product that was never seen is remembered", async () => {
  await search.hear(unpublished(1, 2), published(1, "oak desk", { version: 1 }));
  expect(await search.find("oak")).toEqual([]);
});

test("what the catalogue tells over the wire can be found", async () => {
  const database = await createTestDatabase("catalog_far");
  const logger = createLogger({ name: "test", level: "silent" });
  // any room's database has an outbox: this one plays the catalogue
  const config = { databaseUrl: database.url, redisUrl: search.redisUrl, poolSize: 2, elasticsearch: null };
  const ids = { next: () => "" };
  const far = await createApp(config, { clock: systemClock, ids, logger, callRoom: () => Promise.reject(new Error()) });
  const eventing = createEventing({
    room: "catalog",
    database: far.database,
    redisUrl: search.redisUrl,
    clock: systemClock,
    logger,
    handlers: [],
    timers: {},
  });
  await Promise.all([eventing.start(), search.app.start()]);
  await far.database.transaction((tx) => appendEvents(tx, [published(1, "oak desk"), published(2, "oak chair")]));
  await until(() => search.find("oak"), { done: (found) => found.length === 2 });
  await far.database.transaction((tx) => appendEvents(tx, [unpublished(1, 2)]));
  await until(() => search.find("oak"), { done: (found) => found.length === 1 });
  expect(await search.find("oak")).toEqual([productId(2)]);
  await search.app.health();
  await eventing.stop();
  await far.stop();
  await database.drop();
});

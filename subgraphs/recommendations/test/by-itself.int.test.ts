import { randomUUID } from "node:crypto";
import { type CloudEvent, newEvent } from "@novatech/contracts/event";
import { stockOutV1 } from "@novatech/contracts/inventory";
import { createRedisStreams } from "@novatech/messaging/redis-streams";
import { createLogger } from "@novatech/service/logger";
import { until } from "@novatech/testkit/wait";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listOf } from "./questions.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeEach(async () => {
  room = await startRoom();
});
afterEach(() => room.end());

const count = async (table: string): Promise<number> => {
  const [row] = await room.database.sql.unsafe<{ count: number }[]>(`select count(*)::int as count from ${table}`);
  return row?.count ?? 0;
};

test("a started room learns and makes its lists by itself, and hears what other rooms tell", async () => {
  for (const name of ["phone", "case"]) await room.show(name);
  await room.order(null, "phone", "case");
  await room.app.start();
  await until(async () => (await listOf(room, "alsoBought", "phone"))[0]?.reason === "ALSO_BOUGHT");
  await until(async () => (await listOf(room, "similarProducts", "phone"))[0]?.name === "case");
  await room.app.health();

  const others = createRedisStreams({
    redisUrl: room.redisUrl,
    logger: createLogger({ name: "test", level: "silent" }),
  });
  const { data } = newEvent(stockOutV1, {
    aggregateId: "var_case",
    occurredAt: room.clock.now(),
    data: { variantId: "var_case", merchantId: "merch_1", available: 0 },
  });
  const event: CloudEvent = {
    specversion: "1.0",
    id: randomUUID(),
    source: "/inventory",
    datacontenttype: "application/json",
    type: stockOutV1.type,
    topic: stockOutV1.topic,
    subject: "var_case",
    time: room.clock.now().toISOString(),
    aggregateversion: 1,
    causationid: null,
    data,
  };
  await others.publish([event]);
  await until(async () => (await listOf(room, "alsoBought", "phone")).length === 0);
  await others.close();
});

test("what is old is forgotten, and what is not stays", async () => {
  for (const name of ["phone", "case"]) await room.show(name);
  const { sql } = room.database;
  const daysAgo = (days: number): string =>
    new Date(room.clock.now().getTime() - days * 24 * 60 * 60 * 1000).toISOString();
  for (const [key, days, isCountOnly] of [
    ["kept", 29, false],
    ["old", 31, false],
    ["kept_uncounted", 0.01, true],
    ["counted", 0.1, true],
  ] as const)
    await sql`insert into visits values (${key}, 1, ${daysAgo(days)}, ${isCountOnly}, true)`;
  for (const [person, days] of [
    ["kept", 89],
    ["old", 91],
    ["off", 1],
  ] as const)
    await sql`insert into person_views values (${person}, 1, ${daysAgo(days)})`;
  await sql`insert into preferences values ('off', false, now()), ('kept', true, now()), ('old', true, now()), ('ada', true, now())`;
  for (const [order, person, days] of [
    ["kept", "ada", 700],
    ["old", "ada", 740],
    ["guest_kept", null, 99],
    ["guest_old", null, 101],
    ["off", "off", 1],
  ] as const)
    await sql`insert into purchases values (${order}, 1, ${person}, ${daysAgo(days)}, 1, false, 0)`;
  await sql`insert into bought_pairs values (1, 2, 1), (2, 1, 0.001)`;
  await room.app.start();
  await until(async () => (await count("visits")) === 2 && (await count("person_views")) === 1);
  expect(await sql`select visitor from visits order by 1`).toEqual([
    { visitor: "kept" },
    { visitor: "kept_uncounted" },
  ]);
  expect(await sql`select order_id, person from purchases order by 1`).toEqual([
    { order_id: "guest_kept", person: null },
    { order_id: "kept", person: "ada" },
    { order_id: "off", person: null },
  ]);
  expect(await count("bought_pairs")).toBe(1);
});

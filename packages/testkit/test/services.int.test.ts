import { askRedis } from "@novatech/local-services/redis-question";
import { createTestDatabase } from "@novatech/testkit/database";
import { startTestRedis } from "@novatech/testkit/redis";
import { testServices } from "@novatech/testkit/test-services";
import postgres from "postgres";
import { expect, test } from "vitest";

const connect = (url: string) => postgres(url, { max: 1, onnotice: () => {} });

test("a test database is empty, its role owns it and reaches no other", async () => {
  const [first, second] = await Promise.all([createTestDatabase("first"), createTestDatabase()]);
  const sql = connect(first.url);
  await sql`create table orders (id int)`;
  expect(await sql`select * from orders`).toEqual([]);
  await sql.end();

  const stranger = new URL(first.url);
  stranger.pathname = new URL(second.url).pathname;
  const refused = connect(stranger.href);
  await expect(refused`select 1`).rejects.toThrow("permission denied for database");
  await refused.end();
  await Promise.all([first.drop(), second.drop()]);
});

test("a dropped database is gone although somebody was connected", async () => {
  const database = await createTestDatabase();
  const sql = connect(database.url);
  await sql`select 1`;
  await database.drop();
  const admin = connect(testServices().adminUrl);
  const name = new URL(database.url).pathname.slice(1);
  expect(await admin`select 1 from pg_database where datname = ${name}`).toEqual([]);
  expect(await admin`select 1 from pg_roles where rolname = ${name}`).toEqual([]);
  await admin.end();
  await sql.end({ timeout: 0 });
});

test("a test Redis that is stopped and restarted has its old address and no memory", async () => {
  const redis = await startTestRedis();
  const { port, password } = new URL(redis.url);
  const ask = (command: string) => askRedis({ port: Number(port), password }, command);
  await ask("SET order placed");
  expect(await ask("DBSIZE")).toContain(":1");
  await redis.flush();
  expect(await ask("DBSIZE")).toContain(":0");
  await ask("SET order placed");
  await redis.stop();
  await expect(ask("PING")).rejects.toThrow("ECONNREFUSED");
  await redis.restart();
  expect(await ask("DBSIZE")).toContain(":0");
  await redis.stop();
});

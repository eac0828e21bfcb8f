import { connect } from "@novatech/postgres/database";
import { createTestDatabase } from "@novatech/testkit/database";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inboxHeads, inboxParked } from "../src/tables.ts";
import { eq } from "drizzle-orm";
import { migrations, openDatabase } from "./open-database.ts";

let opened: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  opened = await openDatabase();
});
afterAll(() => opened.close());

test("four processes that migrate a fresh database at once all succeed", async () => {
  const { url, drop } = await createTestDatabase("migrate");
  const databases = Array.from({ length: 4 }, () => connect({ url, poolSize: 1, applicationName: "test" }));
  await Promise.all(databases.map((database) => database.migrate(migrations)));
  const [row] = await databases[0]!.sql`select count(*)::integer as count from drizzle.__drizzle_migrations`;
  expect(row?.["count"]).toBe(1);
  await Promise.all(databases.map((database) => database.close()));
  await drop();
});

test("a transaction that rejects leaves nothing behind", async () => {
  const { database } = opened;
  const work = database.transaction(async (tx) => {
    await tx.insert(inboxHeads).values({ topic: "a.b", aggregateId: "lost", lastVersion: 1 });
    throw new Error("changed my mind");
  });
  await expect(work).rejects.toThrow("changed my mind");
  expect(await database.db.select().from(inboxHeads).where(eq(inboxHeads.aggregateId, "lost"))).toEqual([]);
});

test("two transactions that deadlock both succeed, one of them at its second run", async () => {
  const { database } = opened;
  await database.db
    .insert(inboxHeads)
    .values(["left", "right"].map((aggregateId) => ({ topic: "dead.lock", aggregateId, lastVersion: 0 })));
  const { promise: bothHold, resolve: letGo } = Promise.withResolvers<void>();
  let holding = 0;
  let runs = 0;
  const raise = async (first: string, second: string): Promise<void> =>
    database.transaction(async (tx) => {
      runs += 1;
      for (const aggregateId of [first, second]) {
        await tx
          .update(inboxHeads)
          .set({ lastVersion: sql`${inboxHeads.lastVersion} + 1` })
          .where(eq(inboxHeads.aggregateId, aggregateId));
        holding += 1;
        if (holding === 2) letGo();
        await bothHold;
      }
    });
  await Promise.all([raise("left", "right"), raise("right", "left")]);
  const rows = await database.db.select().from(inboxHeads).where(eq(inboxHeads.topic, "dead.lock"));
  expect(rows.map((row) => row.lastVersion)).toEqual([2, 2]);
  expect(runs).toBe(3);
});

test("a statement is prepared once per connection and text", async () => {
  const { url } = opened;
  const database = connect({ url, poolSize: 1, applicationName: "test" });
  for (const aggregateId of ["a", "b", "c"])
    await database.db.select().from(inboxHeads).where(eq(inboxHeads.aggregateId, aggregateId));
  await database.transaction(async (tx) => {
    await tx.select().from(inboxHeads).where(eq(inboxHeads.aggregateId, "d"));
    await tx.transaction((savepoint) => savepoint.select().from(inboxParked).where(eq(inboxParked.aggregateId, "d")));
  });
  const prepared = await database.sql`select statement from pg_prepared_statements where statement like '%inbox_%'
    and statement not like '%pg_prepared%'`;
  expect(prepared).toHaveLength(2);
  await database.close();
});

test("a listener hears every statement of the pool, BEGIN and COMMIT included, until it lets go", async () => {
  const { database } = opened;
  const texts: string[] = [];
  const letGo = database.onStatement((text) => void texts.push(text.trim()));
  await database.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
  });
  letGo();
  await database.db.execute(sql`select 2`);
  expect(texts).toEqual(["begin", "select 1", "commit"]);
});

test("a lock is held by one session and free again when its connection dies", async () => {
  const { database, url } = opened;
  const other = connect({ url, poolSize: 1, applicationName: "other" });
  expect(await database.session.tryLock("mine")).toBe(true);
  expect(await other.session.tryLock("mine")).toBe(false);
  await other.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test-session'
    and datname = current_database()`;
  await until(() => other.session.tryLock("mine"));
  await until(() => !database.session.holds("mine"));
  await other.close();
});

test("a listener is called for a notification, and again after its connection was lost", async () => {
  const { database } = opened;
  const heard: string[] = [];
  const stop = database.session.listen("test_channel", (payload) => void heard.push(payload));
  await until(() => heard.includes(""));
  await database.sql`select pg_notify('test_channel', 'first')`;
  await until(() => heard.includes("first"));
  await database.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test-session'
    and datname = current_database()`;
  await until(() => heard.filter((payload) => payload === "").length === 2);
  await database.sql`select pg_notify('test_channel', 'second')`;
  expect(await until(() => heard.includes("second"))).toBe(true);
  stop();
});

import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { afterCommit } from "../src/after-commit.ts";
import { inboxHeads } from "../src/tables.ts";
import { openDatabase } from "./open-database.ts";

let opened: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  opened = await openDatabase();
});
afterAll(() => opened.close());

test("what is left to the commit is done once, in order, after the commit", async () => {
  const done: string[] = [];
  const result = await opened.database.transaction(async (tx) => {
    afterCommit(tx, () => done.push("first"));
    afterCommit(tx, () => done.push("second"));
    await tx.execute(sql`select 1`);
    expect(done).toEqual([]);
    return "result";
  });
  expect(result).toBe("result");
  expect(done).toEqual(["first", "second"]);
});

test("nothing is done when the work rejects, and nothing when the commit itself fails", async () => {
  const done: string[] = [];
  await expect(
    opened.database.transaction(async (tx) => {
      afterCommit(tx, () => done.push("told"));
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  await opened.database.db.execute(
    sql`create table deferred_check (id integer, constraint once unique (id) deferrable initially deferred)`,
  );
  await expect(
    opened.database.transaction(async (tx) => {
      await tx.execute(sql`insert into deferred_check values (1), (1)`);
      afterCommit(tx, () => done.push("told"));
    }),
  ).rejects.toThrow("duplicate key");
  expect(done).toEqual([]);
});

test("what a run leaves that is tried again is forgotten: it is done once", async () => {
  const done: number[] = [];
  let runs = 0;
  await opened.database.transaction(async (tx) => {
    runs += 1;
    const run = runs;
    afterCommit(tx, () => done.push(run));
    if (run < 3) await tx.execute(sql`do $$ begin raise exception 'conflict' using errcode = '40001'; end $$`);
  });
  expect(done).toEqual([3]);
});

test("a savepoint's work is done when the whole is committed, and forgotten when the savepoint is rolled back", async () => {
  const done: string[] = [];
  await opened.database.transaction(async (tx) => {
    await tx.transaction(async (savepoint) => {
      afterCommit(savepoint, () => done.push("kept"));
      await savepoint.transaction(async (inner) => afterCommit(inner, () => done.push("kept, deeper")));
    });
    const failing = tx.transaction(async (savepoint) => {
      await savepoint.insert(inboxHeads).values({ topic: "a.b", aggregateId: "lost", lastVersion: 1 });
      afterCommit(savepoint, () => done.push("lost"));
      throw new Error("not this");
    });
    await expect(failing).rejects.toThrow("not this");
    expect(done).toEqual([]);
  });
  expect(done).toEqual(["kept", "kept, deeper"]);
  expect(await opened.database.db.$count(inboxHeads, eq(inboxHeads.aggregateId, "lost"))).toBe(0);
});

test("a transaction that was opened in another way is refused", async () => {
  const refused = opened.database.db.transaction(async (tx) => afterCommit(tx, () => {}));
  await expect(refused).rejects.toThrow("Database.transaction");
});

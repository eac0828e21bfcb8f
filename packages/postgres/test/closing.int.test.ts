import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withClosing } from "../src/closing.ts";
import { openDatabase } from "./open-database.ts";

let opened: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  opened = await openDatabase();
  await opened.database.db.execute(sql`create table said (word text)`);
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.database.db.execute(sql`delete from said`);
});

const said = async () =>
  [...(await opened.database.db.execute<{ word: string }>(sql`select word from said order by word`))].map(
    ({ word }) => word,
  );
const say = (word: string) =>
  opened.database.transaction(async (tx) => tx.execute(sql`insert into said values (${word})`));

test("what closes a transaction is kept with what it did, however deep it is opened, and closes no other", async () => {
  await withClosing(
    async (tx, result) => {
      await tx.execute(sql`insert into said values (${`closed ${String(result)}`})`);
    },
    async () => {
      await sleep(0);
      await Promise.all([1, 2].map((result) => opened.database.transaction(async () => result)));
    },
  );
  await say("outside");
  expect(await said()).toEqual(["closed 1", "closed 2", "outside"]);
});

test("neither is kept when the work rejects, nor when the closing does", async () => {
  const closing = async () => {
    throw new Error("cannot be written down");
  };
  await expect(withClosing(closing, () => say("nothing"))).rejects.toThrow("cannot be written down");
  const rejects = opened.database.transaction.bind(opened.database);
  await expect(
    withClosing(
      async (tx) => {
        await tx.execute(sql`insert into said values ('closed')`);
      },
      () =>
        rejects(async () => {
          throw new Error("no");
        }),
    ),
  ).rejects.toThrow("no");
  expect(await said()).toEqual([]);
});

test("a transaction that runs again is closed again, and what was written in the run that failed is gone", async () => {
  let runs = 0;
  await withClosing(
    async (tx) => {
      await tx.execute(sql`insert into said values (${`run ${runs}`})`);
      if (runs === 1) throw Object.assign(new Error("deadlock"), { code: "40P01" });
    },
    () =>
      opened.database.transaction(async () => {
        runs += 1;
      }),
  );
  expect(await said()).toEqual(["run 2"]);
});

test("one that only reads is closed by nothing", async () => {
  let closed = 0;
  await withClosing(
    async () => {
      closed += 1;
    },
    () => opened.database.transaction(async (tx) => tx.execute(sql`select 1`), { isReading: true }),
  );
  expect(closed).toBe(0);
});

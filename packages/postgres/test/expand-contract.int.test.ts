import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backfill } from "@novatech/postgres/backfill";
import { connect, type Database } from "@novatech/postgres/database";
import { createTestDatabase } from "@novatech/testkit/database";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrationFindings } from "../src/migration-rules.ts";

/** A room's life: a column that holds two things becomes two columns, one version at a time, while the version before goes on. */
const versions = {
  "0000_people": `create table people (id text primary key, name text not null, seen integer not null default 0);
    insert into people (id, name) select 'p' || n, 'First' || n || ' Last' || n from generate_series(1, 20000) n`,
  // Expand: nobody who does not know them need know them.
  "0001_expand": `alter table people add column given_name text; alter table people add column family_name text`,
  // Once every process writes both ways, it holds for every row that is written …
  "0002_hold": `alter table people add constraint people_family_name check (family_name is not null) not valid`,
  // … and once those from before are filled, for all.
  "0003_hold_for_all": `alter table people validate constraint people_family_name`,
  // Contract, once no process reads it.
  "0004_contract": `-- contract: not read since 0003_hold_for_all
    alter table people drop column name`,
} as const;
const onlineIndex = "create index concurrently if not exists people_family_name_id on people (family_name, id)";

let url: string;
let drop: () => Promise<void>;
let folder: string;
let opened: Database[];
beforeEach(async () => {
  ({ url, drop } = await createTestDatabase("expand"));
  folder = await mkdtemp(join(tmpdir(), "novatech-migrations-"));
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((database) => database.close()));
  await drop();
});

const open = (): Database => {
  const database = connect({ url, poolSize: 4, applicationName: "test" });
  opened.push(database);
  return database;
};

/** What a version of the room brings: migrations up to `last`, and perhaps an index. */
async function release(last: keyof typeof versions, online: readonly string[] = []): Promise<void> {
  const tags = Object.keys(versions);
  const known = tags.slice(0, tags.indexOf(last) + 1);
  await mkdir(join(folder, "meta"), { recursive: true });
  const entries = known.map((tag, idx) => ({
    idx,
    version: "7",
    when: 1_700_000_000_000 + idx,
    tag,
    breakpoints: true,
  }));
  await writeFile(join(folder, "meta/_journal.json"), JSON.stringify({ version: "7", dialect: "postgresql", entries }));
  for (const tag of known) await writeFile(join(folder, `${tag}.sql`), versions[tag as keyof typeof versions]);
  await mkdir(join(folder, "online"), { recursive: true });
  for (const [place, statement] of online.entries()) await writeFile(join(folder, `online/${place}.sql`), statement);
}

type Statement = (database: Database, id: string) => Promise<unknown>;
/** What each version does all the time. */
const oldVersion: Statement = (database, id) =>
  database.sql`update people set seen = seen + 1 where id = ${id} and name is not null`;
const bothWays: Statement = (database, id) => database.sql`
  update people set seen = seen + 1, given_name = split_part(name, ' ', 1), family_name = split_part(name, ' ', 2) where id = ${id}`;
const newVersion: Statement = (database, id) =>
  database.sql`update people set seen = seen + 1 where id = ${id} and family_name <> ''`;

/** Processes of one version at work; `end` tells how many statements they did, and what failed. */
function work(statement: Statement): {
  readonly end: () => Promise<{ readonly done: number; readonly failed: readonly string[] }>;
} {
  const database = open();
  let [done, isOver] = [0, false];
  const failed: string[] = [];
  const workers = Array.from({ length: 3 }, async (_, worker) => {
    for (let turn = worker; !isOver; turn += 3) {
      await statement(database, `p${(turn * 37) % 20_000}`).then(
        () => (done += 1),
        (error: unknown) => failed.push(String(error)),
      );
    }
  });
  return {
    end: async () => {
      isOver = true;
      await Promise.all(workers);
      return { done, failed };
    },
  };
}

test("one column becomes two, version by version, while the version before goes on: no statement of any version fails", async () => {
  await release("0000_people");
  await open().migrate(folder);
  const tally: { done: number; failed: readonly string[] }[] = [];
  expect(Object.values(versions).slice(1).flatMap(migrationFindings)).toEqual([]);

  const old = work(oldVersion);
  await release("0001_expand", [onlineIndex]);
  const newest = open();
  await newest.migrate(folder);
  const both = work(bothWays);
  tally.push(await old.end());
  const filled = await backfill(newest, {
    size: 1000,
    pauseMs: 1,
    batch: (size) => sql`update people set given_name = split_part(name, ' ', 1), family_name = split_part(name, ' ', 2)
      where id in (select id from people where family_name is null limit ${size} for update skip locked) returning id`,
  });
  expect(filled).toBeGreaterThan(10_000);
  for (const last of ["0002_hold", "0003_hold_for_all"] as const) {
    await release(last, [onlineIndex]);
    await newest.migrate(folder);
  }
  const fresh = work(newVersion);
  tally.push(await both.end());
  await release("0004_contract", [onlineIndex]);
  await newest.migrate(folder);
  tally.push(await fresh.end());

  for (const { failed } of tally) expect(failed).toEqual([]);
  for (const { done } of tally) expect(done).toBeGreaterThan(0);
  const [row] = await newest.sql`
    select count(*)::integer as people, count(*) filter (where given_name = '' or family_name is null)::integer as wrong from people`;
  expect(row).toEqual({ people: 20_000, wrong: 0 });
  const [index] =
    await newest.sql`select indisvalid from pg_index where indexrelid = 'people_family_name_id'::regclass`;
  expect(index?.["indisvalid"]).toBe(true);
});

test("a migration that cannot have its lock lets others pass, and comes again", async () => {
  await release("0000_people");
  const [holder, reader, newest] = [open(), open(), open()] as const;
  await newest.migrate(folder);
  const release1 = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const slow = holder.sql.begin(async (tx) => {
    await tx`select count(*) from people`;
    held.resolve();
    await release1.promise;
  });
  await held.promise;
  await release("0001_expand");
  let isMigrated = false;
  const migrated = newest.migrate(folder).then(() => (isMigrated = true));
  await expect
    .poll(
      async () =>
        (
          await reader.sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
        ).length,
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
  // It stands in the queue before us, and gives up before our own patience (15 s) ends.
  expect(await oldVersion(reader, "p1")).toBeDefined();
  expect(isMigrated).toBe(false);
  release1.resolve();
  await slow;
  await migrated;
});

test("an index that was broken off is made again", async () => {
  await release("0000_people", ["create unique index concurrently if not exists people_seen on people (seen)"]);
  const database = open();
  await expect(database.migrate(folder)).rejects.toThrow(/could not create unique index/);
  await release("0000_people", ["create index concurrently if not exists people_seen on people (seen)"]);
  await Promise.all([database.migrate(folder), open().migrate(folder), open().migrate(folder)]);
  const [row] =
    await database.sql`select indisvalid, indisunique from pg_index where indexrelid = 'people_seen'::regclass`;
  expect(row).toEqual({ indisvalid: true, indisunique: false });
});

test("what is no index made beside others is refused", async () => {
  await release("0000_people", ["create index people_seen on people (seen)"]);
  await expect(open().migrate(folder)).rejects.toThrow(/not one "create index concurrently if not exists"/);
});

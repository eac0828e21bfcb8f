import { addMilliseconds } from "@novatech/kernel/clock";
import type { Database, Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { dayOf } from "../domain/slot.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** The partitioned tables. A partition is a day of UTC. */
const partitioned = ["events", "visits"] as const;
type Partitioned = (typeof partitioned)[number];

/** How many days ahead of now partitions are made. */
const daysAhead = 3;

/**
 * Makes the partitions of the days from `from` to three days after `now` where they are missing. Safe from several processes at once and at any
 * time: rows that fell into the DEFAULT partition meanwhile move over. Returns how many it made.
 */
export async function makePartitions(database: Database, from: Date, now: Date): Promise<number> {
  const days: string[] = [];
  for (let at = Date.parse(dayOf(from)); at <= now.getTime() + daysAhead * dayMs; at += dayMs)
    days.push(dayOf(new Date(at)));
  return database.transaction(async (tx) => {
    await lock(tx);
    const known = new Set((await partitionsOf(tx)).map(({ name }) => name));
    const wanted = partitioned.flatMap((table) => days.map((day) => ({ table, day, name: nameOf(table, day) })));
    const missing = wanted.filter(({ name }) => !known.has(name));
    for (const partition of missing) await makePartition(tx, partition);
    return missing.length;
  });
}

/**
 * Drops partitions of `table` that end before a day, and what lies in the DEFAULT partition from before it. Waits for nobody longer than a second: then
 * it rejects, and is tried again with the next look.
 */
export async function dropPartitions(database: Database, table: Partitioned, before: Date): Promise<number> {
  return database.transaction(async (tx) => {
    await tx.execute(sql`set local lock_timeout = '1s'`);
    await lock(tx);
    const old = (await partitionsOf(tx)).filter((one) => one.table === table && one.day < dayOf(before));
    for (const { name } of old) await tx.execute(sql`drop table ${sql.identifier(name)}`);
    await tx.execute(sql`delete from ${sql.identifier(`${table}_default`)} where happened_on < ${dayOf(before)}::date`);
    return old.length;
  });
}

type Partition = { readonly table: Partitioned; readonly day: string; readonly name: string };

const nameOf = (table: Partitioned, day: string): string => `${table}_${day.replaceAll("-", "_")}`;

const lock = (tx: Transaction) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('analytics-partitions', 0))`);

async function partitionsOf(tx: Transaction): Promise<Partition[]> {
  const rows = await tx.execute<{ relname: string }>(
    sql`select relname from pg_class where relkind = 'r' and relname ~ '^(events|visits)_\\d{4}_\\d{2}_\\d{2}$'`,
  );
  return rows.map(({ relname: name }) => ({
    name,
    table: name.startsWith("events") ? "events" : "visits",
    day: name.slice(-10).replaceAll("_", "-"),
  }));
}

async function makePartition(tx: Transaction, { table, day, name }: Partition): Promise<void> {
  const [own, parent, rest] = [name, table, `${table}_default`].map((text) => sql.identifier(text));
  const next = dayOf(addMilliseconds(new Date(day), dayMs));
  await tx.execute(sql`create table ${own} (like ${parent} including defaults including constraints)`);
  const [stray] = await tx.execute(
    sql`select from ${rest} where happened_on >= ${day}::date and happened_on < ${next}::date limit 1`,
  );
  if (stray) {
    // Nothing may fall into the default partition between its rows' move and the attaching, which looks through it.
    await tx.execute(sql`lock table only ${parent} in share row exclusive mode`);
    await tx.execute(sql`
      with moved as (delete from ${rest} where happened_on >= ${day}::date and happened_on < ${next}::date returning *)
      insert into ${own} select * from moved`);
  }
  // DDL takes no parameters; both days are made here, of digits and dashes.
  await tx.execute(
    sql`alter table ${parent} attach partition ${own} for values from (${sql.raw(`'${day}'`)}) to (${sql.raw(`'${next}'`)})`,
  );
}

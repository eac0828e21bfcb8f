import type { Database } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { monthOf } from "../domain/timeline.ts";

const partitioned = ["order_events", "timeline_entries"] as const;

/** How many months ahead of now partitions are made. */
const monthsAhead = 3;

/**
 * Makes the partitions of this month and the next three where they are missing. Safe from several processes at once and at any time: rows
 * that fell into the DEFAULT partition meanwhile move over. Returns the names of those it made.
 */
export async function makePartitions(database: Database, now: Date): Promise<readonly string[]> {
  const months = Array.from({ length: monthsAhead + 1 }, (_, ahead) =>
    monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead))),
  );
  const wanted = partitioned.flatMap((table) => months.map((month) => ({ table, month, name: nameOf(table, month) })));
  const names = wanted.map(({ name }) => name);
  const existing = await database.db.execute<{ relname: string }>(
    sql`select relname from pg_class where relkind = 'r' and relname in ${names}`,
  );
  const known = new Set(existing.map((row) => row.relname));
  const made: string[] = [];
  for (const partition of wanted)
    if (!known.has(partition.name) && (await makePartition(database, partition))) made.push(partition.name);
  return made;
}

const nameOf = (table: string, month: string): string => `${table}_${month.slice(0, 7).replace("-", "_")}`;

type Partition = { readonly table: (typeof partitioned)[number]; readonly month: string; readonly name: string };

async function makePartition(database: Database, { table, month, name }: Partition): Promise<boolean> {
  const [own, parent, rest] = [name, table, `${table}_default`].map((text) => sql.identifier(text));
  const next = monthOf(new Date(Date.parse(month) + 32 * 86_400_000));
  return database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('orders-partitions', 0))`);
    const [known] = await tx.execute(sql`select from pg_class where relkind = 'r' and relname = ${name}`);
    if (known) return false;
    // Nothing may fall into the default partition between its rows' move and the attaching, which looks through it.
    // Orders first, as whoever writes does, and as the foreign key of the new partition will want.
    await tx.execute(sql`lock table orders, only ${parent} in share row exclusive mode`);
    await tx.execute(sql`create table ${own} (like ${parent} including defaults including constraints)`);
    await tx.execute(sql`
      with moved as (delete from ${rest} where placed_month >= ${month} and placed_month < ${next} returning *)
      insert into ${own} select * from moved`);
    // DDL takes no parameters; both months are made here, of digits and dashes.
    await tx.execute(sql`
      alter table ${parent} attach partition ${own} for values from (${sql.raw(`'${month}'`)}) to (${sql.raw(`'${next}'`)})`);
    return true;
  });
}

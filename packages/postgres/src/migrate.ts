import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { backoffMs } from "./backoff.ts";
import { sqlStateOf } from "./failure.ts";

/**
 * How long a migration waits for a lock on a table, in milliseconds. Everybody who comes after it waits behind it, also those who only read: longer would
 * be an outage wherever one transaction is slow.
 */
const lockTimeoutMs = 2_000;
/** So often a migration that did not get its locks is begun again, within some three minutes. */
const maxRuns = 60;

/**
 * Applies the migrations of a folder that are not applied yet, all or none, beside processes that go on: who cannot have a lock within `lockTimeoutMs` lets
 * everybody pass and tries again. Then those indexes of `<folder>/online/*.sql` that are not there: each file is one `create index concurrently if not exists`, which
 * blocks nobody and cannot be part of a transaction. Safe from several processes at once. Rejects with what a migration failed with.
 */
export async function migrateBesideOthers(url: string, folder: string): Promise<void> {
  // One connection, so that the lock and the migrations share it; no statement timeout, since an index may take long.
  const sql = postgres(url, {
    max: 1,
    max_lifetime: null,
    onnotice: () => {},
    connection: { lock_timeout: lockTimeoutMs },
  });
  try {
    await becomeTheOne(sql);
    await withPatience(() => migrate(drizzle(sql), { migrationsFolder: folder }));
    for (const statement of onlineIndexes(join(folder, "online"))) await withPatience(() => makeIndex(sql, statement));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Asks again and again: one who waits inside a statement has a snapshot, and an index that is made beside others waits for all of those. */
async function becomeTheOne(sql: Sql): Promise<void> {
  for (;;) {
    const [row] = await sql`select pg_try_advisory_lock(hashtextextended('novatech-migrations', 0)) as is_ours`;
    if (row?.["is_ours"] === true) return;
    await sleep(20);
  }
}

async function withPatience(work: () => Promise<void>): Promise<void> {
  for (let run = 1; ; run += 1) {
    try {
      return await work();
    } catch (error) {
      // lock_not_available, deadlock_detected
      const isHeldUp = ["55P03", "40P01"].includes(sqlStateOf(error) ?? "");
      if (!isHeldUp || run === maxRuns) throw error;
      await sleep(backoffMs(run, { firstMs: 50, factor: 2, capMs: 1_000 }));
    }
  }
}

const onlineIndexes = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".sql"))
        .toSorted()
        .map((file) => readFileSync(join(folder, file), "utf8"))
    : [];

async function makeIndex(sql: Sql, statement: string): Promise<void> {
  const [, name] = /create (?:unique )?index concurrently if not exists "?(\w+)"?/i.exec(statement) ?? [];
  if (name === undefined)
    throw new Error(`not one "create index concurrently if not exists": ${statement.slice(0, 100)}`);
  // One that was broken off is left behind, is kept up by every write, and is never used.
  const broken = await sql`select 1 from pg_index where indexrelid = to_regclass(${name}) and not indisvalid`;
  if (broken.length > 0) await sql`drop index concurrently ${sql(name)}`;
  await sql.unsafe(statement);
}

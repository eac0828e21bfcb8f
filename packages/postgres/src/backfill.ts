import { setTimeout as sleep } from "node:timers/promises";
import { sql, type SQL } from "drizzle-orm";
import type { Database } from "./database.ts";

/**
 * Fills a new column, or a new table, of rows that were there before, beside processes that go on: a batch a transaction, so that no row is locked for
 * longer than a batch takes. `batch` changes at most `size` rows that are not filled yet, skips those that others hold (`for update skip locked`), and returns
 * one row for each. Resolves to how many it filled, once two batches in a row found none. May be broken off and begun again. @public
 */
export async function backfill(
  database: Database,
  options: {
    readonly batch: (size: number) => SQL;
    /** Default 500. */
    readonly size?: number;
    /** Between two batches, in milliseconds, so that others have the disk as well. Default 20. */
    readonly pauseMs?: number;
  },
): Promise<number> {
  const { batch, size = 500, pauseMs = 20 } = options;
  let filled = 0;
  // One that finds none may have found those only that others held.
  for (let empty = 0; empty < 2;) {
    const changed = await database.transaction(async (tx) => {
      await tx.execute(sql`set local lock_timeout = '2s'`);
      return (await tx.execute(batch(size))).length;
    });
    filled += changed;
    empty = changed === 0 ? empty + 1 : 0;
    await sleep(pauseMs);
  }
  return filled;
}

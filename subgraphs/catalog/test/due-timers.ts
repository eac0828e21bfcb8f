import { sql } from "drizzle-orm";
import type { CatalogUnderTest } from "./catalog-under-test.ts";

/** Runs what is due by the catalogue's clock, as its timers would, until nothing is; resolves to how many there were. */
export async function runDueTimers({ app, clock }: CatalogUnderTest): Promise<number> {
  for (let count = 0; ; count += 1) {
    const ran = await app.database.transaction(async (tx) => {
      const [row] = await tx.execute<{ kind: string; key: string; due_at: string; payload: unknown }>(sql`
        delete from timers where id = (
          select id from timers where due_at <= ${clock.now().toISOString()}::timestamptz order by due_at limit 1)
        returning kind, key, due_at, payload`);
      if (row === undefined) return false;
      const { kind, key, payload } = row;
      const handle = app.timers[kind];
      if (handle === undefined) throw new Error(`nobody handles the timer ${kind}`);
      await handle(tx, { kind, key, dueAt: new Date(row.due_at), payload });
      return true;
    });
    if (!ran) return count;
  }
}

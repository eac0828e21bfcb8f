import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";

/** Sets the room's recurring timers where they are not set yet: a restart does not put them off. */
export async function beginSweeps(tx: Transaction, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into timers (kind, key, due_at, payload)
    values ('holds_sweep', '', ${now.toISOString()}::timestamptz, '{}'),
      ('books_sweep', '', ${now.toISOString()}::timestamptz + interval '1 hour', '{}')
    on conflict (kind, key) do nothing`);
}

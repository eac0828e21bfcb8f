import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";

/** How many rows are forgotten in one transaction. */
export const sweepSize = 2000;

/** Forgets messages older than 30 days, with their deliveries and attempts, and secrets that sign no more. Resolves to how many messages. */
export async function sweep(tx: Transaction, now: Date, keptMs: number): Promise<number> {
  await tx.execute(sql`delete from endpoint_secrets where expires_at <= ${now.toISOString()}::timestamptz`);
  const before = new Date(now.getTime() - keptMs).toISOString();
  // What was sent again lately and still waits is kept until it is settled.
  const gone = await tx.execute(sql`
    delete from messages where id in (
      select id from messages message where created_at < ${before}::timestamptz and not exists (
        select 1 from deliveries waiting where waiting.message_id = message.id and waiting.status = 'PENDING')
      order by created_at limit ${sweepSize})
    returning id`);
  return gone.length;
}

import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { toldAlertKeptMs } from "../domain/product-alert.ts";
import { sweepSize } from "./sweeper.ts";

/** Forgets alerts that told long ago and wait no more. Resolves to how many, at most `sweepSize`. */
export async function sweepAlerts(tx: Transaction, now: Date): Promise<number> {
  const before = new Date(now.getTime() - toldAlertKeptMs).toISOString();
  const gone = await tx.execute(sql`
    delete from product_alerts where id in (
      select id from product_alerts where not is_waiting and told_at < ${before}::timestamptz order by told_at limit ${sweepSize})
    returning id`);
  return gone.length;
}

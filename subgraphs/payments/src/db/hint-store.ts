import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { HintStore } from "../use-cases/ports.ts";

/** The provider's messages in PostgreSQL, within one transaction. */
export function createPostgresHintStore(tx: Transaction): HintStore {
  return {
    note: async ({ eventId, type }, paymentId, at) => {
      const noted = await tx.execute(sql`
        with forgotten as (
          delete from provider_hints where event_id in (
            select event_id from provider_hints
            where received_at < ${at.toISOString()}::timestamptz - interval '30 days' order by received_at limit 10 for update skip locked)
        )
        insert into provider_hints (event_id, type, payment_id, received_at)
        values (${eventId}, ${type}, ${paymentId}, ${at.toISOString()}::timestamptz)
        on conflict do nothing returning event_id`);
      return noted.length === 1;
    },
  };
}

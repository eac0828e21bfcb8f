import type { Database } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";

/** The channel on which a replay of dead letters wakes the consumer. */
export const inboxChannel = "novatech_inbox";

/**
 * Puts a room's dead letters back, as if they had never been tried; the events parked behind them follow. Returns how many.
 * Narrowed by topic and aggregate when given.
 */
export async function replayDead(
  database: Database,
  filter: { readonly topic?: string; readonly aggregateId?: string } = {},
): Promise<number> {
  const [row] = await database.db.execute<{ count: number }>(sql`
    with replayed as (
      update inbox_parked set reason = 'RETRY', attempts = 0, next_attempt_at = 'epoch', last_error = null, alarmed_at = null
      where reason = 'DEAD'
        and (${filter.topic ?? null}::text is null or topic = ${filter.topic ?? null}::text)
        and (${filter.aggregateId ?? null}::text is null or aggregate_id = ${filter.aggregateId ?? null}::text)
      returning 1
    ), woken as (select pg_notify(${inboxChannel}, ''))
    select (select count(*) from replayed)::integer as count from woken`);
  return row?.count ?? 0;
}

import type { NewEvent } from "@novatech/contracts/event";
import { sql } from "drizzle-orm";
import type { Transaction } from "./database.ts";

/** The channel on which a commit with new events wakes the relay. */
export const outboxChannel = "novatech_outbox";

/**
 * Writes events into the outbox, in the transaction of the change they tell of: both are kept or neither.
 * One statement for any number; none for an empty list. Versions count each aggregate's events per topic from 1 without a gap,
 * events of one aggregate keep the order given. The aggregate's counter stays locked until the transaction ends.
 */
export async function appendEvents(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event, ordinal) => ({
    ordinal,
    topic: event.topic,
    type: event.type,
    aggregate_id: event.aggregateId,
    payload: event.data,
    occurred_at: event.occurredAt.toISOString(),
    causation_id: event.causationId,
  }));
  // The counters are locked in one order, so that two transactions cannot wait for each other here. An event's id is drawn
  // after its counter is locked: ids and versions of an aggregate rise together, which the relay's "in id order" rests on.
  await tx.execute(sql`
    with incoming as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as incoming(
        ordinal integer, topic text, type text, aggregate_id text, payload jsonb, occurred_at timestamptz, causation_id text)
    ), heads as (
      insert into outbox_heads as head (topic, aggregate_id, version)
      select topic, aggregate_id, count(*) from incoming group by topic, aggregate_id order by topic, aggregate_id
      on conflict (topic, aggregate_id) do update set version = head.version + excluded.version
      returning topic, aggregate_id, version
    ), written as (
      insert into outbox (topic, type, aggregate_id, aggregate_version, payload, occurred_at, causation_id)
      select topic, type, aggregate_id,
        heads.version + 1 - row_number() over (partition by topic, aggregate_id order by ordinal desc),
        payload, occurred_at, causation_id
      from incoming join heads using (topic, aggregate_id)
      order by ordinal
      returning id
    )
    select pg_notify(${outboxChannel}, '') from written limit 1`);
}

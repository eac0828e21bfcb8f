import type { Database } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";

/** How much a room had heard of what another has forgotten. */
export type SetBack = {
  /** Aggregates of which more was handled than there is. */
  readonly heads: number;
  /** Parked events that their producer does not know any more. */
  readonly parked: number;
};

/** Aggregates compared at a time. */
const batchSize = 5_000;

type HeadRow = { topic: string; aggregate_id: string; last_version: number };

/**
 * After the database of a producer was restored to a moment before the consumer's: sets back how far the consumer has handled the
 * producer's aggregates, to what the producer has written of them. Otherwise what the producer writes next has versions that the consumer
 * takes for duplicates, and is lost without a word. What the consumer did on hearing the forgotten events stays done.
 * To be called before the producer writes anything new: afterwards nobody can tell. Repeatable.
 */
export async function setBackHeads(
  producer: { readonly room: string; readonly database: Database },
  consumer: Database,
): Promise<SetBack> {
  let heads = 0;
  let parked = 0;
  let after = { topic: "", aggregate_id: "" };
  for (;;) {
    const known = [
      ...(await consumer.db.execute<HeadRow>(sql`
        select topic, aggregate_id, max(version)::integer as last_version from (
          select topic, aggregate_id, last_version as version from inbox_heads
          union all select topic, aggregate_id, aggregate_version from inbox_parked
        ) as heard
        where split_part(topic, '.', 1) = ${producer.room}
          and (topic, aggregate_id) > (${after.topic}, ${after.aggregate_id})
        group by 1, 2 order by 1, 2 limit ${batchSize}`)),
    ];
    const last = known.at(-1);
    if (last === undefined) return { heads, parked };
    after = last;
    const written = await producer.database.db.execute<HeadRow>(sql`
      select heard.topic, heard.aggregate_id, coalesce(head.version, 0) as last_version
      from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as heard(topic text, aggregate_id text, last_version integer)
      left join outbox_heads head using (topic, aggregate_id)
      where heard.last_version > coalesce(head.version, 0)`);
    if (written.length === 0) continue;
    const rows = JSON.stringify([...written]);
    const done = await consumer.transaction(async (tx) => {
      const [gone] = await tx.execute<{ count: number }>(sql`
        with forgotten as (
          delete from inbox_parked parked
          using jsonb_to_recordset(${rows}::jsonb) as written(topic text, aggregate_id text, last_version integer)
          where parked.topic = written.topic and parked.aggregate_id = written.aggregate_id
            and parked.aggregate_version > written.last_version returning 1
        ) select count(*)::integer as count from forgotten`);
      const [moved] = await tx.execute<{ count: number }>(sql`
        with moved as (
          update inbox_heads head set last_version = least(head.last_version, written.last_version),
            parked = exists (select from inbox_parked still where still.topic = head.topic and still.aggregate_id = head.aggregate_id)
          from jsonb_to_recordset(${rows}::jsonb) as written(topic text, aggregate_id text, last_version integer)
          where head.topic = written.topic and head.aggregate_id = written.aggregate_id returning 1
        ) select count(*)::integer as count from moved`);
      // The first event of an aggregate finds no head, and nothing else: a head at 0 would keep it from beginning.
      await tx.execute(sql`delete from inbox_heads where last_version = 0 and not parked`);
      return { heads: moved?.count ?? 0, parked: gone?.count ?? 0 };
    });
    heads += done.heads;
    parked += done.parked;
  }
}

/**
 * Has a room's relay send again what it published since a moment. Who knows it drops it; who was restored to a moment before it hears
 * it again. Resolves to how many events that is.
 */
export async function sendAgain(producer: Database, since: Date): Promise<number> {
  const [row] = await producer.db.execute<{ count: number }>(sql`
    with again as (
      update outbox set published_at = null where published_at >= ${since.toISOString()}::timestamptz returning 1
    ) select count(*)::integer as count from again`);
  return row?.count ?? 0;
}

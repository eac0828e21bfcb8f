import type { CloudEvent } from "@novatech/contracts/event";
import type { Sql } from "postgres";

/** A consumer's wish to be sent events again: those of one aggregate from a version on, or all of a topic published since a moment (ISO 8601). */
export type ReplayRequest =
  | { readonly topic: string; readonly aggregateId: string; readonly fromVersion: number }
  | { readonly topic: string; readonly publishedSince: string };

type OutboxRow = {
  id: string;
  event_id: string;
  topic: string;
  type: string;
  aggregate_id: string;
  aggregate_version: number;
  payload: unknown;
  occurred_at: Date;
  causation_id: string | null;
};

/** What the relay asks of the outbox. Runs on the session's connection: when that is lost, so is the lock that allows the asking. */
export function createRelayStore(sql: Sql, source: string) {
  return {
    /** The oldest unpublished events, in the order they were written. */
    unpublished: async (limit: number): Promise<readonly { id: string; event: CloudEvent }[]> => {
      const rows = await sql<OutboxRow[]>`
        select id, event_id, topic, type, aggregate_id, aggregate_version, payload, occurred_at, causation_id
        from outbox where published_at is null order by id limit ${limit}`;
      return rows.map((row) => ({ id: row.id, event: toCloudEvent(row, source) }));
    },
    markPublished: async (ids: readonly string[]): Promise<void> => {
      await sql`update outbox set published_at = now() where id = any(${[...ids]}::bigint[])`;
    },
    /** Has everything published within `seconds` sent again. Returns how many. */
    unpublishRecent: async (seconds: number): Promise<number> => {
      const rows =
        await sql`update outbox set published_at = null where published_at > now() - make_interval(secs => ${seconds})`;
      return rows.count;
    },
    /** Has the events of a request sent again. Returns how many of them the outbox still has. */
    unpublishFor: async (request: ReplayRequest): Promise<number> => {
      if ("publishedSince" in request) {
        const ofTopic = await sql`update outbox set published_at = null
          where topic = ${request.topic} and published_at >= ${request.publishedSince}::timestamptz`;
        return ofTopic.count;
      }
      const rows = await sql`update outbox set published_at = null
        where topic = ${request.topic} and aggregate_id = ${request.aggregateId} and aggregate_version >= ${request.fromVersion}`;
      return rows.count;
    },
    /** Deletes what was published longer than `seconds` ago among the oldest 1000 rows: its cost does not grow with the table. */
    deletePublished: async (seconds: number): Promise<number> => {
      const rows = await sql`delete from outbox where id in (
        select id from (select id, published_at from outbox order by id limit 1000) as oldest
        where published_at < now() - make_interval(secs => ${seconds}))`;
      return rows.count;
    },
    knownEpoch: async (): Promise<string | null> => {
      const [row] = await sql<{ epoch: string }[]>`select epoch from relay_state where name = 'transport'`;
      return row?.epoch ?? null;
    },
    rememberEpoch: async (epoch: string): Promise<void> => {
      await sql`insert into relay_state (name, epoch) values ('transport', ${epoch})
        on conflict (name) do update set epoch = excluded.epoch`;
    },
  };
}

const toCloudEvent = (row: OutboxRow, source: string): CloudEvent => ({
  specversion: "1.0",
  id: row.event_id,
  source,
  type: row.type,
  subject: row.aggregate_id,
  time: row.occurred_at.toISOString(),
  datacontenttype: "application/json",
  aggregateversion: row.aggregate_version,
  topic: row.topic,
  causationid: row.causation_id,
  data: row.payload,
});

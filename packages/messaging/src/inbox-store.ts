import { cloudEvent, type CloudEvent } from "@novatech/contracts/event";
import type { Queryable, Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { aggregateOf, headKey, type Head } from "./inbox-admission.ts";

/** An event to be parked. Dates are moments of the injected clock. */
export type Parking = {
  readonly event: CloudEvent;
  readonly reason: "GAP" | "RETRY" | "DEAD";
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly lastError: string | null;
};

/** A parked event. */
export type Parked = Parking & { readonly parkedAt: Date; readonly alarmedAt: Date | null };

type HeadRow = { topic: string; aggregate_id: string; last_version: number; parked: boolean };
type ParkedRow = {
  event: unknown;
  reason: Parking["reason"];
  attempts: number;
  next_attempt_at: string | null;
  last_error: string | null;
  parked_at: string;
  alarmed_at: string | null;
};

/** Reads and locks the heads of a batch's aggregates: one statement. Aggregates never seen get a fresh head. */
export async function lockHeads(tx: Transaction, events: readonly CloudEvent[]): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  for (const event of events) {
    const aggregate = aggregateOf(event);
    heads.set(headKey(aggregate), { ...aggregate, lastVersion: 0, parked: false, fresh: true, changed: false });
  }
  const wanted = [...heads.values()].map((head) => ({ topic: head.topic, aggregate_id: head.aggregateId }));
  // Locked in one order: two batches that overlap (a lease lost and taken) wait for each other instead of deadlocking.
  const rows = await tx.execute<HeadRow>(sql`
    select topic, aggregate_id, last_version, parked from inbox_heads
    where (topic, aggregate_id) in (
      select topic, aggregate_id from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted(topic text, aggregate_id text))
    order by topic, aggregate_id for update`);
  for (const row of rows) {
    const aggregate = { topic: row.topic, aggregateId: row.aggregate_id };
    heads.set(headKey(aggregate), {
      ...aggregate,
      lastVersion: row.last_version,
      parked: row.parked,
      fresh: false,
      changed: false,
    });
  }
  return heads;
}

/** Another instance has begun on the same new aggregate: this batch must be rolled back and read again. */
export class OverlappingConsumerError extends Error {
  override readonly name = "OverlappingConsumerError";
}

/** Writes the changed heads: one statement, none when nothing changed. Rejects with an OverlappingConsumerError. */
export async function saveHeads(tx: Transaction, heads: Iterable<Head>): Promise<void> {
  const changed = [...heads].filter((head) => head.changed);
  if (changed.length === 0) return;
  const rows = changed.map((head) => ({
    topic: head.topic,
    aggregate_id: head.aggregateId,
    last_version: head.lastVersion,
    parked: head.parked,
    fresh: head.fresh,
  }));
  // A row that did not exist could not be locked: when somebody inserted it meanwhile, it must not be overwritten.
  const [written] = await tx.execute<{ count: number }>(sql`
    with incoming as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as incoming(topic text, aggregate_id text, last_version integer, parked boolean, fresh boolean)
    ), moved as (
      update inbox_heads as head set last_version = incoming.last_version, parked = incoming.parked from incoming
      where head.topic = incoming.topic and head.aggregate_id = incoming.aggregate_id and not incoming.fresh
      returning 1
    ), begun as (
      insert into inbox_heads (topic, aggregate_id, last_version, parked)
      select topic, aggregate_id, last_version, parked from incoming where fresh order by topic, aggregate_id
      on conflict do nothing returning 1
    )
    select ((select count(*) from moved) + (select count(*) from begun))::integer as count`);
  if (written?.count !== changed.length)
    throw new OverlappingConsumerError("another instance of this room handles the same aggregates");
}

/**
 * Moves the heads over events that are each the next one of their aggregate, and locks them: one statement. Resolves to whether all
 * of them moved; when not (one came before its predecessor, or twice, or something is parked), they must be handled the long way.
 */
export async function moveHeads(db: Queryable, events: readonly CloudEvent[]): Promise<boolean> {
  const steps = [...Map.groupBy(events, (event) => headKey(aggregateOf(event))).values()].map((own) => {
    const versions = own.map((event) => event.aggregateversion);
    const [first = 0] = versions;
    return {
      topic: own[0]?.topic,
      aggregate_id: own[0]?.subject,
      before: first - 1,
      last: first + versions.length - 1,
      isGapless: versions.every((version, place) => version === first + place),
    };
  });
  if (!steps.every((step) => step.isGapless)) return false;
  const [moved] = await db.execute<{ count: number }>(sql`
    with step as (
      select * from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
        as step(topic text, aggregate_id text, before integer, last integer)
    ), moved as (
      update inbox_heads as head set last_version = step.last from step
      where head.topic = step.topic and head.aggregate_id = step.aggregate_id
        and head.last_version = step.before and not head.parked
      returning 1
    ), begun as (
      insert into inbox_heads (topic, aggregate_id, last_version)
      select topic, aggregate_id, last from step where before = 0 order by topic, aggregate_id
      on conflict do nothing returning 1
    )
    select ((select count(*) from moved) + (select count(*) from begun))::integer as count`);
  return moved?.count === steps.length;
}

/** Parks events: one statement, none for an empty list. An event parked before stays as it is. */
export async function park(tx: Transaction, events: readonly Parking[], parkedAt: Date): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((parking) => ({
    topic: parking.event.topic,
    aggregate_id: parking.event.subject,
    aggregate_version: parking.event.aggregateversion,
    event: parking.event,
    reason: parking.reason,
    attempts: parking.attempts,
    next_attempt_at: parking.nextAttemptAt,
    last_error: parking.lastError,
  }));
  await tx.execute(sql`
    insert into inbox_parked (topic, aggregate_id, aggregate_version, event, reason, attempts, next_attempt_at, last_error, parked_at)
    select topic, aggregate_id, aggregate_version, event, reason, attempts, next_attempt_at, last_error, ${parkedAt.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as incoming(topic text, aggregate_id text, aggregate_version integer,
      event jsonb, reason text, attempts integer, next_attempt_at timestamptz, last_error text)
    on conflict do nothing`);
}

/** Locks the head of an aggregate, or answers null when another instance has it (or there is none). */
export async function lockHead(
  tx: Transaction,
  aggregate: { topic: string; aggregateId: string },
): Promise<Head | null> {
  const [row] = await tx.execute<HeadRow>(sql`
    select topic, aggregate_id, last_version, parked from inbox_heads
    where topic = ${aggregate.topic} and aggregate_id = ${aggregate.aggregateId} for update skip locked`);
  if (row === undefined) return null;
  return { ...aggregate, lastVersion: row.last_version, parked: row.parked, fresh: false, changed: false };
}

/** An aggregate's parked events, oldest version first. */
export async function parkedOf(
  db: Queryable,
  aggregate: { topic: string; aggregateId: string },
  limit: number,
): Promise<readonly Parked[]> {
  const rows = await db.execute<ParkedRow>(sql`
    select event, reason, attempts, next_attempt_at, last_error, parked_at, alarmed_at from inbox_parked
    where topic = ${aggregate.topic} and aggregate_id = ${aggregate.aggregateId}
    order by aggregate_version limit ${limit}`);
  return [...rows].map((row) => ({
    event: cloudEvent.parse(row.event),
    reason: row.reason,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at === null ? null : new Date(row.next_attempt_at),
    lastError: row.last_error,
    parkedAt: new Date(row.parked_at),
    alarmedAt: row.alarmed_at === null ? null : new Date(row.alarmed_at),
  }));
}

/** Deletes an aggregate's parked events up to a version. */
export async function unparkThrough(tx: Transaction, head: Head): Promise<void> {
  await tx.execute(sql`delete from inbox_parked
    where topic = ${head.topic} and aggregate_id = ${head.aggregateId} and aggregate_version <= ${head.lastVersion}`);
}

/** Writes the new state of a parked event; the events behind it wait for it alone. */
export async function repark(tx: Transaction, parked: Parked): Promise<void> {
  const { event } = parked;
  await tx.execute(sql`
    update inbox_parked set
      reason = case when aggregate_version = ${event.aggregateversion}::integer then ${parked.reason}::text else reason end,
      attempts = case when aggregate_version = ${event.aggregateversion}::integer then ${parked.attempts}::integer else attempts end,
      last_error = case when aggregate_version = ${event.aggregateversion}::integer then ${parked.lastError}::text else last_error end,
      alarmed_at = case when aggregate_version = ${event.aggregateversion}::integer
        then ${parked.alarmedAt?.toISOString() ?? null}::timestamptz else alarmed_at end,
      next_attempt_at = case when aggregate_version = ${event.aggregateversion}::integer
        then ${parked.nextAttemptAt?.toISOString() ?? null}::timestamptz end
    where topic = ${event.topic} and aggregate_id = ${event.subject}
      and (aggregate_version = ${event.aggregateversion}::integer
        or (aggregate_version > ${event.aggregateversion}::integer and next_attempt_at is not null))`);
}

import type { CloudEvent } from "@novatech/contracts/event";
import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { Database, Transaction } from "@novatech/postgres/database";
import { isConflict, reasonOf } from "@novatech/postgres/failure";
import type { Logger } from "pino";
import type { Alarm } from "./alarm.ts";
import { aggregateOf, type Head } from "./inbox-admission.ts";
import { lockHead, parkedOf, repark, saveHeads, unparkThrough, type Parked } from "./inbox-store.ts";
import { afterFailure, afterGap, gapAlarmMs } from "./parking.ts";
import type { ReplayRequest, Transport } from "./transport.ts";

/** What is to be done after the commit: telling is not part of the transaction. */
type Aftermath = { readonly alarm?: Alarm; readonly replay?: ReplayRequest; readonly more: boolean };

const perRound = 100;

/** Works off the parked events of a room: those to be tried again, those whose predecessor has come, and gaps to be asked about. */
export function createParkedEvents(options: {
  readonly database: Database;
  readonly transport: Pick<Transport, "requestReplay">;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly topics: readonly string[];
  readonly react: (tx: Transaction, event: CloudEvent) => Promise<void>;
  readonly alarm: (alarm: Alarm) => void;
}) {
  const { database, transport, logger, topics, react, alarm } = options;

  async function dueAggregates(now: Date): Promise<readonly { topic: string; aggregateId: string }[]> {
    const rows = await database.session.sql<{ topic: string; aggregate_id: string }[]>`
      select topic, aggregate_id from inbox_parked
      where next_attempt_at <= ${now} and topic = any(${[...topics]})
      group by topic, aggregate_id order by min(next_attempt_at) limit ${perRound}`;
    return rows.map((row) => ({ topic: row.topic, aggregateId: row.aggregate_id }));
  }

  async function untilNextMs(now: Date): Promise<number> {
    const [row] = await database.session.sql<{ next: Date | null }[]>`
      select min(next_attempt_at) as next from inbox_parked where next_attempt_at is not null and topic = any(${[...topics]})`;
    if (row?.next == null) return Number.POSITIVE_INFINITY;
    // An aggregate held by another instance stays due: no spinning.
    return Math.max(20, row.next.getTime() - now.getTime());
  }

  async function workOff(aggregate: { topic: string; aggregateId: string }, now: Date): Promise<Aftermath> {
    return database.transaction(async (tx) => {
      const head = await lockHead(tx, aggregate);
      if (head === null) return { more: false };
      const rows = await parkedOf(tx, aggregate, perRound);
      const stuck = await advance(tx, head, rows, now);
      const left = stuck === null && rows.length === perRound;
      head.parked = stuck !== null || left;
      head.changed = true;
      await unparkThrough(tx, head);
      await saveHeads(tx, [head]);
      if (stuck !== null) await repark(tx, stuck.parked);
      return { ...stuck?.aftermath, more: left };
    });
  }

  /** Handles parked events in order as far as they go. Answers what stopped it, or null when all rows were handled. */
  async function advance(
    tx: Transaction,
    head: Head,
    rows: readonly Parked[],
    now: Date,
  ): Promise<{ parked: Parked; aftermath: Omit<Aftermath, "more"> } | null> {
    for (const row of rows) {
      const version = row.event.aggregateversion;
      if (version <= head.lastVersion) continue;
      if (version > head.lastVersion + 1) return askForMissing(head, row, now);
      const waits = row.reason === "RETRY" && row.nextAttemptAt !== null && row.nextAttemptAt > now;
      if (row.reason === "DEAD" || waits) return { parked: row, aftermath: {} };
      try {
        await tx.transaction((savepoint) => react(savepoint, row.event));
        head.lastVersion = version;
      } catch (error) {
        if (isConflict(error)) throw error;
        const attempts = row.reason === "RETRY" ? row.attempts + 1 : 1;
        const failed = afterFailure(row.event, attempts, error, now);
        const where = { ...aggregateOf(row.event), version };
        logger.warn({ ...where, type: row.event.type, attempts, reason: failed.lastError }, "an event failed");
        if (failed.reason !== "DEAD") return { parked: { ...row, ...failed }, aftermath: {} };
        return {
          parked: { ...row, ...failed, alarmedAt: now },
          aftermath: { alarm: { kind: "DEAD", ...where, message: failed.lastError } },
        };
      }
    }
    return null;
  }

  function askForMissing(head: Head, row: Parked, now: Date): { parked: Parked; aftermath: Omit<Aftermath, "more"> } {
    const missing = head.lastVersion + 1;
    const where = aggregateOf(row.event);
    const replay = { ...where, fromVersion: missing };
    const alarmAt = row.alarmedAt === null ? addMilliseconds(row.parkedAt, gapAlarmMs) : null;
    // The request is repeated on its schedule; looked at before that, the gap only keeps its place.
    const asked = row.nextAttemptAt !== null && row.nextAttemptAt > now;
    const waiting = asked ? row : { ...row, ...afterGap(row.event, row.attempts + 1, now, alarmAt) };
    const tooLong = alarmAt !== null && alarmAt <= now;
    const message = `version ${row.event.aggregateversion} came, ${missing} is missing since ${row.parkedAt.toISOString()}`;
    return {
      parked: tooLong ? { ...waiting, alarmedAt: now } : waiting,
      aftermath: {
        ...(asked ? {} : { replay }),
        ...(tooLong ? { alarm: { kind: "GAP" as const, ...where, version: missing, message } } : {}),
      },
    };
  }

  async function tell(aftermath: Aftermath): Promise<void> {
    if (aftermath.alarm) alarm(aftermath.alarm);
    if (!aftermath.replay) return;
    try {
      await transport.requestReplay(aftermath.replay);
    } catch (error) {
      // Asked again at the next due time, which is already written.
      logger.warn({ ...aftermath.replay, reason: reasonOf(error) }, "a replay could not be asked for");
    }
  }

  return {
    /** Works off what is due. Answers how many aggregates were looked at and how long until something else is due, in milliseconds. */
    runDue: async (now: Date, stopping: () => boolean): Promise<{ aggregates: number; untilNextMs: number }> => {
      const due = await dueAggregates(now);
      for (const aggregate of due) {
        for (let more = true; more && !stopping();) {
          const aftermath = await workOff(aggregate, now);
          more = aftermath.more;
          await tell(aftermath);
        }
      }
      return { aggregates: due.length, untilNextMs: await untilNextMs(now) };
    },
  };
}

import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { sql } from "drizzle-orm";
import type { Logger } from "pino";
import { backoffMs } from "./backoff.ts";
import type { Database, Transaction } from "./database.ts";
import { isConflict, reasonOf } from "./failure.ts";
import { createOutage } from "./outage.ts";
import { createSignal } from "./signal.ts";

/** The channel on which a commit with a timer tells when it is due, in milliseconds since 1970. */
export const timerChannel = "novatech_timers";

/** What a handler is given when a timer is due. `payload` is JSON as it was set. */
export type Timer = { readonly kind: string; readonly key: string; readonly dueAt: Date; readonly payload: unknown };

/** The effect of a due timer, in one transaction with its deletion. It may set the same timer again. */
export type TimerHandler = (tx: Transaction, timer: Timer) => Promise<void>;

/** Has something happen at `dueAt`, in the transaction of the state it belongs to. A timer of the same kind and key is replaced. One statement. */
export async function setTimer(
  tx: Transaction,
  timer: { readonly kind: string; readonly key: string; readonly dueAt: Date; readonly payload?: unknown },
): Promise<void> {
  await tx.execute(sql`
    with written as (
      insert into timers (kind, key, due_at, payload)
      values (${timer.kind}, ${timer.key}, ${timer.dueAt.toISOString()}::timestamptz, ${JSON.stringify(timer.payload ?? {})}::jsonb)
      on conflict (kind, key) do update
      set due_at = excluded.due_at, payload = excluded.payload, attempts = 0, last_error = null
      returning id
    )
    select pg_notify(${timerChannel}, ${String(timer.dueAt.getTime())}) from written`);
}

/** Sets several timers like `setTimer`, in one statement. None for an empty list; a kind and key may stand in it once. */
export async function setTimers(tx: Transaction, timers: readonly Parameters<typeof setTimer>[1][]): Promise<void> {
  if (timers.length === 0) return;
  const rows = timers.map(({ kind, key, dueAt, payload }) => ({
    kind,
    key,
    due_at: dueAt.toISOString(),
    payload: payload ?? {},
  }));
  const first = Math.min(...timers.map(({ dueAt }) => dueAt.getTime()));
  await tx.execute(sql`
    with written as (
      insert into timers (kind, key, due_at, payload)
      select kind, key, due_at, payload from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as wanted(kind text, key text, due_at timestamptz, payload jsonb)
      order by kind, key
      on conflict (kind, key) do update
      set due_at = excluded.due_at, payload = excluded.payload, attempts = 0, last_error = null
      returning id
    )
    select pg_notify(${timerChannel}, ${String(first)}) from written limit 1`);
}

/** Takes a timer back. Nothing happens when there is none. One statement. */
export async function cancelTimer(tx: Transaction, kind: string, key: string): Promise<void> {
  await tx.execute(sql`delete from timers where kind = ${kind} and key = ${key}`);
}

/** Runs the due timers of a room. Life cycle: start once, stop once. */
export type TimerDriver = {
  readonly start: () => void;
  /** Waits for the running handler, then ends. */
  readonly stop: () => Promise<void>;
  /** Runs every timer due at `now` (default: the clock's) once and returns how many were run, failed ones included. For tests and the loop. */
  readonly runDue: (now?: Date) => Promise<number>;
};

type DueRow = { id: string; kind: string; key: string; due_at: string; payload: unknown; attempts: number };

/** A handler's failure, with the timer it failed on. */
class TimerFailure extends Error {
  readonly row: DueRow;
  constructor(row: DueRow, cause: unknown) {
    super(`timer ${row.kind} failed`, { cause });
    this.row = row;
  }
}

/**
 * Makes the driver of a room's timers. Several instances share the work (SKIP LOCKED). A handler that fails is run again after
 * 1 s, 3 s, 9 s … at most 5 min, for ever; from the 8th failure each is logged as an error. Kinds without a handler are left alone.
 */
export function createTimerDriver(options: {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly handlers: Readonly<Record<string, TimerHandler>>;
  /** The longest sleep, in milliseconds. Default 1000. */
  readonly pollMs?: number;
}): TimerDriver {
  const { database, clock, handlers, pollMs = 1000 } = options;
  const logger = options.logger.child({ part: "timers" });
  const kinds = Object.keys(handlers);
  const signal = createSignal();
  const outage = createOutage(logger, "the timer loop");
  let stopping = false;
  let running: Promise<void> | null = null;
  let unlisten: (() => void) | null = null;
  let sleepsUntil = Number.NEGATIVE_INFINITY;

  /** Takes one due timer and runs it; null when none is due. The row goes first, so that the handler may set the same timer again. */
  async function takeOne(now: Date): Promise<"ran" | null> {
    return database.transaction(async (tx) => {
      const [row] = await tx.execute<DueRow>(sql`
        delete from timers where id = (
          select id from timers
          where due_at <= ${now.toISOString()}::timestamptz and kind = any(${sql.param(`{${kinds.map(quoted).join(",")}}`)}::text[])
          order by due_at limit 1 for update skip locked)
        returning id, kind, key, due_at, payload, attempts`);
      if (row === undefined) return null;
      try {
        const { kind, key, payload } = row;
        await handlers[kind]?.(tx, { kind, key, dueAt: new Date(row.due_at), payload });
      } catch (error) {
        // A conflict is no failure of the handler: the transaction is run again.
        throw isConflict(error) ? error : new TimerFailure(row, error);
      }
      return "ran";
    });
  }

  async function postpone(failure: TimerFailure, now: Date): Promise<void> {
    const { row } = failure;
    const attempts = row.attempts + 1;
    const dueAt = addMilliseconds(now, backoffMs(attempts, { firstMs: 1000, factor: 3, capMs: 300_000 }));
    const reason = reasonOf(failure.cause);
    // Not when it was set anew meanwhile: then it has another due time.
    await database.db.execute(sql`
      update timers set attempts = ${attempts}, last_error = ${reason}, due_at = ${dueAt.toISOString()}::timestamptz
      where id = ${row.id}::bigint and due_at = ${row.due_at}::timestamptz`);
    logger[attempts >= 8 ? "error" : "warn"]({ kind: row.kind, key: row.key, attempts, reason }, "a timer failed");
  }

  async function runDue(now = clock.now()): Promise<number> {
    if (kinds.length === 0) return 0;
    for (let count = 0; ; count += 1) {
      try {
        if (stopping || (await takeOne(now)) === null) return count;
      } catch (error) {
        if (!(error instanceof TimerFailure)) throw error;
        await postpone(error, now);
      }
    }
  }

  async function nextDueMs(): Promise<number> {
    const [row] = await database.session.sql<{ due_at: Date }[]>`
      select due_at from timers where kind = any(${kinds}) order by due_at limit 1`;
    return row === undefined ? pollMs : Math.min(pollMs, Math.max(0, row.due_at.getTime() - clock.now().getTime()));
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        // Asked on the session's connection: an idle room then costs its pool nothing.
        if ((await nextDueMs()) === 0 && (await runDue()) > 0) continue;
        const sleepMs = await nextDueMs();
        sleepsUntil = clock.now().getTime() + sleepMs;
        outage.over();
        // A due timer left over is held by another instance: no spinning.
        await signal.wait(Math.max(sleepMs, 20));
        sleepsUntil = Number.NEGATIVE_INFINITY;
      } catch (error) {
        await signal.wait(backoffMs(outage.failed(error), { firstMs: 100, factor: 2, capMs: 5000 }));
      }
    }
  }

  return {
    runDue,
    start: () => {
      if (kinds.length === 0) return;
      unlisten = database.session.listen(timerChannel, (dueAt) => {
        if (Number(dueAt) < sleepsUntil) signal.raise();
      });
      running ??= run();
    },
    stop: async () => {
      stopping = true;
      unlisten?.();
      signal.raise();
      await running;
    },
  };
}

/** An element of a PostgreSQL array in text form. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

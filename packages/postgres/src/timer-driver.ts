import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { sql } from "drizzle-orm";
import type { Logger } from "pino";
import { backoffMs } from "./backoff.ts";
import type { Database } from "./database.ts";
import { isConflict, reasonOf } from "./failure.ts";
import { createOutage } from "./outage.ts";
import { createSignal } from "./signal.ts";
import { timerChannel, type TimerHandler } from "./timers.ts";

/** Runs the due timers of a room. Life cycle: start once, stop once. */
export type TimerDriver = {
  readonly start: () => void;
  /** Waits for the running handlers, then ends. */
  readonly stop: () => Promise<void>;
  /** Runs every timer due at `now` (default: the clock's) once and returns how many were run, failed ones included. For tests. */
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

/** Connections that handlers leave to the rest of the room. */
const connectionsLeft = 2;
/** How soon a due timer that another instance holds is looked at again, in milliseconds. */
const heldElsewhereMs = 20;

/**
 * Makes the driver of a room's timers. Several instances share the work (SKIP LOCKED), and no timer runs twice at once: its row is
 * locked while its handler runs. A handler that fails is run again after 1 s, 3 s, 9 s … at most 5 min, for ever; from the 8th
 * failure each is logged as an error. Kinds without a handler are left alone.
 */
export function createTimerDriver(options: {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly handlers: Readonly<Record<string, TimerHandler>>;
  /**
   * How many handlers may run at once, for handlers that wait for somebody. Default 1. Each holds a connection, so there are never
   * more than leave 2 of the pool free (but always one).
   */
  readonly concurrency?: number;
  /** The longest sleep, in milliseconds. Default 1000. */
  readonly pollMs?: number;
}): TimerDriver {
  const { database, clock, handlers, concurrency = 1, pollMs = 1000 } = options;
  const logger = options.logger.child({ part: "timers" });
  const kinds = Object.keys(handlers);
  const maxLanes = Math.max(1, Math.min(concurrency, database.poolSize - connectionsLeft));
  const signal = createSignal();
  const outage = createOutage(logger, "the timer loop");
  const lanes = new Set<Promise<void>>();
  let pausesUntil = 0;
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

  /** Runs timers one after the other until none is due. */
  async function runLane(now: Date): Promise<number> {
    for (let count = 0; ; count += 1) {
      try {
        if (stopping || (await takeOne(now)) === null) return count;
      } catch (error) {
        if (!(error instanceof TimerFailure)) throw error;
        await postpone(error, now);
      }
    }
  }

  async function runDue(now = clock.now()): Promise<number> {
    if (kinds.length === 0) return 0;
    const lanes = await Promise.allSettled(Array.from({ length: maxLanes }, () => runLane(now)));
    let count = 0;
    for (const lane of lanes) {
      if (lane.status === "rejected") throw lane.reason;
      count += lane.value;
    }
    return count;
  }

  /** How many timers are due, those whose handlers run among them, as far as lanes could take them; and when the next one is. */
  async function look(): Promise<{ readonly due: number; readonly nextMs: number }> {
    // Asked on the session's connection: an idle room then costs its pool nothing.
    const rows = await database.session.sql<{ due_at: Date }[]>`
      select due_at from timers where kind = any(${kinds}) order by due_at limit ${maxLanes + 1}`;
    const now = clock.now().getTime();
    const waits = rows.map((row) => row.due_at.getTime() - now);
    return { due: waits.filter((ms) => ms <= 0).length, nextMs: Math.min(pollMs, ...waits.filter((ms) => ms > 0)) };
  }

  function openLane(): void {
    const lane = runLane(clock.now())
      .then(
        (count) => {
          outage.over();
          if (count === 0) pauseFor(heldElsewhereMs);
        },
        (error: unknown) => failed(error),
      )
      .finally(() => {
        lanes.delete(lane);
        signal.raise();
      });
    lanes.add(lane);
  }

  const pauseFor = (milliseconds: number): void => {
    pausesUntil = performance.now() + milliseconds;
  };
  const failed = (error: unknown): void =>
    pauseFor(backoffMs(outage.failed(error), { firstMs: 100, factor: 2, capMs: 5000 }));

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        // Whatever is set while we look may be missing in what we see.
        sleepsUntil = Number.POSITIVE_INFINITY;
        const { due, nextMs } = await look();
        if (due === 0) outage.over();
        // No more lanes than there are timers for them: one that finds none has cost a statement.
        for (let wanted = Math.min(due, maxLanes) - lanes.size; wanted > 0; wanted -= 1) openLane();
        sleepsUntil = clock.now().getTime() + nextMs;
        await signal.wait(nextMs);
      } catch (error) {
        failed(error);
      }
      // A lane that ends rings as well: the pause is held whatever rings.
      while (!stopping && performance.now() < pausesUntil) await signal.wait(pausesUntil - performance.now());
    }
    await Promise.all(lanes);
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

import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "./database.ts";

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
    with written as (${timerInsertion(timer)})
    select ${timerNotice(timer.dueAt)} from written`);
}

/** What `setTimer` writes, to stand in a `with` of the statement that makes the timer needed, where `onlyIf` holds. Its loop must be told, too: `timerNotice`. */
export const timerInsertion = (timer: Parameters<typeof setTimer>[1], onlyIf: SQL = sql`true`): SQL => sql`
  insert into timers (kind, key, due_at, payload)
  select ${timer.kind}, ${timer.key}, ${timer.dueAt.toISOString()}::timestamptz, ${JSON.stringify(timer.payload ?? {})}::jsonb
  where ${onlyIf}
  on conflict (kind, key) do update
  set due_at = excluded.due_at, payload = excluded.payload, attempts = 0, last_error = null
  returning id`;

/** Wakes the loop when the transaction commits, in the `select` beside a `timerInsertion`. */
export const timerNotice = (dueAt: Date): SQL => sql`pg_notify(${timerChannel}, ${String(dueAt.getTime())})`;

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
  await tx.execute(timerDeletion(kind, key));
}

/** What `cancelTimer` sends, to stand in a `with` of the statement that makes the timer needless. */
export const timerDeletion = (kind: string, key: string): SQL =>
  sql`delete from timers where kind = ${kind} and key = ${key} returning id`;

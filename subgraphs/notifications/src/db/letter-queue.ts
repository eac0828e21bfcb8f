import type { Database, Transaction } from "@novatech/postgres/database";
import { setTimer } from "@novatech/postgres/timers";
import { and, eq, sql } from "drizzle-orm";
import { isKind } from "../domain/kind.ts";
import { type LetterStatus, moveLetter } from "../domain/letter-delivery.ts";
import type { ClaimedLetter, LetterOutcome, LetterQueue, PushTarget } from "../use-cases/ports-letters.ts";
import { type Recipient, recipientKey, type Subject } from "../use-cases/ports-notices.ts";
import { type PreferencesRow, toPreferences } from "./preferences-row.ts";
import { notificationDeliveries } from "./tables/notices.ts";

/** The timer of each digest; its key is the person's id. */
export const digestTimer = "digest";

type ClaimedRow = {
  readonly id: string;
  readonly channel: ClaimedLetter["channel"];
  readonly status: ClaimedLetter["status"];
  readonly attempts: number;
  readonly deadline_at: Date;
  readonly recipient: string;
  readonly is_user: boolean;
  readonly kind: string;
  readonly subject_type: Subject["type"];
  readonly subject_id: string;
  readonly occasion: string;
  readonly data: Readonly<Record<string, string>>;
  readonly occurred_at: Date;
  readonly wishes: PreferencesRow | null;
  readonly push: PushTarget | null;
  readonly phone: string | null;
  readonly refused: readonly string[];
};

/** Who a row's recipient is. */
const toRecipient = ({ recipient, is_user }: { readonly recipient: string; readonly is_user: boolean }): Recipient =>
  is_user ? { kind: "USER", userId: recipient } : { kind: "ORDER", orderId: recipient };

/** What waits to be sent to people, in PostgreSQL. `leaseMs` is how long who took something has to settle it: longer than sending may take. */
export const createPostgresLetterQueue = (
  database: Database,
  { leaseMs, newLease }: { readonly leaseMs: number; readonly newLease: () => string },
): LetterQueue => ({
  nextDueAt: async () => {
    // Asked on the session's connection: an idle room then costs its pool nothing.
    const [row] = await database.session.sql<{ at: Date | null }[]>`
      select min(next_attempt_at) as at from notification_deliveries where next_attempt_at is not null`;
    return row?.at ?? null;
  },
  claim: (now, slots) => claim(database, now, slots, { leaseMs, newLease }),
  settle: (claimed, outcome, now) => {
    const { digestAt } = outcome;
    if (digestAt === undefined && outcome.refusedHash === undefined && outcome.gonePushId === undefined)
      return write(database.db, claimed, outcome, now).then(() => {});
    return database.transaction(async (tx) => {
      if (!(await write(tx, claimed, outcome, now))) return;
      if (digestAt !== undefined)
        await setTimer(tx, { kind: digestTimer, key: recipientKey(claimed.to), dueAt: digestAt });
      await remember(tx, claimed, outcome, now);
    });
  },
  release: async ({ id, lease }, now) => {
    await database.db
      .update(notificationDeliveries)
      .set({ lease: null, nextAttemptAt: now })
      .where(and(eq(notificationDeliveries.id, id), eq(notificationDeliveries.lease, lease)));
  },
});

async function claim(
  { db }: Database,
  now: Date,
  slots: number,
  { leaseMs, newLease }: { readonly leaseMs: number; readonly newLease: () => string },
): Promise<readonly ClaimedLetter[]> {
  const lease = newLease();
  const leasedUntil = new Date(now.getTime() + leaseMs).toISOString();
  const rows = await db.execute<ClaimedRow>(sql`
    with picked as (
      select id from notification_deliveries where next_attempt_at <= ${now.toISOString()}::timestamptz
      order by priority, next_attempt_at limit ${slots} for no key update skip locked
    ), taken as (
      update notification_deliveries delivery set lease = ${lease}, next_attempt_at = ${leasedUntil}::timestamptz
      from picked where delivery.id = picked.id
      returning delivery.id, delivery.notification_id, delivery.channel, delivery.target, delivery.status, delivery.attempts, delivery.deadline_at, delivery.priority
    )
    select taken.id, taken.channel, taken.status, taken.attempts, taken.deadline_at, told.recipient, told.is_user, told.kind, told.subject_type,
      told.subject_id, told.occasion, told.data, told.occurred_at, to_jsonb(wishes) as wishes,
      case when device.id is not null then
        jsonb_build_object('id', device.id, 'endpoint', device.endpoint, 'p256dh', device.p256dh, 'auth', device.auth) end as push,
      case when taken.channel <> 'SMS' then null
        when told.kind = 'PHONE_CODE' then (select number from phone_challenges where id = told.occasion and ended_at is null)
        else (select number from phones where person_id = told.recipient) end as phone,
      array(select address_hash from refused_addresses refused where refused.recipient = told.recipient and refused.channel = taken.channel) as refused
    from taken join notifications told on told.id = taken.notification_id
    left join preferences wishes on wishes.recipient = told.recipient
    left join push_subscriptions device on taken.channel = 'PUSH' and device.id = taken.target
    order by taken.priority`);
  return rows.flatMap((row) => (isKind(row.kind) ? [{ ...toClaimed(row), kind: row.kind, lease }] : []));
}

const toClaimed = (row: ClaimedRow): Omit<ClaimedLetter, "kind" | "lease"> => ({
  id: row.id,
  channel: row.channel,
  status: row.status,
  attempts: row.attempts,
  deadlineAt: new Date(row.deadline_at),
  to: toRecipient(row),
  subject: { type: row.subject_type, id: row.subject_id },
  occasion: row.occasion,
  data: row.data,
  occurredAt: new Date(row.occurred_at),
  preferences: toPreferences(row.wishes),
  push: row.push,
  phone: row.phone,
  refusedHashes: row.refused,
});

/** Whether it was still ours. */
async function write(
  db: Pick<Transaction, "update">,
  { id, lease, status }: ClaimedLetter,
  outcome: LetterOutcome,
  now: Date,
): Promise<boolean> {
  const to: LetterStatus | null = moveLetter(status, outcome.signal);
  if (to === null) throw new Error(`${outcome.signal} cannot happen to a delivery that is ${status}`);
  const { provider, providerMessageId, template, language, reason, nextAttemptAt, isAttempt } = outcome;
  const written = await db
    .update(notificationDeliveries)
    .set({
      status: to,
      reason,
      nextAttemptAt,
      lease: null,
      ...(isAttempt && { attempts: sql`attempts + 1` }),
      ...(provider !== undefined && { provider }),
      ...(providerMessageId !== undefined && { providerMessageId }),
      ...(template !== undefined && { template }),
      ...(language !== undefined && { language }),
      completedAt: to === "PENDING" || to === "DEFERRED" ? null : now,
    })
    .where(and(eq(notificationDeliveries.id, id), eq(notificationDeliveries.lease, lease)))
    .returning({ id: notificationDeliveries.id });
  return written.length > 0;
}

/** An address that refuses, and a browser that is gone, are not written to again. */
async function remember(tx: Transaction, claimed: ClaimedLetter, outcome: LetterOutcome, now: Date): Promise<void> {
  const { refusedHash, gonePushId } = outcome;
  if (gonePushId !== undefined) await tx.execute(sql`delete from push_subscriptions where id = ${gonePushId}`);
  if (refusedHash === undefined) return;
  await tx.execute(sql`
    insert into refused_addresses (recipient, channel, address_hash, reason, refused_at)
    values (${recipientKey(claimed.to)}, ${claimed.channel}, ${refusedHash}, ${outcome.reason ?? ""}, ${now.toISOString()}::timestamptz)
    on conflict do nothing`);
}

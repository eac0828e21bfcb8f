import type { Database, Transaction } from "@novatech/postgres/database";
import { and, eq, sql } from "drizzle-orm";
import { failingLimitMs } from "../domain/delivery.ts";
import type { ClaimedDelivery, DeliveryQueue } from "../use-cases/ports.ts";
import { toEndpoint } from "./endpoint-row.ts";
import { attempts, deliveries, endpoints } from "./tables.ts";

/** How the queue is shared out. */
export type QueueLimits = {
  /** How many messages one endpoint is sent at once; one that fails gets one at a time. */
  readonly perEndpoint: number;
  /** How long who took a message has to settle it, in milliseconds: longer than sending may take. */
  readonly leaseMs: number;
};

type ClaimedRow = {
  id: string;
  endpoint_id: string;
  message_id: string;
  url: string;
  payload: string;
  tries: number;
  sealed: string[];
};

/** What waits to be sent, in PostgreSQL. `unseal` opens an endpoint's secret, or says null. */
export const createPostgresDeliveryQueue = (
  database: Database,
  options: QueueLimits & {
    readonly newLease: () => string;
    readonly unseal: (sealed: string, endpointId: string) => string | null;
  },
): DeliveryQueue => ({
  nextDueAt: async () => {
    // Asked on the session's connection: an idle room then costs its pool nothing.
    const [row] = await database.session.sql<{ at: Date | null }[]>`
      select min(next_attempt_at) as at from deliveries where status = 'PENDING'`;
    return row?.at ?? null;
  },
  claim: (now, slots) => database.transaction((tx) => claim(tx, now, slots, options)),
  settle: (claimed, ...what) => database.transaction((tx) => createSettle(tx)(claimed, ...what)),
  release: async ({ id, lease }, now) => {
    await database.db
      .update(deliveries)
      .set({ lease: null, nextAttemptAt: now })
      .where(and(eq(deliveries.id, id), eq(deliveries.lease, lease), eq(deliveries.status, "PENDING")));
  },
});

async function claim(
  tx: Transaction,
  now: Date,
  slots: number,
  options: Parameters<typeof createPostgresDeliveryQueue>[1],
): Promise<readonly ClaimedDelivery[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  // From endpoint to endpoint through the index, however many messages one of them has. Their rows are locked, so that
  // nobody else counts what is under way for them until we have taken ours; who is locked has somebody who takes care of it.
  const due = await tx.execute<{ id: string }>(sql`
    with recursive waiting as (
      (select endpoint_id from deliveries where status = 'PENDING' order by endpoint_id limit 1)
      union all
      select (select next.endpoint_id from deliveries next where next.status = 'PENDING' and next.endpoint_id > waiting.endpoint_id
        order by next.endpoint_id limit 1)
      from waiting where waiting.endpoint_id is not null
    )
    select endpoint.id from endpoints endpoint
    where endpoint.is_enabled and endpoint.id in (select endpoint_id from waiting) and exists (
      select 1 from deliveries due where due.endpoint_id = endpoint.id and due.status = 'PENDING' and due.next_attempt_at <= ${at})
    order by endpoint.claimed_at nulls first, endpoint.id limit ${slots}
    for no key update skip locked`);
  if (due.length === 0) return [];
  const ids = sql`${sql.param(`{${due.map(({ id }) => id).join(",")}}`)}::text[]`;
  const lease = options.newLease();
  const leasedUntil = new Date(now.getTime() + options.leaseMs).toISOString();
  const rows = await tx.execute<ClaimedRow>(sql`
    with room as (
      select endpoint.id, endpoint.url, endpoint.claimed_at,
        case when endpoint.failing_since is null then ${options.perEndpoint}::int else 1 end - (
          select count(*) from deliveries leased
          where leased.endpoint_id = endpoint.id and leased.lease is not null and leased.next_attempt_at > ${at}) as free
      from endpoints endpoint where endpoint.id = any(${ids}) and endpoint.is_enabled
    ), picked as (
      select due.id, room.url from room cross join lateral (
        select id, row_number() over (order by next_attempt_at, id) as place from deliveries
        where endpoint_id = room.id and status = 'PENDING' and next_attempt_at <= ${at}
        order by next_attempt_at, id limit greatest(room.free, 0)
      ) due order by due.place, room.claimed_at nulls first limit ${slots}
    ), taken as (
      update deliveries delivery set lease = ${lease}, next_attempt_at = ${leasedUntil}::timestamptz
      from picked where delivery.id = picked.id and delivery.status = 'PENDING'
      returning delivery.id, delivery.endpoint_id, delivery.message_id, delivery.tries, picked.url
    ), served as (
      update endpoints set claimed_at = ${at} where id in (select endpoint_id from taken) returning id
    )
    select taken.*, messages.payload, array(
      select secret.sealed from endpoint_secrets secret
      where secret.endpoint_id = taken.endpoint_id and (secret.expires_at is null or secret.expires_at > ${at})
      order by secret.id desc) as sealed
    from taken join messages on messages.id = taken.message_id`);
  return rows.map((row) => ({
    id: row.id,
    lease,
    endpointId: row.endpoint_id,
    messageId: row.message_id,
    url: row.url,
    payload: row.payload,
    tries: row.tries,
    secrets: row.sealed.flatMap((sealed) => options.unseal(sealed, row.endpoint_id) ?? []),
  }));
}

/** Writes outcomes in a transaction that is open already. */
export const createSettle =
  (tx: Transaction): DeliveryQueue["settle"] =>
  async ({ id, lease, endpointId }, attempt, verdict, now) => {
    const isDelivered = verdict.status === "DELIVERED";
    const [settled] = await tx
      .update(deliveries)
      .set({
        status: verdict.status,
        nextAttemptAt: verdict.nextAttemptAt,
        lease: null,
        completedAt: verdict.status === "PENDING" ? null : now,
        attemptCount: sql`attempt_count + 1`,
        tries: sql`tries + 1`,
      })
      .where(and(eq(deliveries.id, id), eq(deliveries.lease, lease)))
      .returning({ id: deliveries.id });
    // Its lease was over, and who has it now writes; or the endpoint was disabled or deleted meanwhile.
    if (settled === undefined) return { disabled: null };
    await tx.insert(attempts).values({ deliveryId: id, ...attempt });
    if (isDelivered) {
      await tx.execute(
        sql`update endpoints set failing_since = null where id = ${endpointId} and failing_since is not null`,
      );
      return { disabled: null };
    }
    const at = sql`${now.toISOString()}::timestamptz`;
    const reason = sql`case when ${verdict.isGone} then 'GONE'
      when failing_since <= ${new Date(now.getTime() - failingLimitMs).toISOString()}::timestamptz then 'FAILING' end`;
    const [changed] = await tx
      .update(endpoints)
      .set({
        failingSince: sql`coalesce(failing_since, ${at})`,
        isEnabled: sql`${reason} is null`,
        disabledReason: reason,
        disabledAt: sql`case when ${reason} is not null then ${at} end`,
      })
      .where(
        and(
          eq(endpoints.id, endpointId),
          eq(endpoints.isEnabled, true),
          sql`(failing_since is null or ${reason} is not null)`,
        ),
      )
      .returning();
    if (changed === undefined || changed.isEnabled) return { disabled: null };
    await tx
      .update(deliveries)
      .set({ status: "SKIPPED", nextAttemptAt: null, lease: null, completedAt: now })
      .where(and(eq(deliveries.endpointId, endpointId), eq(deliveries.status, "PENDING")));
    return { disabled: toEndpoint(changed) };
  };

import type { Transaction } from "@novatech/postgres/database";
import { and, count, eq, sql } from "drizzle-orm";
import type { EndpointStore } from "../use-cases/ports.ts";
import { toEndpoint, toRow } from "./endpoint-row.ts";
import { deliveries, endpoints, endpointSecrets } from "./tables.ts";

/** Endpoints in PostgreSQL, in one transaction. `seal` hides a secret of an endpoint. */
export const createPostgresEndpointStore = (
  tx: Transaction,
  seal: (secret: string, endpointId: string) => string,
): EndpointStore => ({
  find: async (endpointId) => {
    const [row] = await tx.select().from(endpoints).where(eq(endpoints.id, endpointId)).for("update");
    return row === undefined ? null : toEndpoint(row);
  },
  count: async ({ kind, id }) => {
    // Two at once must not both find room for the last one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`endpoints ${kind} ${id}`}, 0))`);
    const [row] = await tx
      .select({ count: count() })
      .from(endpoints)
      .where(and(eq(endpoints.ownerKind, kind), eq(endpoints.ownerId, id)));
    return row?.count ?? 0;
  },
  add: async (endpoint) => {
    await tx.insert(endpoints).values(toRow(endpoint));
  },
  save: async (endpoint) => {
    await tx.update(endpoints).set(toRow(endpoint)).where(eq(endpoints.id, endpoint.id));
    if (!endpoint.isEnabled) await skipWaiting(tx, [endpoint.id], endpoint.disabledAt ?? endpoint.updatedAt);
  },
  remove: async (endpointId) => {
    await tx.delete(endpoints).where(eq(endpoints.id, endpointId));
  },
  addSecret: async (endpointId, secret, now, oldEndsAt) => {
    const at = now.toISOString();
    // At most two sign at once: the header grows with each.
    await tx.execute(sql`
      delete from endpoint_secrets where endpoint_id = ${endpointId} and id <> (
        select max(id) from endpoint_secrets where endpoint_id = ${endpointId})`);
    await tx.update(endpointSecrets).set({ expiresAt: oldEndsAt }).where(eq(endpointSecrets.endpointId, endpointId));
    await tx.execute(sql`
      insert into endpoint_secrets (endpoint_id, sealed, created_at)
      values (${endpointId}, ${seal(secret, endpointId)}, ${at}::timestamptz)`);
  },
  narrowPartner: async (partnerId, merchantIds, now) => {
    const spokenFor = sql.param(`{${merchantIds.map((id) => JSON.stringify(id)).join(",")}}`);
    const left = await tx.execute<{ id: string }>(sql`
      with narrowed as (
        update endpoints set
          merchant_ids = array(select unnest(merchant_ids) intersect select unnest(${spokenFor}::text[]) order by 1),
          is_enabled = is_enabled and merchant_ids && ${spokenFor}::text[],
          disabled_reason = case when is_enabled and not merchant_ids && ${spokenFor}::text[] then 'NO_MERCHANT' else disabled_reason end,
          disabled_at = case when is_enabled and not merchant_ids && ${spokenFor}::text[] then ${now.toISOString()}::timestamptz else disabled_at end
        where owner_kind = 'PARTNER' and owner_id = ${partnerId} and not merchant_ids <@ ${spokenFor}::text[]
        returning id, is_enabled
      ) select id from narrowed where not is_enabled`);
    await skipWaiting(
      tx,
      left.map(({ id }) => id),
      now,
    );
  },
});

/** What waits for these endpoints is not sent any more. Of what is being sent just now the end is not written down. */
async function skipWaiting(tx: Transaction, endpointIds: readonly string[], at: Date): Promise<void> {
  for (const id of endpointIds)
    await tx
      .update(deliveries)
      .set({ status: "SKIPPED", nextAttemptAt: null, lease: null, completedAt: at })
      .where(and(eq(deliveries.endpointId, id), eq(deliveries.status, "PENDING")));
}

import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { DeviceStore } from "../use-cases/ports-devices.ts";

/** Browsers, in PostgreSQL, in one transaction. */
export const createPostgresDeviceStore = (tx: Transaction): DeviceStore => ({
  put: async ({ id, personId, endpoint, p256dh, auth, deviceName, createdAt }, most) => {
    // Two at once must not both find room for the last one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`devices ${personId}`}, 0))`);
    const [row] = await tx.execute<{ id: string; device_name: string | null; created_at: Date }>(sql`
      insert into push_subscriptions (id, person_id, endpoint, p256dh, auth, device_name, created_at)
      select ${id}, ${personId}, ${endpoint}, ${p256dh}, ${auth}, ${deviceName}, ${createdAt.toISOString()}::timestamptz
      where (select count(*) from push_subscriptions where person_id = ${personId} and endpoint <> ${endpoint}) < ${most}
      on conflict (endpoint) do update set
        -- What was on its way to who used the browser before must not reach who uses it now.
        id = case when push_subscriptions.person_id = excluded.person_id then push_subscriptions.id else excluded.id end,
        person_id = excluded.person_id, p256dh = excluded.p256dh, auth = excluded.auth, device_name = excluded.device_name,
        created_at = case when push_subscriptions.person_id = excluded.person_id then push_subscriptions.created_at else excluded.created_at end
      returning id, device_name, created_at`);
    return row === undefined
      ? null
      : { id: row.id, personId, deviceName: row.device_name, createdAt: new Date(row.created_at) };
  },
  remove: async (personId, by) => {
    const [row] = await tx.execute<{ id: string }>(sql`
      delete from push_subscriptions where person_id = ${personId} and ${"id" in by ? sql`id = ${by.id}` : sql`endpoint = ${by.endpoint}`}
      returning id`);
    return row?.id ?? null;
  },
});

import type { Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { maxTestsPerMinute } from "../domain/endpoint.ts";
import type { MessageStore, NewMessage } from "../use-cases/ports.ts";

/** The channel on which a commit with something to send wakes the loop. */
export const deliveryChannel = "novatech_webhooks";

const newDeliveryId = sql`'whd_' || replace(gen_random_uuid()::text, '-', '')`;
const ring = sql`pg_notify(${deliveryChannel}, '')`;

/** Messages in PostgreSQL, in one transaction. */
export const createPostgresMessageStore = (tx: Transaction, now: () => Date): MessageStore => ({
  publish: async (eventId, kind, messages) => {
    const wanted = sql`
      select * from jsonb_to_recordset(${JSON.stringify(messages.map(toRow))}::jsonb)
        as wanted(id text, merchant_id text, payload text, occurred_at timestamptz)`;
    const endpoints = sql`endpoint.merchant_ids @> array[wanted.merchant_id] and endpoint.kinds @> array[${kind}::text]`;
    await write(tx, eventId, kind, wanted, endpoints, now());
  },
  publishDisabled: async ({ id: endpointId, owner }, message) => {
    const { merchant_id: _nobody, ...row } = toRow({ ...message, merchantId: owner.id });
    const wanted = sql`
      select id, ${owner.id}::text as merchant_id, payload, occurred_at
      from jsonb_to_record(${JSON.stringify(row)}::jsonb) as given(id text, payload text, occurred_at timestamptz)`;
    const kind = "WEBHOOK_ENDPOINT_DISABLED";
    const endpoints = sql`
      endpoint.owner_kind = ${owner.kind} and endpoint.owner_id = ${owner.id} and endpoint.id <> ${endpointId}
      and endpoint.kinds @> array[${kind}::text]`;
    await write(tx, `disabled:${message.id}`, kind, wanted, endpoints, now());
  },
  publishTest: async (endpointId, { id, payload, occurredAt }) => {
    const at = now().toISOString();
    const [row] = await tx.execute<{ id: string }>(sql`
      with recent as (
        select count(*) as tests from deliveries
        where endpoint_id = ${endpointId} and kind is null and created_at > ${at}::timestamptz - interval '1 minute'
      ), written as (
        insert into messages (id, event_id, merchant_id, kind, payload, occurred_at, created_at)
        select ${id}, 'test:' || ${id}::text, '', null, ${JSON.stringify(payload)}, ${occurredAt.toISOString()}::timestamptz, ${at}::timestamptz
        from recent where tests < ${maxTestsPerMinute}
        returning id, occurred_at
      ), waiting as (
        insert into deliveries (id, endpoint_id, message_id, kind, occurred_at, status, next_attempt_at, created_at)
        select ${newDeliveryId}, ${endpointId}, id, null, occurred_at, 'PENDING', ${at}::timestamptz, ${at}::timestamptz from written
        returning id
      ) select id, ${ring} from waiting`);
    return row?.id ?? null;
  },
  replay: async (deliveryId, at) => {
    await tx.execute(sql`
      with again as (
        update deliveries set ${anew(at)} where id = ${deliveryId} and lease is null returning id
      ) select ${ring} from again`);
  },
  replayRange: async (endpointId, { from, to, statuses, now: at }) => {
    const [row] = await tx.execute<{ replayed: number }>(sql`
      with again as (
        update deliveries set ${anew(at)}
        where endpoint_id = ${endpointId} and lease is null and status = any(${sql.param(`{${statuses.join(",")}}`)}::text[])
          and occurred_at >= ${from.toISOString()}::timestamptz and occurred_at < ${to.toISOString()}::timestamptz
        returning id
      ) select count(*)::int as replayed, ${ring} from again`);
    return row?.replayed ?? 0;
  },
});

const anew = (at: Date): SQL =>
  sql`status = 'PENDING', tries = 0, next_attempt_at = ${at.toISOString()}::timestamptz, completed_at = null`;

const toRow = ({ id, merchantId, payload, occurredAt }: NewMessage) => ({
  id,
  merchant_id: merchantId,
  payload: JSON.stringify(payload),
  occurred_at: occurredAt.toISOString(),
});

/** Writes `wanted` (id, merchant_id, payload, occurred_at) for the endpoints that fit, and nothing where none does. */
async function write(
  tx: Transaction,
  eventId: string,
  kind: string,
  wanted: SQL,
  endpoints: SQL,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await tx.execute(sql`
    with wanted as (${wanted}), matched as (
      select wanted.id as message_id, endpoint.id as endpoint_id, endpoint.is_enabled
      from wanted join endpoints endpoint on ${endpoints}
    ), written as (
      insert into messages (id, event_id, merchant_id, kind, payload, occurred_at, created_at)
      select id, ${eventId}, merchant_id, ${kind}, payload, occurred_at, ${at}::timestamptz
      from wanted where id in (select message_id from matched)
      on conflict (event_id, merchant_id) do nothing
      returning id, kind, occurred_at
    ), waiting as (
      insert into deliveries (id, endpoint_id, message_id, kind, occurred_at, status, next_attempt_at, created_at, completed_at)
      select ${newDeliveryId}, endpoint_id, message_id, kind, occurred_at,
        case when is_enabled then 'PENDING' else 'SKIPPED' end,
        case when is_enabled then ${at}::timestamptz end, ${at}::timestamptz,
        case when is_enabled then null else ${at}::timestamptz end
      from matched join written on written.id = matched.message_id
      returning id
    ) select ${ring} from waiting limit 1`);
}

import type { Queryable } from "@novatech/postgres/database";
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, or, type SQL, sql, type SQLWrapper } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { EventKind } from "../domain/event-kind.ts";
import type { NewestPage, WebhookReader } from "../use-cases/ports.ts";
import { toEndpoint } from "./endpoint-row.ts";
import { attempts, deliveries, endpoints, endpointSecrets, messages } from "./tables.ts";

const shownAttempts = 20;

/** What resolvers read, in PostgreSQL. Each method is one statement for any number of keys. */
export const createPostgresWebhookReader = (db: Queryable): WebhookReader => ({
  endpoints: async (ids) => {
    const rows = await db
      .select()
      .from(endpoints)
      .where(inArray(endpoints.id, [...ids]));
    return new Map(rows.map((row) => [row.id, toEndpoint(row)]));
  },
  endpointPage: async ({ owners }, page) => {
    const whose = owners?.map(({ kind, id }) => and(eq(endpoints.ownerKind, kind), eq(endpoints.ownerId, id)));
    if (whose?.length === 0) return [];
    const rows = await db
      .select()
      .from(endpoints)
      .where(and(whose && or(...whose), ...within(page, endpoints.createdAt, endpoints.id)))
      .orderBy(...newestFirst(page, endpoints.createdAt, endpoints.id))
      .limit(page.size + 1);
    return rows.map(toEndpoint);
  },
  endpointPages: async (merchantIds, page) => {
    const { createdAt, id, ownerId, ownerKind } = endpoints;
    const ofOwner = db
      .select({ id })
      .from(endpoints)
      .where(and(eq(ownerKind, "MERCHANT"), sql`${ownerId} = parent.id`, ...within(page, createdAt, id)))
      .orderBy(...newestFirst(page, createdAt, id))
      .limit(page.size + 1);
    const rows = await db
      .select()
      .from(endpoints)
      .where(inArray(id, idsOfEach(merchantIds, ofOwner)))
      .orderBy(...newestFirst(page, createdAt, id));
    return grouped(rows, (row) => row.ownerId, toEndpoint);
  },
  secrets: async (endpointIds, now) => {
    const { endpointId, createdAt, expiresAt } = endpointSecrets;
    const rows = await db
      .select({ endpointId, createdAt, expiresAt })
      .from(endpointSecrets)
      .where(and(inArray(endpointId, [...endpointIds]), or(isNull(expiresAt), gt(expiresAt, now))))
      .orderBy(desc(endpointSecrets.id));
    return grouped(
      rows,
      (row) => row.endpointId,
      (row) => row,
    );
  },
  deliveries: async (ids) => {
    const rows = await db
      .select(deliveryColumns)
      .from(deliveries)
      .innerJoin(messages, eq(messages.id, deliveries.messageId))
      .where(inArray(deliveries.id, [...ids]));
    return new Map(rows.map((row) => [row.id, toDelivery(row)]));
  },
  deliveryPages: async (endpointIds, { status, kind, from, to }, page) => {
    const { createdAt, id, occurredAt } = deliveries;
    const ofEndpoint = db
      .select({ id })
      .from(deliveries)
      .where(
        and(
          sql`${deliveries.endpointId} = parent.id`,
          status === null ? undefined : eq(deliveries.status, status),
          kind === null ? undefined : eq(deliveries.kind, kind),
          from === null ? undefined : gte(occurredAt, from),
          to === null ? undefined : lt(occurredAt, to),
          ...within(page, createdAt, id),
        ),
      )
      .orderBy(...newestFirst(page, createdAt, id))
      .limit(page.size + 1);
    const rows = await db
      .select(deliveryColumns)
      .from(deliveries)
      .innerJoin(messages, eq(messages.id, deliveries.messageId))
      .where(inArray(id, idsOfEach(endpointIds, ofEndpoint)))
      .orderBy(...newestFirst(page, createdAt, id));
    return grouped(rows, (row) => row.endpointId, toDelivery);
  },
  attempts: async (deliveryIds) => {
    const { deliveryId, sentAt, durationMs, outcome, responseCode, excerpt } = attempts;
    const numbered = db
      .select({
        deliveryId,
        sentAt,
        durationMs,
        outcome,
        responseCode,
        excerpt,
        id: attempts.id,
        place: sql<number>`row_number() over (partition by ${deliveryId} order by ${attempts.id} desc)`.as("place"),
      })
      .from(attempts)
      .where(inArray(deliveryId, [...deliveryIds]))
      .as("numbered");
    const rows = await db
      .select()
      .from(numbered)
      .where(sql`${numbered.place} <= ${shownAttempts}`)
      .orderBy(desc(numbered.id));
    return grouped(
      rows,
      (row) => row.deliveryId,
      (row) => row,
    );
  },
});

const deliveryColumns = {
  id: deliveries.id,
  endpointId: deliveries.endpointId,
  messageId: deliveries.messageId,
  kind: deliveries.kind,
  payload: messages.payload,
  status: deliveries.status,
  occurredAt: deliveries.occurredAt,
  createdAt: deliveries.createdAt,
  attemptCount: deliveries.attemptCount,
  nextAttemptAt: deliveries.nextAttemptAt,
  completedAt: deliveries.completedAt,
};

const toDelivery = <Row extends { readonly kind: string | null }>(row: Row) => ({
  ...row,
  kind: row.kind as EventKind | null,
});

/** The ids that `children` finds for each of the parents; it names one `parent.id`. */
const idsOfEach = (parentIds: readonly string[], children: SQLWrapper): SQL => sql`
  (select child.id from unnest(${sql.param(`{${parentIds.map(quoted).join(",")}}`)}::text[]) as parent (id)
  cross join lateral ${children} as child)`;

/** An element of a PostgreSQL array in text form. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

function within({ after, before }: NewestPage, createdAt: PgColumn, id: PgColumn): (SQL | undefined)[] {
  const older = after && or(lt(createdAt, after.createdAt), and(eq(createdAt, after.createdAt), lt(id, after.id)));
  const newer = before && or(gt(createdAt, before.createdAt), and(eq(createdAt, before.createdAt), gt(id, before.id)));
  return [older ?? undefined, newer ?? undefined];
}

const newestFirst = ({ direction }: NewestPage, createdAt: PgColumn, id: PgColumn): SQL[] =>
  direction === "forward" ? [desc(createdAt), desc(id)] : [asc(createdAt), asc(id)];

const grouped = <Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  toValue: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> =>
  new Map([...Map.groupBy(rows, keyOf)].map(([key, found]) => [key, found.map(toValue)]));

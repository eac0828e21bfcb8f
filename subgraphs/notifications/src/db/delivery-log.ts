import type { Queryable } from "@novatech/postgres/database";
import { and, asc, desc, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import { type Language, languages } from "../domain/channel.ts";
import { isKind } from "../domain/kind.ts";
import type { DeliveryLog, LoggedDelivery, LogSearch } from "../use-cases/ports-feed.ts";
import type { NewestPage } from "../use-cases/ports.ts";
import { letterChannel } from "./notice-store.ts";
import { notificationDeliveries as deliveries, notifications } from "./tables/notices.ts";

const columns = {
  id: deliveries.id,
  kind: notifications.kind,
  channel: deliveries.channel,
  recipientId: notifications.recipient,
  subjectType: notifications.subjectType,
  subjectId: notifications.subjectId,
  status: deliveries.status,
  reason: deliveries.reason,
  attemptCount: deliveries.attempts,
  nextAttemptAt: deliveries.nextAttemptAt,
  provider: deliveries.provider,
  providerMessageId: deliveries.providerMessageId,
  template: deliveries.template,
  language: deliveries.language,
  createdAt: deliveries.createdAt,
  completedAt: deliveries.completedAt,
};

type Row = Omit<LoggedDelivery, "kind" | "language"> & { readonly kind: string; readonly language: string | null };

const toLogged = (rows: readonly Row[]): readonly LoggedDelivery[] =>
  rows.flatMap((row) =>
    isKind(row.kind)
      ? [{ ...row, kind: row.kind, language: languages.find((one): one is Language => one === row.language) ?? null }]
      : [],
  );

/** What was sent to people, from PostgreSQL. */
export const createPostgresDeliveryLog = (db: Queryable): DeliveryLog => {
  const read = (where: SQL | undefined, order: readonly SQL[], limit: number) =>
    db
      .select(columns)
      .from(deliveries)
      .innerJoin(notifications, eq(notifications.id, deliveries.notificationId))
      .where(where)
      .orderBy(...order)
      .limit(limit);
  return {
    page: async (search, page) => toLogged(await read(matching(search, page), newestFirst(page), page.size + 1)),
    find: async (id) => toLogged(await read(eq(deliveries.id, id), [desc(deliveries.id)], 1))[0] ?? null,
    replay: async (id, now, deadlineAt) => {
      const at = sql`${now.toISOString()}::timestamptz`;
      const again = await db.execute(sql`
        with again as (
          update notification_deliveries set status = 'PENDING', reason = null, next_attempt_at = ${at}, completed_at = null, attempts = 0,
            deadline_at = ${deadlineAt.toISOString()}::timestamptz
          where id = ${id} and status in ('SENT', 'FAILED', 'SUPPRESSED') returning id
        ) select pg_notify(${letterChannel}, '') from again`);
      return again.length > 0;
    },
  };
};

function matching({ recipientId, status, channel, kind }: LogSearch, { after, before }: NewestPage): SQL | undefined {
  const { createdAt, id } = deliveries;
  return and(
    recipientId === null ? undefined : eq(notifications.recipient, recipientId),
    kind === null ? undefined : eq(notifications.kind, kind),
    status === null ? undefined : eq(deliveries.status, status),
    channel === null ? undefined : eq(deliveries.channel, channel),
    after === null
      ? undefined
      : or(lt(createdAt, after.createdAt), and(eq(createdAt, after.createdAt), lt(id, after.id))),
    before === null
      ? undefined
      : or(gt(createdAt, before.createdAt), and(eq(createdAt, before.createdAt), gt(id, before.id))),
  );
}

const newestFirst = ({ direction }: NewestPage): readonly SQL[] =>
  direction === "forward"
    ? [desc(deliveries.createdAt), desc(deliveries.id)]
    : [asc(deliveries.createdAt), asc(deliveries.id)];

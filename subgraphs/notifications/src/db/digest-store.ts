import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { isKind } from "../domain/kind.ts";
import type { DigestStore } from "../use-cases/ports-digests.ts";
import type { Subject } from "../use-cases/ports-notices.ts";

type Row = {
  readonly kind: string;
  readonly subject_type: Subject["type"];
  readonly subject_id: string;
  readonly occasion: string;
  readonly data: Readonly<Record<string, string>>;
  readonly occurred_at: Date;
};

/** What waits for digests, in PostgreSQL, in one transaction. */
export const createPostgresDigestStore = (tx: Transaction): DigestStore => ({
  take: async (userId, most, now) => {
    const rows = await tx.execute<Row>(sql`
      with waiting as (
        select delivery.id from notification_deliveries delivery join notifications told on told.id = delivery.notification_id
        where told.recipient = ${userId} and delivery.status = 'DEFERRED' and delivery.reason = 'DIGEST' and delivery.next_attempt_at is null
        order by told.occurred_at, delivery.id limit ${most} for update of delivery
      ), gathered as (
        update notification_deliveries delivery set status = 'SUPPRESSED', reason = 'IN_DIGEST', completed_at = ${now.toISOString()}::timestamptz
        from waiting where delivery.id = waiting.id
        returning delivery.notification_id
      )
      select told.kind, told.subject_type, told.subject_id, told.occasion, told.data, told.occurred_at
      from gathered join notifications told on told.id = gathered.notification_id order by told.occurred_at`);
    return rows.flatMap(({ kind, subject_type, subject_id, occasion, data, occurred_at }) =>
      isKind(kind)
        ? [{ kind, subject: { type: subject_type, id: subject_id }, occasion, data, occurredAt: new Date(occurred_at) }]
        : [],
    );
  },
});

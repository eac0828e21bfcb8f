import type { Queryable } from "@novatech/postgres/database";
import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { AuditLog, AuditReads } from "../use-cases/ports-audit.ts";
import { auditLog } from "./tables/audit.ts";

/** The log in PostgreSQL, bound to a transaction. */
export const createPostgresAuditLog = (db: Queryable): AuditLog => ({
  add: async (entry) => {
    await db
      .insert(auditLog)
      .values({ ...entry, codes: [...entry.codes] })
      .onConflictDoNothing();
  },
  trim: async (before, limit) => {
    // Both times: an entry that came late stays its whole term.
    const trimmed = await db.execute(sql`
      delete from ${auditLog} where position in (
        select position from ${auditLog}
        where occurred_at < ${before.toISOString()}::timestamptz and received_at < ${before.toISOString()}::timestamptz
        order by occurred_at, position limit ${limit})
      returning 1`);
    return trimmed.length;
  },
});

/** Reads the log in PostgreSQL, a page in one statement. */
export const createPostgresAuditReads = (db: Queryable): AuditReads => ({
  entries: ({ actorId, targetId, room, field, kind, outcome, since, until }, { size, before }) =>
    db
      .select()
      .from(auditLog)
      .where(
        and(
          before === null ? undefined : lt(auditLog.position, before),
          actorId === null ? undefined : eq(auditLog.actorId, actorId),
          targetId === null ? undefined : sql`${auditLog.targets} @> ${JSON.stringify([{ id: targetId }])}::jsonb`,
          room === null ? undefined : eq(auditLog.room, room),
          field === null ? undefined : eq(auditLog.field, field),
          kind === null ? undefined : eq(auditLog.kind, kind),
          outcome === null ? undefined : eq(auditLog.outcome, outcome),
          since === null ? undefined : gte(auditLog.occurredAt, since),
          until === null ? undefined : lt(auditLog.occurredAt, until),
        ),
      )
      .orderBy(desc(auditLog.position))
      .limit(size),
});

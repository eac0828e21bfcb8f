import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgTable, text, timestamp, unique } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * What people with power did and read, in every room: ids and names of fields, never values. Rows are added only: a trigger refuses UPDATE and TRUNCATE, and
 * DELETE of what is younger than a year. No reference to users, so that nothing that happens to an account touches what it did.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    /** In the order of arrival. */
    position: bigint("position", { mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    /** The id the acting room gave it. One action that was told twice, as kept and then as failed, has two rows. */
    actionId: text("action_id").notNull(),
    room: text("room").notNull(),
    kind: text("kind", { enum: ["MUTATION", "READ"] }).notNull(),
    /** The mutation's name, or the type that was read. */
    field: text("field").notNull(),
    actorId: text("actor_id").notNull(),
    sessionId: text("session_id").notNull(),
    actingAs: text("acting_as", { enum: ["STAFF", "MERCHANT", "OTHER"] }).notNull(),
    requestId: text("request_id").notNull(),
    outcome: text("outcome", { enum: ["DONE", "REFUSED", "FAILED"] }).notNull(),
    codes: text("codes").array().notNull(),
    /** `[{ "argument": "productId", "id": "prod_…" }]`. */
    targets: jsonb("targets").$type<readonly { readonly argument: string; readonly id: string }[]>().notNull(),
    occurredAt: instant("occurred_at").notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (table) => [
    unique("audit_log_once").on(table.actionId, table.outcome),
    index("audit_log_actor").on(table.actorId, table.position),
    index("audit_log_field").on(table.field, table.position),
    index("audit_log_time").on(table.occurredAt, table.position),
    index("audit_log_targets").using("gin", sql`${table.targets} jsonb_path_ops`),
    check("audit_log_kind", sql`kind in ('MUTATION', 'READ')`),
    check("audit_log_outcome", sql`outcome in ('DONE', 'REFUSED', 'FAILED')`),
  ],
);

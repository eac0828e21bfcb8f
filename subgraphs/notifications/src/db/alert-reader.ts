import type { Database } from "@novatech/postgres/database";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { AlertReader } from "../use-cases/ports-alerts.ts";
import { productAlerts } from "./tables/alerts.ts";

/** What resolvers read of alerts, in PostgreSQL: one statement each. */
export const createPostgresAlertReader = (db: Database["db"]): AlertReader => ({
  ofVariants: async (personId, variantIds) => {
    const rows = await db
      .select()
      .from(productAlerts)
      .where(and(eq(productAlerts.personId, personId), inArray(productAlerts.variantId, [...variantIds])));
    return Map.groupBy(rows, ({ variantId }) => variantId);
  },
  page: async (personId, { direction, size, after, before }) => {
    const { createdAt, id } = productAlerts;
    const at = (key: { readonly createdAt: Date; readonly id: string }) =>
      sql`(${key.createdAt.toISOString()}::timestamptz, ${key.id})`;
    const order = direction === "forward" ? desc : asc;
    const rows = await db
      .select()
      .from(productAlerts)
      .where(
        and(
          eq(productAlerts.personId, personId),
          after ? sql`(${createdAt}, ${id}) < ${at(after)}` : undefined,
          before ? sql`(${createdAt}, ${id}) > ${at(before)}` : undefined,
        ),
      )
      .orderBy(order(createdAt), order(id))
      .limit(size + 1);
    return rows;
  },
});

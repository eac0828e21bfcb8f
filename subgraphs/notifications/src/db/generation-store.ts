import type { Queryable } from "@novatech/postgres/database";
import { eq, sql } from "drizzle-orm";
import type { GenerationStore } from "../use-cases/unsubscribe.ts";
import { erasedPersons } from "./tables.ts";
import { unsubscribeGenerations } from "./tables/alerts.ts";

/** Which links that end letters hold, in PostgreSQL. */
export const createPostgresGenerationStore = (db: Queryable): GenerationStore => ({
  of: async (recipient) => {
    const { generation } = unsubscribeGenerations;
    const [row] = await db
      .select({ generation })
      .from(unsubscribeGenerations)
      .where(eq(unsubscribeGenerations.recipient, recipient));
    return row?.generation ?? 0;
  },
  raise: async (recipient) => {
    await db
      .insert(unsubscribeGenerations)
      .values({ recipient, generation: 1 })
      .onConflictDoUpdate({
        target: unsubscribeGenerations.recipient,
        set: { generation: sql`${unsubscribeGenerations.generation} + 1` },
      });
  },
  isErased: async (recipient) => {
    const { personId } = erasedPersons;
    const rows = await db.select({ personId }).from(erasedPersons).where(eq(personId, recipient));
    return rows.length > 0;
  },
});

import type { Queryable } from "@novatech/postgres/database";
import type { PromotionImport } from "../use-cases/ports.ts";
import { toPromotionRow } from "./promotion-row.ts";
import { promotions } from "./tables.ts";

/** Writes many promotions at once, on a database. */
export const createPostgresPromotionImport = (db: Queryable): PromotionImport => ({
  addMissing: async (wanted) => {
    if (wanted.length === 0) return 0;
    const written = await db
      .insert(promotions)
      .values(wanted.map(toPromotionRow))
      .onConflictDoNothing()
      .returning({ id: promotions.id });
    return written.length;
  },
});

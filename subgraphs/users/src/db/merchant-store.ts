import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { MerchantStore } from "../use-cases/ports.ts";
import { merchantMembers, merchants } from "./tables.ts";

/** Merchants in PostgreSQL, bound to a transaction. Several in one statement; none for an empty list. */
export const createPostgresMerchantStore = (db: Queryable): MerchantStore => ({
  save: async (wanted) => {
    if (wanted.length === 0) return;
    await db
      .insert(merchants)
      .values([...wanted])
      .onConflictDoUpdate({
        target: merchants.id,
        set: { slug: sql`excluded.slug`, name: sql`excluded.name`, description: sql`excluded.description` },
      });
  },
  saveMembers: async (members) => {
    if (members.length === 0) return;
    await db
      .insert(merchantMembers)
      .values([...members])
      .onConflictDoUpdate({
        target: [merchantMembers.merchantId, merchantMembers.userId],
        set: { role: sql`excluded.role` },
      });
  },
});

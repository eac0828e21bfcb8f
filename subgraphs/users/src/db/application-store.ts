import type { Queryable } from "@novatech/postgres/database";
import { eq } from "drizzle-orm";
import type { ApplicationStore } from "../use-cases/ports-people.ts";
import { merchants } from "./tables.ts";
import { merchantApplications } from "./tables/people.ts";

/** Merchants' applications and standing in PostgreSQL, bound to a transaction. */
export const createPostgresApplicationStore = (db: Queryable): ApplicationStore => ({
  add: async (application) => {
    const added = await db
      .insert(merchantApplications)
      .values(application)
      .onConflictDoNothing()
      .returning({ id: merchantApplications.id });
    return added.length === 1;
  },
  lock: async (id) =>
    (await db.select().from(merchantApplications).where(eq(merchantApplications.id, id)).for("update"))[0] ?? null,
  decide: async ({ id, status, declineReason, merchantId, slug, version, decidedAt, decidedBy }) => {
    await db
      .update(merchantApplications)
      .set({ status, declineReason, merchantId, slug, version, decidedAt, decidedBy })
      .where(eq(merchantApplications.id, id));
  },
  openMerchant: async (merchant) => {
    const opened = await db.insert(merchants).values(merchant).onConflictDoNothing().returning({ id: merchants.id });
    return opened.length === 1;
  },
  lockMerchant: async (merchantId) =>
    (await db.select().from(merchants).where(eq(merchants.id, merchantId)).for("update"))[0] ?? null,
  saveStanding: async ({ id, status, suspensionReason, version }) => {
    await db.update(merchants).set({ status, suspensionReason, version }).where(eq(merchants.id, id));
  },
});

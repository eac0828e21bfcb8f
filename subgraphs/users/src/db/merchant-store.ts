import type { Queryable } from "@novatech/postgres/database";
import { eq, inArray, sql } from "drizzle-orm";
import type { Merchant, MerchantMember } from "../domain/merchant.ts";
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

/** Merchants by their ids, in any order. One statement. */
export const findMerchants = async (db: Queryable, merchantIds: readonly string[]): Promise<Merchant[]> =>
  db
    .select()
    .from(merchants)
    .where(inArray(merchants.id, [...merchantIds]));

/** Merchants by their slugs, in any order. One statement. */
export const findMerchantsBySlug = async (db: Queryable, slugs: readonly string[]): Promise<Merchant[]> =>
  db
    .select()
    .from(merchants)
    .where(inArray(merchants.slug, [...slugs]));

/** The members of merchants, owners first. One statement. */
export const findMembers = async (db: Queryable, merchantIds: readonly string[]): Promise<MerchantMember[]> =>
  db
    .select()
    .from(merchantMembers)
    .where(inArray(merchantMembers.merchantId, [...merchantIds]))
    .orderBy(sql`array_position(array['OWNER', 'MANAGER', 'CLERK'], role)`, merchantMembers.userId);

/** The merchants that users work for, by name. One statement. */
export const findMerchantsOfUsers = async (
  db: Queryable,
  userIds: readonly string[],
): Promise<{ readonly userId: string; readonly merchant: Merchant }[]> =>
  db
    .select({ userId: merchantMembers.userId, merchant: merchants })
    .from(merchantMembers)
    .innerJoin(merchants, eq(merchants.id, merchantMembers.merchantId))
    .where(inArray(merchantMembers.userId, [...userIds]))
    .orderBy(merchants.name, merchants.id);

import type { Queryable } from "@novatech/postgres/database";
import { eq, inArray, sql } from "drizzle-orm";
import type { AccountReads } from "../use-cases/ports.ts";
import { findAddressPages } from "./address-pages.ts";
import { findFactors, findPasskeys } from "./factor-store.ts";
import { findSessionPages } from "./session-pages.ts";
import { findUsers } from "./user-list.ts";
import { addresses, merchantMembers, merchants, publicProfiles, users } from "./tables.ts";

/** What the graph reads, from PostgreSQL. */
export const createPostgresAccountReads = (db: Queryable): AccountReads => ({
  accounts: (ids) =>
    db
      .select()
      .from(users)
      .where(inArray(users.id, [...ids])),
  users: (page) => findUsers(db, page),
  profiles: (ids) =>
    db
      .select()
      .from(publicProfiles)
      .where(inArray(publicProfiles.id, [...ids])),
  profilesOfUsers: (ids) =>
    db
      .select()
      .from(publicProfiles)
      .where(inArray(publicProfiles.userId, [...ids])),
  addresses: (ids) =>
    db
      .select()
      .from(addresses)
      .where(inArray(addresses.id, [...ids])),
  addressPages: (ids, page) => findAddressPages(db, ids, page),
  sessionPages: (ids, page, now) => findSessionPages(db, ids, page, now),
  factorsOfUsers: (ids) => findFactors(db, ids),
  passkeysOfUsers: (ids) => findPasskeys(db, ids),
  merchants: (ids) =>
    db
      .select()
      .from(merchants)
      .where(inArray(merchants.id, [...ids])),
  merchantsBySlug: (slugs) =>
    db
      .select()
      .from(merchants)
      .where(inArray(merchants.slug, [...slugs])),
  membersOfMerchants: (ids) =>
    db
      .select()
      .from(merchantMembers)
      .where(inArray(merchantMembers.merchantId, [...ids]))
      .orderBy(sql`array_position(array['OWNER', 'MANAGER', 'CLERK'], role)`, merchantMembers.userId),
  merchantsOfUsers: (ids) =>
    db
      .select({ userId: merchantMembers.userId, merchant: merchants })
      .from(merchantMembers)
      .innerJoin(merchants, eq(merchants.id, merchantMembers.merchantId))
      .where(inArray(merchantMembers.userId, [...ids]))
      .orderBy(merchants.name, merchants.id),
});

import type { Queryable } from "@novatech/postgres/database";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Address } from "../domain/address.ts";
import type { AddressPage, AddressStore } from "../use-cases/ports.ts";
import { addresses, users } from "./tables.ts";

/** Address books in PostgreSQL, bound to a transaction. */
export const createPostgresAddressStore = (db: Queryable): AddressStore => ({
  lockBook: async (userId) => {
    await db.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
    return db.$count(addresses, eq(addresses.userId, userId));
  },
  find: async (addressId, userId) => {
    const [row] = await db
      .select()
      .from(addresses)
      .where(and(eq(addresses.id, addressId), eq(addresses.userId, userId)));
    return row ?? null;
  },
  save: async (address) => {
    // First the others: the database allows one default a user.
    if (address.isDefault)
      await db
        .update(addresses)
        .set({ isDefault: false })
        .where(and(eq(addresses.userId, address.userId), eq(addresses.isDefault, true), ne(addresses.id, address.id)));
    await db.insert(addresses).values(address).onConflictDoUpdate({ target: addresses.id, set: address });
  },
  remove: async (addressId, userId) => {
    const removed = await db
      .delete(addresses)
      .where(and(eq(addresses.id, addressId), eq(addresses.userId, userId)))
      .returning({ id: addresses.id });
    return removed.length === 1;
  },
});

/** Addresses by their ids, in any order. One statement. */
export const findAddresses = async (db: Queryable, addressIds: readonly string[]): Promise<Address[]> =>
  db
    .select()
    .from(addresses)
    .where(inArray(addresses.id, [...addressIds]));

/**
 * The same page of many users' address books, newest first: at most `size + 1` addresses each, in the order the page is
 * read (backward: oldest first). One statement.
 */
export async function findAddressPages(
  db: Queryable,
  userIds: readonly string[],
  page: AddressPage,
): Promise<ReadonlyMap<string, Address[]>> {
  const isForward = page.direction === "forward";
  const order = isForward ? sql`created_at desc, id desc` : sql`created_at asc, id asc`;
  const bound = (key: AddressPage["after"], comparison: "<" | ">") =>
    key === null
      ? sql`true`
      : sql`(created_at, id) ${sql.raw(comparison)} (${new Date(key[0]).toISOString()}::timestamptz, ${key[1]}::text)`;
  const ranked = db
    .select({
      id: addresses.id,
      rank: sql<number>`row_number() over (partition by user_id order by ${order})`.as("rank"),
    })
    .from(addresses)
    .where(and(inArray(addresses.userId, [...userIds]), bound(page.after, "<"), bound(page.before, ">")))
    .as("ranked");
  const rows = await db
    .select({ address: addresses })
    .from(addresses)
    .innerJoin(ranked, eq(ranked.id, addresses.id))
    .where(sql`${ranked.rank} <= ${page.size + 1}`)
    .orderBy(ranked.rank);
  const pages = new Map<string, Address[]>();
  for (const { address } of rows) {
    const book = pages.get(address.userId);
    if (book) book.push(address);
    else pages.set(address.userId, [address]);
  }
  return pages;
}

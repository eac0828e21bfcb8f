import type { Queryable } from "@novatech/postgres/database";
import { and, eq, ne } from "drizzle-orm";
import type { AddressStore } from "../use-cases/ports.ts";
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

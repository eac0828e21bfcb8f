import type { Transaction } from "@novatech/postgres/database";
import { and, desc, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { ContactSearch } from "../use-cases/ports.ts";
import { contacts, orders } from "./tables.ts";

/** Whether a contact has an address, however it is written: by the index `contacts_email`. */
export const isUnderEmail = (email: string): SQL => sql`lower(${contacts.email}) = lower(${email})`;

/** Whom orders are for, in PostgreSQL. Each call is one statement. */
export const createPostgresContactSearch = (tx: Transaction): ContactSearch => ({
  guestOrdersOf: async (email, limit) => {
    const rows = await tx
      .select({ id: orders.id })
      .from(contacts)
      .innerJoin(orders, eq(orders.id, contacts.orderId))
      .where(and(isUnderEmail(email), isNull(orders.customerId)))
      .orderBy(desc(orders.placedAt), desc(orders.id))
      .limit(limit);
    return rows.map(({ id }) => id);
  },
  isUnder: async (orderId, email) => {
    const rows = await tx
      .select({ orderId: contacts.orderId })
      .from(contacts)
      .where(and(eq(contacts.orderId, orderId), isUnderEmail(email)));
    return rows.length === 1;
  },
});

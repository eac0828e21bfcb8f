import type { Transaction } from "@novatech/postgres/database";
import { eq, getTableColumns } from "drizzle-orm";
import type { RecipientStore } from "../use-cases/ports.ts";
import { recipients } from "./tables.ts";

/** The recipients of this database, inside `tx`. */
export const createPostgresRecipientStore = (tx: Transaction): RecipientStore => ({
  find: async (orderId) => {
    const { orderId: _orderId, ...columns } = getTableColumns(recipients);
    const [row] = await tx.select(columns).from(recipients).where(eq(recipients.orderId, orderId));
    return row ?? null;
  },
  save: async (orderId, { recipient, line1, line2, city, region, postalCode, countryCode, phone }) => {
    await tx
      .insert(recipients)
      .values({ orderId, recipient, line1, line2, city, region, postalCode, countryCode, phone })
      .onConflictDoNothing();
  },
  forget: async (orderId) => {
    await tx.delete(recipients).where(eq(recipients.orderId, orderId));
  },
});

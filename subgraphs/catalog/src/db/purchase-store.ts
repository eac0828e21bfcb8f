import type { Transaction } from "@novatech/postgres/database";
import { eq, sql } from "drizzle-orm";
import type { PurchaseStore } from "../use-cases/purchase-store.ts";
import { purchases } from "./tables.ts";
import { textArray } from "./text-array.ts";

/** The purchases of one transaction, in PostgreSQL. Each call is one statement. */
export const createPostgresPurchaseStore = (tx: Transaction): PurchaseStore => ({
  add: async ({ customerId, orderId, productIds }) => {
    await tx.execute(sql`
      insert into purchases (customer_id, product_id, order_id)
      select distinct ${customerId}, product_id, ${orderId} from unnest(${textArray(productIds)}) as product_id
      -- An event that comes late brings nobody back who was erased.
      where not exists (select from erased_persons where person_id = ${customerId})
      on conflict do nothing`);
  },
  removeOrder: async (orderId) => {
    await tx.delete(purchases).where(eq(purchases.orderId, orderId));
  },
});

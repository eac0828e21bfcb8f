import { isReadersMerchant, merchantReads } from "@novatech/postgres/row-policies";
import { sql } from "drizzle-orm";
import { bigint, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

const count = (name: string) =>
  bigint(name, { mode: "number" })
    .notNull()
    .default(sql`0`);

/** When a customer of a merchant (`*`: of the shop) ordered, cancelled orders left out. Leads to a person: personal. Triggers keep `cohort_months` in step with it. */
export const customers = pgTable(
  "customers",
  {
    /** As in `sold_orders`. */
    customer: text("customer").notNull(),
    merchantId: text("merchant_id").notNull(),
    /** Quarters of an hour since 1970, one for each order, in no order: whole in any time zone. */
    orderSlots: integer("order_slots").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.customer, table.merchantId] }),
    merchantReads(isReadersMerchant("customers.merchant_id")),
  ],
);

/** How many customers of a merchant (`*`: of the shop) whose first order was in one month ordered in another. Months of UTC, since 1970. Written by triggers of `customers` alone. */
export const cohortMonths = pgTable(
  "cohort_months",
  {
    merchantId: text("merchant_id").notNull(),
    /** The month of the first order. */
    cohort: integer("cohort").notNull(),
    month: integer("month").notNull(),
    customers: count("customers"),
    /** Of them: those whose second order this was. */
    repeaters: count("repeaters"),
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.cohort, table.month] }),
    merchantReads(isReadersMerchant("cohort_months.merchant_id")),
  ],
);

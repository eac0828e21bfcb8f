import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "../instant.ts";
import { priceLists, productVariants } from "../tables.ts";

/** Every change of a regular price, kept for good: what it has been since when. Written with the price itself. */
export const priceChanges = pgTable(
  "price_changes",
  {
    variantId: text("variant_id").notNull(),
    currency: text("currency").notNull(),
    changedAt: instant("changed_at").notNull(),
    /** Null where it was not sold in the currency any more. */
    amountMinor: bigint("amount_minor", { mode: "bigint" }),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.currency, table.changedAt] }),
    foreignKey({
      name: "price_changes_variant",
      columns: [table.variantId],
      foreignColumns: [productVariants.id],
    }).onDelete("cascade"),
  ],
);

/**
 * What a variant costs for a while instead of its regular price. Two of a variant and currency never overlap: they are written with
 * the product locked. One that was ended early ends then; one that never began is deleted; all others are kept for good.
 */
export const priceSchedules = pgTable(
  "price_schedules",
  {
    id: text("id").primaryKey(),
    variantId: text("variant_id")
      .notNull()
      .references(() => productVariants.id, { onDelete: "cascade" }),
    currency: text("currency")
      .notNull()
      .references(() => priceLists.currency),
    amountMinor: bigint("amount_minor", { mode: "bigint" }).notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("price_schedules_variant").on(table.variantId, table.currency, table.endsAt),
    check("price_schedules_amount", sql`amount_minor between 0 and 1000000000000`),
    check("price_schedules_order", sql`starts_at < ends_at`),
  ],
);

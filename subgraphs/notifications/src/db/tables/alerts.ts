import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text, timestamp, unique } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** What people wait for: that a variant is back in stock, or costs less. */
export const productAlerts = pgTable(
  "product_alerts",
  {
    id: text("id").primaryKey(),
    personId: text("person_id").notNull(),
    kind: text("kind", { enum: ["BACK_IN_STOCK", "PRICE_DROP"] }).notNull(),
    variantId: text("variant_id").notNull(),
    /** As the catalogue had it when the person began to wait: the feed names it without asking. */
    productName: text("product_name").notNull(),
    /** In which prices are told; null for a stock alert that tells none. */
    currency: text("currency"),
    /** Tell at this price or below; null: at any lower one. */
    targetMinor: bigint("target_minor", { mode: "bigint" }),
    /** What must be undercut: the price when it began, then the last one that was told. Null for stock alerts. */
    baselineMinor: bigint("baseline_minor", { mode: "bigint" }),
    /** Whether it tells when it happens. A stock alert that told waits no more. */
    isWaiting: boolean("is_waiting").notNull(),
    createdAt: instant("created_at").notNull(),
    toldAt: instant("told_at"),
    /** What it told of last. */
    toldOccasion: text("told_occasion"),
  },
  (table) => [
    unique("product_alerts_once").on(table.personId, table.variantId, table.kind),
    index("product_alerts_person").on(table.personId, table.createdAt, table.id),
    index("product_alerts_stock")
      .on(table.variantId, table.id)
      .where(sql`kind = 'BACK_IN_STOCK' and is_waiting`),
    index("product_alerts_price")
      .on(table.variantId, table.currency, table.baselineMinor)
      .where(sql`kind = 'PRICE_DROP' and is_waiting`),
    index("product_alerts_told")
      .on(table.toldAt)
      .where(sql`not is_waiting`),
    check("product_alerts_price", sql`kind <> 'PRICE_DROP' or (currency is not null and baseline_minor is not null)`),
  ],
);

/** Which links that end letters hold: those with the recipient's number, 0 where there is no row. */
export const unsubscribeGenerations = pgTable("unsubscribe_generations", {
  /** The account's or the order's id. */
  recipient: text("recipient").primaryKey(),
  generation: integer("generation").notNull(),
});

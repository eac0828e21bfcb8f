import { index, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "../instant.ts";
import { products } from "../tables.ts";

/** Merchants that may sell nothing for now, as the users room told. */
export const suspendedMerchants = pgTable("suspended_merchants", {
  merchantId: text("merchant_id").primaryKey(),
  suspendedAt: instant("suspended_at").notNull(),
});

/** Products that were shown when their merchant was suspended: they are shown again with it. */
export const suspendedProducts = pgTable(
  "suspended_products",
  {
    productId: text("product_id")
      .primaryKey()
      .references(() => products.id, { onDelete: "cascade" }),
    merchantId: text("merchant_id").notNull(),
  },
  (table) => [index("suspended_products_merchant").on(table.merchantId, table.productId)],
);

import { isReadersMerchant, merchantReads } from "@novatech/postgres/row-policies";
import { boolean, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Which merchant a product is of, as catalog told. */
export const products = pgTable(
  "products",
  {
    productId: text("product_id").primaryKey(),
    merchantId: text("merchant_id").notNull(),
    /** The version in the catalogue the row tells of. */
    version: integer("version").notNull(),
    isPublished: boolean("is_published").notNull(),
    /** When it was shown, or hidden, last. */
    shownOrHiddenAt: timestamp("shown_or_hidden_at", { withTimezone: true, mode: "date" }).notNull(),
  },
  (table) => [
    index("products_merchant").on(table.merchantId, table.productId),
    merchantReads(isReadersMerchant("products.merchant_id")),
  ],
);

/** The product and merchant of a variant. */
export const variants = pgTable(
  "variants",
  {
    variantId: text("variant_id").primaryKey(),
    productId: text("product_id").notNull(),
    merchantId: text("merchant_id").notNull(),
  },
  (table) => [index("variants_product").on(table.productId), merchantReads(isReadersMerchant("variants.merchant_id"))],
);

import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "../instant.ts";
import { products } from "../tables.ts";

/** Names and descriptions in other languages than the catalogue's own. */
export const productTranslations = pgTable(
  "product_translations",
  {
    productId: text("product_id")
      .notNull()
      .references(() => products.id),
    /** A canonical tag of BCP 47, for example `de` or `pt-BR`. */
    language: text("language").notNull(),
    name: text("name").notNull(),
    description: text("description"),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.language] })],
);

import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { instant } from "../instant.ts";
import { products } from "../tables.ts";

/** Lists of what somebody wishes for: personal data of their owners, deleted with the account. */
export const wishlists = pgTable(
  "wishlists",
  {
    id: text("id").primaryKey(),
    ownerId: text("owner_id").notNull(),
    name: text("name").notNull(),
    /** SHA-256 of the secret that shows the list to who has it; null while it is private. */
    accessTokenHash: text("access_token_hash").unique("wishlists_access_token"),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    index("wishlists_of_owner").on(table.ownerId, table.createdAt, table.id),
    check("wishlists_version", sql`version > 0`),
  ],
);

/** What stands on wishlists; a product, or one variant of it, once each. */
export const wishlistItems = pgTable(
  "wishlist_items",
  {
    id: text("id").primaryKey(),
    wishlistId: text("wishlist_id")
      .notNull()
      .references(() => wishlists.id, { onDelete: "cascade" }),
    productId: text("product_id")
      .notNull()
      .references(() => products.id),
    /** Not bound to its row: an import may take a variant away, and the wish stays. */
    variantId: text("variant_id"),
    note: text("note"),
    /** The order they stand in, from 0. */
    position: integer("position").notNull(),
    addedAt: instant("added_at").notNull(),
  },
  (table) => [
    index("wishlist_items_of_list").on(table.wishlistId, table.position),
    index("wishlist_items_of_product").on(table.productId),
    unique("wishlist_items_once").on(table.wishlistId, table.productId, table.variantId).nullsNotDistinct(),
    check("wishlist_items_position", sql`position >= 0`),
  ],
);

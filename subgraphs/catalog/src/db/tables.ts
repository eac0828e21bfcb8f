import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import type { ReviewStatus } from "../domain/review.ts";
import type { Media, Specification, TaxClass, VariantOption } from "../domain/product.ts";
import { instant } from "./instant.ts";

export { erasedPersons } from "@novatech/postgres/privacy-tables";
export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";

/** Who makes products; one a slug. */
export const brands = pgTable("brands", {
  id: text("id").primaryKey(),
  slug: text("slug").notNull().unique("brands_slug"),
  name: text("name").notNull(),
});

/** The tree of categories; `path` holds the ids from the top down to the row itself. */
export const categories = pgTable(
  "categories",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull().unique("categories_slug"),
    name: text("name").notNull(),
    parentId: text("parent_id"),
    path: text("path").array().notNull(),
  },
  (table) => [
    foreignKey({ name: "categories_parent", columns: [table.parentId], foreignColumns: [table.id] }),
    index("categories_children").on(table.parentId, table.name),
    check("categories_path_ends_here", sql`path[cardinality(path)] = id`),
  ],
);

/** One row a product. The three listing indexes hold what is shown, in the order of the lists. */
export const products = pgTable(
  "products",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull().unique("products_slug"),
    merchantId: text("merchant_id").notNull(),
    /** What the importer and the seed know it by: `<source>:<id there>`. */
    sourceKey: text("source_key").unique("products_source_key"),
    /** Hash of the draft it was last saved from. */
    contentHash: text("content_hash"),
    name: text("name").notNull(),
    description: text("description"),
    model: text("model"),
    brandId: text("brand_id").references(() => brands.id),
    categoryId: text("category_id").references(() => categories.id),
    media: jsonb("media").$type<readonly Media[]>().notNull(),
    specifications: jsonb("specifications").$type<readonly Specification[]>().notNull(),
    isPublished: boolean("is_published").notNull(),
    publishedAt: instant("published_at"),
    /** When it shall be shown; null once it has been told, or where nothing is planned. */
    publishAt: instant("publish_at"),
    /** When it shall be taken out; null once it has been told, or where nothing is planned. */
    unpublishAt: instant("unpublish_at"),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    index("products_listing")
      .on(table.publishedAt, table.id)
      .where(sql`is_published`),
    index("products_listing_brand")
      .on(table.brandId, table.publishedAt, table.id)
      .where(sql`is_published`),
    index("products_listing_merchant")
      .on(table.merchantId, table.publishedAt, table.id)
      .where(sql`is_published`),
    check("products_version", sql`version > 0`),
    check("products_published_when", sql`published_at is not null or not is_published`),
  ],
);

/** Published products by every category above them: a listing of any depth is one range of this key. */
export const categoryProducts = pgTable(
  "category_products",
  {
    categoryId: text("category_id").notNull(),
    publishedAt: instant("published_at").notNull(),
    productId: text("product_id")
      .notNull()
      .references(() => products.id),
  },
  (table) => [
    primaryKey({ columns: [table.categoryId, table.publishedAt, table.productId] }),
    index("category_products_product").on(table.productId),
  ],
);

/** One row a form of a product that can be bought. */
export const productVariants = pgTable(
  "product_variants",
  {
    id: text("id").primaryKey(),
    productId: text("product_id")
      .notNull()
      .references(() => products.id),
    /** The order they are shown in, from 0. */
    position: integer("position").notNull(),
    sku: text("sku").notNull().unique("product_variants_sku"),
    name: text("name").notNull(),
    gtins: text("gtins").array().notNull(),
    options: jsonb("options").$type<readonly VariantOption[]>().notNull(),
    weightGrams: integer("weight_grams").notNull(),
    taxClass: text("tax_class").$type<TaxClass>().notNull(),
  },
  (table) => [
    index("product_variants_product").on(table.productId, table.position),
    check("product_variants_weight", sql`weight_grams >= 0`),
    check("product_variants_tax_class", sql`tax_class in ('STANDARD', 'REDUCED', 'EXEMPT')`),
  ],
);

/** The currencies the shop sells in, and whether a price in them has the tax in it. Filled by a migration. */
export const priceLists = pgTable("price_lists", {
  currency: text("currency").primaryKey(),
  taxIncluded: boolean("tax_included").notNull(),
});

/** What a variant costs in the currency of a price list. */
export const variantPrices = pgTable(
  "variant_prices",
  {
    variantId: text("variant_id")
      .notNull()
      .references(() => productVariants.id, { onDelete: "cascade" }),
    currency: text("currency")
      .notNull()
      .references(() => priceLists.currency),
    amountMinor: bigint("amount_minor", { mode: "bigint" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.currency] }),
    check("variant_prices_amount", sql`amount_minor between 0 and 1000000000000`),
  ],
);

/** How far each import has come: one row a file and set of options. */
export const importRuns = pgTable(
  "import_runs",
  {
    id: text("id").primaryKey(),
    fileHash: text("file_hash").notNull(),
    optionsHash: text("options_hash").notNull(),
    /** Lines of the file that are done with. */
    line: integer("line").notNull(),
    imported: integer("imported").notNull(),
    unchanged: integer("unchanged").notNull(),
    skipped: integer("skipped").notNull(),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (table) => [unique("import_runs_file").on(table.fileHash, table.optionsHash)],
);

/** Lines an import could not use, and why. */
export const importRejections = pgTable(
  "import_rejections",
  {
    runId: text("run_id")
      .notNull()
      .references(() => importRuns.id, { onDelete: "cascade" }),
    line: integer("line").notNull(),
    reason: text("reason").notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.line] })],
);

/** What shoppers say of products, and the answers to it: personal data of authors, taken away with their account. */
export const reviews = pgTable(
  "reviews",
  {
    id: text("id").primaryKey(),
    productId: text("product_id")
      .notNull()
      .references(() => products.id),
    authorId: text("author_id").notNull(),
    rating: smallint("rating").notNull(),
    title: text("title").notNull(),
    body: text("body"),
    authorName: text("author_name").notNull(),
    isVerifiedPurchase: boolean("is_verified_purchase").notNull(),
    status: text("status").$type<ReviewStatus>().notNull(),
    declineReason: text("decline_reason"),
    replyBody: text("reply_body"),
    repliedAt: instant("replied_at"),
    reportCount: integer("report_count").notNull(),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    unique("reviews_one_for_each_author").on(table.productId, table.authorId),
    check("reviews_rating", sql`rating between 1 and 5`),
    check("reviews_status", sql`status in ('PENDING', 'PUBLISHED', 'DECLINED')`),
    index("reviews_newest")
      .on(table.productId, table.createdAt, table.id)
      .where(sql`status = 'PUBLISHED'`),
    index("reviews_by_rating")
      .on(table.productId, table.rating, table.createdAt, table.id)
      .where(sql`status = 'PUBLISHED'`),
    index("reviews_by_low_rating")
      .on(table.productId, sql`(-rating)`, table.createdAt, table.id)
      .where(sql`status = 'PUBLISHED'`),
    index("reviews_of_author").on(table.authorId, table.createdAt, table.id),
    index("reviews_to_moderate")
      .on(table.createdAt, table.id)
      .where(sql`status = 'PENDING' or (status = 'PUBLISHED' and report_count > 0)`),
  ],
);

/** Who reported a review, once each. */
export const reviewReports = pgTable(
  "review_reports",
  {
    reviewId: text("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    reporterId: text("reporter_id").notNull(),
    reason: text("reason").notNull(),
    reportedAt: instant("reported_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.reporterId] })],
);

/** How many shown reviews gave a product each rating, from 1 to 5. */
export const productRatings = pgTable(
  "product_ratings",
  {
    productId: text("product_id")
      .primaryKey()
      .references(() => products.id),
    counts: integer("counts").array().notNull(),
    version: integer("version").notNull(),
  },
  () => [check("product_ratings_counts", sql`cardinality(counts) = 5 and 0 <= all(counts)`)],
);

/** Which products a customer's orders hold: who may say that they bought it. */
export const purchases = pgTable(
  "purchases",
  {
    customerId: text("customer_id").notNull(),
    productId: text("product_id").notNull(),
    orderId: text("order_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.customerId, table.productId, table.orderId] }),
    index("purchases_of_order").on(table.orderId),
  ],
);

import { sql } from "drizzle-orm";
import { boolean, check, customType, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { ArticleCategory } from "../../domain/article.ts";
import { instant } from "../instant.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** Articles of the knowledge base, whatever language they are written in. */
export const articles = pgTable(
  "articles",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull().unique("articles_slug"),
    category: text("category").$type<ArticleCategory>().notNull(),
    productIds: text("product_ids").array().notNull(),
    categoryIds: text("category_ids").array().notNull(),
    helpfulCount: integer("helpful_count").notNull(),
    unhelpfulCount: integer("unhelpful_count").notNull(),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    index("articles_products").using("gin", table.productIds),
    index("articles_categories").using("gin", table.categoryIds),
    index("articles_newest").on(table.createdAt, table.id),
    check("articles_votes", sql`helpful_count >= 0 and unhelpful_count >= 0`),
  ],
);

/** What articles said, each time it was written. Versions are gap-free for each article and language, and never change. */
export const articleVersions = pgTable(
  "article_versions",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    language: text("language").notNull(),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    body: text("body").notNull(),
    restoredFrom: integer("restored_from"),
    authorId: text("author_id"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.language, table.version] }),
    check("article_versions_version", sql`version > 0`),
  ],
);

/** What articles say: the version that is shown, with what it is found by. */
export const articleTexts = pgTable(
  "article_texts",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    language: text("language").notNull(),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    body: text("body").notNull(),
    /** The words of title, summary and body, in that order of weight, as the language bends them. */
    words: tsvector("words").notNull(),
    publishedAt: instant("published_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.language] }),
    index("article_texts_words").using("gin", table.words),
    index("article_texts_letters").using("gin", sql`title gin_trgm_ops`),
    index("article_texts_newest").on(table.language, table.publishedAt, table.articleId),
  ],
);

/** Whether articles helped, as customers say: one word each. */
export const articleVotes = pgTable(
  "article_votes",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    voterId: text("voter_id").notNull(),
    isHelpful: boolean("is_helpful").notNull(),
    votedAt: instant("voted_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.voterId] }),
    index("article_votes_voter").on(table.voterId),
  ],
);

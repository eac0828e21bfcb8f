import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { CatalogueDocument, PriceRanges } from "../domain/search-document.ts";

export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
/** Ordered by code point, so that the order is the same on every machine. */
const plainText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Numbers every change of a document; a later change has a higher one. */
export const searchRevisions = pgSequence("search_revisions");

/** Numbers products, so that what is kept of them in memory is kept in arrays. */
export const searchKeys = pgSequence("search_keys");

/** One row a product that was ever told of: the whole document, and the columns by which PostgreSQL finds it. */
export const searchDocuments = pgTable(
  "search_documents",
  {
    productId: text("product_id").primaryKey(),
    /** Its number here: the same for as long as the row lives. Writers take a new one for new products only, so that numbers stay close together. */
    key: integer("key")
      .notNull()
      .default(sql`nextval('search_keys')`),
    /** The product's version in the catalogue; 0 when only others spoke of it yet. */
    version: integer("version").notNull().default(0),
    /** New at every change of the product, its availability or its rating: the version of the document in any index. */
    revision: bigint("revision", { mode: "bigint" })
      .notNull()
      .default(sql`nextval('search_revisions')`),
    /** Null when it is not shown. */
    document: jsonb("document").$type<CatalogueDocument>(),
    /** When it was first shown. */
    publishedAt: instant("published_at"),
    variantIds: text("variant_ids").array().notNull().default([]),
    /** Variants of which none can be ordered. */
    outVariantIds: text("out_variant_ids").array().notNull().default([]),
    inStock: boolean("in_stock").notNull().default(true),
    /** The version of the summary of reviews; 0 before the first. */
    ratingVersion: integer("rating_version").notNull().default(0),
    /** 1 to 5; null without reviews. */
    ratingAverage: doublePrecision("rating_average"),
    ratingCount: integer("rating_count").notNull().default(0),
    /** Its name (A) and how its description begins (C): short, so that thousands of matches are ranked by it in a moment. */
    title: tsvector("title"),
    /** SKUs, bar codes and the model, upper-case. */
    codes: text("codes").array().notNull().default([]),
    /** What it can be narrowed by, see domain/facet-code.ts. */
    facetCodes: bigint("facet_codes", { mode: "bigint" }).array().notNull().default([]),
    /** The code of the lowest category it stands in, of its brand and of its merchant: what is counted for every search. */
    leafCode: bigint("leaf_code", { mode: "bigint" }),
    brandCode: bigint("brand_code", { mode: "bigint" }),
    merchantCode: bigint("merchant_code", { mode: "bigint" }),
    prices: jsonb("prices").$type<PriceRanges>(),
    sortName: plainText("sort_name"),
    /** 0 to 1023 by the product's id, for samples of the catalogue; null when it is not shown. */
    sample: smallint("sample"),
  },
  (table) => [
    uniqueIndex("search_documents_key").on(table.key),
    index("search_documents_name")
      .on(table.sortName, table.productId)
      .where(sql`sample is not null`),
  ],
);

/**
 * The words of products that are shown, apart from all else: rows so narrow that those of ten thousand matches lie on some hundred pages, and that a
 * price or a stock that changes touches no index of words.
 */
export const searchWords = pgTable(
  "search_words",
  {
    key: integer("key").primaryKey(),
    /** What it is found by, weighted: A name, B brand and model, C category, variants and description, D specifications; and its codes. */
    words: tsvector("words"),
    /** What it is, in words. */
    subject: tsvector("subject"),
  },
  (table) => [
    // Without fastupdate: a search never pays for a list of pending entries, and writes come in small transactions anyway.
    index("search_words_words").using("gin", table.words).with({ fastupdate: false }),
    index("search_words_subject").using("gin", table.subject).with({ fastupdate: false }),
  ],
);

/** Whose variant it is and whether it can be ordered; kept also for variants whose product is not known yet. */
export const searchVariants = pgTable("search_variants", {
  variantId: text("variant_id").primaryKey(),
  productId: text("product_id"),
  /** The version of its availability; 0 before the first. */
  availabilityVersion: integer("availability_version").notNull().default(0),
  isOut: boolean("is_out").notNull().default(false),
});

/** Documents whose change an index outside has not yet: written in the transaction of the change, where there is such an index. */
export const searchPending = pgTable(
  "search_pending",
  {
    productId: text("product_id").primaryKey(),
    /** The newest revision that waits. */
    revision: bigint("revision", { mode: "bigint" }).notNull(),
    /** Since when the oldest of its changes waits. */
    since: instant("since").notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Null: now. */
    nextAttemptAt: instant("next_attempt_at"),
    lastError: text("last_error"),
  },
  (table) => [index("search_pending_revision").on(table.revision)],
);

/** What the codes of `search_documents.facet_codes` stand for. */
export const searchFacetValues = pgTable(
  "search_facet_values",
  {
    code: bigint("code", { mode: "bigint" }).primaryKey(),
    kind: text("kind", {
      enum: ["CATEGORY", "BRAND", "MERCHANT", "SPECIFICATION"],
    }).notNull(),
    /** The facet's key: `category`, `brand` … or the specification's. */
    key: text("key").notNull(),
    value: text("value").notNull(),
    /** For people: a category's name; of a specification's value the specification's name; else the value. */
    label: text("label").notNull(),
    /** The code of a category's parent; null at the top and for everything else. */
    parentCode: bigint("parent_code", { mode: "bigint" }),
    /** Of a specification's numbers. */
    unit: text("unit"),
    /** A specification's value as a number. */
    number: doublePrecision("number"),
  },
  (table) => [
    index("search_facet_values_categories")
      .on(table.value)
      .where(sql`kind = 'CATEGORY'`),
  ],
);

/** Words of names, brands, models and categories, with in how many documents they stand; made anew in the background. */
export const searchVocabulary = pgTable(
  "search_vocabulary",
  { word: plainText("word").primaryKey(), documents: integer("documents").notNull() },
  () => [index("search_vocabulary_likeness").using("gin", sql`(word::text) gin_trgm_ops`)],
);

/** Brands, categories and brands' categories as a shopper would type them; made anew in the background. */
export const searchPhrases = pgTable("search_phrases", {
  phrase: plainText("phrase").primaryKey(),
  documents: integer("documents").notNull(),
});

/** Queries that found something, by how they are written plainly. Nothing of who typed them. */
export const searchQueries = pgTable("search_queries", {
  query: plainText("query").primaryKey(),
  /** How often it was typed, each time counting half as much after every half-life. */
  score: doublePrecision("score").notNull(),
  scoredAt: instant("scored_at").notNull(),
  /** In how many different half-hours it was typed. */
  occasions: integer("occasions").notNull(),
  lastOccasionAt: instant("last_occasion_at").notNull(),
});

/** Terms that find one another, or others. */
export const searchSynonyms = pgTable("search_synonyms", {
  id: text("id").primaryKey(),
  terms: text("terms").array().notNull(),
  alsoFinds: text("also_finds").array().notNull(),
  version: integer("version").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** What the catalogue teaches about words, whole: one row, made anew in the background and read by every process. */
export const searchLexicon = pgTable("search_lexicon", {
  /** Always 1. */
  id: smallint("id").primaryKey(),
  learnedAt: instant("learned_at").notNull(),
  /** The newest revision of a document it was learned from. */
  revision: bigint("revision", { mode: "bigint" }).notNull(),
  /** JSON of a `KeptLexicon`, compressed by gzip. */
  body: bytea("body").notNull(),
});

/** How an engine's index is kept: one row an engine, made when it is first needed. */
export const searchIndexes = pgTable("search_indexes", {
  engine: text("engine", { enum: ["ELASTICSEARCH", "POSTGRESQL"] }).primaryKey(),
  /** The index that is being filled and takes every change meanwhile; null when none is. */
  building: text("building"),
  /** The last product that was brought into it. */
  buildingAfter: text("building_after"),
  buildingCount: integer("building_count").notNull().default(0),
  buildingSince: instant("building_since"),
  /** When an index was last made anew. */
  rebuiltAt: instant("rebuilt_at"),
  /** When it was last compared with the documents, and how many differed then. */
  comparedAt: instant("compared_at"),
  driftCount: integer("drift_count"),
});

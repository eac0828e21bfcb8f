import { sql } from "drizzle-orm";
import { customType, index, integer, pgTable, text } from "drizzle-orm/pg-core";

export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** One row a product that was ever shown. */
export const searchDocuments = pgTable(
  "search_documents",
  {
    productId: text("product_id").primaryKey(),
    /** The product's version in the catalogue the row tells of. */
    version: integer("version").notNull(),
    /** What it is found by, weighted: A name, B brand and model, C category and description, D specifications. Null when it is not shown. */
    words: tsvector("words"),
    /** SKUs and bar codes, upper-case; empty when it is not shown. */
    codes: text("codes").array().notNull(),
  },
  (table) => [
    // Without fastupdate: a search never pays for a list of pending entries, and writes come in small transactions anyway.
    index("search_documents_words").using("gin", table.words).with({ fastupdate: false }),
    index("search_documents_codes")
      .using("gin", table.codes)
      .with({ fastupdate: false })
      .where(sql`codes <> '{}'`),
  ],
);

import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import type { TransferStatus } from "../../domain/transfer.ts";
import { instant } from "../instant.ts";
import { uploads } from "./media.ts";

/** Files of products that merchants bring: how far each has come. */
export const productImports = pgTable(
  "product_imports",
  {
    id: text("id").primaryKey(),
    merchantId: text("merchant_id").notNull(),
    uploadId: text("upload_id")
      .notNull()
      .references(() => uploads.id),
    isDryRun: boolean("is_dry_run").notNull(),
    status: text("status").$type<TransferStatus>().notNull(),
    /** Why it came to nothing; null otherwise. */
    failure: text("failure"),
    byteSize: integer("byte_size").notNull(),
    /** Bytes and lines of the file that are done with. */
    byteOffset: bigint("byte_offset", { mode: "number" }).notNull(),
    line: integer("line").notNull(),
    rows: integer("rows").notNull(),
    changedProducts: integer("changed_products").notNull(),
    unchangedProducts: integer("unchanged_products").notNull(),
    rejectedRows: integer("rejected_rows").notNull(),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    // Tried first and then done: twice for one file, never more.
    unique("product_imports_upload").on(table.uploadId, table.isDryRun),
    index("product_imports_of_merchant").on(table.merchantId, table.createdAt, table.id),
    check("product_imports_status", sql`status in ('WAITING', 'RUNNING', 'FINISHED', 'FAILED')`),
  ],
);

/** What was wrong with rows of such a file, the first thousand of each. */
export const productImportErrors = pgTable(
  "product_import_errors",
  {
    importId: text("import_id")
      .notNull()
      .references(() => productImports.id, { onDelete: "cascade" }),
    /** Counts the errors of the import, from 1. */
    number: integer("number").notNull(),
    line: integer("line").notNull(),
    columnName: text("column_name"),
    message: text("message").notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.number] })],
);

/** Files of products that merchants take away. */
export const productExports = pgTable(
  "product_exports",
  {
    id: text("id").primaryKey(),
    merchantId: text("merchant_id").notNull(),
    status: text("status").$type<TransferStatus>().notNull(),
    failure: text("failure"),
    rows: integer("rows").notNull(),
    byteSize: integer("byte_size").notNull(),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at"),
    /** When the file is deleted. */
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    index("product_exports_of_merchant").on(table.merchantId, table.createdAt, table.id),
    check("product_exports_status", sql`status in ('WAITING', 'RUNNING', 'FINISHED', 'FAILED')`),
  ],
);

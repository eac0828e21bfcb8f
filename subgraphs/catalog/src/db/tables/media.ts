import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import type { UploadPurpose } from "../../domain/upload.ts";
import { instant } from "../instant.ts";

/** Files that merchants were allowed to bring: one row from the signed address until the file was used or swept. */
export const uploads = pgTable(
  "uploads",
  {
    id: text("id").primaryKey(),
    merchantId: text("merchant_id").notNull(),
    purpose: text("purpose").$type<UploadPurpose>().notNull(),
    contentType: text("content_type").notNull(),
    byteSize: integer("byte_size").notNull(),
    /** Of the bytes, in hex, as the client said beforehand. */
    sha256: text("sha256").notNull(),
    createdAt: instant("created_at").notNull(),
    /** When the signed address ends. */
    expiresAt: instant("expires_at").notNull(),
    /** When it became part of something; until then it is swept. */
    usedAt: instant("used_at"),
  },
  (table) => [
    index("uploads_waiting")
      .on(table.merchantId, table.expiresAt)
      .where(sql`used_at is null`),
    check("uploads_size", sql`byte_size > 0`),
    check("uploads_purpose", sql`purpose in ('IMAGE', 'PRODUCT_CSV')`),
  ],
);

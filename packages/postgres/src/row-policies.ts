import { type SQL, sql } from "drizzle-orm";
import { pgPolicy } from "drizzle-orm/pg-core";

// Each setting is read in a sub-select: once for a statement, not once for each row.
const settingOf = (name: string): SQL => sql.raw(`(select current_setting('novatech.${name}', true))`);
const listOf = (name: string): SQL =>
  sql.raw(`((select string_to_array(current_setting('novatech.${name}', true), ','))::text[])`);

/** Whether a column (`table.column`) names a merchant that rows are read for; see `RowReader`. */
export const isReadersMerchant = (column: string): SQL => sql`${sql.raw(column)} = any ${listOf("merchant_ids")}`;

/** Whether rows are read for the customer or the holder of the secret that two columns of a table name. */
export const isReaders = (table: string): SQL =>
  sql`(${sql.raw(`${table}.customer_id`)} = ${settingOf("user_id")} or ${sql.raw(`${table}.access_token_hash`)} = any ${listOf("secret_hashes")})`;

/** Whether a row of another table is shown, by that table's own policy: the one whose `id` (or `key`) a column names. */
export const isOfShown = (table: string, column: string, key = "id"): SQL =>
  sql.raw(`exists (select from ${table} where ${table}.${key} = ${column})`);

/**
 * A table's policy for the merchant reader role. The room's own role owns the table and is not asked: what shoppers and workers do costs nothing.
 * The migration has to grant SELECT besides.
 */
export const merchantReads = (condition: SQL) => pgPolicy("merchant_reads", { for: "select", using: condition });

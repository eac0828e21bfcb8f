import { sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { OrderKey } from "../use-cases/order-reader.ts";

/** Whether a column has one of some values: one parameter for any number of them, so that the statement's text stays the same. */
export const isOneOf = (column: PgColumn, values: readonly string[]): SQL =>
  sql`${column} in (select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;

/** The months of some orders. One parameter each, since the planner leaves out partitions by such a list only; there are few. */
export const monthsOf = (keys: readonly OrderKey[]): string[] =>
  [...new Set(keys.map((key) => key.placedMonth))].toSorted();

import { getTableColumns } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * A row as JSON for `jsonb_populate_record`: keys become column names (`placedAt` → `placed_at`), amounts texts, moments ISO texts.
 * Only the row's own keys are renamed, not those inside a JSON column.
 */
export const columnsOf = (row: object): string => JSON.stringify(toColumns(row), bigintAsText);

/** Several rows for `jsonb_populate_recordset`. */
export const allColumnsOf = (rows: readonly object[]): string => JSON.stringify(rows.map(toColumns), bigintAsText);

const toColumns = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value]));

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const bigintAsText = (_key: string, value: unknown): unknown => (typeof value === "bigint" ? value.toString() : value);

/** A table's row from the columns of a statement that was sent as text. */
export const rowOf = <Table extends PgTable>(
  table: Table,
  columns: Readonly<Record<string, unknown>>,
): Table["$inferSelect"] =>
  Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([key, column]) => {
      const value = columns[column.name] ?? null;
      return [key, value === null ? null : column.mapFromDriverValue(value)];
    }),
  ) as Table["$inferSelect"];

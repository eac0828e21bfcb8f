import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { eventKinds } from "../domain/tracked-event.ts";
import type { LakeColumn, LakeDataset, LakeReader } from "../use-cases/export-lake.ts";

/** Rows of one statement. */
const rowsAtOnce = 20_000;

/** A dataset as it is read: a table, what of it, and in which order. */
type Source = {
  readonly table: string;
  /** The first and the last moment or day, as SQL. */
  readonly moment: string;
  /** Whether a row is of a day, which is a parameter. */
  readonly isOfDay: (day: string) => SQL;
  readonly key: readonly string[];
  /** Column names with types and, where it is no column of that name, its SQL. */
  readonly columns: readonly (LakeColumn & { readonly from?: string })[];
};

const text = (...names: readonly string[]): LakeColumn[] => names.map((name) => ({ name, type: "VARCHAR" }));
const whole = (...names: readonly string[]): LakeColumn[] => names.map((name) => ({ name, type: "BIGINT" }));
const moment = (name: string): LakeColumn => ({ name, type: "TIMESTAMPTZ" });
const kindName = `case kind ${Object.entries(eventKinds)
  .map(([name, number]) => `when ${number} then '${name}'`)
  .join(" ")} end`;

const within =
  (column: string) =>
  (day: string): SQL =>
    sql`${sql.raw(column)} >= ${`${day}T00:00:00Z`}::timestamptz and ${sql.raw(column)} < ${`${day}T00:00:00Z`}::timestamptz + interval '24 hours'`;

const sources: Readonly<Record<LakeDataset, Source>> = {
  events: {
    table: "events",
    moment: "happened_on",
    isOfDay: (day) => sql`happened_on = ${day}::date`,
    key: ["event_key", "item"],
    columns: [
      ...text("event_key"),
      ...whole("item"),
      { name: "kind", type: "VARCHAR", from: kindName },
      moment("happened_at"),
      ...text("visit", "merchant_id", "product_id", "variant_id", "page"),
      ...whole("quantity"),
    ],
  },
  orders: {
    table: "sold_orders",
    moment: "placed_at",
    isOfDay: within("placed_at"),
    key: ["merchant_order_id"],
    columns: [
      ...text("merchant_order_id", "order_id", "merchant_id"),
      moment("placed_at"),
      ...text("currency"),
      ...whole("units", "net", "tax", "gross"),
    ],
  },
  order_lines: {
    table: "sold_lines",
    moment: "placed_at",
    isOfDay: within("placed_at"),
    key: ["line_id"],
    columns: [
      ...text("line_id", "merchant_order_id", "merchant_id", "product_id", "variant_id"),
      moment("placed_at"),
      ...text("currency"),
      ...whole("quantity", "net", "tax", "gross"),
    ],
  },
  credits: {
    table: "credited_parts",
    moment: "credited_at",
    isOfDay: within("credited_at"),
    key: ["credit_id", "merchant_order_id"],
    columns: [
      ...text("credit_id", "merchant_order_id", "merchant_id"),
      moment("credited_at"),
      ...text("cause", "currency"),
      ...whole("units", "net", "tax", "gross"),
    ],
  },
};

/** Reads what goes to the data lake from a pool of this database. */
export const createPostgresLakeReader = (db: Queryable): LakeReader => ({
  columns: (dataset) => sources[dataset].columns.map(({ name, type }) => ({ name, type })),
  days: async (dataset) => {
    const { table, moment: column } = sources[dataset];
    const day = (which: string): SQL =>
      sql.raw(`to_char(${which}(${column})${column.endsWith("_at") ? " at time zone 'UTC'" : ""}, 'YYYY-MM-DD')`);
    const [row] = await db.execute<{ first: string | null; last: string | null }>(
      sql`select ${day("min")} as first, ${day("max")} as last from ${sql.raw(table)}`,
    );
    return row?.first && row.last ? { first: row.first, last: row.last } : null;
  },
  rows: (dataset, day) => pages(db, sources[dataset], day),
});

async function* pages(db: Queryable, source: Source, day: string): AsyncGenerator<readonly string[]> {
  const { table, key, columns, isOfDay } = source;
  const keys = sql.raw(key.map((column) => `${column}::text`).join(", "));
  const shown = sql.raw(columns.map(({ name, from }) => (from === undefined ? name : `${from} as ${name}`)).join(", "));
  let after: readonly string[] | null = null;
  for (;;) {
    const isAfter: SQL =
      after === null
        ? sql`true`
        : sql`(${keys}) > (${sql.join(
            after.map((part) => sql`${part}`),
            sql`, `,
          )})`;
    const rows: readonly { readonly row: string; readonly key: readonly string[] }[] = await db.execute<{
      row: string;
      key: string[];
    }>(sql`
      select (select to_json(shown)::text from (select ${shown}) as shown) as row, array[${keys}] as key
      from ${sql.raw(table)} where ${isOfDay(day)} and ${isAfter} order by ${keys} limit ${rowsAtOnce}`);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.key ?? null;
  }
}

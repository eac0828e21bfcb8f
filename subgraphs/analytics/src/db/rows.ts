import { type SQL, sql } from "drizzle-orm";

/** Rows as one jsonb parameter, for `jsonb_to_recordset(…)`. Moments become ISO texts, amounts texts. */
export const jsonRows = (rows: readonly unknown[]): SQL =>
  sql`${JSON.stringify(rows, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value))}::jsonb`;

/** The quarter of an hour since 1970 in which a moment (a column's name) lies; the same as `slotOf`. */
export const slotOfColumn = (column: string): SQL => sql.raw(`floor(extract(epoch from ${column}) / 900)::integer`);

/** A list of ids as one parameter: drizzle would write a list as so many parameters, each length another prepared statement. */
export const textArray = (texts: readonly string[]): SQL =>
  sql`${`{${texts.map((text) => `"${text.replaceAll(/["\\\0]/g, "")}"`).join(",")}}`}::text[]`;

/** A list of whole numbers as one parameter. */
export const integerArray = (numbers: readonly number[]): SQL => sql`${`{${numbers.join(",")}}`}::integer[]`;

/** A list of moments as one parameter. */
export const instantArray = (moments: readonly Date[]): SQL =>
  sql`${`{${moments.map((moment) => moment.toISOString()).join(",")}}`}::timestamptz[]`;

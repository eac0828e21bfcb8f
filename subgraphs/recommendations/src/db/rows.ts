import { type SQL, sql } from "drizzle-orm";

/** Rows as one jsonb parameter, for `jsonb_to_recordset(…)`. Dates become ISO texts. */
export const jsonRows = (rows: readonly unknown[]): SQL => sql`${JSON.stringify(rows)}::jsonb`;

/** A list of ids as one parameter: drizzle would write a list as so many parameters, each length another prepared statement. */
export const textArray = (texts: readonly string[]): SQL => {
  const quoted = texts
    .filter((text) => !text.includes("\0"))
    .map((text) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return sql`${`{${quoted.join(",")}}`}::text[]`;
};

/** A list of numbers as one parameter. */
export const integerArray = (numbers: readonly number[]): SQL => sql`${`{${numbers.join(",")}}`}::integer[]`;

import { type SQL, sql } from "drizzle-orm";

/** A list of texts as PostgreSQL reads an array. A text with a NUL, which PostgreSQL cannot hold and so never has, is left out. */
export function arrayLiteral(texts: readonly string[]): string {
  const quoted = texts
    .filter((text) => !text.includes("\0"))
    .map((text) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return `{${quoted.join(",")}}`;
}

/**
 * A list of texts as one parameter, for `= any(…)` and `unnest(…)`: drizzle would write a list as so many parameters, and each
 * length would be another prepared statement.
 */
export const textArray = (texts: readonly string[]): SQL => sql`${arrayLiteral(texts)}::text[]`;

/** A value as one jsonb parameter, for `jsonb_to_recordset(…)`. Bigints become texts and dates ISO texts. */
export const jsonRows = (rows: readonly unknown[]): SQL =>
  sql`${JSON.stringify(rows, (_key, held: unknown) => (typeof held === "bigint" ? held.toString() : held))}::jsonb`;

import { type SQL, sql } from "drizzle-orm";

/** Values as one jsonb parameter, for `jsonb_to_recordset(…)`. Bigints become texts, dates ISO texts; a NUL, which PostgreSQL cannot hold, is left out. */
export const jsonRows = (rows: readonly unknown[]): SQL =>
  sql`${JSON.stringify(rows, (_key, held: unknown) => {
    if (typeof held === "bigint") return held.toString();
    return typeof held === "string" ? held.replaceAll("\0", "") : held;
  })}::jsonb`;

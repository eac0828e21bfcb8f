import { type SQL, sql } from "drizzle-orm";

/** A parameter of the type `text[]`. */
export const textArray = (texts: readonly string[]): SQL =>
  sql`${sql.param(`{${texts.map((text) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(",")}}`)}::text[]`;

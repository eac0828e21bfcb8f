import { type SQL, sql } from "drizzle-orm";

/** A list of texts as one parameter: drizzle would write a list as so many parameters, each length another prepared statement. */
export const textArray = (texts: readonly string[]): SQL =>
  sql`${`{${texts.map((text) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(",")}}`}::text[]`;

import { type SQL, sql } from "drizzle-orm";

/** Codes as one parameter. */
export const codeArray = (codes: readonly bigint[]): SQL => sql`${`{${codes.join(",")}}`}::bigint[]`;

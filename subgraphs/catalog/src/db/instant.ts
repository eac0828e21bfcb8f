import { timestamp } from "drizzle-orm/pg-core";

/** Milliseconds, so that a moment in a cursor is exactly the one in the row. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

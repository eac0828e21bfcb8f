import { timestamp } from "drizzle-orm/pg-core";

/** A column that holds a moment, to the millisecond, as cursors tell it. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

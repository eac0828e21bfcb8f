import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

/**
 * Who was erased here, by an id that leads to nobody any more: the reminder by which data that come late are erased again.
 * Every room that holds personal data re-exports it from its tables.
 */
export const erasedPersons = pgTable("erased_persons", {
  personId: text("person_id").primaryKey(),
  requestId: text("request_id").notNull(),
  erasedAt: timestamp("erased_at", { withTimezone: true, mode: "date" }).notNull(),
});

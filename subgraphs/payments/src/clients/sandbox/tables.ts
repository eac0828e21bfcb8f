import { sql } from "drizzle-orm";
import { bigint, boolean, check, pgSchema, text, timestamp } from "drizzle-orm/pg-core";

/** The sandbox's own world: nothing outside `clients/sandbox` reads or writes here. */
export const sandboxSchema = pgSchema("sandbox");

const minor = (name: string) => bigint(name, { mode: "bigint" });
const now = (name: string) => timestamp(name, { withTimezone: true, mode: "date" }).notNull().defaultNow();

/** Authorisations the sandbox was asked for, by the caller's key. */
export const sandboxAuthorizations = sandboxSchema.table(
  "authorizations",
  {
    key: text("key").primaryKey(),
    currency: text("currency").notNull(),
    amountMinor: minor("amount_minor").notNull(),
    isApproved: boolean("is_approved").notNull(),
    reason: text("reason"),
    cardBrand: text("card_brand"),
    cardLast4: text("card_last4"),
    methodToken: text("method_token").notNull(),
    capturedMinor: minor("captured_minor").notNull(),
    refundedMinor: minor("refunded_minor")
      .notNull()
      .default(sql`0`),
    isVoided: boolean("is_voided").notNull(),
    createdAt: now("created_at"),
  },
  () => [
    check("sandbox_refunded", sql`refunded_minor between 0 and captured_minor`),
    check("sandbox_captured", sql`captured_minor between 0 and amount_minor`),
    check("sandbox_voided", sql`not is_voided or captured_minor = 0`),
  ],
);

/** Captures, releases and refunds the sandbox was asked for, by the caller's key. */
export const sandboxOperations = sandboxSchema.table("operations", {
  key: text("key").primaryKey(),
  authorizationKey: text("authorization_key").notNull(),
  kind: text("kind").notNull(),
  amountMinor: minor("amount_minor").notNull(),
  /** Null when it succeeded. */
  reason: text("reason"),
  createdAt: now("created_at"),
});

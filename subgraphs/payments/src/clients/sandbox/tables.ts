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
    /** What was let go. */
    releasedMinor: minor("released_minor")
      .notNull()
      .default(sql`0`),
    isVoided: boolean("is_voided").notNull(),
    /** The secret in the challenge's address; null when none was asked for. */
    challengeId: text("challenge_id").unique("sandbox_challenge"),
    /** Null without a challenge. */
    challengeState: text("challenge_state").$type<"OPEN" | "PASSED" | "FAILED" | "CANCELLED">(),
    returnUrl: text("return_url"),
    /** When what was not taken is let go; null for holds of before there was such a time. */
    expiresAt: timestamp("expires_at", { withTimezone: true, mode: "date" }),
    /** What the bank took back, and why. */
    disputedMinor: minor("disputed_minor")
      .notNull()
      .default(sql`0`),
    disputeReason: text("dispute_reason"),
    createdAt: now("created_at"),
  },
  () => [
    check("sandbox_refunded", sql`refunded_minor between 0 and captured_minor`),
    check(
      "sandbox_captured",
      sql`captured_minor >= 0 and released_minor >= 0 and captured_minor + released_minor <= amount_minor`,
    ),
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

import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { holdStates } from "../domain/promotion-hold.ts";
import { promotionKinds, targetKinds } from "../domain/promotion.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Promotions with their counted uses. `usesHeld` and `usesUsed` are the sums of `promotion_uses` by the state of their attempt. */
export const promotions = pgTable(
  "promotions",
  {
    id: text("id").primaryKey(),
    version: integer("version").notNull(),
    merchantId: text("merchant_id"),
    name: text("name").notNull(),
    code: text("code"),
    kind: text("kind", { enum: promotionKinds }).notNull(),
    percentBasisPoints: integer("percent_basis_points"),
    amountMinor: bigint("amount_minor", { mode: "bigint" }),
    amountCurrency: text("amount_currency"),
    buyQuantity: integer("buy_quantity"),
    getQuantity: integer("get_quantity"),
    targetKind: text("target_kind", { enum: targetKinds }).notNull(),
    targetIds: text("target_ids").array().notNull(),
    minimumMinor: bigint("minimum_minor", { mode: "bigint" }),
    minimumCurrency: text("minimum_currency"),
    customersOnly: boolean("customers_only").notNull(),
    isExclusive: boolean("is_exclusive").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at"),
    usageLimit: integer("usage_limit"),
    usageLimitPerCustomer: integer("usage_limit_per_customer"),
    usesHeld: integer("uses_held").notNull().default(0),
    usesUsed: integer("uses_used").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    // A code means one promotion; when that has ended, another may have it.
    uniqueIndex("promotions_code")
      .on(table.code)
      .where(sql`ended_at is null`),
    index("promotions_without_code")
      .on(table.merchantId)
      .where(sql`code is null and ended_at is null`),
    index("promotions_merchant").on(table.merchantId, table.id),
    index("promotions_over")
      .on(table.endsAt)
      .where(sql`ended_at is null`),
    check("promotions_uses", sql`uses_held >= 0 and uses_used >= 0 and uses_held + uses_used <= usage_limit`),
    check("promotions_version", sql`version >= 1`),
    check(
      "promotions_kind",
      sql`case kind
        when 'PERCENT_OFF' then percent_basis_points between 1 and 10000
        when 'AMOUNT_OFF' then amount_minor > 0 and amount_currency is not null
        when 'BUY_X_GET_Y' then buy_quantity > 0 and get_quantity > 0 and percent_basis_points between 1 and 10000
        else kind = 'FREE_SHIPPING' end`,
    ),
  ],
);

/** How often a customer has a promotion. */
export const promotionCustomers = pgTable(
  "promotion_customers",
  {
    promotionId: text("promotion_id")
      .notNull()
      .references(() => promotions.id, { onDelete: "cascade" }),
    customerId: text("customer_id").notNull(),
    usesHeld: integer("uses_held").notNull(),
    usesUsed: integer("uses_used").notNull(),
    /** The promotion's limit per customer when a use was last held; kept here so that the database can hold it. */
    usageLimit: integer("usage_limit"),
  },
  (table) => [
    primaryKey({ columns: [table.promotionId, table.customerId] }),
    check("promotion_customers_uses", sql`uses_held >= 0 and uses_used >= 0 and uses_held + uses_used <= usage_limit`),
  ],
);

/** Check-out attempts that wanted uses of counted promotions, and how it stands with them. */
export const promotionAttempts = pgTable(
  "promotion_attempts",
  {
    attemptId: text("attempt_id").primaryKey(),
    state: text("state", { enum: holdStates }).notNull(),
    /** Null for a guest's. */
    customerId: text("customer_id"),
    decidedAt: instant("decided_at").notNull(),
    /** When a hold ends by itself. */
    expiresAt: instant("expires_at"),
  },
  (table) => [
    index("promotion_attempts_age").on(table.decidedAt),
    check("promotion_attempts_state", sql`state in (${sql.raw(holdStates.map((state) => `'${state}'`).join(", "))})`),
  ],
);

/** Which promotions an attempt has one use of each. */
export const promotionUses = pgTable(
  "promotion_uses",
  {
    attemptId: text("attempt_id")
      .notNull()
      .references(() => promotionAttempts.attemptId, { onDelete: "cascade" }),
    promotionId: text("promotion_id")
      .notNull()
      .references(() => promotions.id),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.promotionId] }),
    index("promotion_uses_promotion").on(table.promotionId),
  ],
);

/** Idempotency keys of the back office. */
export const promotionKeys = pgTable(
  "promotion_keys",
  {
    userId: text("user_id").notNull(),
    key: text("key").notNull(),
    /** The input as canonical JSON. */
    fingerprint: text("fingerprint").notNull(),
    promotionId: text("promotion_id").notNull(),
    usedAt: instant("used_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] }), index("promotion_keys_used").on(table.usedAt)],
);

import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";

export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Accounts. Personal data: email, display_name. */
export const users = pgTable(
  "users",
  {
    id: text("id").primaryKey(),
    email: text("email").notNull(),
    displayName: text("display_name").notNull(),
    scopes: text("scopes").array().notNull(),
    createdAt: instant("created_at").notNull(),
    /** When a letter to the e-mail address was answered; null until then. */
    emailVerifiedAt: instant("email_verified_at"),
    /** The language of letters. */
    language: text("language", { enum: ["en", "de"] })
      .notNull()
      .default("en"),
    /** `BLOCKED` by staff or `ERASED` on request: neither logs in. */
    state: text("state", { enum: ["ACTIVE", "BLOCKED", "ERASED"] })
      .notNull()
      .default("ACTIVE"),
  },
  (table) => [
    unique("users_email").on(table.email),
    // How names begin, for staff.
    index("users_name").on(sql`lower(display_name) text_pattern_ops`),
    check("users_email_lower", sql`email = lower(email)`),
    check("users_language", sql`language in ('en', 'de')`),
    check("users_state", sql`state in ('ACTIVE', 'BLOCKED', 'ERASED')`),
  ],
);

/** Password hashes (argon2id with its parameters and salt), apart from the accounts so that no listing reads them. */
export const userPasswords = pgTable("user_passwords", {
  userId: text("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  hash: text("hash").notNull(),
});

/** How others see an account. Its id says nothing of the user's. */
export const publicProfiles = pgTable(
  "public_profiles",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    displayName: text("display_name").notNull(),
    memberSince: instant("member_since").notNull(),
  },
  (table) => [unique("public_profiles_user").on(table.userId)],
);

/** Log-ins. */
export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull(),
    /** When its newest refresh token stops working. */
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    /** When its owner last proved who they are: `auth_time` of its tokens. */
    authenticatedAt: instant("authenticated_at").notNull(),
    /** How, as RFC 8176 names it: `amr` of its tokens. */
    factors: text("factors").array().notNull(),
    /** When it last gave an access token. */
    lastUsedAt: instant("last_used_at").notNull(),
    /** What the client calls itself, for its owner to recognise it by. */
    deviceName: text("device_name"),
  },
  (table) => [index("sessions_user").on(table.userId), index("sessions_expiry").on(table.expiresAt)],
);

/** Refresh tokens by their SHA-256. A used one is kept until it would have expired, to know it when it comes again. */
export const refreshTokens = pgTable(
  "refresh_tokens",
  {
    hash: text("hash").primaryKey(),
    sessionId: text("session_id")
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [index("refresh_tokens_session").on(table.sessionId), index("refresh_tokens_expiry").on(table.expiresAt)],
);

/** Address books. Personal data. */
export const addresses = pgTable(
  "addresses",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    recipient: text("recipient").notNull(),
    line1: text("line1").notNull(),
    line2: text("line2"),
    city: text("city").notNull(),
    region: text("region"),
    postalCode: text("postal_code").notNull(),
    countryCode: text("country_code").notNull(),
    phone: text("phone"),
    isDefault: boolean("is_default").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("addresses_newest").on(table.userId, table.createdAt, table.id),
    uniqueIndex("addresses_one_default")
      .on(table.userId)
      .where(sql`is_default`),
  ],
);

/** Companies that sell. */
export const merchants = pgTable(
  "merchants",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    description: text("description"),
    createdAt: instant("created_at").notNull(),
    /** Suspended: its members finish their orders and do nothing else. */
    status: text("status", { enum: ["ACTIVE", "SUSPENDED"] })
      .notNull()
      .default("ACTIVE"),
    suspensionReason: text("suspension_reason"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    unique("merchants_slug").on(table.slug),
    check("merchants_status", sql`status in ('ACTIVE', 'SUSPENDED')`),
  ],
);

/** Who works for which merchant. */
export const merchantMembers = pgTable(
  "merchant_members",
  {
    merchantId: text("merchant_id")
      .notNull()
      .references(() => merchants.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text("role", { enum: ["OWNER", "MANAGER", "CLERK"] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.userId] }),
    index("merchant_members_user").on(table.userId),
    check("merchant_members_role", sql`role in ('OWNER', 'MANAGER', 'CLERK')`),
  ],
);

/** Keys that sign tokens. The private half is sealed with AES-256-GCM; see security/key-encryption.ts. */
export const signingKeys = pgTable("signing_keys", {
  kid: text("kid").primaryKey(),
  publicJwk: jsonb("public_jwk").notNull(),
  sealedPrivateJwk: text("sealed_private_jwk").notNull(),
  createdAt: instant("created_at").notNull(),
  /** When it begins to sign: later than it is published, so that everybody who verifies has read it by then. */
  signsFrom: instant("signs_from").notNull().defaultNow(),
});

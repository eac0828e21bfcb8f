import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text, timestamp, unique } from "drizzle-orm/pg-core";
import { users } from "../tables.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Letters on their way, sealed: address, name and link are secrets. A letter that was sent, or given up, is deleted. */
export const accountMail = pgTable("account_mail", {
  id: text("id").primaryKey(),
  kind: text("kind").notNull(),
  sealed: text("sealed").notNull(),
  queuedAt: instant("queued_at").notNull(),
  attempts: integer("attempts").notNull().default(0),
});

/**
 * What somebody must bring back: links of letters, half-done log-ins, passkey ceremonies. By its SHA-256, works once, and not after it expired.
 * `sealed` is what it stands for, for example a new e-mail address.
 */
export const accountTokens = pgTable(
  "account_tokens",
  {
    hash: text("hash").primaryKey(),
    purpose: text("purpose").notNull(),
    /** Null for a log-in of whoever turns out to hold the passkey. */
    userId: text("user_id").references(() => users.id, { onDelete: "cascade" }),
    sealed: text("sealed").notNull(),
    /** How often something wrong was brought with it. */
    attempts: integer("attempts").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    index("account_tokens_user").on(table.userId, table.purpose, table.createdAt),
    index("account_tokens_expiry").on(table.expiresAt),
  ],
);

/** Authenticator apps, one an account. The secret is sealed. */
export const totpSecrets = pgTable("totp_secrets", {
  userId: text("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  sealedSecret: text("sealed_secret").notNull(),
  createdAt: instant("created_at").notNull(),
  /** Null until a code of it was shown: before that it is no factor. */
  confirmedAt: instant("confirmed_at"),
  /** The newest time step whose code was used: no code of it or before it counts again (RFC 6238 §5.2). */
  lastStep: bigint("last_step", { mode: "number" }).notNull(),
});

/** Recovery codes by their SHA-256. A used one is deleted. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    hash: text("hash").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
  },
  (table) => [index("recovery_codes_user").on(table.userId)],
);

/** Passkeys: WebAuthn credentials. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** In base64url, as the authenticator gave it. */
    credentialId: text("credential_id").notNull(),
    /** COSE_Key in base64url. */
    publicKey: text("public_key").notNull(),
    /** How often it signed, as it says; 0 for those that do not count. */
    signCount: bigint("sign_count", { mode: "number" }).notNull(),
    transports: text("transports").array().notNull(),
    name: text("name").notNull(),
    isBackedUp: boolean("is_backed_up").notNull(),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at"),
  },
  (table) => [
    unique("passkeys_credential").on(table.credentialId),
    index("passkeys_user").on(table.userId, table.createdAt),
    check("passkeys_count", sql`sign_count >= 0`),
  ],
);

import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";
import { sessions, users } from "../tables.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * What the OpenID Connect provider remembers: codes, tokens, grants, log-ins at its pages, and log-ins under way at outside issuers. By the
 * SHA-256 of what the client shows; the record itself is sealed.
 */
export const oidcRecords = pgTable(
  "oidc_records",
  {
    model: text("model").notNull(),
    idHash: text("id_hash").notNull(),
    sealed: text("sealed").notNull(),
    /** Whose it is; null while nobody has logged in. */
    userId: text("user_id").references(() => users.id, { onDelete: "cascade" }),
    /** What a client was allowed: everything given for it ends with it. Its own record has it, too. */
    grantId: text("grant_id"),
    /** Of a grant: the session behind its tokens, once there are some. Whoever ends the session ends the tokens. */
    sessionId: text("session_id").references(() => sessions.id, { onDelete: "cascade" }),
    /** SHA-256 of the other name that log-ins at the pages have. */
    uidHash: text("uid_hash"),
    /** When a code or refresh token was exchanged. */
    consumedAt: instant("consumed_at"),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.model, table.idHash] }),
    index("oidc_records_grant").on(table.grantId),
    index("oidc_records_user").on(table.userId),
    index("oidc_records_session").on(table.sessionId),
    index("oidc_records_uid").on(table.uidHash),
    index("oidc_records_expiry").on(table.expiresAt),
  ],
);

/** Programs that log people in, or ask for themselves. */
export const oauthClients = pgTable(
  "oauth_clients",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    kind: text("kind", { enum: ["WEB", "NATIVE", "SERVER", "SERVICE"] }).notNull(),
    /** Ours: people are not asked whether it may. */
    isFirstParty: boolean("is_first_party").notNull(),
    /** SHA-256 in hex; null for those that keep no secret and for those that sign with a key of theirs. */
    secretHash: text("secret_hash"),
    /** A JWK Set with its public keys. */
    jwks: jsonb("jwks"),
    redirectUris: text("redirect_uris").array().notNull(),
    postLogoutRedirectUris: text("post_logout_redirect_uris").array().notNull(),
    scopes: text("scopes").array().notNull(),
    createdAt: instant("created_at").notNull(),
    secretChangedAt: instant("secret_changed_at"),
  },
  (table) => [
    index("oauth_clients_newest").on(table.createdAt, table.id),
    check("oauth_clients_kind", sql`kind in ('WEB', 'NATIVE', 'SERVER', 'SERVICE')`),
  ],
);

/** Accounts at outside issuers that log in to an account here. */
export const identities = pgTable(
  "identities",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    issuer: text("issuer").notNull(),
    /** Who it is there. */
    subject: text("subject").notNull(),
    linkedAt: instant("linked_at").notNull(),
    lastUsedAt: instant("last_used_at"),
  },
  (table) => [unique("identities_subject").on(table.issuer, table.subject), index("identities_user").on(table.userId)],
);

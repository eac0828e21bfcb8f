import type { Queryable } from "@novatech/postgres/database";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { OAuthClient } from "../domain/oauth-client.ts";
import type { OAuthClientStore } from "../use-cases/ports-oidc.ts";
import { oauthClients } from "./tables/oidc.ts";

/** Registered clients in PostgreSQL. */
export const createPostgresOAuthClientStore = (db: Queryable): OAuthClientStore => ({
  find: async (id) => {
    const [row] = await db.select().from(oauthClients).where(eq(oauthClients.id, id));
    return row ? toClient(row) : null;
  },
  add: async (client) => {
    const added = await db
      .insert(oauthClients)
      .values(toRow(client))
      .onConflictDoNothing({ target: oauthClients.id })
      .returning({ id: oauthClients.id });
    return added.length === 1;
  },
  save: async (client) => {
    const { createdAt: _, ...changes } = toRow(client);
    await db.insert(oauthClients).values(toRow(client)).onConflictDoUpdate({ target: oauthClients.id, set: changes });
  },
  setSecret: async (id, secretHash, at) => {
    const changed = await db
      .update(oauthClients)
      .set({ secretHash, secretChangedAt: at })
      .where(and(eq(oauthClients.id, id), isNotNull(oauthClients.secretHash)))
      .returning({ id: oauthClients.id });
    return changed.length === 1;
  },
  remove: async (id) => {
    const removed = await db.delete(oauthClients).where(eq(oauthClients.id, id)).returning({ id: oauthClients.id });
    return removed.length === 1;
  },
  page: async ({ size, before }) => {
    const { createdAt, id } = oauthClients;
    const rows = await db
      .select()
      .from(oauthClients)
      .where(
        before === null
          ? undefined
          : sql`(${createdAt}, ${id}) < (${new Date(before[0]).toISOString()}::timestamptz, ${before[1]}::text)`,
      )
      .orderBy(desc(createdAt), desc(id))
      .limit(size);
    return rows.map(toClient);
  },
});

/** A row as the house knows it. */
const toClient = (row: typeof oauthClients.$inferSelect): OAuthClient => ({
  ...row,
  jwks: row.jwks as OAuthClient["jwks"],
});

const toRow = (client: OAuthClient) => ({
  ...client,
  redirectUris: [...client.redirectUris],
  postLogoutRedirectUris: [...client.postLogoutRedirectUris],
  scopes: [...client.scopes],
});

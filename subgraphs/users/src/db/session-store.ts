import type { Queryable } from "@novatech/postgres/database";
import { and, eq, isNull, lt, ne, sql } from "drizzle-orm";
import type { SessionStore } from "../use-cases/ports.ts";
import { refreshTokens, sessions } from "./tables.ts";
import { oidcRecords } from "./tables/oidc.ts";

/** Sessions in PostgreSQL, bound to a transaction. */
export const createPostgresSessionStore = (db: Queryable): SessionStore => ({
  open: async ({ id, userId, openedAt, factors, deviceName, token }) => {
    await db.insert(sessions).values({
      id,
      userId,
      createdAt: openedAt,
      expiresAt: token.expiresAt,
      authenticatedAt: openedAt,
      factors: [...factors],
      deviceName,
      lastUsedAt: openedAt,
    });
    await db.insert(refreshTokens).values({ ...token, sessionId: id });
  },
  lockToken: async (hash) => {
    // The session's row is locked, not only the token's: whoever ends the session meanwhile is waited for.
    const [row] = await db
      .select({
        sessionId: sessions.id,
        userId: sessions.userId,
        expiresAt: refreshTokens.expiresAt,
        usedAt: refreshTokens.usedAt,
        sessionRevokedAt: sessions.revokedAt,
        authenticatedAt: sessions.authenticatedAt,
        factors: sessions.factors,
      })
      .from(refreshTokens)
      .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
      .where(eq(refreshTokens.hash, hash))
      .for("update");
    return row ?? null;
  },
  renew: async ({ sessionId, usedHash, usedAt, token }) => {
    await db.update(refreshTokens).set({ usedAt }).where(eq(refreshTokens.hash, usedHash));
    await db.insert(refreshTokens).values({ ...token, sessionId });
    await db.update(sessions).set({ expiresAt: token.expiresAt, lastUsedAt: usedAt }).where(eq(sessions.id, sessionId));
  },
  revoke: async (sessionId, userId, at) => {
    const ended = await db
      .update(sessions)
      .set({ revokedAt: at })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    return ended.length === 1;
  },
  revokeAll: async (userId, exceptId, at) => {
    const ended = await db
      .update(sessions)
      .set({ revokedAt: at })
      .where(
        and(
          eq(sessions.userId, userId),
          isNull(sessions.revokedAt),
          exceptId === null ? undefined : ne(sessions.id, exceptId),
        ),
      )
      .returning({ id: sessions.id });
    // Browsers that are logged in at the provider's pages, too, but the one of the session that stays: they would get new sessions by themselves.
    await db.execute(sql`
      delete from ${oidcRecords} page where page.user_id = ${userId} and page.model in ('Session', 'AuthorizationCode')
        and not exists (
          select from ${oidcRecords} own
          where own.model = 'Grant' and own.session_id = ${exceptId} and own.uid_hash = page.uid_hash)`);
    return ended.map(({ id }) => id);
  },
  prove: async (sessionId, userId, { authenticatedAt, factors }) => {
    const proved = await db
      .update(sessions)
      .set({ authenticatedAt, factors: [...factors], lastUsedAt: authenticatedAt })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    return proved.length === 1;
  },
  isOpen: async (sessionId, userId) => {
    const open = await db
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.revokedAt)));
    return open.length === 1;
  },
  sweep: async (before) => {
    await db.execute(sql`
      with tokens as (delete from ${refreshTokens} where ${lt(refreshTokens.expiresAt, before)})
      delete from ${sessions} where ${lt(sessions.expiresAt, before)}`);
  },
});

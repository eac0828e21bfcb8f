import type { Queryable } from "@novatech/postgres/database";
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { SessionStore } from "../use-cases/ports.ts";
import { refreshTokens, sessions } from "./tables.ts";

/** Sessions in PostgreSQL, bound to a transaction. */
export const createPostgresSessionStore = (db: Queryable): SessionStore => ({
  open: async ({ id, userId, openedAt, token }) => {
    await db.insert(sessions).values({ id, userId, createdAt: openedAt, expiresAt: token.expiresAt });
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
    await db.update(sessions).set({ expiresAt: token.expiresAt }).where(eq(sessions.id, sessionId));
  },
  revoke: async (sessionId, userId, at) => {
    const ended = await db
      .update(sessions)
      .set({ revokedAt: at })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    return ended.length === 1;
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

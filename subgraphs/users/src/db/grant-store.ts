import type { Queryable } from "@novatech/postgres/database";
import { and, eq, isNull } from "drizzle-orm";
import type { GrantStore } from "../use-cases/ports-oidc.ts";
import { sessions } from "./tables.ts";
import { oidcRecords } from "./tables/oidc.ts";

const isGrant = (grantId: string) => and(eq(oidcRecords.model, "Grant"), eq(oidcRecords.grantId, grantId));

/** Grants and the sessions behind them in PostgreSQL, bound to a transaction. */
export const createPostgresGrantStore = (db: Queryable): GrantStore => ({
  lock: async (grantId) => {
    const { userId, sessionId } = oidcRecords;
    const [grant] = await db.select({ userId, sessionId }).from(oidcRecords).where(isGrant(grantId)).for("update");
    return grant ?? null;
  },
  openSession: async (grantId, session, pageSessionUid) => {
    const { id, userId, at, expiresAt, authenticatedAt, factors, deviceName } = session;
    await db.insert(sessions).values({
      id,
      userId,
      createdAt: at,
      expiresAt,
      authenticatedAt,
      factors: [...factors],
      lastUsedAt: at,
      deviceName,
    });
    await db.update(oidcRecords).set({ sessionId: id, uidHash: pageSessionUid }).where(isGrant(grantId));
  },
  touchSession: async ({ id, userId, at, expiresAt, authenticatedAt, factors }) => {
    const touched = await db
      .update(sessions)
      .set({ lastUsedAt: at, expiresAt, authenticatedAt, factors: [...factors] })
      .where(and(eq(sessions.id, id), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    return touched.length === 1;
  },
  remove: async (grantId) => {
    const { model, userId, sessionId } = oidcRecords;
    const removed = await db
      .delete(oidcRecords)
      .where(eq(oidcRecords.grantId, grantId))
      .returning({ model, userId, sessionId });
    const grant = removed.find((one) => one.model === "Grant");
    return grant?.userId && grant.sessionId ? { userId: grant.userId, sessionId: grant.sessionId } : null;
  },
});

import type { Queryable } from "@novatech/postgres/database";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { FoundRecord, OidcRecordStore } from "../use-cases/ports-oidc.ts";
import { sessions } from "./tables.ts";
import { oidcRecords } from "./tables/oidc.ts";

/** The provider's records in PostgreSQL. */
export const createPostgresOidcRecordStore = (db: Queryable): OidcRecordStore => ({
  put: async (record) => {
    const { sealed, userId, grantId, uidHash, expiresAt } = record;
    await db
      .insert(oidcRecords)
      .values(record)
      .onConflictDoUpdate({
        target: [oidcRecords.model, oidcRecords.idHash],
        // A grant keeps the name of the log-in that its session came from: see GrantStore.openSession.
        set: { sealed, userId, grantId, uidHash: uidHash ?? sql`${oidcRecords.uidHash}`, expiresAt },
      });
  },
  find: async (model, idHash) => findLiving(db, model, sql`r.id_hash = ${idHash}`),
  findByUid: async (model, uidHash) => findLiving(db, model, sql`r.uid_hash = ${uidHash}`),
  consume: async (model, idHash, at) => {
    const consumed = await db
      .update(oidcRecords)
      .set({ consumedAt: at })
      .where(and(eq(oidcRecords.model, model), eq(oidcRecords.idHash, idHash), isNull(oidcRecords.consumedAt)))
      .returning({ idHash: oidcRecords.idHash });
    return consumed.length === 1;
  },
  take: async (model, idHash) => {
    const { sealed, consumedAt, expiresAt } = oidcRecords;
    const [taken] = await db
      .delete(oidcRecords)
      .where(and(eq(oidcRecords.model, model), eq(oidcRecords.idHash, idHash)))
      .returning({ idHash: oidcRecords.idHash, sealed, consumedAt, expiresAt });
    return taken ?? null;
  },
  remove: async (model, idHash) => {
    await db.delete(oidcRecords).where(and(eq(oidcRecords.model, model), eq(oidcRecords.idHash, idHash)));
  },
  removeOfGrant: async (model, grantId) => {
    await db.delete(oidcRecords).where(and(eq(oidcRecords.model, model), eq(oidcRecords.grantId, grantId)));
  },
  sweep: async (before, limit) => {
    const swept = await db.execute(sql`
      delete from ${oidcRecords} where (model, id_hash) in (
        select model, id_hash from ${oidcRecords} where expires_at < ${before.toISOString()}::timestamptz
        order by expires_at limit ${limit} for update skip locked)
      returning 1`);
    return swept.length;
  },
});

/**
 * A record whose session has not ended. Tokens and codes die with the session behind their grant; a log-in at the pages dies with any session that
 * came from it, so that who ends the session of a lost computer does not leave its browser logged in.
 */
async function findLiving(db: Queryable, model: string, where: ReturnType<typeof sql>): Promise<FoundRecord | null> {
  // One or the other, never both with an "or": each has an index.
  const isBehind = model === "Session" ? sql`g.uid_hash = r.uid_hash` : sql`g.grant_id = r.grant_id`;
  const [found] = await db.execute<{
    id_hash: string;
    sealed: string;
    consumed_at: Date | string | null;
    expires_at: Date | string;
  }>(sql`
    select r.id_hash, r.sealed, r.consumed_at, r.expires_at from ${oidcRecords} r
    where r.model = ${model} and ${where} and not exists (
      select from ${oidcRecords} g join ${sessions} s on s.id = g.session_id
      where ${isBehind} and g.model = 'Grant' and s.revoked_at is not null)`);
  if (!found) return null;
  const { id_hash: idHash, sealed, consumed_at: consumedAt, expires_at: expiresAt } = found;
  return {
    idHash,
    sealed,
    consumedAt: consumedAt === null ? null : new Date(consumedAt),
    expiresAt: new Date(expiresAt),
  };
}

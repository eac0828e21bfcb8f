import type { Queryable } from "@novatech/postgres/database";
import { and, asc, count, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { AccountFactors, FactorStore, Sealer } from "../use-cases/ports-accounts.ts";
import { passkeys, recoveryCodes, totpSecrets } from "./tables/accounts.ts";

/** Authenticator apps, recovery codes and passkeys in PostgreSQL, bound to a transaction. */
export const createPostgresFactorStore = (db: Queryable, sealer: Sealer): FactorStore => ({
  of: async (userId) => (await findFactors(db, [userId]))[0] ?? { hasTotp: false, recoveryCodesLeft: 0, passkeys: 0 },
  totp: async (userId) => {
    const [row] = await db.select().from(totpSecrets).where(eq(totpSecrets.userId, userId)).for("update");
    if (!row) return null;
    const secret = sealer.unseal(row.sealedSecret, userId);
    return { secret, isConfirmed: row.confirmedAt !== null, lastStep: row.lastStep };
  },
  beginTotp: async (userId, secret, at) => {
    const begun = { sealedSecret: sealer.seal(secret, userId), createdAt: at, lastStep: 0 };
    const rows = await db
      .insert(totpSecrets)
      .values({ userId, ...begun })
      .onConflictDoUpdate({ target: totpSecrets.userId, set: begun, setWhere: isNull(totpSecrets.confirmedAt) })
      .returning({ userId: totpSecrets.userId });
    return rows.length === 1;
  },
  useTotp: async (userId, step, at) => {
    const used = await db
      .update(totpSecrets)
      .set({
        lastStep: step,
        confirmedAt: sql`coalesce(${totpSecrets.confirmedAt}, ${at.toISOString()}::timestamptz)`,
      })
      .where(and(eq(totpSecrets.userId, userId), lt(totpSecrets.lastStep, step)))
      .returning({ userId: totpSecrets.userId });
    return used.length === 1;
  },
  removeTotp: async (userId) =>
    (await db.delete(totpSecrets).where(eq(totpSecrets.userId, userId)).returning({ userId: totpSecrets.userId }))
      .length === 1,
  setRecoveryCodes: async (userId, hashes) => {
    await db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    if (hashes.length > 0) await db.insert(recoveryCodes).values(hashes.map((hash) => ({ hash, userId })));
  },
  useRecoveryCode: async (userId, hash) => {
    const used = await db
      .delete(recoveryCodes)
      .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hash)))
      .returning({ userId: recoveryCodes.userId });
    if (used.length === 0) return null;
    const [left] = await db.select({ count: count() }).from(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    return left?.count ?? 0;
  },
  passkeysOf: (userId) => findPasskeys(db, [userId]),
  findPasskey: async (credentialId) =>
    (await db.select().from(passkeys).where(eq(passkeys.credentialId, credentialId)).for("update"))[0] ?? null,
  addPasskey: async (passkey) => {
    const added = await db
      .insert(passkeys)
      .values({ ...passkey, transports: [...passkey.transports] })
      .onConflictDoNothing({ target: passkeys.credentialId })
      .returning({ id: passkeys.id });
    return added.length === 1;
  },
  passkeyUsed: async (id, { signCount, isBackedUp, at }) => {
    await db.update(passkeys).set({ signCount, isBackedUp, lastUsedAt: at }).where(eq(passkeys.id, id));
  },
  renamePasskey: async (id, userId, name) =>
    (
      await db
        .update(passkeys)
        .set({ name })
        .where(and(eq(passkeys.id, id), eq(passkeys.userId, userId)))
        .returning()
    )[0] ?? null,
  removePasskey: async (id, userId) =>
    (
      await db
        .delete(passkeys)
        .where(and(eq(passkeys.id, id), eq(passkeys.userId, userId)))
        .returning({ id: passkeys.id })
    ).length === 1,
});

/** The passkeys of accounts, oldest first. One statement. */
export const findPasskeys = (db: Queryable, userIds: readonly string[]) =>
  db
    .select()
    .from(passkeys)
    .where(inArray(passkeys.userId, [...userIds]))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id));

/** What accounts can be proved by besides their password; one without anything may be left out. One statement. */
export async function findFactors(
  db: Queryable,
  userIds: readonly string[],
): Promise<(AccountFactors & { readonly userId: string })[]> {
  const rows = await db.execute<{ user_id: string; has_totp: boolean; codes: number; passkeys: number }>(sql`
    select user_id, sum(totp) > 0 as has_totp, sum(codes)::integer as codes, sum(passkeys)::integer as passkeys
    from (
      select user_id, 1 as totp, 0 as codes, 0 as passkeys from totp_secrets where confirmed_at is not null
      union all select user_id, 0, 1, 0 from recovery_codes
      union all select user_id, 0, 0, 1 from passkeys
    ) as held
    where user_id in (select jsonb_array_elements_text(${JSON.stringify(userIds)}::jsonb))
    group by user_id`);
  return rows.map((row) => ({
    userId: row.user_id,
    hasTotp: row.has_totp,
    recoveryCodesLeft: row.codes,
    passkeys: row.passkeys,
  }));
}

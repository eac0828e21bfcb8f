import type { Queryable } from "@novatech/postgres/database";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Powers } from "../domain/powers.ts";
import type { AccountStore } from "../use-cases/ports.ts";
import { findPowers } from "./staff-store.ts";
import { publicProfiles, userPasswords, users } from "./tables.ts";

const noPowers: Powers = { isStaff: false, permissions: [], merchantRoles: {} };

/** Accounts in PostgreSQL, bound to a pool or a transaction. */
export const createPostgresAccountStore = (db: Queryable): AccountStore => ({
  open: async ({ account, passwordHash, profile }) => {
    const opened = await db
      .insert(users)
      .values({ ...account, scopes: [...account.scopes] })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    if (opened.length === 0) return false;
    if (passwordHash !== null) await db.insert(userPasswords).values({ userId: account.id, hash: passwordHash });
    await db.insert(publicProfiles).values(profile);
    return true;
  },
  findLogin: async (email) => {
    const [row] = await db
      .select({ account: users, passwordHash: userPasswords.hash })
      .from(users)
      .innerJoin(userPasswords, eq(userPasswords.userId, users.id))
      .where(eq(users.email, email));
    return row ?? null;
  },
  findByEmail: async (email) => (await db.select().from(users).where(eq(users.email, email)))[0] ?? null,
  passwordHashOf: async (userId) =>
    (await db.select().from(userPasswords).where(eq(userPasswords.userId, userId)).for("share"))[0]?.hash ?? null,
  setPassword: async (userId, hash) => {
    await db
      .insert(userPasswords)
      .values({ userId, hash })
      .onConflictDoUpdate({ target: userPasswords.userId, set: { hash } });
  },
  verifyEmail: async (userId, email, at) => {
    const verified = await db
      .update(users)
      .set({ emailVerifiedAt: at })
      .where(and(eq(users.id, userId), eq(users.email, email), isNull(users.emailVerifiedAt)))
      .returning({ id: users.id });
    return verified.length === 1;
  },
  changeEmail: async (userId, email, at) => {
    // Should somebody take the same address at this very moment, the unique key makes this a fault: nothing is used up by it, and the second try is refused.
    const changed = await db.execute(sql`
      update users set email = ${email}, email_verified_at = ${at.toISOString()}::timestamptz
      where id = ${userId} and not exists (select 1 from users as other where other.email = ${email} and other.id <> ${userId})
      returning id`);
    return changed.length === 1;
  },
  setLanguage: async (userId, language) =>
    (await db.update(users).set({ language }).where(eq(users.id, userId)).returning())[0] ?? null,
  setState: async (userId, state) => {
    await db.update(users).set({ state }).where(eq(users.id, userId));
  },
  find: async (userId) => (await db.select().from(users).where(eq(users.id, userId)))[0] ?? null,
  rename: async (userId, { displayName, publicName }) => {
    const [renamed] = await db.update(users).set({ displayName }).where(eq(users.id, userId)).returning();
    if (!renamed) return null;
    await db.update(publicProfiles).set({ displayName: publicName }).where(eq(publicProfiles.userId, userId));
    return renamed;
  },
  powersOf: async (userId) => (await findPowers(db, [userId])).get(userId) ?? noPowers,
});

/** Sets what accounts may do, by e-mail address. One statement. For setting up only. */
export async function setScopes(
  db: Queryable,
  scopesByEmail: ReadonlyMap<string, readonly string[]>,
): Promise<{ readonly id: string; readonly email: string }[]> {
  const rows = [...scopesByEmail].map(([email, scopes]) => ({ email, scopes }));
  const updated = await db.execute<{ id: string; email: string }>(sql`
    update users set scopes = array(select jsonb_array_elements_text(wanted.scopes))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as wanted(email text, scopes jsonb)
    where users.email = wanted.email
    returning users.id, users.email`);
  return [...updated];
}

import type { Queryable } from "@novatech/postgres/database";
import { eq, sql } from "drizzle-orm";
import type { AccountStore } from "../use-cases/ports.ts";
import { merchantMembers, publicProfiles, userPasswords, users } from "./tables.ts";

/** Accounts in PostgreSQL, bound to a pool or a transaction. */
export const createPostgresAccountStore = (db: Queryable): AccountStore => ({
  open: async ({ account, passwordHash, profile }) => {
    const opened = await db
      .insert(users)
      .values({ ...account, scopes: [...account.scopes] })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    if (opened.length === 0) return false;
    await db.insert(userPasswords).values({ userId: account.id, hash: passwordHash });
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
  find: async (userId) => (await db.select().from(users).where(eq(users.id, userId)))[0] ?? null,
  rename: async (userId, { displayName, publicName }) => {
    const [renamed] = await db.update(users).set({ displayName }).where(eq(users.id, userId)).returning();
    if (!renamed) return null;
    await db.update(publicProfiles).set({ displayName: publicName }).where(eq(publicProfiles.userId, userId));
    return renamed;
  },
  merchantIdsOf: async (userId) => {
    const rows = await db
      .select({ merchantId: merchantMembers.merchantId })
      .from(merchantMembers)
      .where(eq(merchantMembers.userId, userId))
      .orderBy(merchantMembers.merchantId);
    return rows.map((row) => row.merchantId);
  },
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

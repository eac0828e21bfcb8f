import type { Queryable } from "@novatech/postgres/database";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Identity, IdentityStore } from "../use-cases/ports-oidc.ts";
import { identities } from "./tables/oidc.ts";

const isOf = (issuer: string, subject: string) => and(eq(identities.issuer, issuer), eq(identities.subject, subject));

/** Accounts at outside issuers in PostgreSQL, bound to a transaction. */
export const createPostgresIdentityStore = (db: Queryable): IdentityStore => {
  const findUser = async (issuer: string, subject: string): Promise<string | null> => {
    const [row] = await db.select({ userId: identities.userId }).from(identities).where(isOf(issuer, subject));
    return row?.userId ?? null;
  };
  return {
    findUser,
    link: async (identity) => {
      const linked = await db
        .insert(identities)
        .values(identity)
        .onConflictDoNothing({ target: [identities.issuer, identities.subject] })
        .returning({ id: identities.id });
      if (linked.length === 1) return identity.userId;
      return (await findUser(identity.issuer, identity.subject)) ?? identity.userId;
    },
    used: async (issuer, subject, at) => {
      await db.update(identities).set({ lastUsedAt: at }).where(isOf(issuer, subject));
    },
    lockOf: async (userId) => {
      const rows = await db
        .select({ id: identities.id })
        .from(identities)
        .where(eq(identities.userId, userId))
        .for("update");
      return rows.map(({ id }) => id);
    },
    remove: async (id, userId) => {
      const removed = await db
        .delete(identities)
        .where(and(eq(identities.id, id), eq(identities.userId, userId)))
        .returning({ id: identities.id });
      return removed.length === 1;
    },
  };
};

/** The identities of many users, oldest first. One statement. */
export const identitiesOfUsers = (db: Queryable, userIds: readonly string[]): Promise<Identity[]> =>
  db
    .select()
    .from(identities)
    .where(inArray(identities.userId, [...userIds]))
    .orderBy(asc(identities.linkedAt), asc(identities.id));

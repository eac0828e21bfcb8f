import type { Queryable } from "@novatech/postgres/database";
import { and, count, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { AccountToken, AccountTokenStore, Sealer, TokenPurpose } from "../use-cases/ports-accounts.ts";
import { accountTokens } from "./tables/accounts.ts";

/** One-use tokens in PostgreSQL, bound to a transaction; what they stand for is sealed under their hash. */
export const createPostgresAccountTokenStore = (db: Queryable, sealer: Sealer): AccountTokenStore => {
  const live = (hash: string, purpose: TokenPurpose, now: Date) =>
    and(eq(accountTokens.hash, hash), eq(accountTokens.purpose, purpose), gt(accountTokens.expiresAt, now));
  const read = (row: typeof accountTokens.$inferSelect | undefined): AccountToken | null =>
    row === undefined
      ? null
      : {
          ...row,
          purpose: row.purpose as TokenPurpose,
          details: JSON.parse(sealer.unseal(row.sealed, row.hash)) as unknown,
        };
  return {
    add: async ({ details, ...token }) => {
      const sealed = sealer.seal(JSON.stringify(details), token.hash);
      await db.insert(accountTokens).values({ ...token, sealed });
    },
    use: async (hash, purpose, now) =>
      read(
        (
          await db
            .delete(accountTokens)
            .where(live(hash, purpose, now))
            .returning()
        )[0],
      ),
    lock: async (hash, purpose, now) =>
      read(
        (
          await db
            .select()
            .from(accountTokens)
            .where(live(hash, purpose, now))
            .for("update")
        )[0],
      ),
    failed: async (hash) => {
      await db
        .update(accountTokens)
        .set({ attempts: sql`attempts + 1` })
        .where(eq(accountTokens.hash, hash));
    },
    countSince: async (userId, purpose, since) => {
      const [row] = await db
        .select({ count: count() })
        .from(accountTokens)
        .where(
          and(eq(accountTokens.userId, userId), eq(accountTokens.purpose, purpose), gt(accountTokens.createdAt, since)),
        );
      return row?.count ?? 0;
    },
    drop: async (userId, purposes) => {
      await db
        .delete(accountTokens)
        .where(and(eq(accountTokens.userId, userId), inArray(accountTokens.purpose, [...purposes])));
    },
    sweep: async (before) => {
      await db.delete(accountTokens).where(lt(accountTokens.expiresAt, before));
    },
  };
};

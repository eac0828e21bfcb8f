import type { Database, Transaction } from "@novatech/postgres/database";
import { asc, inArray, sql } from "drizzle-orm";
import type { SigningKeyStore, StoredSigningKey } from "../use-cases/ports.ts";
import { signingKeys } from "./tables.ts";

/** Signing keys in PostgreSQL. */
export const createPostgresSigningKeyStore = (database: Database): SigningKeyStore => ({
  findOrAdd: (make) =>
    database.transaction(async (tx) => {
      const held = await lockAll(tx);
      if (held.length > 0) return held;
      const made = await make();
      await tx.insert(signingKeys).values(made);
      return [made];
    }),
  change: (plan) =>
    database.transaction(async (tx) => {
      const { added, removed } = await plan(await lockAll(tx));
      if (removed.length > 0) await tx.delete(signingKeys).where(inArray(signingKeys.kid, [...removed]));
      if (added) await tx.insert(signingKeys).values(added);
      return added;
    }),
});

async function lockAll(tx: Transaction): Promise<StoredSigningKey[]> {
  // A table's rows cannot be locked before there are any: an advisory lock until the transaction ends.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('users-signing-keys', 0))`);
  const held = await tx.select().from(signingKeys).orderBy(asc(signingKeys.signsFrom), asc(signingKeys.kid));
  return held.map((row) => ({ ...row, publicJwk: row.publicJwk as StoredSigningKey["publicJwk"] }));
}

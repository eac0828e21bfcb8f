import type { Transaction } from "@novatech/postgres/database";
import { asc, sql } from "drizzle-orm";
import type { JWK } from "jose";
import { signingKeys } from "./tables.ts";

/** A signing key as it is kept: the public half in the open, the private half sealed. */
export type StoredSigningKey = {
  readonly kid: string;
  readonly publicJwk: JWK;
  readonly sealedPrivateJwk: string;
  readonly createdAt: Date;
};

/** Locks the keys until the transaction ends, so that of several processes at their first start one makes the key, and reads them, oldest first. */
export async function lockSigningKeys(tx: Transaction): Promise<StoredSigningKey[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('users-signing-keys', 0))`);
  const rows = await tx.select().from(signingKeys).orderBy(asc(signingKeys.createdAt), asc(signingKeys.kid));
  return rows.map((row) => ({ ...row, publicJwk: row.publicJwk as JWK }));
}

/** Keeps a new signing key. */
export async function addSigningKey(tx: Transaction, key: StoredSigningKey): Promise<void> {
  await tx.insert(signingKeys).values(key);
}

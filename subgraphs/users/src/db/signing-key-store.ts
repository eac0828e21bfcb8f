import type { Database } from "@novatech/postgres/database";
import { asc, sql } from "drizzle-orm";
import type { SigningKeyStore, StoredSigningKey } from "../use-cases/ports.ts";
import { signingKeys } from "./tables.ts";

/** Signing keys in PostgreSQL. */
export const createPostgresSigningKeyStore = (database: Database): SigningKeyStore => ({
  findOrAdd: (make) =>
    database.transaction(async (tx) => {
      // A table's rows cannot be locked before there are any: an advisory lock until the transaction ends.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('users-signing-keys', 0))`);
      const held = await tx.select().from(signingKeys).orderBy(asc(signingKeys.createdAt), asc(signingKeys.kid));
      if (held.length > 0)
        return held.map((row) => ({ ...row, publicJwk: row.publicJwk as StoredSigningKey["publicJwk"] }));
      const made = await make();
      await tx.insert(signingKeys).values(made);
      return [made];
    }),
});

import { randomBytes } from "node:crypto";
import { ensureRoomDatabases } from "@novatech/local-services/room-databases";
import postgres from "postgres";
import { testServices } from "./test-services.ts";

/** A database of its own for one test file or test, with a role that owns it and reaches nothing else. */
export type TestDatabase = {
  readonly url: string;
  /** Ends its connections and removes database and role. */
  readonly drop: () => Promise<void>;
};

/**
 * A fresh, empty database in the run's PostgreSQL. `name` (lower-case letters, digits and _) is the beginning of its name,
 * for who reads the server's log. Not dropping it is harmless: the server goes with the run.
 */
export async function createTestDatabase(name = "test"): Promise<TestDatabase> {
  const { adminUrl } = testServices();
  const database = `${name}_${randomBytes(6).toString("hex")}`;
  const { [database]: url } = await ensureRoomDatabases(adminUrl, [database]);
  if (url === undefined) throw new Error(`no address for the database ${database}`);
  return {
    url,
    drop: async () => {
      const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
      try {
        await sql.unsafe(`drop database if exists "${database}" with (force)`);
        await sql.unsafe(`drop role if exists "${database}"`);
      } finally {
        await sql.end({ timeout: 5 });
      }
    },
  };
}

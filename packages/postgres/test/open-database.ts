import { fileURLToPath } from "node:url";
import { connect, type Database } from "@novatech/postgres/database";
import { createTestDatabase } from "@novatech/testkit/database";

/** A fresh database with the event tables; `url` opens more of the same. */
export async function openDatabase(): Promise<{ url: string; database: Database; close: () => Promise<void> }> {
  const { url, drop } = await createTestDatabase("events");
  const database = connect({ url, poolSize: 4, applicationName: "test" });
  await database.migrate(migrations);
  return {
    url,
    database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** Generated from src/tables.ts: `drizzle-kit generate --dialect postgresql --schema src/tables.ts --out test/migrations`. */
export const migrations = fileURLToPath(new URL("migrations", import.meta.url));

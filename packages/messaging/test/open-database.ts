import { fileURLToPath } from "node:url";
import { connect, type Database } from "@novatech/postgres/database";
import { createTestDatabase } from "@novatech/testkit/database";

/** A fresh database with the event tables, as a room's migrations make them. */
export async function openDatabase(): Promise<{ url: string; database: Database; close: () => Promise<void> }> {
  const { url, drop } = await createTestDatabase("inbox");
  const database = connect({ url, poolSize: 4, applicationName: "test" });
  await database.migrate(fileURLToPath(new URL("../../postgres/test/migrations", import.meta.url)));
  return {
    url,
    database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

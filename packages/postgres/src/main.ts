import { existsSync } from "node:fs";
import { join } from "node:path";
import { connect } from "./database.ts";

// `node packages/postgres/src/main.ts migrate subgraphs/orders/migrations` with the database's address in DATABASE_URL:
// applies what is not applied yet, and ends. A deployment runs it before new pods, so that a long migration keeps none of them waiting;
// a room that starts finds nothing left to do.
const [command, folder] = process.argv.slice(2);
const url = process.env["DATABASE_URL"] ?? "";
const faults = [
  command === "migrate" && folder !== undefined ? [] : ["usage: node packages/postgres/src/main.ts migrate FOLDER"],
  folder === undefined || existsSync(join(folder, "meta", "_journal.json")) ? [] : [`${folder}: holds no migrations`],
  /^postgres(ql)?:\/\//.test(url) ? [] : ["DATABASE_URL: must read postgres://role:password@host:port/database"],
].flat();
if (folder === undefined || faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(2);
}
const database = connect({ url, poolSize: 1, applicationName: "migration" });
try {
  await database.migrate(folder);
  console.log(`${folder}: the database is up to date`);
} catch (error) {
  console.error(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await database.close();
}

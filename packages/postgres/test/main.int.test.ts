import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createTestDatabase } from "@novatech/testkit/database";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const migrations = fileURLToPath(new URL("migrations", import.meta.url));

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase("migrate");
});
afterAll(() => database.drop());

const run = (environment: Record<string, string>, ...parameters: string[]) =>
  spawnSync(process.execPath, [program, ...parameters], { env: environment, encoding: "utf8" });

describe("the program that migrates one database", () => {
  it("applies what is missing, and the second time nothing", async () => {
    const environment = { DATABASE_URL: database.url };
    expect(run(environment, "migrate", migrations)).toMatchObject({ status: 0, stderr: "" });
    expect(run(environment, "migrate", migrations)).toMatchObject({ status: 0, stderr: "" });
    const sql = postgres(database.url, { max: 1 });
    const [outbox] = await sql`select to_regclass('outbox') as found`;
    await sql.end();
    expect(outbox?.["found"]).toBe("outbox");
  });

  it("says everything that is wrong with what it was told", () => {
    const { status, stderr } = run({}, "migrate", "nowhere");
    expect(status).toBe(2);
    expect(stderr).toMatch(/nowhere: holds no migrations/);
    expect(stderr).toMatch(/DATABASE_URL: must read postgres/);
    expect(run({ DATABASE_URL: database.url }, "rebuild").stderr).toMatch(/usage/);
  });

  it("ends with 1 where the database cannot be reached", () => {
    const { status, stderr } = run({ DATABASE_URL: "postgres://a:b@127.0.0.1:1/c" }, "migrate", migrations);
    expect(status).toBe(1);
    expect(stderr).toMatch(/ECONNREFUSED/);
  });
});

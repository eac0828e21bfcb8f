import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { startPostgres } from "@novatech/local-services/postgres";
import { processName } from "@novatech/local-services/processes";
import postgres from "postgres";
import { beforeAll, expect, inject, test } from "vitest";
import { killAtOnce, runInProcess } from "./run-in-process.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(inject("novatechServices").folder, "postgres-"));
  await chmod(dir, 0o711);
});

const start = (options: { readonly maxConnections?: number } = {}) =>
  startPostgres({ dir, durable: false, say: () => {}, ...options });
const connect = (url: string) => postgres(url, { max: 1, onnotice: () => {} });
const pidOf = async (data: string) => Number((await readFile(join(data, "postmaster.pid"), "utf8")).split("\n")[0]);

test("it is PostgreSQL 18 in UTF-8 and UTC, keeps its data over a stop, and lets in who has the password", async () => {
  const first = await start();
  expect(first.adopted).toBe(false);
  const sql = connect(first.adminUrl);
  const [row] = await sql`select current_setting('server_version_num')::int / 10000 as major,
    current_setting('server_encoding') as encoding, current_setting('timezone') as zone, lower('ÄÖ') as lower`;
  expect(row).toEqual({ major: 18, encoding: "UTF8", zone: "UTC", lower: "äö" });
  await sql`create table kept as select 1 as one`;
  await sql.end();
  const withoutPassword = connect(`postgres://postgres:guess@127.0.0.1:${first.port}/postgres`);
  await expect(withoutPassword`select 1`).rejects.toThrow("password authentication failed");
  await withoutPassword.end();
  expect((await stat(join(first.data, "novatech-password"))).mode & 0o077).toBe(0);
  await first.stop();

  const second = await start();
  expect(second.adopted).toBe(false);
  const again = connect(second.adminUrl);
  expect(await again`select one from kept`).toEqual([{ one: 1 }]);
  await again.end();
  await second.stop();
  await second.stop();
});

test("the server of a killed run is adopted, and stopped by the run that adopted it", async () => {
  const killed = runInProcess(`
    import { startPostgres } from "../src/postgres.ts";
    const { port } = await startPostgres({ dir: ${JSON.stringify(dir)}, durable: false, say: () => {} });
    console.log(JSON.stringify(port));
    setInterval(() => {}, 1000);
  `);
  const port = await killed.firstLine;
  await killAtOnce(killed);
  const adopted = await start();
  expect(adopted).toMatchObject({ adopted: true, port });
  const pid = await pidOf(adopted.data);
  await adopted.stop();
  expect(await processName(pid)).toBeNull();
});

test("a server that was killed itself starts again", async () => {
  const first = await start();
  process.kill(await pidOf(first.data), "SIGKILL");
  const second = await start();
  expect(second.adopted).toBe(false);
  await second.stop();
});

test("a postmaster.pid whose number another program has by now is not believed, and that program is left alone", async () => {
  const first = await start();
  await first.stop();
  const stranger = runInProcess("console.log(1); setInterval(() => {}, 1000);");
  await stranger.firstLine;
  await writeFile(join(first.data, "postmaster.pid"), `${stranger.child.pid}\n${first.data}\n1\n${first.port}\n`);
  const second = await start();
  expect(second.adopted).toBe(false);
  await second.stop();
  expect(stranger.child.exitCode).toBeNull();
  await killAtOnce(stranger);
});

test("when it does not start its own log says why", async () => {
  await expect(start({ maxConnections: 0 })).rejects.toThrow(
    /PostgreSQL did not start in .*\. Its log ends:\n[^]*max_connections/,
  );
});

test("a folder made by another version is refused before anything touches it", async () => {
  const first = await start();
  await first.stop();
  await writeFile(join(first.data, "PG_VERSION"), "17\n");
  await expect(start()).rejects.toThrow(/was made by PostgreSQL 17, this is 18/);
  await writeFile(join(first.data, "PG_VERSION"), "18\n");
});

test.skipIf(process.getuid?.() !== 0)("for root the data move to where PostgreSQL's user can reach them", async () => {
  const closed = await mkdtemp(join(inject("novatechServices").folder, "closed-"));
  const server = await startPostgres({ dir: closed, durable: false, say: () => {} });
  expect(server.data).toMatch(/^\/var\/lib\/novatech\/[0-9a-f]{12}\/postgres$/);
  await server.stop();
  await rm(dirname(server.data), { recursive: true });
});

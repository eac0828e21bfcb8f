import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { processName } from "@novatech/local-services/processes";
import { startPostgres } from "@novatech/local-services/postgres";
import postgres from "postgres";
import { afterEach, expect, test } from "vitest";
import { archiveInto, takeBaseBackup } from "../src/postgres-archive.ts";
import { moveData, openMovedData, restorePostgres } from "../src/postgres-restore.ts";
import { testServices } from "../src/test-services.ts";
import { until } from "../src/wait.ts";

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});
const say = (): void => {};

async function open(adminUrl: string) {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  undo.push(() => sql.end());
  return sql;
}

test("a server is made anew from a base backup and the archive, to the latest and to a moment, and the lost one can be read", async () => {
  // Below the run's folder, so that what is started there ends with the run.
  const folder = mkdtempSync(join(testServices().folder, "restore-"));
  chmodSync(folder, 0o711);
  undo.push(async () => rmSync(folder, { recursive: true, force: true }));
  const [home, archive, base] = ["home", "archive", "base"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const first = await startPostgres({ dir: home, durable: true, say });
  await expect(takeBaseBackup(first.adminUrl, join(folder, "refused"))).rejects.toThrow("does not archive its log");
  await archiveInto(first.adminUrl, archive, { timeoutSeconds: 60 });
  await first.stop();
  const server = await startPostgres({ dir: home, durable: true, say });
  const sql = await open(server.adminUrl);
  await sql`create table entries (word text)`;
  await sql`insert into entries values ('in the base')`;
  const { files, bytes } = await takeBaseBackup(server.adminUrl, base);
  expect([files > 500, bytes > 1_000_000]).toEqual([true, true]);
  await sql`insert into entries values ('before the moment')`;
  const [at] = await sql<{ now: Date }[]>`select clock_timestamp() as now`;
  await sql`insert into entries values ('after the moment')`;
  const [segment] = await sql<{ name: string }[]>`select pg_walfile_name(pg_switch_wal()) as name`;
  await until(async () => {
    const [row] = await sql<{ done: boolean }[]>`
      select last_archived_wal >= ${segment?.name ?? ""} as done from pg_stat_archiver`;
    return row?.done;
  });
  await sql`insert into entries values ('never archived')`;
  // An orderly end would archive the rest.
  process.kill(server.pid, "SIGKILL");
  await until(async () => (await processName(server.pid)) === null);
  await moveData(home, join(folder, "lost"));

  const words = async (adminUrl: string): Promise<readonly string[]> =>
    (await (await open(adminUrl))<{ word: string }[]>`select word from entries`).map(({ word }) => word);
  const latest = await restorePostgres({ dir: home, base, archive, moment: null, say });
  undo.push(latest.server.stop);
  expect(await words(latest.server.adminUrl)).toEqual(["in the base", "before the moment", "after the moment"]);
  expect(latest.lastCommitAt).toBeInstanceOf(Date);
  await (await open(latest.server.adminUrl))`insert into entries values ('written since')`;

  const beside = join(folder, "beside");
  const named = await restorePostgres({ dir: beside, base, archive, moment: at?.now ?? null, say });
  undo.push(named.server.stop);
  expect(await words(named.server.adminUrl)).toEqual(["in the base", "before the moment"]);

  const lost = await openMovedData(join(folder, "lost"), say);
  undo.push(lost.stop);
  expect(await words(lost.adminUrl)).toContain("never archived");
});

import { existsSync, realpathSync } from "node:fs";
import { readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { freePort } from "./ports.ts";
import { openCluster } from "./postgres-cluster.ts";
import { findPostgresHome, type PostgresHome } from "./postgres-home.ts";
import { logTail, pause, processName, runCommand, waitUntilGone } from "./processes.ts";

/** A PostgreSQL server of this machine. */
export type LocalPostgres = {
  /** The superuser's connection, with password. */
  readonly adminUrl: string;
  readonly port: number;
  /** The postmaster's process. */
  readonly pid: number;
  /** Whether it already ran, left by a run that was killed. */
  readonly adopted: boolean;
  /** Where its data are; not always below `dir` (see findPostgresHome). */
  readonly data: string;
  /** Ends it in order: connections are closed, everything is on disk. Resolves at once when it is gone already. */
  readonly stop: () => Promise<void>;
};

/** What a local PostgreSQL is started with. */
export type PostgresOptions = {
  /** The folder for its data. One run at a time: take its `lock` first. */
  readonly dir: string;
  /** Default: any free one. A server that already runs keeps its own. */
  readonly port?: number;
  /** Default 300. A server that already runs keeps the number it was started with. */
  readonly maxConnections?: number;
  /** False for tests: nothing waits for the disk, a power cut may lose everything. */
  readonly durable: boolean;
  /** Told what takes longer than a moment, in one line. */
  readonly say: (line: string) => void;
};

const startTimeoutMs = 60_000;
const stopTimeoutMs = 30_000;
const logLimitBytes = 10_000_000;

/**
 * Starts PostgreSQL 18 on a free port of 127.0.0.1 in a session of its own (a Ctrl-C reaches only us), or adopts the one
 * that still serves this folder. Rejects with the end of PostgreSQL's own log when it does not start.
 */
export async function startPostgres(options: PostgresOptions): Promise<LocalPostgres> {
  const home = await findPostgresHome(options.dir);
  if (!existsSync(home.data)) options.say(`Making a PostgreSQL database in ${home.data}`);
  const password = await openCluster(home);
  const urlAt = (port: number): string => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const running = await findRunning(home, urlAt);
  const port = running ?? (await start(home, options));
  await closeToOthers(urlAt(port));
  const { pid } = await readPidFile(home);
  if (pid === null)
    throw new Error(`PostgreSQL ended again in ${home.data}. Its log ends:\n${await logTail(logFile(home))}`);
  return {
    adminUrl: urlAt(port),
    port,
    pid,
    adopted: running !== null,
    data: home.data,
    stop: () => stop(home),
  };
}

/** The port of the server that serves our folder, or null; waits for one that is just starting or stopping. */
async function findRunning(home: PostgresHome, urlAt: (port: number) => string): Promise<number | null> {
  const deadline = performance.now() + stopTimeoutMs;
  for (;;) {
    const { pid, port } = await readPidFile(home);
    if (pid === null) return null;
    const name = await processName(pid);
    if (name === null || !name.includes("postgres")) {
      // The number belongs to nobody or to another program now. PostgreSQL would refuse to start beside that program.
      await rm(join(home.data, "postmaster.pid"), { force: true });
      return null;
    }
    if (port !== null && (await serves(urlAt(port), home.data))) return port;
    if (performance.now() > deadline)
      throw new Error(
        `Process ${pid} holds ${home.data} but does not answer. Its log ends:\n${await logTail(logFile(home))}\nEnd it (kill ${pid}) and start again.`,
      );
    await pause(50);
  }
}

/** Line 1 of postmaster.pid is the process, line 4 the port; the file grows while the server starts. */
async function readPidFile(home: PostgresHome): Promise<{ pid: number | null; port: number | null }> {
  const text = await readFile(join(home.data, "postmaster.pid"), "utf8").catch(() => "");
  const number = (line: string | undefined): number | null => (line === undefined ? null : Number(line) || null);
  const lines = text.split("\n");
  return { pid: number(lines[0]), port: number(lines[3]) };
}

async function serves(adminUrl: string, data: string): Promise<boolean> {
  const sql = connect(adminUrl);
  try {
    const [row] = await sql<{ data_directory: string }[]>`show data_directory`;
    return row !== undefined && realpathSync(row.data_directory) === realpathSync(data);
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function start(home: PostgresHome, options: PostgresOptions): Promise<number> {
  await shortenLog(home);
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const settings = {
      port,
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      max_connections: options.maxConnections ?? 300,
      // Counts statements by database, for `npm run bench` and for whoever looks for a slow one.
      shared_preload_libraries: "pg_stat_statements",
      ...(options.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    };
    const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
    const { code } = await runCommand(
      home.pgCtl,
      ["start", "-D", home.data, "-w", "-t", String(startTimeoutMs / 1000), "-l", logFile(home), "-o", flags.join(" ")],
      { cwd: home.data, user: home.user },
    );
    if (code === 0) return port;
    const log = await logTail(logFile(home));
    // Another program may have taken the port meanwhile; the children of a killed server take a moment to notice.
    const passing = /Address already in use|shared memory block .* is still in use/.test(log);
    if (!passing || attempt === 5) throw new Error(`PostgreSQL did not start in ${home.data}. Its log ends:\n${log}`);
    await pause(300);
  }
}

/** Rooms' roles may reach their own database only, and by default everybody may connect to these two. */
async function closeToOthers(adminUrl: string): Promise<void> {
  const sql = connect(adminUrl);
  await sql`revoke connect on database postgres, template1 from public`;
  await sql.end();
}

/** By a signal and not by pg_ctl: as our child it would die of a terminal's second Ctrl-C. SIGINT is a "fast shutdown". */
async function stop(home: PostgresHome): Promise<void> {
  const { pid } = await readPidFile(home);
  if (pid === null || !((await processName(pid)) ?? "").includes("postgres")) return;
  process.kill(pid, "SIGINT");
  if (!(await waitUntilGone(pid, stopTimeoutMs)))
    throw new Error(`PostgreSQL (process ${pid}) did not stop. Its log ends:\n${await logTail(logFile(home))}`);
}

const logFile = (home: PostgresHome): string => join(home.data, "server.log");

async function shortenLog(home: PostgresHome): Promise<void> {
  const size = await stat(logFile(home)).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logLimitBytes) await rename(logFile(home), `${logFile(home)}.1`);
}

const connect = (url: string) => postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });

import { appendFile, chown, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type LocalPostgres, startPostgres } from "@novatech/local-services/postgres";
import { findPostgresHome } from "@novatech/local-services/postgres-home";
import postgres from "postgres";
import { copyFolder } from "./copy-folder.ts";
import { quoted } from "./postgres-archive.ts";

/** A server made from a base backup and an archive. */
export type RestoredPostgres = {
  readonly server: LocalPostgres;
  /** The commit of the last transaction it has; null when the archive added none to the base. */
  readonly lastCommitAt: Date | null;
  /** From copying the base to its first answer, in milliseconds. */
  readonly copiedInMs: number;
  readonly recoveredInMs: number;
};

/** How long a server may replay what was archived, in milliseconds. */
const recoveryLimitMs = 600_000;

/** Where the PostgreSQL of a shop with this NOVATECH_HOME has its data. */
export const dataFolderOf = async (dir: string): Promise<string> => (await findPostgresHome(dir)).data;

/** Moves the data folder of a server that is gone to another home. */
export async function moveData(fromDir: string, toDir: string): Promise<void> {
  const to = await dataFolderOf(toDir);
  await mkdir(dirname(to), { recursive: true });
  await rename(await dataFolderOf(fromDir), to);
}

/**
 * Makes the PostgreSQL of a home from a base backup and an archive, up to the latest the archive has, or to the last commit at or before
 * `moment`, and starts it. There must be no data yet. The shop of that home finds it running.
 * Rejects with the end of PostgreSQL's log when the archive does not reach the moment.
 * Source: https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-PITR-RECOVERY
 */
export async function restorePostgres(options: {
  readonly dir: string;
  readonly base: string;
  readonly archive: string;
  /** Null: the latest. */
  readonly moment: Date | null;
  readonly say: (line: string) => void;
}): Promise<RestoredPostgres> {
  const { dir, base, archive, moment, say } = options;
  const began = performance.now();
  const data = await dataFolderOf(dir);
  await copyFolder(base, data);
  const settings = [
    `restore_command = 'cp ${quoted(archive).replaceAll("'", "''")}/%f %p'`,
    "recovery_target_action = 'promote'",
    // Of the history in which the backup was made: another restore from this archive has begun one of its own.
    "recovery_target_timeline = 'current'",
    ...(moment === null
      ? []
      : [`recovery_target_time = '${moment.toISOString().replace("T", " ").replace("Z", "+00")}'`]),
  ];
  const signal = join(data, "recovery.signal");
  await appendFile(join(data, "postgresql.auto.conf"), `${settings.join("\n")}\n`);
  await writeFile(signal, "", { mode: 0o600 });
  await ownAsFolder(data, signal);
  const copied = performance.now();
  const server = await startRecovering(dir, say);
  const recovered = performance.now();
  const sql = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql<{ at: Date | null }[]>`select pg_last_xact_replay_timestamp() as at`;
    // What was asked of this recovery must not be asked of the next one.
    for (const name of ["restore_command", "recovery_target_time", "recovery_target_timeline"])
      await sql.unsafe(`alter system reset ${name}`);
    return {
      server,
      lastCommitAt: row?.at ?? null,
      copiedInMs: Math.round(copied - began),
      recoveredInMs: Math.round(recovered - copied),
    };
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** A server that recovers can be read before it has all, and refuses to be written to: it is whole when it can. */
async function startRecovering(dir: string, say: (line: string) => void): Promise<LocalPostgres> {
  const deadline = performance.now() + recoveryLimitMs;
  for (;;) {
    try {
      return await startPostgres({ dir, durable: true, say });
    } catch (error) {
      const isRecovering = /read-only transaction|not accepting connections|not yet accepting|starting up/.test(
        error instanceof Error ? error.message : "",
      );
      if (!isRecovering || performance.now() > deadline) throw error;
      await pause(50);
    }
  }
}

/** Starts a server over data that were moved away, to read what was in them; it archives nothing. */
export async function openMovedData(dir: string, say: (line: string) => void): Promise<LocalPostgres> {
  const data = await dataFolderOf(dir);
  await appendFile(join(data, "postgresql.auto.conf"), "archive_mode = off\n");
  // Of the process that was killed.
  await rm(join(data, "postmaster.pid"), { force: true });
  return startPostgres({ dir, durable: false, say });
}

async function ownAsFolder(folder: string, file: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(folder);
  await chown(file, uid, gid);
}

import { chmod, chown, mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { copyFolder } from "./copy-folder.ts";

/** A copy of a running server's data folder, from which with the archive a server can be made. */
export type BaseBackup = {
  /** Where it lies. */
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** When copying began; a restore can reach any moment from its end on. */
  readonly beganAt: Date;
  readonly endedAt: Date;
};

const connect = (adminUrl: string): Sql => postgres(adminUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });

/** Words of a shell command that PostgreSQL runs. Throws for a path that would need more than quotes. */
export function quoted(path: string): string {
  if (/['%\\\n]/.test(path)) throw new Error(`a path with quotes, % or \\ cannot be archived to: ${path}`);
  return `'${path}'`;
}

/**
 * Has a server archive its write-ahead log into a folder, which is made: each segment of 16 MB when it is full, and what there is of one
 * every `timeoutSeconds`. What was committed since the last of them is what a lost machine loses. Counts from the next start of the server on.
 * The copy gets its name when it is whole, and never takes the place of another.
 * Source: https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-ARCHIVING-WAL
 */
export async function archiveInto(
  adminUrl: string,
  folder: string,
  options: { readonly timeoutSeconds: number },
): Promise<void> {
  const sql = connect(adminUrl);
  try {
    await mkdir(folder, { recursive: true });
    const [row] = await sql<{ data_directory: string }[]>`show data_directory`;
    const owner = await stat(row?.data_directory ?? "");
    if (process.getuid?.() === 0) await chown(folder, owner.uid, owner.gid);
    await chmod(folder, 0o700);
    const to = quoted(folder);
    const command = `test ! -f ${to}/%f && cp %p ${to}/.%f && mv ${to}/.%f ${to}/%f`;
    await sql.unsafe(`alter system set archive_mode = on`);
    await sql.unsafe(`alter system set archive_command = '${command.replaceAll("'", "''")}'`);
    await sql.unsafe(`alter system set archive_timeout = ${Math.round(options.timeoutSeconds)}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** What a base backup leaves out: what a server makes anew, and the log, which is in the archive. */
const leftOut =
  /^(?:postmaster\.(?:pid|opts)|server\.log.*|(?:pg_wal|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans|pg_replslot)\/.*|(?:.*\/)?pgsql_tmp.*|pg_internal\.init)$/;

/**
 * Copies the data folder of a server that goes on working, by the low-level interface of backups, which needs no program besides.
 * Resolves when the log that the copy needs is in the archive; rejects when archiving is not on.
 * Source: https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
 */
export async function takeBaseBackup(adminUrl: string, folder: string): Promise<BaseBackup> {
  const sql = connect(adminUrl);
  try {
    const [server] = await sql<{ data: string; archiving: string }[]>`
      select current_setting('data_directory') as data, current_setting('archive_mode') as archiving`;
    if (server?.archiving !== "on") throw new Error("the server does not archive its log: see archiveInto");
    const owner = await stat(server.data);
    const beganAt = new Date();
    // One session from start to stop: a backup ends with the session that began it.
    await sql`select pg_backup_start('novatech drill', fast => true)`;
    const { files, bytes } = await copyFolder(server.data, folder, { leaveOut: leftOut, isChanging: true });
    const [ended] = await sql<{ labelfile: string; spcmapfile: string | null; at: Date }[]>`
      select labelfile, spcmapfile, clock_timestamp() as at from pg_backup_stop(wait_for_archive => true)`;
    if (ended === undefined) throw new Error("the server did not say what the backup is");
    if (ended.spcmapfile) throw new Error("a server with tablespaces cannot be copied here");
    const label = join(folder, "backup_label");
    await writeFile(label, ended.labelfile, { mode: 0o600 });
    if (process.getuid?.() === 0) await chown(label, owner.uid, owner.gid);
    return { folder, files, bytes, beganAt, endedAt: ended.at };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

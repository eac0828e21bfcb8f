import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newSecret } from "./kept-secret.ts";
import { postgresMajor, type PostgresHome } from "./postgres-home.ts";
import { runCommand } from "./processes.ts";

const passwordFile = "novatech-password";

/**
 * Makes the data folder at the first call and reads the superuser's password, kept in it (0600).
 * Even on 127.0.0.1 any user of the machine can connect, so every role needs a password.
 * Rejects for a folder of another version, or one that was not made here.
 */
export async function openCluster(home: PostgresHome): Promise<string> {
  if (!existsSync(home.data)) await makeCluster(home);
  const version = await readFile(join(home.data, "PG_VERSION"), "utf8").catch(() => "");
  if (version.trim() !== postgresMajor)
    throw new Error(
      version === ""
        ? `${home.data} is not a PostgreSQL data folder. Move it away, or choose another NOVATECH_HOME.`
        : `${home.data} was made by PostgreSQL ${version.trim()}, this is ${postgresMajor}. Move it away to start empty, or choose another NOVATECH_HOME.`,
    );
  const password = (await readFile(join(home.data, passwordFile), "utf8").catch(() => "")).trim();
  if (password === "")
    throw new Error(
      `${join(home.data, passwordFile)} is missing. Restore it, or move ${home.data} away to start empty.`,
    );
  return password;
}

/** Under another name until complete, so that a killed first start leaves nothing that looks finished. */
async function makeCluster(home: PostgresHome): Promise<void> {
  const unfinished = `${home.data}.unfinished`;
  const secretFile = `${home.data}.secret`;
  const password = newSecret();
  await rm(unfinished, { recursive: true, force: true });
  await rm(secretFile, { force: true });
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    await writeFile(secretFile, password, { mode: 0o600 });
    await give(home, unfinished);
    await give(home, secretFile);
    // The builtin provider sorts and folds alike on every platform and C library.
    const locale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
    const { code, output } = await runCommand(
      home.initdb,
      [
        ["-D", unfinished, "-U", "postgres", "--pwfile", secretFile, "--auth=scram-sha-256", "--no-sync"],
        ["--encoding=UTF8", `--locale=${locale}`, "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
        ["--lc-messages=C", "--set=timezone=UTC", "--set=log_timezone=UTC"],
      ].flat(),
      { cwd: unfinished, user: home.user },
    );
    if (code !== 0) throw new Error(`PostgreSQL's data folder could not be made in ${home.data}:\n${output}`);
    await writeFile(join(unfinished, passwordFile), password, { mode: 0o600 });
    await give(home, join(unfinished, passwordFile));
    await rename(unfinished, home.data);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await rm(secretFile, { force: true });
  }
}

const give = async (home: PostgresHome, path: string): Promise<void> => {
  if (home.user !== null) await chown(path, home.user.uid, home.user.gid);
};

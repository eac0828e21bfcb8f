import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** 192 random bits as a text that needs no escaping in a URL. */
export const newSecret = (): string => randomBytes(24).toString("base64url");

/** The secret kept in a file that only its owner may read (0600); made at the first call. */
export async function keptSecret(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(unfinished, newSecret(), { mode: 0o600 });
    // Appears whole or not at all: another run must not read a file that is still empty.
    await link(unfinished, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
  const secret = (await readFile(path, "utf8")).trim();
  if (secret === "") throw new Error(`${path} is empty: remove it and start again`);
  return secret;
}

import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** 192 random bits as a text that needs no escaping in a URL. */
export const newSecret = (): string => randomBytes(24).toString("base64url");

/** The secret kept in a file that only its owner may read (0600); made at the first call. */
export async function keptSecret(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, newSecret(), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const secret = (await readFile(path, "utf8")).trim();
  if (secret === "") throw new Error(`${path} is empty: remove it and start again`);
  return secret;
}

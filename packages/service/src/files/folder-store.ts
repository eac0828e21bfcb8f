import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ObjectStore } from "@novatech/kernel/object-store";
import type { FolderOfFiles } from "./place.ts";
import { signatureOf } from "./signature.ts";

/** A key that can be no way out of the folder. */
export const isKey = (key: string): boolean => key.split("/").every((part) => /^[a-z0-9_][a-z0-9_.-]*$/.test(part));

/** For one machine: a folder that all processes of the room share. The room's own routes answer its addresses; see `createFolderRoutes`. */
export function createFolderStore({ folder, baseUrl, secret }: FolderOfFiles): ObjectStore {
  const pathOf = (key: string): string => {
    if (!isKey(key)) throw new RangeError(`"${key}" is no key`);
    return join(folder, key);
  };
  return {
    signedPut: async ({ key, contentType, byteSize, sha256 }, expiresAt) => {
      const expires = String(expiresAt.getTime());
      const signature = signatureOf(secret, ["put", key, contentType, String(byteSize), sha256, expires]);
      const query = new URLSearchParams({ type: contentType, size: String(byteSize), sha256, expires, signature });
      return {
        url: `${baseUrl}/put/${key}?${query.toString()}`,
        headers: [{ name: "content-type", value: contentType }],
      };
    },
    signedGet: async (key, fileName, expiresAt) => {
      const expires = String(expiresAt.getTime());
      const signature = signatureOf(secret, ["get", key, fileName, expires]);
      const query = new URLSearchParams({ name: fileName, expires, signature });
      return `${baseUrl}/get/${key}?${query.toString()}`;
    },
    publicUrl: (key) => `${baseUrl}/files/${key}`,
    read: async (key, maxBytes) => {
      try {
        return (await stat(pathOf(key))).size > maxBytes ? null : await readFile(pathOf(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    write: async (key, bytes) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // Written aside and moved when whole: who reads it meanwhile finds all of it or none.
      const aside = `${path}.${randomUUID()}`;
      await writeFile(aside, bytes);
      await rename(aside, path);
    },
    removeAll: async (prefix) => {
      const path = pathOf(prefix.replace(/\/$/, ""));
      await rm(path, { recursive: true, force: true });
    },
  };
}

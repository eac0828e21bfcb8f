import { chmod, chown, copyFile, lstat, mkdir, opendir } from "node:fs/promises";
import { constants } from "node:fs";
import { join } from "node:path";

/** So many files at once: more do not come faster from one disk. */
const atOnce = 16;

/**
 * Copies a folder of plain files with its owner and modes; `to` is made. Paths that match `leaveOut` (relative, with /) are left out;
 * a folder whose content is left out stays, empty. With `isChanging` a file that goes meanwhile is passed over. Resolves to how much it was.
 */
export async function copyFolder(
  from: string,
  to: string,
  options: { readonly leaveOut?: RegExp; readonly isChanging?: boolean } = {},
): Promise<{ readonly files: number; readonly bytes: number }> {
  let files = 0;
  let bytes = 0;
  const running = new Set<Promise<void>>();
  const isRoot = process.getuid?.() === 0;

  async function copyOne(path: string): Promise<void> {
    try {
      const { uid, gid, mode, size } = await lstat(join(from, path));
      await copyFile(join(from, path), join(to, path), constants.COPYFILE_FICLONE);
      await chmod(join(to, path), mode & 0o7777);
      if (isRoot) await chown(join(to, path), uid, gid);
      files += 1;
      bytes += size;
    } catch (error) {
      if (!(options.isChanging && (error as NodeJS.ErrnoException).code === "ENOENT")) throw error;
    }
  }

  async function walk(below: string): Promise<void> {
    const { uid, gid, mode } = await lstat(join(from, below));
    await mkdir(join(to, below), { recursive: true, mode: mode & 0o7777 });
    if (isRoot) await chown(join(to, below), uid, gid);
    for await (const entry of await opendir(join(from, below))) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (options.leaveOut?.test(path)) continue;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) {
        while (running.size >= atOnce) await Promise.race(running);
        const job = copyOne(path).finally(() => running.delete(job));
        running.add(job);
      }
    }
  }

  await walk("");
  await Promise.all(running);
  return { files, bytes };
}

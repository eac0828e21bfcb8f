import { createHash } from "node:crypto";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { createConnection, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The lock, held by this run until `release` or the end of the process, however it ends. */
export type HeldLock = {
  readonly held: true;
  /** Tells the address that a second run is told. */
  readonly announce: (url: string) => void;
  readonly release: () => Promise<void>;
};

/** Another run holds the lock: where it serves, or null while it is still starting. */
export type LockElsewhere = { readonly held: false; readonly runningAt: string | null };

/**
 * One run per data folder: takes the lock of `dir` (created when missing) or says who has it.
 * A socket and not a file with a process id: when its holder dies, even by kill -9, nothing is left that could fool the next run.
 */
export async function lock(dir: string): Promise<HeldLock | LockElsewhere> {
  await mkdir(dir, { recursive: true });
  const path = await socketPath(dir);
  let url = "";
  // Who asks may go away before it is answered: nobody's fault.
  const server = createServer((socket) => socket.on("error", () => {}).end(url));
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await listen(server, path)) {
      // The lock alone keeps no process alive.
      server.unref();
      return {
        held: true,
        announce: (to) => {
          url = to;
        },
        release: () => new Promise((resolve) => server.close(() => resolve())),
      };
    }
    const answer = await ask(path);
    if (answer !== null) return { held: false, runningAt: answer === "" ? null : answer };
    await removeStale(path);
  }
  throw new Error(`cannot take the lock of ${dir} (${path.replace("\0", "@")})`);
}

/** By device and inode, so that two ways to write a folder are one lock, and equal paths in two containers are two. */
async function socketPath(dir: string): Promise<string> {
  const { dev, ino } = await stat(dir, { bigint: true });
  const name = createHash("sha256").update(`${dev}:${ino}:${process.getuid?.()}`).digest("hex").slice(0, 24);
  // Linux has sockets without a file: nothing can be left over, and nothing needs to be removed by two at once.
  return process.platform === "linux" ? `\0novatech-${name}` : join(tmpdir(), `novatech-${name}.sock`);
}

function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error);
    server.once("error", refused);
    server.listen(path, () => {
      server.off("error", refused);
      resolve(true);
    });
  });
}

/** What the holder says; null when nobody listens. */
function ask(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let text = "";
    createConnection(path)
      .on("data", (chunk) => {
        text += chunk.toString();
      })
      .on("end", () => resolve(text))
      .on("error", () => resolve(null));
  });
}

/** Moves the dead socket aside before removing it: of two runs that do this at once, the later must not remove the earlier's new one. */
async function removeStale(path: string): Promise<void> {
  if (path.startsWith("\0")) return;
  const aside = `${path}.${process.pid}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  if ((await ask(aside)) === null) await rm(aside, { force: true });
  else await rename(aside, path);
}

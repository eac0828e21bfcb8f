import { createHash } from "node:crypto";
import { renameSync, rmSync, statSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Runs `work` while no other run of this checkout does work of the same name: waits for the other one, then runs.
 * A socket is the lock: it goes with its holder, however that ends. (packages/local-services/src/run-lock.ts is the same
 * thought for a running shop; it cannot be used here, before TypeScript runs.)
 * @template Result
 * @param {string} name
 * @param {() => Result | Promise<Result>} work
 * @param {() => void} onWait called once when another run is at it
 * @returns {Promise<Result>}
 */
export async function alone(name, work, onWait) {
  const path = socketPath(name);
  const waiting = new Set();
  const server = createServer((socket) => {
    waiting.add(socket.on("error", () => {}));
    socket.on("close", () => waiting.delete(socket));
  });
  for (let told = false; !(await listen(server, path)); told = true) {
    if (!told) onWait();
    // Ends when the holder lets go or dies.
    if (!(await holdOn(path))) removeStale(path);
  }
  try {
    return await work();
  } finally {
    server.close();
    for (const socket of waiting) socket.destroy();
  }
}

function socketPath(name) {
  const { dev, ino } = statSync(fileURLToPath(new URL("../..", import.meta.url)), { bigint: true });
  const id = createHash("sha256").update(`${name}:${dev}:${ino}:${process.getuid?.()}`).digest("hex").slice(0, 24);
  // Linux has sockets without a file: nothing is ever left over.
  return process.platform === "linux" ? `\0novatech-${id}` : join(tmpdir(), `novatech-${id}.sock`);
}

function listen(server, path) {
  return new Promise((resolve, reject) => {
    const refused = (error) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
    server.once("error", refused);
    server.listen(path, () => {
      server.off("error", refused);
      resolve(true);
    });
  });
}

/** Waits for the holder. Resolves to false when there is none. */
function holdOn(path) {
  return new Promise((resolve) => {
    let connected = false;
    createConnection(path)
      .on("connect", () => {
        connected = true;
      })
      .on("error", () => {})
      .on("close", () => resolve(connected))
      .resume();
  });
}

/** Moved aside first: of two runs that do this at once, the later finds nothing to move. */
function removeStale(path) {
  if (path.startsWith("\0")) return;
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch {
    // The other run was faster.
  }
}

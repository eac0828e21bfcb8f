import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Watches over a run's temporary folder. */
export type Reaper = {
  /** Ends every service below the folder, removes it, and resolves when that is done. */
  readonly finish: () => Promise<void>;
};

/**
 * Starts a process that ends the services below `folder` and removes it as soon as this process is gone, even by kill -9:
 * PostgreSQL and Redis have sessions of their own and would outlive every interrupted test run.
 */
export function startReaper(folder: string): Reaper {
  const child = spawn(process.execPath, [fileURLToPath(new URL("reap.ts", import.meta.url)), folder], {
    detached: true,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const gone = once(child, "exit");
  child.unref();
  return {
    finish: async () => {
      child.ref();
      // It waits for the end of its input, which our own end gives it as well.
      child.stdin?.end();
      await gone;
    },
  };
}

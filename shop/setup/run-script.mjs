import { spawn } from "node:child_process";
import { constants } from "node:os";
import { ourNode, root } from "./install.mjs";

const orphanCheckMs = 500;

/**
 * Runs a script of this checkout under our Node, on our terminal, and stays until it has put everything away.
 * @param {string} script path from the root of the checkout
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code; 128 + n when signal n ended it, as shells have it
 */
export function runScript(script, args) {
  const child = spawn(ourNode, [script, ...args], { cwd: root, stdio: "inherit" });
  const onTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  // A terminal sends Ctrl-C to all of us: passed on, the script would take it for a second, impatient one.
  process.on("SIGINT", () => onTerminal || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWhenOrphaned(child);
  return new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(`${ourNode} cannot be started: ${error.message}. Remove node_modules and try again.`);
      resolve(1);
    });
    child.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** npm answers SIGTERM by ending itself and its shell only: its end is all we are told. */
function stopWhenOrphaned(child) {
  // Without npm the one who started us may have gone on purpose (nohup).
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, orphanCheckMs);
  watch.unref();
}

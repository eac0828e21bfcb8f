import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { alone } from "./alone.mjs";

/** The checkout. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The Node that everything is written for; comes with the packages. */
export const ourNode = join(root, "node_modules", ".bin", "node");

const pnpm = "pnpm@12.21.0";
const stamp = join(root, "node_modules", ".novatech-installed");

/**
 * Installs the packages of pnpm-lock.yaml unless exactly these are installed already.
 * Everything it says goes to stderr: stdout belongs to the script.
 * @returns {Promise<boolean>} false when it failed; why and what to do has been said.
 */
export async function ensureInstalled() {
  if (isInstalled()) return true;
  return alone(
    "install",
    // Another run may have installed while we waited for it.
    () => isInstalled() || install(),
    () => console.error("Another run is installing the packages, waiting for it …"),
  );
}

const isInstalled = () => existsSync(stamp) && existsSync(ourNode) && readFileSync(stamp, "utf8") === wanted();

/** What should be installed: the lockfile and the platform, since binaries differ, as one text. */
const wanted = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "pnpm-lock.yaml")))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");

async function install() {
  const began = performance.now();
  const first = !existsSync(join(root, "node_modules"));
  console.error(`Installing the packages${first ? " (the first time takes half a minute)" : ""} …`);
  const want = wanted();
  const failure = await runPnpm();
  if (failure === null) {
    mkdirSync(join(root, "node_modules"), { recursive: true });
    writeFileSync(stamp, want);
    console.error(`Installed in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    return true;
  }
  if (failure === "interrupted") console.error("Interrupted. The next run goes on from here.");
  else if (failure === "no npx") console.error("npx is not on PATH. It comes with npm: install npm, then try again.");
  else
    console.error(
      [
        `The packages could not be installed (${failure}; the reason stands above). Mostly it is the way to the registry:`,
        "  npm ping                              does the registry answer?",
        "  npm config get registry               is it the one you mean?",
        "  HTTPS_PROXY=http://host:port npm …    behind a proxy",
        "Then run the same command again.",
      ].join("\n"),
    );
  return false;
}

/** @returns {Promise<string | null>} null when it went well. */
function runPnpm() {
  // With NODE_ENV=production pnpm would leave out what we run with, Node 24 among it.
  const { NODE_ENV: _, ...env } = process.env;
  const flags = ["--frozen-lockfile", "--reporter=append-only", "--config.confirm-modules-purge=false"];
  return new Promise((resolve) => {
    const child = spawn("npx", ["--yes", pnpm, "install", ...flags], {
      cwd: root,
      env,
      stdio: ["ignore", process.stderr, process.stderr],
    });
    // Wait for it to end, so that no half of it works on when the lock is free.
    const pass = (signal) => child.kill(signal);
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, pass);
    const end = (failure) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(failure);
    };
    child.once("error", (error) => end(error.code === "ENOENT" ? "no npx" : error.message));
    child.once("exit", (code, signal) => {
      const interrupted = signal !== null || (code ?? 0) > 128;
      end(code === 0 ? null : interrupted ? "interrupted" : `exit code ${code}`);
    });
  });
}

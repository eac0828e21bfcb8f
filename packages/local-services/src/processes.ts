import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

/** How a command ended: its exit code (null when a signal ended it) and everything it printed. */
export type CommandEnd = { readonly code: number | null; readonly output: string };

/** What a command may be run with. */
export type CommandOptions = {
  readonly cwd?: string;
  /** The user and group to run as; only root may choose. */
  readonly user?: ProcessUser | null;
  /** The name the program sees itself called by, when it is not its file's. */
  readonly argv0?: string;
  /** True for commands that ask on the terminal. Otherwise they get a session of their own, where Ctrl-C does not reach them. */
  readonly onTerminal?: boolean;
};

/** A user of the system as the kernel knows it. */
export type ProcessUser = { readonly uid: number; readonly gid: number };

const pipeGraceMs = 1000;

/** Runs a command to its end. Rejects only when it cannot be started (for example ENOENT); a failure is a code. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.argv0 === undefined ? {} : { argv0: options.argv0 }),
      ...options.user,
      detached: options.onTerminal !== true,
      stdio: [options.onTerminal === true ? "inherit" : "ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
    // A daemon that the command leaves behind may hold its pipes, and so "close", open for ever.
    child.once("exit", (code) => setTimeout(() => resolve({ code, output }), pipeGraceMs).unref());
  });
}

/** The name of a running process as the system shows it (at most 15 characters on Linux); null when it is gone or a zombie. */
export async function processName(pid: number): Promise<string | null> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  if (process.platform !== "linux") {
    const { code, output } = await runCommand("ps", ["-o", "stat=,comm=", "-p", String(pid)]);
    const [state, ...name] = output.trim().split(/\s+/);
    return code !== 0 || state === undefined || state.startsWith("Z") ? null : name.join(" ");
  }
  // `kill(pid, 0)` still succeeds for a zombie, and under an init that does not reap one stays for ever.
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const [, name, state] = /^\d+ \((.*)\) (\w)/s.exec(stat) ?? [];
  return name === undefined || state === "Z" || state === "X" ? null : name;
}

/** Waits for a process to end, whoever started it. Resolves to false when it still runs after `timeoutMs`. */
export async function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while ((await processName(pid)) !== null) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

/** Resolves after a number of milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The last lines of a log file, indented for an error message; says so when the file cannot be read or is empty. */
export async function logTail(path: string, lines = 15): Promise<string> {
  const text = await readFile(path, "utf8").catch(() => "");
  const tail = text.trimEnd().split("\n").slice(-lines);
  return tail.join("") === "" ? `  (nothing in ${path})` : tail.map((line) => `  ${line}`).join("\n");
}

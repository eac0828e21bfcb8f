import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** A process of this machine. */
export type ListedProcess = { readonly pid: number; readonly parent: number; readonly command: string };

/** Every process of this machine, without those that have ended and wait to be noticed. */
async function listProcesses(): Promise<readonly ListedProcess[]> {
  const { stdout } = await promisify(execFile)("ps", ["-eo", "pid=,ppid=,stat=,args="], { maxBuffer: 16_000_000 });
  return stdout.split("\n").flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined || parent === undefined || command === undefined || state?.startsWith("Z")) return [];
    return [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** What PostgreSQL and Redis of a shop's folder run as: what names the folder in its command line, or is recorded in it. */
export async function processesOn(home: string): Promise<readonly ListedProcess[]> {
  const record = await readFile(join(home, "redis/running.json"), "utf8").catch(() => "{}");
  const { pid: redis } = JSON.parse(record) as { readonly pid?: number };
  return (await listProcesses()).filter(({ pid, command }) => command.includes(home) || pid === redis);
}

/** The processes that a process started and that still run. */
export const childrenOf = async (parent: number): Promise<readonly ListedProcess[]> =>
  (await listProcesses()).filter((one) => one.parent === parent);

/** Which of these still run: by number and command, since numbers are used again. */
export async function stillRunning(processes: readonly ListedProcess[]): Promise<readonly ListedProcess[]> {
  const now = await listProcesses();
  return processes.filter((one) => now.some(({ pid, command }) => pid === one.pid && command === one.command));
}

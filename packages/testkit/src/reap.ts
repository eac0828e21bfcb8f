// Run by reaper.ts as a process of its own: waits until the test run is gone, then cleans up after it.
import { glob, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { processName, waitUntilGone } from "@novatech/local-services/processes";

const [folder] = process.argv.slice(2);
if (folder === undefined || !basename(folder).startsWith("novatech-test-"))
  throw new Error("the first argument is the temporary folder of a test run");

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
for await (const _ of process.stdin);

for (const pid of await servicePids(folder)) {
  const name = (await processName(pid)) ?? "";
  if (!/postgres|redis|valkey/.test(name)) continue;
  // To PostgreSQL SIGQUIT means "at once, save nothing".
  process.kill(pid, name.includes("postgres") ? "SIGQUIT" : "SIGTERM");
  if (!(await waitUntilGone(pid, 10_000))) process.kill(pid, "SIGKILL");
}
await rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** The process ids that PostgreSQL and our Redis wrote down below the folder. */
async function servicePids(below: string): Promise<number[]> {
  const pids: number[] = [];
  for await (const file of glob("**/{postmaster.pid,running.json}", { cwd: below })) {
    const text = await readFile(join(below, file), "utf8").catch(() => "");
    const pid = Number.parseInt(text.replace(/^\{"pid":/, ""), 10);
    if (Number.isSafeInteger(pid)) pids.push(pid);
  }
  return pids;
}

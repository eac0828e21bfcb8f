import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const shape = z.object({
  url: z.string(),
  pid: z.number(),
  adminUrl: z.string(),
  redisUrl: z.string(),
  /** Where the letters of a shop without a mail server are shown. */
  mailUrl: z.string().optional(),
  /** The number of every process that has one of its own, by name: rooms, gateway, postgres, redis. */
  processes: z.record(z.string(), z.number()).optional(),
});

/** What a running shop tells of itself in `<home>/running.json`, readable by its owner only. */
export type RunningShop = z.output<typeof shape>;

/** The file's place. */
export const runningFile = (home: string): string => join(home, "running.json");

/** Writes the record; whoever reads it at the same moment sees the old or the new one, never a part. */
export function writeRunning(home: string, running: RunningShop): void {
  const unfinished = `${runningFile(home)}.${running.pid}`;
  writeFileSync(unfinished, JSON.stringify(running), { mode: 0o600 });
  renameSync(unfinished, runningFile(home));
}

/** The shop that runs on a folder; null where none does. A record left by a killed run may still be there: ask it before you believe it. */
export function readRunning(home: string): RunningShop | null {
  try {
    return shape.parse(JSON.parse(readFileSync(runningFile(home), "utf8")));
  } catch {
    return null;
  }
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openRoomDatabases, type RoomDatabases } from "@novatech/testkit/shop/room-databases";
import type { ProcessName } from "./plan.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A shop with a process per room, whose supervisor starts again what we kill. */
export type AttackedShop = {
  /** Where its gateway answers. */
  readonly url: string;
  readonly redisUrl: string;
  /** The folder of its data, and of `shop.log`. */
  readonly home: string;
  readonly databases: RoomDatabases;
  /** Lines of its log that match. */
  readonly logged: (pattern: RegExp) => readonly string[];
  /** Sends a signal to a process as it runs now. False when it is not there, since it was killed and is not started yet. */
  readonly signal: (name: ProcessName, signal: NodeJS.Signals) => boolean;
  /** Writes a line into the shop's log, so that who reads it knows what was done to it when. */
  readonly note: (line: string) => void;
  /** Ends it; its folder goes unless `keep`. */
  readonly stop: (keep: boolean) => Promise<void>;
};

/** What a check-out may take, in milliseconds: short, so that those that cannot end are over soon. */
const checkoutDeadlineMs = 12_000;

/** The shop is itself; parcels only move faster. */
const environment: Readonly<Record<string, string>> = {
  PORT: "0",
  LOG_LEVEL: "warn",
  CARRIER_SIMULATOR_STEP_MS: "60",
  CARRIER_SIMULATOR_MISHAPS_PER_MILLE: "150",
  CHECKOUT_DEADLINE_MS: String(checkoutDeadlineMs),
  // Stock is held for less time than some need at the bank, although it is held longer for them.
  RESERVATION_TTL_MS: "3000",
  RESERVATION_MAX_MS: "5000",
  PAYMENT_ACTION_TTL_MS: "5000",
  // Dear orders are looked at by nobody, and end.
  FRAUD_REVIEW_ABOVE_MINOR: "150000",
  ORDER_HOLD_TTL_HOURS: "0.001",
  // A process that was killed is back a fifth sooner when its files are compiled already.
  NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compile"),
};

type RunningShop = {
  readonly url: string;
  readonly adminUrl: string;
  readonly redisUrl: string;
  readonly processes: Readonly<Record<string, number>>;
};

/** Starts a shop with the demo seed in a new folder; resolves when it is ready. Rejects with what it printed when it ends before. */
export async function startAttackedShop(): Promise<AttackedShop> {
  const home = mkdtempSync(join(tmpdir(), "novatech-faults-"));
  // PostgreSQL may run as another user, who must get through.
  chmodSync(home, 0o711);
  const log = createWriteStream(join(home, "shop.log"), { flags: "a" });
  const note = (line: string): void => void log.write(`${new Date().toISOString()} ${line}\n`);
  const child = spawn(process.execPath, [join(root, "shop/dev.ts")], {
    cwd: root,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], NOVATECH_HOME: home, ...environment },
    // The channel closes when we die, however: the shop then puts itself away.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = once(child, "close");
  const printed: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr].filter((one) => one !== null))
      createInterface({ input: stream }).on("line", (line) => {
        note(line);
        if (printed.length < 50) printed.push(line);
        if (line.startsWith("Ready:")) resolve();
      });
    void ended.then(() => reject(new Error(`The shop ended before it was ready:\n${printed.join("\n")}`)));
  });
  const read = (): RunningShop => JSON.parse(readFileSync(join(home, "running.json"), "utf8")) as RunningShop;
  const { url, adminUrl, redisUrl } = read();
  const databases = openRoomDatabases(adminUrl);
  return {
    url,
    redisUrl,
    home,
    databases,
    note,
    logged: (pattern) =>
      readFileSync(join(home, "shop.log"), "utf8")
        .split("\n")
        .filter((line) => pattern.test(line)),
    signal: (name, signal) => {
      const pid = read().processes[name];
      if (pid === undefined) throw new Error(`${home}/running.json knows no process ${name}`);
      try {
        return process.kill(pid, signal);
      } catch {
        return false;
      }
    },
    stop: async (keep) => {
      await databases.close();
      child.kill("SIGTERM");
      await ended;
      await new Promise<void>((resolve) => log.end(() => resolve()));
      if (!keep) rmSync(home, { recursive: true, force: true });
    },
  };
}

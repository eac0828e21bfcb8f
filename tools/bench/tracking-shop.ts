import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openRoomDatabases, type RoomDatabases } from "@novatech/testkit/shop/room-databases";
import { statOf } from "./process-cpu.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a process has used so far. */
type Usage = { readonly cpuMs: number; readonly rssMb: number };

/** A demo shop with a process for each room and one for the gateway. */
export type RoomyShop = {
  /** Its GraphQL address. */
  readonly url: string;
  readonly databases: RoomDatabases;
  /** The folder of its data. */
  readonly home: string;
  /** Its PostgreSQL, as a superuser. */
  readonly adminUrl: string;
  /** Its processes by name: rooms, gateway, postgres, redis. */
  readonly processes: Readonly<Record<string, number>>;
  /** Where fulfillment's data are, with the right to write. */
  readonly fulfillmentUrl: string;
  /** By the name of a room, or "gateway". On Linux only. */
  readonly usageOf: (name: string) => Usage;
  readonly stop: () => Promise<void>;
};

/** Starts it in a folder of its own, which goes with it. Rejects with what it printed when it does not start. */
export async function startRoomyShop(environment: Readonly<Record<string, string>>): Promise<RoomyShop> {
  const home = mkdtempSync(join(tmpdir(), "novatech-"));
  const child = spawn(process.execPath, [join(root, "shop/dev.ts")], {
    cwd: root,
    env: { ...process.env, PORT: "0", NOVATECH_HOME: home, LOG_LEVEL: "warn", ...environment },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const printed: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr].filter((one) => one !== null))
      createInterface({ input: stream }).on("line", (line) => {
        printed.push(line);
        if (line.startsWith("Ready: ")) resolve();
      });
    child.once("close", () => reject(new Error(`The shop ended before it was ready:\n${printed.join("\n")}`)));
  });
  const running = JSON.parse(readFileSync(join(home, "running.json"), "utf8")) as {
    readonly url: string;
    readonly adminUrl: string;
    readonly processes: Readonly<Record<string, number>>;
  };
  const fulfillment = new URL(running.adminUrl);
  fulfillment.pathname = "/fulfillment";
  const databases = openRoomDatabases(running.adminUrl);
  return {
    url: running.url,
    databases,
    home,
    adminUrl: running.adminUrl,
    processes: running.processes,
    fulfillmentUrl: fulfillment.href,
    usageOf: (name) => readUsage(running.processes[name] ?? 0),
    stop: async () => {
      await databases.close();
      child.kill("SIGTERM");
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function readUsage(pid: number): Usage {
  const rssKb = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  return { cpuMs: statOf(pid)?.ownMs ?? 0, rssMb: rssKb / 1024 };
}

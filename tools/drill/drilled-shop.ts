import { spawn } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { waitUntilGone } from "@novatech/testkit/processes";
import { openRoomDatabases, type RoomDatabases } from "@novatech/testkit/shop/room-databases";
import { startShop } from "../shop-process.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Parcels move fast, so that orders end while somebody waits, and check-outs that cannot end are over soon. */
const environment: Readonly<Record<string, string>> = {
  CARRIER_SIMULATOR_STEP_MS: "60",
  CHECKOUT_DEADLINE_MS: "12000",
  RESERVATION_TTL_MS: "20000",
  NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compile"),
};

/** How long a killed process may take to go, in milliseconds. */
const goneMs = 30_000;

/** A shop that a drill does things to. */
export type DrilledShop = {
  readonly url: string;
  readonly adminUrl: string;
  readonly redisUrl: string;
  readonly databases: RoomDatabases;
  /** Ends it in order, PostgreSQL and Redis with it. */
  readonly stop: () => Promise<void>;
  /** Ends every process of it as a power cut would; resolves to when. */
  readonly lose: () => Promise<Date>;
};

/** A Redis that goes on when the shop does not. */
export type Bus = { readonly REDIS_URL?: string };

/**
 * Starts the shop of a home, with a Redis of its own unless there is one at `redisUrl`; its log goes to `<home>.log`.
 * Rejects with what it printed when it ends before it is ready.
 */
export async function startDrilledShop(home: string, bus: Bus = {}): Promise<DrilledShop> {
  const log = (line: string): void => appendFileSync(`${home}.log`, `${line}\n`);
  const shop = await startShop({ home, environment: { ...environment, ...bus }, say: log });
  const read = (file: string): unknown => JSON.parse(readFileSync(join(home, file), "utf8"));
  const { adminUrl, redisUrl } = read("running.json") as { readonly adminUrl: string; readonly redisUrl: string };
  const databases = openRoomDatabases(adminUrl);
  return {
    url: shop.url,
    adminUrl,
    redisUrl,
    databases,
    stop: async () => {
      await databases.close();
      await shop.stop();
    },
    lose: async () => {
      const { pid: redis } = read("redis/running.json") as { readonly pid: number };
      const backends = await databases.orders<{ pid: number; data: string }[]>`
        select pid, current_setting('data_directory') as data from pg_stat_activity`;
      const [line = ""] = readFileSync(join(backends[0]?.data ?? "", "postmaster.pid"), "utf8").split("\n");
      const lostAt = new Date();
      // All of them, the server's children too: one that outlives the others would still commit.
      const pids = [Number(line), ...backends.map(({ pid }) => pid), redis, shop.pid];
      for (const pid of pids) kill(pid);
      await databases.close();
      for (const pid of pids)
        if (!(await waitUntilGone(pid, goneMs))) throw new Error(`the process ${pid} is still there after kill -9`);
      return lostAt;
    },
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

/** Runs a command of the shop (`reconcile payments`) beside the shop of a home; resolves to its exit code and its lines. */
export async function runCommand(
  home: string,
  [script, ...args]: readonly [string, ...string[]],
  bus: Bus = {},
): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const child = spawn(process.execPath, [join(root, "shop", `${script}.ts`), ...args], {
    cwd: root,
    env: { ...process.env, ...environment, ...bus, NOVATECH_HOME: home, LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (ended) => resolve(ended ?? 1));
  });
  return { code, lines: said.split("\n").filter((line) => line.trim() !== "") };
}

import { pause, processName } from "@novatech/local-services/processes";
import { ensureRoomDatabases } from "@novatech/local-services/room-databases";
import { startPostgres } from "@novatech/local-services/postgres";
import { startRedis } from "@novatech/local-services/redis";
import { roomNames } from "@novatech/service/room";
import type { ShopConfig } from "./config.ts";
import { type KeptRunning, keepRunning } from "./keep-running.ts";

/** PostgreSQL and Redis, ours or given. */
export type Services = {
  /** The admin's address of the PostgreSQL server. */
  readonly adminUrl: string;
  /** Each room's own database. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  readonly redisUrl: string;
  /** Ends what was started here; leaves alone what was given. */
  readonly stop: () => Promise<void>;
};

/** Services of which some may have been started here. */
export type OwnServices = Services & {
  /** The processes started or adopted here, by name: postgres, redis. */
  readonly pids: () => Readonly<Record<string, number>>;
  /** From now on starts again, at the same address, what ends unasked. `onChange` is told of each new process. */
  readonly keep: (onChange: () => void) => void;
};

/** A server of this machine, started here. */
type Server = { readonly pid: number; readonly port: number; readonly stop: () => Promise<void> };

/** How soon the end of a server is noticed. It is no child of ours, so nobody tells us. */
const lookMs = 200;

/** Starts PostgreSQL and Redis, or uses those of `DATABASE_URL` and `REDIS_URL`, and makes the rooms' databases where missing. */
export async function startServices(config: ShopConfig, say: (line: string) => void): Promise<OwnServices> {
  const dir = config.NOVATECH_HOME;
  const install = config.NOVATECH_INSTALL === "1";
  // Both at once; when one cannot start, the other must not stay behind.
  const [postgres, redis] = await Promise.allSettled([
    config.DATABASE_URL === undefined ? startPostgres({ dir, durable: true, say }) : config.DATABASE_URL,
    config.REDIS_URL === undefined ? startRedis({ dir, say, install }) : config.REDIS_URL,
  ]);
  const servers = new Map<string, Server>();
  const again: Readonly<Record<string, (port: number) => Promise<Server>>> = {
    postgres: (port) => startPostgres({ dir, port, durable: true, say }),
    redis: (port) => startRedis({ dir, port, say, install }),
  };
  if (postgres.status === "fulfilled" && typeof postgres.value !== "string") servers.set("postgres", postgres.value);
  if (redis.status === "fulfilled" && typeof redis.value !== "string") servers.set("redis", redis.value);
  const kept: KeptRunning[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(kept.map((one) => one.release()));
    await Promise.all([...servers.values()].map((server) => server.stop()));
  };
  try {
    if (postgres.status === "rejected") throw postgres.reason;
    if (redis.status === "rejected") throw redis.reason;
    const adminUrl = typeof postgres.value === "string" ? postgres.value : postgres.value.adminUrl;
    const databaseUrls = await ensureRoomDatabases(adminUrl, roomNames);
    return {
      adminUrl,
      databaseUrls,
      redisUrl: typeof redis.value === "string" ? redis.value : redis.value.url,
      stop,
      pids: () => Object.fromEntries([...servers].map(([name, { pid }]) => [name, pid])),
      keep: (onChange) => {
        for (const [name, { port }] of servers)
          kept.push(
            keepRunning({
              name,
              ended: async () => {
                while ((await processName(servers.get(name)?.pid ?? 0)) !== null) await pause(lookMs);
                return "its process is gone";
              },
              start: async () => {
                const server = await again[name]?.(port);
                if (server) servers.set(name, server);
              },
              say,
              onChange,
            }),
          );
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

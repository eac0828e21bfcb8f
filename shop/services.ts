import { ensureRoomDatabases } from "@novatech/local-services/room-databases";
import { startPostgres } from "@novatech/local-services/postgres";
import { startRedis } from "@novatech/local-services/redis";
import { roomNames } from "@novatech/service/room";
import type { ShopConfig } from "./config.ts";

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

/** Starts PostgreSQL and Redis, or uses those of `DATABASE_URL` and `REDIS_URL`, and makes the rooms' databases where missing. */
export async function startServices(config: ShopConfig, say: (line: string) => void): Promise<Services> {
  const dir = config.NOVATECH_HOME;
  // Both at once; when one cannot start, the other must not stay behind.
  const [postgres, redis] = await Promise.allSettled([
    config.DATABASE_URL === undefined
      ? startPostgres({ dir, durable: true, say })
      : { adminUrl: config.DATABASE_URL, stop: async () => {} },
    config.REDIS_URL === undefined
      ? startRedis({ dir, say, install: config.NOVATECH_INSTALL === "1" })
      : { url: config.REDIS_URL, stop: async () => {} },
  ]);
  const stop = async (): Promise<void> => {
    await Promise.all(
      [postgres, redis].flatMap((service) => (service.status === "fulfilled" ? [service.value.stop()] : [])),
    );
  };
  try {
    if (postgres.status === "rejected") throw postgres.reason;
    if (redis.status === "rejected") throw redis.reason;
    const databaseUrls = await ensureRoomDatabases(postgres.value.adminUrl, roomNames);
    return { adminUrl: postgres.value.adminUrl, databaseUrls, redisUrl: redis.value.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

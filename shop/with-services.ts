import { ensureRoomDatabases } from "@novatech/local-services/room-databases";
import { lock } from "@novatech/local-services/run-lock";
import { roomNames } from "@novatech/service/room";
import type { ShopConfig } from "./config.ts";
import { readRunning } from "./running.ts";
import { type Services, startServices } from "./services.ts";

/**
 * Gives a job the shop's PostgreSQL and Redis: those of the shop that runs, or its own for as long as the job lasts.
 * Rejects when a shop is just starting, and with what the job rejects with.
 */
export async function withServices(
  config: ShopConfig,
  say: (line: string) => void,
  job: (services: Services, isRunning: boolean) => Promise<void>,
): Promise<void> {
  const held = await lock(config.NOVATECH_HOME);
  if (held.held) {
    try {
      const services = await startServices(config, say);
      try {
        await job(services, false);
      } finally {
        await services.stop();
      }
    } finally {
      await held.release();
    }
    return;
  }
  const running = readRunning(config.NOVATECH_HOME);
  if (running === null) throw new Error("The shop is just starting. Try again when it is ready.");
  const databaseUrls = await ensureRoomDatabases(running.adminUrl, roomNames);
  await job({ adminUrl: running.adminUrl, databaseUrls, redisUrl: running.redisUrl, stop: async () => {} }, true);
}

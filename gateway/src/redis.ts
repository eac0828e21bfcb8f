import { Redis } from "ioredis";
import type { Logger } from "pino";

/**
 * A connection to Redis for what the gateway can do without for a while: a command that is not answered within `commandTimeoutMs` (100) fails, and one that
 * is given while Redis is away fails at once. It comes back by itself; each outage is logged once.
 */
export function connectRedis(options: {
  readonly url: string;
  readonly logger: Logger;
  readonly commandTimeoutMs?: number;
}): Redis {
  const { logger } = options;
  const redis = new Redis(options.url, {
    connectionName: "novatech-gateway",
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    commandTimeout: options.commandTimeoutMs ?? 100,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 10), 2_000),
  });
  let isAway = false;
  redis.on("error", (error: Error) => {
    if (!isAway)
      logger.warn({ reason: error.message }, "Redis is away: quotas and registered texts are this process's own");
    isAway = true;
  });
  redis.on("ready", () => {
    if (isAway) logger.info("Redis is back");
    isAway = false;
  });
  return redis;
}

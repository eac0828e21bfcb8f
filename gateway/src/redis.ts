import { Cluster, Redis } from "ioredis";
import type { Logger } from "pino";

/** How each server is spoken to. */
type Each = { readonly connectionName: string; readonly maxRetriesPerRequest: number; readonly commandTimeout: number };

const retryStrategy = (times: number): number => Math.min(50 * 2 ** Math.min(times, 10), 2_000);

/**
 * A connection to Redis for what the gateway can do without for a while: a command that is not answered within `commandTimeoutMs` (100) fails, and one that
 * is given while Redis is away fails at once. It comes back by itself; each outage is logged once. Several addresses in `url`, with commas between them, are
 * nodes of one cluster, of which one that answers is enough to find the others; user, password and TLS are those of the first.
 */
export function connectRedis(options: {
  readonly url: string;
  readonly logger: Logger;
  readonly commandTimeoutMs?: number;
}): Redis {
  const { logger } = options;
  const each: Each = {
    connectionName: "novatech-gateway",
    maxRetriesPerRequest: 0,
    commandTimeout: options.commandTimeoutMs ?? 100,
  };
  const redis = options.url.includes(",")
    ? connectCluster(options.url.split(","), each)
    : new Redis(options.url, { ...each, enableOfflineQueue: false, retryStrategy });
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

function connectCluster(urls: readonly string[], each: Each): Redis {
  const nodes = urls.map((url) => new URL(url.trim()));
  const [first] = nodes;
  const isTls = first?.protocol === "rediss:";
  const cluster = new Cluster(
    nodes.map(({ hostname, port }) => ({ host: hostname, port: Number(port || 6379) })),
    {
      enableOfflineQueue: false,
      clusterRetryStrategy: retryStrategy,
      // Certificates are those of the names that nodes give each other, not of addresses.
      ...(isTls
        ? { dnsLookup: (address: string, found: (error: null, address: string) => void) => found(null, address) }
        : {}),
      redisOptions: {
        ...each,
        ...(first?.username ? { username: decodeURIComponent(first.username) } : {}),
        ...(first?.password ? { password: decodeURIComponent(first.password) } : {}),
        ...(isTls ? { tls: {} } : {}),
      },
    },
  );
  // What is asked of it is the same: every script says which keys it touches, and they are together.
  return cluster as unknown as Redis;
}

/** A connection of its own to the same Redis, to listen on: a subscription waits until Redis is there. Whoever asks for it ends it. */
export function listenerOf(redis: Redis): Redis {
  const held: unknown = redis;
  return held instanceof Cluster
    ? (held.duplicate([], { enableOfflineQueue: true }) as unknown as Redis)
    : redis.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null });
}

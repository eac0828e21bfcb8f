import { createOutage } from "@novatech/postgres/outage";
import { Redis } from "ioredis";
import type { Logger } from "pino";

/** An answer to a blocking read that is later than this is not waited for, in milliseconds. */
const givenUpAfterMs = 10_000;

/**
 * Opens a connection to Redis that comes back by itself, after 50 ms to 2 s. Commands given while it is away fail after the next
 * attempt; one that is not answered within `commandTimeoutMs` fails, too. Logs each outage once. Never throws when Redis is away.
 */
export function connectRedis(options: {
  readonly redisUrl: string;
  readonly logger: Logger;
  /** What the connection is for, for the log and CLIENT LIST. */
  readonly purpose: string;
  /** Null for a connection that blocks. */
  readonly commandTimeoutMs: number | null;
}): Redis {
  const outage = createOutage(options.logger, `the connection to Redis for ${options.purpose}`);
  const redis = new Redis(options.redisUrl, {
    connectionName: `novatech-${options.purpose}`,
    maxRetriesPerRequest: 1,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 10), 2000),
    ...(options.commandTimeoutMs === null
      ? // A half-open connection would block for ever: give up on an answer well after any BLOCK we use.
        // An answer that comes after that is thrown away, so a process that stood still for a while must not be taken for a dead line.
        { blockingTimeout: givenUpAfterMs, blockingTimeoutGrace: givenUpAfterMs }
      : { commandTimeout: options.commandTimeoutMs }),
  });
  redis.on("error", outage.failed);
  redis.on("ready", outage.over);
  return redis;
}

import type { Logger } from "pino";
import type { EventsConfig } from "./config.ts";
import { createRedisStreams } from "./redis-streams.ts";
import { createSnsSqs } from "./sns-sqs.ts";
import type { Transport } from "./transport.ts";

/** Opens the transport that was chosen. Nothing is connected to before it is used, and the AWS SDK is not loaded for Redis. */
export function openEventTransport(
  config: EventsConfig,
  where: { readonly redisUrl: string; readonly logger: Logger },
): Transport {
  if (config.transport === "redis") return createRedisStreams(where);
  const { prefix, create, maxMessageBytes } = config;
  return createSnsSqs({ logger: where.logger, prefix, create, maxMessageBytes });
}

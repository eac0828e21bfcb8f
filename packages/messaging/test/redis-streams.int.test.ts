import { startTestRedis } from "@novatech/testkit/redis";
import { pino } from "pino";
import { createRedisStreams } from "../src/redis-streams.ts";
import { transportContract } from "./transport-contract.ts";

const logger = pino({ level: "silent" });

transportContract("Redis Streams", async () => {
  const redis = await startTestRedis();
  return {
    open: async () => {
      const transport = createRedisStreams({ redisUrl: redis.url, logger, leaseMs: 1000 });
      return { transport, destroy: transport.destroy };
    },
    wipe: redis.flush,
    stop: redis.stop,
  };
});

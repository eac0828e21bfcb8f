import type { RoomDeps } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import type { Redis } from "ioredis";
import { networkOf } from "../../domain/network.ts";
import type { RequestRates } from "../../domain/request-rate.ts";
import type { RequestThrottle } from "../../use-cases/ports-requests.ts";

// A bucket that leaks, kept as the moment at which it is empty (GCRA), by Redis' clock: processes' clocks differ. KEYS: the moment of a network; ARGV: how long one
// request takes to leak (ms), how many fit. Answers the wait in ms; 0 when the request fitted, which is then counted.
const takeScript = `
local time = redis.call('time')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local each = tonumber(ARGV[1])
local empty = math.max(now, tonumber(redis.call('get', KEYS[1]) or '0'))
local wait = math.ceil(empty + each - now - each * tonumber(ARGV[2]))
if wait > 0 then return wait end
redis.call('set', KEYS[1], string.format('%.3f', empty + each), 'PX', math.ceil(empty + each - now))
return 0`;

/**
 * Counts in Redis, by hash of the client's network: an IPv4 address or the first 64 bits of an IPv6 address. While Redis is away every request is let through,
 * with a line in the log.
 */
export function createRedisRequestThrottle(
  redis: Redis,
  logger: RoomDeps["logger"],
  rates: RequestRates,
): RequestThrottle {
  return {
    take: async (kind, clientAddress) => {
      const { atOnce, perMinute } = rates[kind];
      const key = `novatech:users:requests:${kind}:${sha256Hex(networkOf(clientAddress))}`;
      try {
        return Number(await redis.eval(takeScript, 1, key, String(60_000 / perMinute), String(atOnce)));
      } catch (error) {
        const reason = error instanceof Error ? error.message : "unknown";
        logger.warn({ reason }, "requests at /oauth are not counted: Redis is away");
        return 0;
      }
    },
  };
}

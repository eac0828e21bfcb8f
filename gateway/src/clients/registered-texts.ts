import { createBoundedMap } from "@novatech/kernel/bounded-map";
import type { Redis } from "ioredis";
import { sha256 } from "./manifest.ts";

/** Texts that clients registered at run time, by their SHA-256 in hexadecimal. Never rejects: what cannot be read is not known. */
export type RegisteredTexts = {
  readonly get: (hash: string) => Promise<string | undefined>;
  /** Keeps a text that proved valid. Too long ones are not kept. */
  readonly set: (hash: string, text: string) => void;
};

export type RegisteredTextsOptions = {
  /** Shared by all processes; without one each keeps its own. */
  readonly redis?: Pick<Redis, "get" | "eval">;
  /** Texts kept in this process. Default 1,000. */
  readonly maxLocal?: number;
  /** Texts kept in Redis, all together. Default 10,000. */
  readonly maxShared?: number;
  /** Longest text that is kept, in characters. Default 32,768. */
  readonly maxLength?: number;
  /** How long Redis keeps a text that nobody registers again. Default 86,400 s. */
  readonly ttlSeconds?: number;
  /** How long a hash that was not found is not looked up again. Default 2,000 ms. */
  readonly negativeMs?: number;
};

const prefix = "gateway:{apq}:";

/**
 * Keeps the text and the order in which texts came, and forgets the oldest above the bound: one round trip, no race. By Redis' own clock in
 * microseconds: two texts of one millisecond have an order, too. KEYS: text, order.
 */
const keep = `
local now = redis.call("TIME")
redis.call("SET", KEYS[1], ARGV[1], "EX", ARGV[2])
redis.call("ZADD", KEYS[2], now[1] * 1000000 + now[2], KEYS[1])
redis.call("EXPIRE", KEYS[2], ARGV[2])
local over = redis.call("ZCARD", KEYS[2]) - tonumber(ARGV[3])
if over > 0 then
  local old = redis.call("ZPOPMIN", KEYS[2], over)
  for i = 1, #old, 2 do redis.call("DEL", old[i]) end
end
return 0`;

/** A store in this process before one that all processes share. What comes from Redis is checked against its hash: a cache may hold anything. */
export function createRegisteredTexts(options: RegisteredTextsOptions = {}): RegisteredTexts {
  const { redis, maxShared = 10_000, maxLength = 32_768, ttlSeconds = 86_400, negativeMs = 2_000 } = options;
  const local = createBoundedMap<string, string>(options.maxLocal ?? 1_000);
  const missing = createBoundedMap<string, number>(10_000);
  const unshared = createBoundedMap<string, true>(10_000);
  return {
    get: async (hash) => {
      const known = local.get(hash);
      if (known !== undefined || !redis) return known;
      const until = missing.get(hash);
      if (until !== undefined && performance.now() < until) return undefined;
      // An error is no answer: nothing is remembered of it.
      const found = await redis.get(`${prefix}${hash}`).catch(() => undefined);
      if (typeof found === "string" && sha256(found) === hash) {
        local.set(hash, found);
        return found;
      }
      if (found === null) missing.set(hash, performance.now() + negativeMs);
      return undefined;
    },
    set: (hash, text) => {
      // Asked for again after Redis was away: tried again.
      if (text.length > maxLength || (local.get(hash) === text && !unshared.get(hash))) return;
      local.set(hash, text);
      missing.delete(hash);
      unshared.delete(hash);
      if (!redis) return;
      const values = [text, ttlSeconds, maxShared];
      redis.eval(keep, 2, `${prefix}${hash}`, `${prefix}order`, ...values).catch(() => unshared.set(hash, true));
    },
  };
}

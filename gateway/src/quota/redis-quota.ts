import { type Clock, systemClock } from "@novatech/kernel/clock";
import type { Redis } from "ioredis";
import { keyOf, type Limit, perUnitMs, slackMs, untilMidnightMs } from "./limit.ts";
import type { QuotaStore } from "./quota.ts";

/**
 * All limits in one script: looked at first, used when all let it through. Time is Redis's, so that processes whose clocks differ count alike.
 * KEYS: one for each limit. ARGV: for each its kind, then for a flow the ms of its cost and its slack in ms; for a day its cost and its most.
 * Answers 0, or the position of the limit that refuses and the ms to wait (for a day -1).
 */
const useScript = `
local t = redis.call("TIME")
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local before = {}
for i = 1, #KEYS do
  local kind, cost, most = ARGV[i * 3 - 2], tonumber(ARGV[i * 3 - 1]), tonumber(ARGV[i * 3])
  before[i] = tonumber(redis.call("GET", KEYS[i]) or "0")
  if kind == "day" then
    if before[i] + cost > most then return {i, -1} end
  else
    if before[i] < now then before[i] = now end
    local wait = before[i] - now - most
    if wait > 0 then return {i, math.ceil(wait)} end
  end
end
for i = 1, #KEYS do
  local kind, cost = ARGV[i * 3 - 2], tonumber(ARGV[i * 3 - 1])
  if kind == "day" then
    redis.call("SET", KEYS[i], before[i] + cost, "EX", 172800)
  else
    local full = before[i] + cost
    redis.call("SET", KEYS[i], string.format("%.3f", full), "PX", math.ceil(full - now) + 1000)
  end
end
return {0, 0}`;

/** KEYS: a flow's. ARGV: the ms it is full sooner. */
const settleScript = `
local full = tonumber(redis.call("GET", KEYS[1]) or "0")
if full == 0 then return 0 end
local t = redis.call("TIME")
local now = t[1] * 1000 + math.floor(t[2] / 1000)
full = full - tonumber(ARGV[1])
if full <= now then return redis.call("DEL", KEYS[1]) end
redis.call("SET", KEYS[1], string.format("%.3f", full), "PX", math.ceil(full - now) + 1000)
return 1`;

type Commands = Redis & {
  readonly quotaUse: (count: number, ...rest: readonly (string | number)[]) => Promise<[number, number]>;
  readonly quotaSettle: (count: number, ...rest: readonly (string | number)[]) => Promise<number>;
};

/** Use counted in Redis, for all processes together. */
export function createRedisQuota(options: { readonly redis: Redis; readonly clock?: Clock }): QuotaStore {
  const { clock = systemClock } = options;
  const redis = options.redis as Commands;
  redis.defineCommand("quotaUse", { lua: useScript });
  redis.defineCommand("quotaSettle", { lua: settleScript });
  return {
    use: async (limits) => {
      const nowMs = clock.now().getTime();
      const keys = limits.map((limit) => keyOf(limit, nowMs));
      const [refusing, waitMs] = await redis.quotaUse(keys.length, ...keys, ...limits.flatMap(parametersOf));
      const limit = limits[refusing - 1];
      if (!limit) return { isAllowed: true };
      return { isAllowed: false, limit, retryAfterMs: waitMs < 0 ? untilMidnightMs(nowMs) : waitMs };
    },
    settle: async (limit, givenBack) => {
      await redis.quotaSettle(1, keyOf(limit, clock.now().getTime()), givenBack * perUnitMs(limit));
    },
  };
}

const parametersOf = (limit: Limit): readonly (string | number)[] =>
  limit.kind === "day" ? ["day", limit.cost, limit.max] : ["flow", limit.cost * perUnitMs(limit), slackMs(limit)];

import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { listenerOf } from "../redis.ts";

/** An answer as it is kept outside of this process. */
export type KeptAnswer = {
  /** `{"data":…}` */
  readonly body: string;
  readonly maxAgeSeconds: number;
  readonly tags: readonly string[];
};

/** Answers that all gateway processes share. Never rejects on reading or storing: without it everything is a miss. */
export type SharedAnswers = {
  /** The answer, if none of its tags was purged since, and its age in seconds; and when the look-up was, to store what is made instead. */
  readonly read: (
    key: string,
  ) => Promise<{ readonly found: (KeptAnswer & { readonly ageSeconds: number }) | null; readonly at: string | null }>;
  /** Keeps an answer for `ttlSeconds` unless one of its tags was purged after `at`. Says whether it did. */
  readonly store: (key: string, at: string, ttlSeconds: number, answer: KeptAnswer) => Promise<boolean>;
  /** Takes back all answers with one of these tags and tells every process. Rejects when it cannot. */
  readonly purge: (tags: readonly string[]) => Promise<void>;
  /** Told of what any process purged. May miss some while Redis is away: what a process keeps, it keeps for seconds. */
  readonly onPurge: (listener: (tags: readonly string[]) => void) => void;
  readonly close: () => void;
};

/**
 * Each tag has an epoch: `p<microseconds>` of its last purge, or `f<microseconds>` of the first fill since Redis knew of it. An answer holds the epochs of its
 * tags and counts while they are the same; an epoch that was evicted makes its answers misses, never old news. Scripts, because
 * look-up and epochs must be of one moment; the clock is Redis's, which all processes share. In a Redis cluster everything of a graph stands on one machine, by the braces of its
 * prefix: a script may only touch what is together.
 */
const scripts = {
  // KEYS answer · ARGV prefix of epochs
  novatechReadAnswer: `
local time = redis.call('TIME')
local now = string.format('%.0f', time[1] * 1000000 + time[2])
local held = redis.call('HMGET', KEYS[1], 'tags', 'epochs', 'body', 'maxAge', 'at')
if not held[3] then return {now} end
local epochs = {}
for tag in string.gmatch(held[1], '%S+') do epochs[#epochs + 1] = redis.call('GET', ARGV[1] .. tag) or '-' end
if table.concat(epochs, ' ') ~= held[2] then return {now} end
return {now, held[3], held[4], held[5], held[1]}`,
  // KEYS answer · ARGV prefix, at, ttl in ms, tags, body, maxAge, life of epochs in s, key of this minute's bytes, most of them
  novatechStoreAnswer: `
local bytes = redis.call('INCRBY', ARGV[8], #ARGV[5])
if bytes == #ARGV[5] then redis.call('EXPIRE', ARGV[8], 120) end
if bytes > tonumber(ARGV[9]) then return 0 end
local epochs = {}
for tag in string.gmatch(ARGV[4], '%S+') do
  local epoch = redis.call('GET', ARGV[1] .. tag)
  if epoch and string.sub(epoch, 1, 1) == 'p' and tonumber(string.sub(epoch, 2)) > tonumber(ARGV[2]) then return 0 end
  epochs[#epochs + 1] = epoch or ('f' .. ARGV[2])
end
local position = 0
for tag in string.gmatch(ARGV[4], '%S+') do
  position = position + 1
  redis.call('SET', ARGV[1] .. tag, epochs[position], 'EX', ARGV[7])
end
redis.call('HSET', KEYS[1], 'tags', ARGV[4], 'epochs', table.concat(epochs, ' '), 'body', ARGV[5], 'maxAge', ARGV[6], 'at', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`,
  // KEYS channel · ARGV prefix, tags, life of epochs in s
  novatechPurgeTags: `
local time = redis.call('TIME')
local epoch = 'p' .. string.format('%.0f', time[1] * 1000000 + time[2])
for tag in string.gmatch(ARGV[2], '%S+') do redis.call('SET', ARGV[1] .. tag, epoch, 'EX', ARGV[3]) end
redis.call('PUBLISH', KEYS[1], ARGV[2])
return 1`,
} as const;

type Scripted = Redis & {
  readonly novatechReadAnswer: (key: string, prefix: string) => Promise<(string | null)[]>;
  readonly novatechStoreAnswer: (key: string, ...values: (string | number)[]) => Promise<number>;
  readonly novatechPurgeTags: (channel: string, prefix: string, tags: string, life: number) => Promise<number>;
};

/** Epochs outlive every answer that holds them. */
const maxTtlSeconds = 86_400;
const epochLifeSeconds = 2 * maxTtlSeconds;

/**
 * Keeps answers in Redis, at most `bytesPerMinute` new ones in a minute over all processes: it may be the Redis of the events, which must not be filled by who
 * asks for something else each time. `prefix` sets apart graphs that share one; default `novatech:answers`, in braces. Listens on a connection of its own, which `close` ends;
 * `redis` stays its owner's.
 */
export function createRedisAnswers(options: {
  readonly redis: Redis;
  readonly logger: Logger;
  readonly prefix?: string;
  readonly bytesPerMinute: number;
}): SharedAnswers {
  const { logger, bytesPerMinute } = options;
  const prefix = `{${options.prefix ?? "novatech:answers"}}`;
  const redis = options.redis as Scripted;
  const listening = listenerOf(redis);
  // The connection for commands tells of outages.
  listening.on("error", () => {});
  for (const [name, lua] of Object.entries(scripts)) redis.defineCommand(name, { numberOfKeys: 1, lua });
  const epochs = `${prefix}:epoch:`;
  const channel = `${prefix}:purged`;
  const listeners: ((tags: readonly string[]) => void)[] = [];
  listening.on("message", (_channel, text: string) => {
    for (const listener of listeners) listener(text.split(" "));
  });
  // ioredis subscribes again by itself after an outage; the first time may be before Redis is there.
  listening.subscribe(channel).catch(() => {});
  const warn = (err: unknown): void => logger.warn({ err }, "kept answers cannot be used");

  return {
    read: async (key) => {
      // Away: nobody waits for it to come back.
      if (redis.status !== "ready") return { found: null, at: null };
      try {
        const [at = null, body, maxAge, made, tags] = await redis.novatechReadAnswer(`${prefix}:${key}`, epochs);
        if (typeof body !== "string") return { found: null, at };
        const ageSeconds = (Number(at) - Number(made)) / 1e6;
        return { at, found: { body, maxAgeSeconds: Number(maxAge), tags: splitTags(tags ?? ""), ageSeconds } };
      } catch (error) {
        warn(error);
        return { found: null, at: null };
      }
    },
    store: async (key, at, ttlSeconds, { body, maxAgeSeconds, tags }) => {
      if (redis.status !== "ready") return false;
      const ttlMs = Math.min(ttlSeconds, maxTtlSeconds) * 1000;
      try {
        const minute = `${prefix}:bytes:${Math.floor(Number(at) / 60e6)}`;
        const kept = [ttlMs, tags.join(" "), body, maxAgeSeconds, epochLifeSeconds];
        const values = [epochs, at, ...kept, minute, bytesPerMinute];
        return (await redis.novatechStoreAnswer(`${prefix}:${key}`, ...values)) === 1;
      } catch (error) {
        warn(error);
        return false;
      }
    },
    purge: async (tags) => {
      if (tags.length > 0) await redis.novatechPurgeTags(channel, epochs, tags.join(" "), epochLifeSeconds);
    },
    onPurge: (listener) => void listeners.push(listener),
    close: () => listening.disconnect(),
  };
}

const splitTags = (text: string): readonly string[] => (text === "" ? [] : text.split(" "));

import { randomUUID } from "node:crypto";
import type { ReplayRequest } from "@novatech/postgres/relay";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { connectRedis } from "./redis-connection.ts";
import { readReplayRequest } from "./replay-request.ts";
import { entryField } from "./stream-entry.ts";
import { createStreamNames } from "./stream-name.ts";
import { readStreams } from "./stream-reader.ts";
import { producerOf, type Subscription, type Transport } from "./transport.ts";

/** The transport over Redis, and a way to lose it. */
export type RedisStreams = Transport & {
  /** Drops every connection as a killed process would: nothing is released or acknowledged. For fault runs. */
  readonly destroy: () => void;
};

/**
 * The transport over Redis Streams. A plain consumer group would hand versions 1 and 2 of one order to two instances at once; so each
 * topic is cut into streams by a hash of the aggregate, and each stream of a group is read by the one instance that holds its lease.
 * Needs Redis 7 without cluster mode (one read spans several keys) and `maxmemory-policy noeviction`. Redis may lose everything: see `epoch`.
 */
export function createRedisStreams(options: {
  readonly redisUrl: string;
  readonly logger: Logger;
  /** The same for all producers and consumers; stop all of them to change it. Default 4. */
  readonly streamsPerTopic?: number;
  /** Events kept per stream, about. A consumer further behind must ask for a replay. Default 100,000. */
  readonly maxLength?: number;
  /** Begins every key. Default `novatech`. */
  readonly prefix?: string;
  /** How long a dead instance's streams stand still, in milliseconds. Default 5000. */
  readonly leaseMs?: number;
}): RedisStreams {
  const { redisUrl, logger, streamsPerTopic = 4, maxLength = 100_000, prefix = "novatech" } = options;
  const names = createStreamNames(prefix, streamsPerTopic);
  const commands = connectRedis({ redisUrl, logger, purpose: "events", commandTimeoutMs: 5000 });
  const readers = new Set<Redis>();

  async function epoch(room: string): Promise<string | null> {
    const [begun, server] = await Promise.all([commands.get(names.epochKey(room)), commands.info("server")]);
    if (begun === null) return null;
    // A Redis restarted from an older snapshot, or a replica promoted, still has the key but perhaps not the latest entries.
    return `${begun} ${/run_id:(\w+)/.exec(server)?.[1] ?? "unknown"}`;
  }

  async function requestReplay(request: ReplayRequest): Promise<void> {
    const key = names.replayKey(producerOf(request.topic));
    const text = JSON.stringify(request);
    // Asked again it is moved to the end, so the list stays as short as the number of different wishes; bounded all the same.
    const replies = await commands.multi().lrem(key, 0, text).rpush(key, text).ltrim(key, -10_000, -1).exec();
    for (const [error] of replies ?? []) if (error) throw error;
  }

  function subscribe(wanted: Parameters<Transport["subscribe"]>[0]): Subscription {
    const reader = connectRedis({ redisUrl, logger, purpose: "reading", commandTimeoutMs: null });
    readers.add(reader);
    const leaseMs = options.leaseMs ?? 5000;
    const subscription = readStreams({ ...wanted, names, commands, reader, logger, leaseMs, requestReplay });
    return {
      stop: async () => {
        await subscription.stop();
        readers.delete(reader);
        reader.disconnect();
      },
    };
  }

  const disconnect = (): void => {
    for (const redis of [commands, ...readers]) redis.disconnect();
  };

  return {
    epoch,
    subscribe,
    publish: async (events) => {
      const pipeline = commands.pipeline();
      for (const event of events) {
        const stream = names.streamOf(event.topic, event.subject);
        pipeline.xadd(stream, "MAXLEN", "~", maxLength, "*", entryField, JSON.stringify(event));
      }
      for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
    },
    beginEpoch: async (room) => {
      await commands.set(names.epochKey(room), randomUUID());
      const begun = await epoch(room);
      if (begun === null) throw new Error("Redis lost the epoch it was just given");
      return begun;
    },
    requestReplay,
    answerReplays: async (room, answer) => {
      const key = names.replayKey(room);
      for (const text of await commands.lrange(key, 0, 99)) {
        await answer(readReplayRequest(text));
        await commands.lrem(key, 0, text);
      }
    },
    health: async () => {
      await commands.ping();
    },
    close: async () => {
      disconnect();
    },
    destroy: disconnect,
  };
}

import { RedisPubSub } from "graphql-redis-subscriptions";
import { Redis } from "ioredis";
import type { Logger } from "pino";

/**
 * Publish and subscribe on Redis, for hints: messages that only say where to look, so that losing one delays what it was about
 * until the next look and loses nothing.
 */
export type HintBus = {
  /** The connection for commands; a command fails at once while Redis is away. */
  readonly commands: Redis;
  /** Sends what JSON can say. Never rejects: a hint may be lost. */
  readonly send: (channel: string, message: unknown) => void;
  /** Calls `listener` with each message. Resolves when Redis has the subscription, which is waited for, to what ends it. */
  readonly listen: (channel: string, listener: (message: unknown) => void) => Promise<() => void>;
  /** Calls `listener` after each reconnect, when the subscriptions are back: hints may have been missed. */
  readonly onReconnect: (listener: () => void) => void;
  readonly close: () => void;
};

const retryStrategy = (times: number): number => Math.min(50 * 2 ** Math.min(times, 10), 2000);

/** Opens two connections to Redis, which come back by themselves. Never throws when Redis is away. */
export function connectHintBus(redisUrl: string, logger: Logger): HintBus {
  const sayAway = createAwayLog(logger);
  const commands = new Redis(redisUrl, { retryStrategy, maxRetriesPerRequest: 1, enableOfflineQueue: false });
  // Subscriptions are waited for however long it takes: a refused one would stay refused.
  const subscriber = new Redis(redisUrl, { retryStrategy, maxRetriesPerRequest: null });
  for (const redis of [commands, subscriber]) redis.on("error", (error) => sayAway(error));
  const reconnectListeners: (() => void)[] = [];
  let wasReady = false;
  subscriber.on("ready", () => {
    sayAway(null);
    if (wasReady) for (const listener of reconnectListeners) void afterResubscribing(subscriber, listener);
    wasReady = true;
  });
  const pubsub = new RedisPubSub({ publisher: commands, subscriber: withQuietUnsubscribe(subscriber) });
  return {
    commands,
    send: (channel, message) => {
      pubsub.publish(channel, message).catch(() => {});
    },
    listen: async (channel, listener) => {
      const subscribed = pubsub.subscribe<unknown>(channel, listener);
      // 2.7.0 rejects an inner promise, too, that nobody may have asked for: unhandled, it would end the process.
      pubsub["subsPendingRefsMap"].get(channel)?.pending.catch(() => {});
      const id = await subscribed;
      return () => pubsub.unsubscribe(id);
    },
    onReconnect: (listener) => {
      reconnectListeners.push(listener);
    },
    close: () => {
      commands.disconnect();
      subscriber.disconnect();
    },
  };
}

/** Logs that Redis went away, and that it is back (null), once each: both connections fail several times a second meanwhile. */
function createAwayLog(logger: Logger): (error: Error | null) => void {
  let isAway = false;
  return (error) => {
    if (isAway === (error !== null)) return;
    isAway = error !== null;
    if (error) logger.warn({ reason: error.message }, "Redis is away: streams are served every few seconds");
    else logger.info("Redis is back: streams are told at once again");
  };
}

/** ioredis subscribes again after it has said "ready"; a command given later is answered later. */
async function afterResubscribing(subscriber: Redis, listener: () => void): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await subscriber.ping().catch(() => {});
  listener();
}

/** RedisPubSub does not wait for its UNSUBSCRIBE: a connection that goes away meanwhile would leave a rejection unhandled. */
function withQuietUnsubscribe(redis: Redis): Redis {
  return new Proxy(redis, {
    get: (target, key) => {
      const held: unknown = Reflect.get(target, key);
      if (typeof held !== "function") return held;
      if (key !== "unsubscribe" && key !== "punsubscribe") return held.bind(target);
      return (channel: string) => {
        target[key](channel).catch(() => {});
      };
    },
  });
}

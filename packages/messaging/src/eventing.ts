import type { Clock } from "@novatech/kernel/clock";
import type { Database } from "@novatech/postgres/database";
import { createRelay } from "@novatech/postgres/relay";
import { createTimerDriver } from "@novatech/postgres/timer-driver";
import type { TimerHandler } from "@novatech/postgres/timers";
import { sql } from "drizzle-orm";
import type { Logger } from "pino";
import type { Alarm } from "./alarm.ts";
import { eventsConfigOfProcess } from "./config.ts";
import { createConsumer } from "./consumer.ts";
import { openEventTransport } from "./event-transport.ts";
import type { EventHandler } from "./handler.ts";
import type { Transport } from "./transport.ts";

/** The work behind a room's graph. Life cycle: start once, stop once. */
export type Eventing = {
  /** Begins to send, receive and keep time. Redis may be away: it is waited for. */
  readonly start: () => Promise<void>;
  /** Finishes what runs, sends what is written, gives leases and locks back, and closes its connections to the transport. Does not close the database. */
  readonly stop: () => Promise<void>;
  /** Rejects with what cannot be reached: PostgreSQL or the transport. */
  readonly health: () => Promise<void>;
};

/** Wires the relay, the consumer and the timers of a room. Throws when the process's `EVENTS_…` variables are wrong. */
export function createEventing(options: {
  readonly room: string;
  readonly database: Database;
  readonly redisUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly handlers: readonly EventHandler[];
  /** What happens when a timer of a kind is due. */
  readonly timers: Readonly<Record<string, TimerHandler>>;
  /** How many timers may be handled at once, see `createTimerDriver`. Default 1. */
  readonly timerConcurrency?: number;
  readonly onAlarm?: (alarm: Alarm) => void;
  /** Default: what `EVENTS_TRANSPORT` of the process says; Redis Streams at `redisUrl` when it says nothing. */
  readonly transport?: Transport;
}): Eventing {
  const { room, database, clock, handlers, redisUrl, onAlarm, timerConcurrency } = options;
  const logger = options.logger.child({ room });
  const transport = options.transport ?? openEventTransport(eventsConfigOfProcess(), { redisUrl, logger });
  const shared = { room, database, transport, clock, logger };
  const relay = createRelay(shared);
  const consumer = createConsumer({ ...shared, handlers, ...(onAlarm ? { onAlarm } : {}) });
  const concurrency = timerConcurrency === undefined ? {} : { concurrency: timerConcurrency };
  const timers = createTimerDriver({ database, clock, logger, handlers: options.timers, ...concurrency });
  return {
    start: async () => {
      relay.start();
      consumer.start();
      timers.start();
    },
    stop: async () => {
      // The relay last: it sends what the last batches and timers wrote.
      await Promise.all([consumer.stop(), timers.stop()]);
      await relay.stop();
      await transport.close();
    },
    health: async () => {
      await Promise.all([
        database.db.execute(sql`select 1`).catch((cause: unknown) => {
          throw new Error(`${room}: PostgreSQL cannot be reached`, { cause });
        }),
        transport.health().catch((cause: unknown) => {
          throw new Error(`${room}: the event transport cannot be reached`, { cause });
        }),
      ]);
    },
  };
}

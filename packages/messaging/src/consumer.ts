import type { CloudEvent } from "@novatech/contracts/event";
import type { Clock } from "@novatech/kernel/clock";
import { afterCommit } from "@novatech/postgres/after-commit";
import { backoffMs } from "@novatech/postgres/backoff";
import type { Database, Transaction } from "@novatech/postgres/database";
import { isConflict, reasonOf } from "@novatech/postgres/failure";
import { createOutage } from "@novatech/postgres/outage";
import { createSignal } from "@novatech/postgres/signal";
import type { Logger } from "pino";
import type { Alarm } from "./alarm.ts";
import type { EventHandler } from "./handler.ts";
import { admit, aggregateOf, headKey } from "./inbox-admission.ts";
import { lockHeads, moveHeads, OverlappingConsumerError, park, saveHeads, type Parking } from "./inbox-store.ts";
import { createParkedEvents } from "./parked-events.ts";
import { alarmCount, eventLag } from "./metrics.ts";
import { afterFailure, afterGap, behind } from "./parking.ts";
import { inboxChannel } from "./replay.ts";
import type { Subscription, Transport } from "./transport.ts";

/** Handles the events a room listens to. Life cycle: start once, stop once. */
export type Consumer = {
  readonly start: () => void;
  /** Finishes the running batches and ends. */
  readonly stop: () => Promise<void>;
  /** Handles events as the transport hands them over; rejects when they must come again. For the transport and tests. */
  readonly handle: (events: readonly CloudEvent[]) => Promise<void>;
  /** Tries every parked event due at `now` (default: the clock's) and returns how many aggregates were looked at. For the loop and tests. */
  readonly runParked: (now?: Date) => Promise<number>;
};

/** Several events that ran into others are not tried again together: see `handleAlone`. */
const runsOf = (events: readonly CloudEvent[]): { readonly maxRuns?: number } =>
  events.length > 1 ? { maxRuns: 1 } : {};

/** Rolls back a batch that must be handled the long way. */
class OutOfOrderError extends Error {
  override readonly name = "OutOfOrderError";
}

/**
 * Makes the consumer of a room. Each event has its effect once: the inbox head moves in the handlers' transaction.
 * A batch is one transaction (BEGIN, heads, handlers, COMMIT; where an event is not the next of its aggregate: BEGIN, heads, handlers,
 * heads, COMMIT). When a handler fails, the batch is rolled back and handled again event by event, the failing ones parked: first tried again, after 8 attempts a dead letter. A parked event holds back the later
 * events of its own aggregate and of no other.
 */
export function createConsumer(options: {
  /** The group: all instances of a room share the work. */
  readonly room: string;
  readonly database: Database;
  readonly transport: Pick<Transport, "subscribe" | "requestReplay">;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly handlers: readonly EventHandler[];
  /** Told of dead letters and of events missing for 30 s, each once. Beside the log. */
  readonly onAlarm?: (alarm: Alarm) => void;
  /** How often to look for parked events, in milliseconds. Default 1000. */
  readonly pollMs?: number;
}): Consumer {
  const { room, database, transport, clock, pollMs = 1000 } = options;
  const logger = options.logger.child({ part: "consumer" });
  const topics = [...new Set(options.handlers.map((handler) => handler.topic))];
  const byType = Map.groupBy(options.handlers, (handler) => `${handler.topic}\n${handler.type}`);
  const signal = createSignal();
  const outage = createOutage(logger, "the loop over parked events");
  let stopping = false;
  let running: Promise<void> | null = null;
  let subscription: Subscription | null = null;
  let unlisten: (() => void) | null = null;

  const alarm = (raised: Alarm): void => {
    logger.error({ alarm: raised }, "an event needs a person");
    alarmCount.measure({ room, kind: raised.kind }, 1);
    options.onAlarm?.(raised);
  };

  async function react(tx: Transaction, event: CloudEvent): Promise<void> {
    const concerned = byType.get(`${event.topic}\n${event.type}`);
    if (concerned === undefined) return;
    for (const handler of concerned) await handler.handle(tx, event);
    afterCommit(tx, () => {
      // Clocks of two machines may differ by more than an event takes.
      const lagMs = Math.max(0, clock.now().getTime() - Date.parse(event.time));
      eventLag.measure({ room, topic: event.topic }, lagMs / 1000);
    });
  }

  const parkedEvents = createParkedEvents({ database, transport, clock, logger, topics, react, alarm });

  /** One transaction over a batch in which each event is the next one of its aggregate. False, and nothing done, when one is not. */
  async function handleInOrder(events: readonly CloudEvent[]): Promise<boolean> {
    try {
      await database.transaction(async (tx) => {
        if (!(await moveHeads(tx, events))) throw new OutOfOrderError();
        for (const event of events) await react(tx, event);
      }, runsOf(events));
      return true;
    } catch (error) {
      if (error instanceof OutOfOrderError) return false;
      throw error;
    }
  }

  /** One transaction over the batch. With `oneByOne` each handler has a savepoint, and a failing event is parked instead of failing the batch. */
  async function handleTogether(events: readonly CloudEvent[], oneByOne: boolean): Promise<readonly Parking[]> {
    return database.transaction(async (tx) => {
      const now = clock.now();
      const heads = await lockHeads(tx, events);
      const parking: Parking[] = [];
      for (const event of events) {
        const head = heads.get(headKey(aggregateOf(event)));
        if (head === undefined) continue;
        const verdict = admit(head, event.aggregateversion);
        if (verdict === "duplicate") continue;
        head.changed = true;
        if (verdict !== "handle") {
          head.parked = true;
          parking.push(verdict === "gap" ? afterGap(event, 0, now, null) : behind(event, verdict === "fill", now));
          continue;
        }
        try {
          await (oneByOne ? tx.transaction((savepoint) => react(savepoint, event)) : react(tx, event));
          head.lastVersion = event.aggregateversion;
        } catch (error) {
          if (!oneByOne || isConflict(error)) throw error;
          head.parked = true;
          parking.push(afterFailure(event, 1, error, now));
        }
      }
      await saveHeads(tx, heads.values());
      await park(tx, parking, now);
      return parking;
    }, runsOf(events));
  }

  const concerns = (event: CloudEvent): boolean => byType.has(`${event.topic}\n${event.type}`);

  async function handle(events: readonly CloudEvent[]): Promise<void> {
    if (events.length === 0) return;
    // Half of what travels on a topic concerns only some of its listeners: the others keep count in one statement.
    if (!events.some(concerns) && (await moveHeads(database.db, events))) return;
    let parking: readonly Parking[];
    try {
      if (await handleInOrder(events)) return;
      parking = await handleTogether(events, false);
    } catch (error) {
      if (error instanceof OverlappingConsumerError) throw error;
      if (events.length > 1 && isConflict(error)) return handleAlone(events);
      logger.debug({ reason: reasonOf(error) }, "a batch failed and is handled event by event");
      try {
        parking = await handleTogether(events, true);
      } catch (again) {
        if (events.length > 1 && isConflict(again)) return handleAlone(events);
        throw again;
      }
    }
    await afterParking(parking);
  }

  /**
   * A transaction for each event. A batch holds the locks of all its events, taken in the order in which they came: many such batches
   * wait for one another again and again, while a handler alone takes its locks in one order.
   */
  async function handleAlone(events: readonly CloudEvent[]): Promise<void> {
    for (const event of events) await handle([event]);
  }

  async function afterParking(parking: readonly Parking[]): Promise<void> {
    for (const { event, reason, lastError } of parking) {
      const where = { ...aggregateOf(event), version: event.aggregateversion };
      if (reason === "DEAD") alarm({ kind: "DEAD", ...where, message: lastError ?? "" });
      else if (reason === "RETRY")
        logger.warn({ ...where, type: event.type, reason: lastError }, "an event failed and is tried again");
    }
    // The missing one has come: what waited behind it goes now, not at the next poll.
    const now = clock.now().getTime();
    if (parking.some((parked) => parked.nextAttemptAt !== null && parked.nextAttemptAt.getTime() <= now))
      signal.raise();
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        const waitMs = await parkedEvents.runDue(clock.now(), () => stopping);
        outage.over();
        await signal.wait(Math.min(pollMs, waitMs.untilNextMs));
      } catch (error) {
        await signal.wait(backoffMs(outage.failed(error), { firstMs: 100, factor: 2, capMs: 5000 }));
      }
    }
  }

  return {
    handle,
    runParked: async (now = clock.now()) => (await parkedEvents.runDue(now, () => stopping)).aggregates,
    start: () => {
      if (topics.length === 0 || running !== null) return;
      unlisten = database.session.listen(inboxChannel, signal.raise);
      subscription = transport.subscribe({ group: room, topics, handle });
      running = run();
    },
    stop: async () => {
      stopping = true;
      unlisten?.();
      signal.raise();
      await Promise.all([running, subscription?.stop()]);
    },
  };
}

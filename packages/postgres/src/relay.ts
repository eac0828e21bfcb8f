import type { CloudEvent } from "@novatech/contracts/event";
import type { Logger } from "pino";
import { backoffMs } from "./backoff.ts";
import type { Database } from "./database.ts";
import { createOutage } from "./outage.ts";
import { outboxChannel } from "./outbox.ts";
import { createRelayStore, type ReplayRequest } from "./relay-store.ts";
import { createSignal } from "./signal.ts";

export type { ReplayRequest };

/** What the relay needs of a transport. Every method rejects when the transport cannot be reached. */
export type EventPublisher = {
  /** Sends events, each aggregate's in the order given. Resolves when the transport has them all; after a rejection any of them may have been sent. */
  readonly publish: (events: readonly CloudEvent[]) => Promise<void>;
  /** A text that is the same as long as the transport has lost nothing it took from this producer; null when it knows of none. */
  readonly epoch: (room: string) => Promise<string | null>;
  /** Begins a new epoch and returns its text, as `epoch` will give it. */
  readonly beginEpoch: (room: string) => Promise<string>;
  /** Calls `answer` with each thing consumers asked to be sent again, and forgets it when the answer resolved. */
  readonly answerReplays: (room: string, answer: (request: ReplayRequest) => Promise<void>) => Promise<void>;
};

/** Sends a room's outbox to the transport. Life cycle: start once, stop once. */
export type Relay = {
  readonly start: () => void;
  /** Sends what is already written if the transport takes it, gives the lock back, and ends. */
  readonly stop: () => Promise<void>;
};

/**
 * Makes the relay of a room. One of all instances works, the one with the advisory lock; the others try for it at every poll.
 * At least once: an event is marked when the transport has it, so a crash between the two sends it again.
 */
export function createRelay(options: {
  readonly room: string;
  readonly database: Database;
  readonly transport: EventPublisher;
  readonly logger: Logger;
  /** How often to look without being woken, in milliseconds. Default 1000. */
  readonly pollMs?: number;
  /** Events per round. Default 500. */
  readonly batchSize?: number;
  /** What a transport that lost its memory is sent again: the events published in the last seconds. Default a day. */
  readonly resendSeconds?: number;
  /** How long published events are kept for replays, in seconds. Default seven days. */
  readonly retentionSeconds?: number;
}): Relay {
  const { room, transport, pollMs = 1000, batchSize = 500 } = options;
  const { resendSeconds = 86_400, retentionSeconds = 7 * 86_400 } = options;
  const { session } = options.database;
  const logger = options.logger.child({ part: "relay" });
  const lock = "novatech-relay";
  const store = createRelayStore(session.sql, `/${room}`);
  const signal = createSignal();
  const outage = createOutage(logger, "the relay");
  let stopping = false;
  let running: Promise<void> | null = null;
  let unlisten: (() => void) | null = null;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let sweptAt = Number.NEGATIVE_INFINITY;

  async function sendAll(): Promise<void> {
    for (;;) {
      const rows = await store.unpublished(batchSize);
      if (rows.length === 0 || !session.holds(lock)) return;
      await transport.publish(rows.map((row) => row.event));
      await store.markPublished(rows.map((row) => row.id));
      if (rows.length < batchSize) return;
    }
  }

  async function checkEpoch(): Promise<void> {
    const [current, known] = await Promise.all([transport.epoch(room), store.knownEpoch()]);
    if (current !== null && current === known) return;
    // Rows first, epoch last: a crash in between repeats the whole. A wipe in between leaves no epoch, and is seen next time.
    const begun = await transport.beginEpoch(room);
    const count = await store.unpublishRecent(resendSeconds);
    await store.rememberEpoch(begun);
    if (count > 0) logger.warn({ count }, "the transport lost its memory: recent events are sent again");
  }

  async function answerReplays(): Promise<void> {
    await transport.answerReplays(room, async (request) => {
      const count = await store.unpublishFor(request);
      if (count > 0) logger.info({ ...request, count }, "a consumer is behind: events are sent again");
      else logger.error({ ...request }, "a consumer is behind, and the outbox no longer has what it misses");
    });
  }

  async function round(): Promise<void> {
    if (!(await session.tryLock(lock))) return;
    // The epoch before the rows: what is sent to a transport without memory is marked only after the loss was noticed, or found by the next check.
    if (performance.now() - checkedAt >= pollMs) {
      await checkEpoch();
      await answerReplays();
      checkedAt = performance.now();
    }
    await sendAll();
    if (performance.now() - sweptAt >= 60_000) {
      while ((await store.deletePublished(retentionSeconds)) === 1000 && !stopping);
      sweptAt = performance.now();
    }
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        await round();
        outage.over();
        await signal.wait(pollMs);
      } catch (error) {
        await signal.wait(backoffMs(outage.failed(error), { firstMs: 100, factor: 2, capMs: 5000 }));
      }
    }
    try {
      if (session.holds(lock)) await sendAll();
      await session.unlock(lock);
    } catch (error) {
      outage.failed(error);
    }
  }

  return {
    start: () => {
      unlisten = session.listen(outboxChannel, signal.raise);
      running ??= run();
    },
    stop: async () => {
      stopping = true;
      unlisten?.();
      signal.raise();
      await running;
    },
  };
}

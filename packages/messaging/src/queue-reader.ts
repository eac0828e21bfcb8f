import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Message } from "@aws-sdk/client-sqs";
import type { CloudEvent } from "@novatech/contracts/event";
import { backoffMs } from "@novatech/postgres/backoff";
import { createOutage } from "@novatech/postgres/outage";
import { createSignal } from "@novatech/postgres/signal";
import type { Logger } from "pino";
import { type Aws, isMissing } from "./aws-clients.ts";
import type { Queue } from "./aws-topology.ts";
import { deleteMessages, keepMessages, maxReceived, readMessage, returnMessages } from "./queue-messages.ts";
import type { Subscription } from "./transport.ts";

/** How a queue is read. */
export type QueueReading = {
  /** How long one receive waits for messages, in whole seconds. */
  readonly waitSeconds: number;
  /** How long messages are kept from others before that is renewed, in whole seconds. */
  readonly visibilitySeconds: number;
  /** How often the queue and its subscriptions are looked at, in milliseconds. */
  readonly verifyMs: number;
  /** `handle` calls beside one another, each for other aggregates. */
  readonly concurrency: number;
};

/**
 * Reads a group's queue. SQS gives no message of an aggregate while an earlier one is with somebody: that is the lease, and a dead
 * instance's runs out after `visibilitySeconds`. See Transport.subscribe for the promise.
 */
export function readQueue(
  options: QueueReading & {
    readonly group: string;
    readonly aws: Aws;
    /** Finds or makes the queue and its subscriptions. */
    readonly prepare: () => Promise<Queue>;
    /** Forgets a queue that is gone. */
    readonly forget: () => void;
    readonly handle: (events: readonly CloudEvent[]) => Promise<void>;
    readonly logger: Logger;
  },
): Subscription & { readonly destroy: () => void } {
  const { aws, waitSeconds, visibilitySeconds, verifyMs, concurrency } = options;
  const logger = options.logger.child({ part: "queue", group: options.group });
  const jobs = new Set<Promise<void>>();
  const heartbeats = new Set<NodeJS.Timeout>();
  const killed = new AbortController();
  const signal = createSignal();
  const readOutage = createOutage(logger, "reading events");
  const handleOutage = createOutage(logger, "handling events");
  const verifyOutage = createOutage(logger, "looking at the subscriptions");
  let stopping = false;
  let queue: Queue | null = null;
  let verifiedAt = 0;

  async function prepared(): Promise<Queue> {
    if (queue !== null && performance.now() - verifiedAt < verifyMs) return queue;
    try {
      queue = await options.prepare();
      verifyOutage.over();
    } catch (error) {
      // A queue that can be read is read, whatever cannot be said of its subscriptions.
      if (queue === null || isMissing(error)) throw error;
      verifyOutage.failed(error);
    }
    verifiedAt = performance.now();
    return queue;
  }

  async function receive({ url }: Queue): Promise<readonly Message[]> {
    const { sqs } = await aws.clients();
    const { Messages = [] } = await sqs.receiveMessage(
      {
        QueueUrl: url,
        MaxNumberOfMessages: maxReceived,
        WaitTimeSeconds: waitSeconds,
        VisibilityTimeout: visibilitySeconds,
        MessageSystemAttributeNames: ["MessageGroupId", "ApproximateReceiveCount"],
        // When an answer is lost on the way, the SDK's next attempt is given the same messages instead of none of their groups.
        ReceiveRequestAttemptId: randomUUID(),
      },
      { abortSignal: killed.signal },
    );
    return Messages;
  }

  async function work({ url }: Queue, messages: readonly Message[]): Promise<void> {
    const heartbeat = setInterval(
      // Failing, it lets others have the events too: the inbox tells what is done.
      () => void keepMessages(aws, url, messages, visibilitySeconds).catch(() => undefined),
      (visibilitySeconds * 1000) / 3,
    );
    heartbeats.add(heartbeat);
    try {
      const events = messages.map((message) => readMessage(message, url, logger)).filter((event) => event !== null);
      await options.handle(events);
      handleOutage.over();
    } catch (error) {
      if (killed.signal.aborted) return;
      handleOutage.failed(error);
      await returnMessages(aws, url, messages).catch(() => undefined); // they come again by themselves, later
      return;
    } finally {
      clearInterval(heartbeat);
      heartbeats.delete(heartbeat);
    }
    if (killed.signal.aborted) return;
    try {
      await deleteMessages(aws, url, messages);
    } catch (error) {
      logger.warn({ err: error }, "handled events could not be deleted and come again");
    }
  }

  function begin(from: Queue, messages: readonly Message[]): void {
    const job = work(from, messages).then(() => void jobs.delete(job));
    jobs.add(job);
  }

  async function readOnce(): Promise<void> {
    const from = await prepared();
    const messages = await receive(from);
    if (messages.length > 0) {
      if (stopping) await returnMessages(aws, from.url, messages);
      else begin(from, messages);
    }
    // Most batches take a few milliseconds, and what follows them in their groups is only given out when they are deleted.
    if (jobs.size > 0) await Promise.race([Promise.all(jobs), sleep(25)]);
    if (jobs.size >= concurrency) await Promise.race(jobs);
  }

  async function readAll(): Promise<void> {
    while (!stopping && !killed.signal.aborted) {
      try {
        await readOnce();
        readOutage.over();
      } catch (error) {
        if (killed.signal.aborted) return;
        const failures = readOutage.failed(error);
        if (isMissing(error)) {
          options.forget();
          queue = null;
        }
        await signal.wait(backoffMs(failures, { firstMs: 50, factor: 2, capMs: 5000 }));
      }
    }
  }

  const reading = readAll();

  return {
    // The running receive is let end by itself: given up, it might still take messages, which nobody would then handle for a while.
    stop: async () => {
      stopping = true;
      signal.raise();
      await reading;
      await Promise.all(jobs);
    },
    destroy: () => {
      killed.abort();
      signal.raise();
      for (const heartbeat of heartbeats) clearInterval(heartbeat);
    },
  };
}

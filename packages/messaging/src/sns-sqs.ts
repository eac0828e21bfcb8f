import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { isMissing, openAws } from "./aws-clients.ts";
import { createAwsNames } from "./aws-names.ts";
import { createTopology, epochTag } from "./aws-topology.ts";
import { type QueueReading, readQueue } from "./queue-reader.ts";
import { createReplayQueue } from "./replay-queue.ts";
import { replayOfAll } from "./replay-request.ts";
import { type SnsEntry, toLanes } from "./sns-batches.ts";
import type { Transport } from "./transport.ts";

/** The transport over AWS, and a way to lose it. */
export type SnsSqs = Transport & {
  /** Makes what `subscribe` makes first: the group's queue and its subscriptions. What is published from then on reaches the group. */
  readonly prepare: (group: string, topics: readonly string[]) => Promise<void>;
  /** Stops as a killed process would: nothing is given back or deleted. For fault runs. */
  readonly destroy: () => void;
};

/**
 * The transport over SNS FIFO topics and SQS FIFO queues: a topic per event topic, a queue per group, an aggregate a message group.
 * What was published before a group was subscribed does not reach it; a new subscription asks the producers for everything they
 * still have, so a queue or subscription that was made anew has missed nothing in the end. A queue that was purged is told by nobody:
 * whoever purges it removes its tags `novatech:subscribed:…`. The SDK's own variables say where AWS is.
 */
export function createSnsSqs(
  options: Partial<QueueReading> & {
    readonly logger: Logger;
    /** Begins every name. Default `novatech`. */
    readonly prefix?: string;
    /** Whether what is missing is made; otherwise it is an error that says what to make. Default true. */
    readonly create?: boolean;
    /** The largest event and request, in bytes: MaximumMessageSize of topics and queues. Default 262,144, at most 1,048,576. */
    readonly maxMessageBytes?: number;
    /** Default 5: so long a stop may take. At most 20. */
    readonly waitSeconds?: number;
    /** Default 30. */
    readonly visibilitySeconds?: number;
    /** Default a minute. */
    readonly verifyMs?: number;
    /** Default 4. */
    readonly concurrency?: number;
  },
): SnsSqs {
  const { logger, prefix = "novatech", create = true, maxMessageBytes = 262_144 } = options;
  const { waitSeconds = 5, visibilitySeconds = 30, verifyMs = 60_000, concurrency = 4 } = options;
  const names = createAwsNames(prefix);
  const aws = openAws({ longestWaitMs: waitSeconds * 1000 });
  const topology = createTopology({ aws, names, create, maxMessageBytes, visibilitySeconds, logger });
  const replays = createReplayQueue({ aws, names, topology, logger });
  const readers = new Set<ReturnType<typeof readQueue>>();
  let lastFailure: { readonly error: unknown; readonly at: number } | null = null;

  async function send(topic: string, batch: readonly SnsEntry[]): Promise<void> {
    const { sns } = await aws.clients();
    const { Failed = [] } = await topology.onTopic(topic, (TopicArn) =>
      sns.publishBatch({ TopicArn, PublishBatchRequestEntries: [...batch] }),
    );
    const [first] = Failed;
    if (first)
      throw new Error(
        `SNS refused ${Failed.length} of ${batch.length} events of ${topic}: ${first.Code} ${first.Message}`,
      );
  }

  async function publish(...[events]: Parameters<Transport["publish"]>): Promise<void> {
    const lanes = toLanes(events, { maxBytes: maxMessageBytes, attempt: randomUUID() });
    const sent = await Promise.allSettled(
      lanes.map(async ({ topic, batches }) => {
        for (const batch of batches) await send(topic, batch);
      }),
    );
    const failed = sent.find((lane) => lane.status === "rejected");
    lastFailure = failed ? { error: failed.reason, at: performance.now() } : null;
    if (failed) throw failed.reason;
  }

  async function epoch(room: string): Promise<string | null> {
    const name = names.replayQueue(room);
    const queue = await topology.findQueue(name);
    if (queue === null) return null;
    const { sqs } = await aws.clients();
    try {
      return (await sqs.listQueueTags({ QueueUrl: queue.url })).Tags?.[epochTag] ?? null;
    } catch (error) {
      if (!isMissing(error)) throw error;
      topology.forgetQueue(name);
      return null;
    }
  }

  const subscribe = (group: string, topics: readonly string[]) =>
    topology.subscribe(group, topics, async (topic) => {
      logger.info({ group, topic }, "a new subscription: everything the producer still has is asked for");
      await replays.requestReplay(replayOfAll(topic));
    });

  return {
    ...replays,
    publish,
    epoch,
    beginEpoch: async (room) => {
      const { sqs } = await aws.clients();
      const begun = randomUUID();
      await topology.onQueue(names.replayQueue(room), ({ url }) =>
        sqs.tagQueue({ QueueUrl: url, Tags: { [epochTag]: begun } }),
      );
      return begun;
    },
    prepare: async (group, topics) => {
      await subscribe(group, topics);
    },
    subscribe: ({ group, topics, handle }) => {
      const reader = readQueue({
        group,
        handle,
        aws,
        logger,
        waitSeconds,
        visibilitySeconds,
        verifyMs,
        concurrency,
        prepare: () => subscribe(group, topics),
        forget: () => topology.forgetQueue(names.queue(group)),
      });
      readers.add(reader);
      return {
        stop: async () => {
          await reader.stop();
          readers.delete(reader);
        },
      };
    },
    health: async () => {
      const { sqs } = await aws.clients();
      await sqs.listQueues({ QueueNamePrefix: prefix, MaxResults: 1 });
      // SNS is only asked by publishing. A relay tries again every few seconds; an old failure is of one that gave its lock away.
      if (lastFailure !== null && performance.now() - lastFailure.at < 30_000)
        throw new Error("events could not be published", { cause: lastFailure.error });
    },
    close: aws.close,
    destroy: () => {
      for (const reader of readers) reader.destroy();
    },
  };
}

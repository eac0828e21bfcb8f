import type { Logger } from "pino";
import { type Aws, isMissing } from "./aws-clients.ts";
import type { AwsNames } from "./aws-names.ts";
import { producerOf } from "./transport.ts";

/** A queue as SQS and SNS name it. */
export type Queue = { readonly url: string; readonly arn: string };

/** The tag of a room's replay queue that holds the epoch. */
export const epochTag = "novatech:epoch";

/** The tag of a group's queue that holds the subscription by which it has everything of a topic. */
const subscriptionTag = (topic: string): string => `novatech:subscribed:${topic}`;

/** Fourteen days, the longest there is: an event a group has not read is only in the producer's outbox after that. */
const retentionSeconds = 14 * 86_400;

const policySid = "novatech-events";

/** Topics, queues and subscriptions: found, and made when they are missing and may be made. */
export type Topology = {
  /** Runs `use` on a queue, on a new one when it turns out to be gone. */
  readonly onQueue: <Result>(name: string, use: (queue: Queue) => Promise<Result>) => Promise<Result>;
  /** The queue, or null when there is none. Makes nothing. */
  readonly findQueue: (name: string) => Promise<Queue | null>;
  /** Forgets what is known of a queue that turned out to be gone. */
  readonly forgetQueue: (name: string) => void;
  /** Runs `use` on a topic, on a new one when it turns out to be gone. */
  readonly onTopic: <Result>(topic: string, use: (arn: string) => Promise<Result>) => Promise<Result>;
  /**
   * Subscribes a group's queue to its topics. `afterLoss` is told of each topic of which the group may have missed events, because the
   * queue or the subscription is not the one it was; when it rejects it is told again next time.
   */
  readonly subscribe: (
    group: string,
    topics: readonly string[],
    afterLoss: (topic: string) => Promise<void>,
  ) => Promise<Queue>;
};

/** See Topology. `create: false` for topics and queues that the infrastructure makes: a missing one is an error that names it. */
export function createTopology(options: {
  readonly aws: Aws;
  readonly names: AwsNames;
  readonly create: boolean;
  readonly maxMessageBytes: number;
  readonly visibilitySeconds: number;
  readonly logger: Logger;
}): Topology {
  const { aws, names, create, maxMessageBytes, visibilitySeconds, logger } = options;
  const queues = new Map<string, Queue>();

  async function findQueue(name: string): Promise<Queue | null> {
    const known = queues.get(name);
    if (known !== undefined) return known;
    const { sqs } = await aws.clients();
    try {
      const { QueueUrl: url = "" } = await sqs.getQueueUrl({ QueueName: name });
      const { Attributes } = await sqs.getQueueAttributes({ QueueUrl: url, AttributeNames: ["QueueArn"] });
      const queue = { url, arn: Attributes?.["QueueArn"] ?? "" };
      queues.set(name, queue);
      return queue;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async function ensureQueue(name: string): Promise<Queue> {
    const found = await findQueue(name);
    if (found !== null) return found;
    if (!create) throw new Error(`the queue ${name} is missing: make it, or let it be made with EVENTS_CREATE=true`);
    const { sqs } = await aws.clients();
    await sqs.createQueue({
      QueueName: name,
      Attributes: {
        FifoQueue: "true",
        // Both together are high throughput: limits count per message group, not per queue.
        DeduplicationScope: "messageGroup",
        FifoThroughputLimit: "perMessageGroupId",
        VisibilityTimeout: String(visibilitySeconds),
        MessageRetentionPeriod: String(retentionSeconds),
        MaximumMessageSize: String(maxMessageBytes),
      },
    });
    logger.info({ queue: name }, "a queue was made");
    const made = await findQueue(name);
    if (made === null) throw new Error(`the queue ${name} was made and is not there yet`);
    return made;
  }

  const onQueue: Topology["onQueue"] = async (name, use) => {
    const queue = await ensureQueue(name);
    try {
      return await use(queue);
    } catch (error) {
      if (!isMissing(error)) throw error;
      queues.delete(name);
      return use(await ensureQueue(name));
    }
  };

  /** Lets SNS put the prefix's topics into a queue. Added to whatever policy it has. */
  async function allowTopics(queue: Queue): Promise<void> {
    const { sqs } = await aws.clients();
    const { Attributes } = await sqs.getQueueAttributes({ QueueUrl: queue.url, AttributeNames: ["Policy"] });
    const policy = JSON.parse(Attributes?.["Policy"] || "{}") as { Statement?: { Sid?: string }[] };
    const statements = policy.Statement ?? [];
    if (statements.some((statement) => statement.Sid === policySid)) return;
    const statement = {
      Sid: policySid,
      Effect: "Allow",
      Principal: { Service: "sns.amazonaws.com" },
      Action: "sqs:SendMessage",
      Resource: queue.arn,
      Condition: { ArnLike: { "aws:SourceArn": arnBeside(queue, names.anyTopic) } },
    };
    const Policy = JSON.stringify({ Version: "2012-10-17", ...policy, Statement: [...statements, statement] });
    await sqs.setQueueAttributes({ QueueUrl: queue.url, Attributes: { Policy } });
  }

  async function onArn<Result>(topic: string, arn: string, use: (arn: string) => Promise<Result>): Promise<Result> {
    try {
      return await use(arn);
    } catch (error) {
      if (!isMissing(error)) throw error;
      const name = names.topic(topic);
      if (!create)
        throw new Error(`the topic ${name} is missing: make it, or let it be made with EVENTS_CREATE=true`, {
          cause: error,
        });
      const { sns } = await aws.clients();
      await sns.createTopic({
        Name: name,
        Attributes: {
          FifoTopic: "true",
          FifoThroughputScope: "MessageGroup",
          // Above the default a topic takes SQS, Lambda and Firehose subscriptions only: said where it is needed.
          ...(maxMessageBytes > 262_144 ? { MaximumMessageSize: String(maxMessageBytes) } : {}),
        },
      });
      logger.info({ topic: name }, "a topic was made");
      return use(arn);
    }
  }

  /** The ARN of the queue's subscription to a topic. */
  async function subscriptionOf(topicArn: string, queue: Queue): Promise<string> {
    const { sns } = await aws.clients();
    if (create) {
      const subscribed = await sns.subscribe({
        TopicArn: topicArn,
        Protocol: "sqs",
        Endpoint: queue.arn,
        Attributes: { RawMessageDelivery: "true" },
        ReturnSubscriptionArn: true,
      });
      return subscribed.SubscriptionArn ?? "";
    }
    let NextToken: string | undefined;
    do {
      const page = await sns.listSubscriptionsByTopic({ TopicArn: topicArn, ...(NextToken ? { NextToken } : {}) });
      const own = page.Subscriptions?.find((subscription) => subscription.Endpoint === queue.arn);
      if (own?.SubscriptionArn) return own.SubscriptionArn;
      NextToken = page.NextToken;
    } while (NextToken);
    throw new Error(`${queue.arn} is not subscribed to ${topicArn}: subscribe it with raw message delivery`);
  }

  return {
    onQueue,
    findQueue,
    forgetQueue: (name) => void queues.delete(name),
    // Every queue is in the account and region of the topics: where one queue is tells their ARNs without asking for the account.
    onTopic: (topic, use) =>
      onQueue(names.replayQueue(producerOf(topic)), (queue) => onArn(topic, arnBeside(queue, names.topic(topic)), use)),
    subscribe: (group, topics, afterLoss) =>
      onQueue(names.queue(group), async (queue) => {
        const { sqs } = await aws.clients();
        const { Tags = {} } = await sqs.listQueueTags({ QueueUrl: queue.url });
        if (create) await allowTopics(queue);
        for (const topic of topics) {
          const arn = arnBeside(queue, names.topic(topic));
          const subscription = await onArn(topic, arn, (topicArn) => subscriptionOf(topicArn, queue));
          if (Tags[subscriptionTag(topic)] === subscription) continue;
          // Asked first, tagged then: a crash in between asks twice.
          await afterLoss(topic);
          await sqs.tagQueue({ QueueUrl: queue.url, Tags: { [subscriptionTag(topic)]: subscription } });
        }
        return queue;
      }),
  };
}

/** The ARN of a topic in the account and region of a queue: `arn:aws:sns:<region>:<account>:<topic name>`. */
function arnBeside(queue: Queue, topicName: string): string {
  const [, partition, , region, account] = queue.arn.split(":");
  return `arn:${partition}:sns:${region}:${account}:${topicName}`;
}

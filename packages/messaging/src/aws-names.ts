import { createHash } from "node:crypto";

/** How topics and queues are named. Producers, consumers and the infrastructure must agree. */
export type AwsNames = {
  /** The SNS topic of an event topic: `novatech-orders-order.fifo` of `orders.order`. */
  readonly topic: (topic: string) => string;
  /** Matches every topic of the prefix in a policy. */
  readonly anyTopic: string;
  /** The SQS queue of a group: `novatech-payments.fifo`. */
  readonly queue: (group: string) => string;
  /** The SQS queue in which a room is asked to send events again: `novatech-orders-replays.fifo`. */
  readonly replayQueue: (room: string) => string;
};

/** Names with a prefix. A function throws a RangeError for a name that SNS or SQS would refuse. */
export function createAwsNames(prefix: string): AwsNames {
  const fifo = (...parts: readonly string[]): string => {
    const name = `${[prefix, ...parts].join("-")}.fifo`;
    // Source: QueueName of CreateQueue, the stricter of the two: letters, digits, - and _, 80 characters with the suffix.
    if (!/^[a-zA-Z0-9_-]{1,75}\.fifo$/.test(name))
      throw new RangeError(`"${name}" is no name for a topic or queue: letters, digits, - and _, 80 characters in all`);
    return name;
  };
  return {
    anyTopic: `${prefix}-*`,
    topic: (topic) => fifo(...topic.split(".")),
    queue: (group) => fifo(group),
    replayQueue: (room) => fifo(room, "replays"),
  };
}

/** What MessageGroupId and MessageDeduplicationId may consist of: printable ASCII without the space, 128 characters. */
const isToken = (text: string): boolean => /^[\x21-\x7e]{1,128}$/.test(text);

const token = (text: string): string => (isToken(text) ? text : createHash("sha256").update(text).digest("hex"));

/** The message group of an aggregate: its id, or a hash of it when SNS would refuse it. */
export const messageGroupOf = (aggregateId: string): string => token(aggregateId);

/**
 * The token by which SNS and SQS drop a repeated send for five minutes. It names the attempt beside the event: repeats of one request
 * (the SDK's own) are dropped, but not an event that is sent again on purpose, because a queue was lost or a consumer asked.
 */
export const deduplicationIdOf = (eventId: string, attempt: string): string => token(`${eventId}:${attempt}`);

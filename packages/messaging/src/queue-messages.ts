import type { Message } from "@aws-sdk/client-sqs";
import { cloudEvent, type CloudEvent } from "@novatech/contracts/event";
import type { Logger } from "pino";
import type { Aws } from "./aws-clients.ts";

/** Messages of one receive, delete or change. Source: quotas-messages.html, "Message batch". */
export const maxReceived = 10;

/** Reads a message. Null, with a line in the log, when it holds no CloudEvent: nothing could ever be done with it. */
export function readMessage(message: Message, queueUrl: string, logger: Logger): CloudEvent | null {
  try {
    return cloudEvent.parse(JSON.parse(message.Body ?? ""));
  } catch (error) {
    logger.error({ queue: queueUrl, id: message.MessageId, err: error }, "a message is no CloudEvent and is left out");
    return null;
  }
}

/** Deletes messages. One that cannot be deleted comes again. */
export async function deleteMessages(aws: Aws, queueUrl: string, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  const { sqs } = await aws.clients();
  const { Failed = [] } = await sqs.deleteMessageBatch({ QueueUrl: queueUrl, Entries: messages.map(entryOf) });
  const [first] = Failed;
  if (first)
    throw new Error(`SQS kept ${Failed.length} of ${messages.length} messages: ${first.Code} ${first.Message}`);
}

/** Keeps messages to the caller for so many seconds from now on. One that is no longer the caller's is passed over. */
export async function keepMessages(
  aws: Aws,
  queueUrl: string,
  messages: readonly Message[],
  seconds: number,
): Promise<void> {
  await hideFor(aws, queueUrl, messages, () => seconds);
}

/**
 * Gives messages back, each group's to come again from its first one on: at once when that was received for the first time, later
 * the more often it was. One that is no longer the caller's is passed over.
 */
export async function returnMessages(aws: Aws, queueUrl: string, messages: readonly Message[]): Promise<void> {
  const heads = new Set<Message>();
  for (const group of Map.groupBy(messages, groupOf).values()) if (group[0]) heads.add(group[0]);
  // A group comes when its first message does. The others are given back before it, so that none of them holds the group up
  // or comes ahead. Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html
  const others = messages.filter((message) => !heads.has(message));
  await hideFor(aws, queueUrl, [...others, ...heads], (message) => (heads.has(message) ? pauseSeconds(message) : 0));
}

/** 0 s, 1 s, 2 s, 4 s, 5 s …, by how often it was received: a saga goes on soon after the end of a fault. */
export function pauseSeconds(message: Message): number {
  const received = Number(message.Attributes?.ApproximateReceiveCount ?? 1);
  return received <= 1 ? 0 : Math.min(5, 2 ** Math.min(received - 2, 10));
}

async function hideFor(
  aws: Aws,
  queueUrl: string,
  messages: readonly Message[],
  seconds: (message: Message) => number,
): Promise<void> {
  if (messages.length === 0) return;
  const { sqs } = await aws.clients();
  const Entries = messages.map((message, at) => ({ ...entryOf(message, at), VisibilityTimeout: seconds(message) }));
  await sqs.changeMessageVisibilityBatch({ QueueUrl: queueUrl, Entries });
}

const entryOf = (message: Message, at: number) => ({ Id: String(at), ReceiptHandle: message.ReceiptHandle ?? "" });

const groupOf = (message: Message): string => message.Attributes?.MessageGroupId ?? "";

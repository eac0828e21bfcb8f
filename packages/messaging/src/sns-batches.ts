import { createHash } from "node:crypto";
import type { CloudEvent } from "@novatech/contracts/event";
import { deduplicationIdOf, messageGroupOf } from "./aws-names.ts";

/** Messages of one PublishBatch. Source: https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html */
const maxEntries = 10;

/** An event that no transport request can carry. Nothing was sent. */
export class EventTooLargeError extends Error {
  override readonly name = "EventTooLargeError";
}

/** An entry of PublishBatch. */
export type SnsEntry = {
  readonly Id: string;
  readonly Message: string;
  readonly MessageGroupId: string;
  readonly MessageDeduplicationId: string;
};

/** Batches of one topic that must be sent one after the other. */
export type SnsLane = { readonly topic: string; readonly batches: readonly (readonly SnsEntry[])[] };

/**
 * Cuts events into what PublishBatch takes: ten entries that together have at most `maxBytes`. Lanes may be sent beside one another;
 * an aggregate's events are in one lane, in the order given. `attempt` is new for every call.
 * Throws an EventTooLargeError for an event larger than `maxBytes`.
 */
export function toLanes(
  events: readonly CloudEvent[],
  limits: { readonly maxBytes: number; readonly attempt: string; readonly maxLanes?: number },
): readonly SnsLane[] {
  const lanes: SnsLane[] = [];
  for (const [topic, ofTopic] of Map.groupBy(events, (event) => event.topic)) {
    const count = Math.min(limits.maxLanes ?? 4, Math.ceil(ofTopic.length / maxEntries));
    const byLane = Map.groupBy(ofTopic, (event) => laneOf(event.subject, count));
    for (const inLane of byLane.values()) lanes.push({ topic, batches: toBatches(inLane, limits) });
  }
  return lanes;
}

function toBatches(
  events: readonly CloudEvent[],
  { maxBytes, attempt }: { readonly maxBytes: number; readonly attempt: string },
): readonly (readonly SnsEntry[])[] {
  const batches: SnsEntry[][] = [];
  let bytesInLast = 0;
  for (const event of events) {
    const Message = bodyOf(event);
    const bytes = Buffer.byteLength(Message);
    if (bytes > maxBytes) throw tooLarge(event, bytes, maxBytes);
    let last = batches.at(-1);
    if (last === undefined || last.length === maxEntries || bytesInLast + bytes > maxBytes) {
      last = [];
      batches.push(last);
      bytesInLast = 0;
    }
    last.push({
      Id: String(last.length),
      Message,
      MessageGroupId: messageGroupOf(event.subject),
      MessageDeduplicationId: deduplicationIdOf(event.id, attempt),
    });
    bytesInLast += bytes;
  }
  return batches;
}

const laneOf = (aggregateId: string, count: number): number =>
  count === 1 ? 0 : createHash("sha1").update(aggregateId).digest().readUInt32BE(0) % count;

/**
 * JSON without the two characters that JSON allows and SQS refuses.
 * Source: "Message content" of https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html
 */
const bodyOf = (event: CloudEvent): string =>
  JSON.stringify(event).replaceAll(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);

const tooLarge = (event: CloudEvent, bytes: number, maxBytes: number): EventTooLargeError =>
  new EventTooLargeError(
    `${event.type} ${event.id} of ${event.topic} ${event.subject} has ${bytes} bytes, a message at most ${maxBytes}: ` +
      "let the event carry less (an id to ask by), or raise EVENTS_MAX_BYTES and MaximumMessageSize of topics and queues (up to 1048576)",
  );

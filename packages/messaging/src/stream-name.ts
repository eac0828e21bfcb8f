import { createHash } from "node:crypto";

/** How streams and keys are named. Producers and consumers must agree on all three. */
export type StreamNames = {
  /** The stream that carries an aggregate's events. */
  readonly streamOf: (topic: string, aggregateId: string) => string;
  /** All streams of a topic. */
  readonly streamsOf: (topic: string) => readonly string[];
  readonly leaseKey: (group: string, stream: string) => string;
  readonly epochKey: (room: string) => string;
  readonly replayKey: (room: string) => string;
};

/** Names with a prefix and so many streams per topic. */
export function createStreamNames(prefix: string, streamsPerTopic: number): StreamNames {
  if (!Number.isInteger(streamsPerTopic) || streamsPerTopic < 1)
    throw new RangeError(`streamsPerTopic is ${streamsPerTopic}: it must be a whole number from 1`);
  const stream = (topic: string, index: number): string => `${prefix}:stream:${topic}:${index}`;
  return {
    streamOf: (topic, aggregateId) =>
      stream(topic, createHash("sha1").update(aggregateId).digest().readUInt32BE(0) % streamsPerTopic),
    streamsOf: (topic) => Array.from({ length: streamsPerTopic }, (_, index) => stream(topic, index)),
    leaseKey: (group, name) => `${prefix}:lease:${group}:${name}`,
    epochKey: (room) => `${prefix}:epoch:${room}`,
    replayKey: (room) => `${prefix}:replay:${room}`,
  };
}

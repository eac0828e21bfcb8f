import type { ReplayRequest } from "@novatech/postgres/relay";
import { z } from "zod";

const shape = z.union([
  z.object({ topic: z.string(), aggregateId: z.string(), fromVersion: z.number().int().positive() }),
  z.object({ topic: z.string(), publishedSince: z.iso.datetime() }),
]);

/** Reads a request as a transport carried it. Throws a SyntaxError or a ZodError when it is none. */
export const readReplayRequest = (text: string): ReplayRequest => shape.parse(JSON.parse(text));

/** Asks for all of a topic that the producer still has: for a group that may have missed anything. */
export const replayOfAll = (topic: string): ReplayRequest => ({ topic, publishedSince: new Date(0).toISOString() });

import { z } from "zod";
import { type StreamOptions, streamOptionsOf } from "./options.ts";

const count = z.coerce.number().int().positive();
const milliseconds = z.coerce.number().int().positive();

/** Variables of the environment, each with its default in options.ts. */
export const streamVariables = {
  /** Streams of one viewer or partner, else of one address. */
  STREAMS_MAX_PER_CLIENT: count.optional(),
  STREAMS_MAX_IN_PROCESS: count.optional(),
  /** Longest wait before a subgraph that went away is subscribed to again for the first time, and ever. */
  STREAMS_BACKOFF_MS: milliseconds.optional(),
  STREAMS_MAX_BACKOFF_MS: milliseconds.optional(),
  STREAMS_GIVE_UP_AFTER_MS: milliseconds.optional(),
};

/** What was not set is the default. */
export function streamsOf(read: z.output<z.ZodObject<typeof streamVariables>>): StreamOptions {
  const { renewal, ...limits } = streamOptionsOf();
  return {
    maxPerClient: read.STREAMS_MAX_PER_CLIENT ?? limits.maxPerClient,
    maxInProcess: read.STREAMS_MAX_IN_PROCESS ?? limits.maxInProcess,
    renewal: {
      backoffMs: read.STREAMS_BACKOFF_MS ?? renewal.backoffMs,
      maxBackoffMs: read.STREAMS_MAX_BACKOFF_MS ?? renewal.maxBackoffMs,
      giveUpAfterMs: read.STREAMS_GIVE_UP_AFTER_MS ?? renewal.giveUpAfterMs,
    },
  };
}

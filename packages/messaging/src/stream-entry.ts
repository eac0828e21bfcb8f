import { cloudEvent, type CloudEvent } from "@novatech/contracts/event";
import type { Logger } from "pino";

/** The one field of an entry. */
export const entryField = "event";

/** An entry as Redis gives it; its fields are null when it was trimmed while it was pending. */
export type StreamEntry = readonly [id: string, fields: readonly string[] | null];

/** Reads an entry. Null when it was trimmed, and, with a line in the log, when it holds no CloudEvent: nothing could ever be done with it. */
export function readEntry([id, fields]: StreamEntry, stream: string, logger: Logger): CloudEvent | null {
  if (fields === null) return null;
  try {
    return cloudEvent.parse(JSON.parse(fields[fields.indexOf(entryField) + 1] ?? ""));
  } catch (error) {
    logger.error({ stream, id, err: error }, "an entry is no CloudEvent and is left out");
    return null;
  }
}

/** The answer of XREADGROUP by stream; null (nothing came) is empty. */
export const entriesByStream = (reply: unknown): ReadonlyMap<string, readonly StreamEntry[]> =>
  new Map((reply ?? []) as [string, StreamEntry[]][]);

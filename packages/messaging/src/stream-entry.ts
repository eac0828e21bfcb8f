import { cloudEvent, type CloudEvent } from "@novatech/contracts/event";
import type { Logger } from "pino";

/** The one field of an entry. */
export const entryField = "event";

/** An entry as Redis gives it; its fields are null when it was trimmed while it was pending. */
export type StreamEntry = readonly [id: string, fields: readonly string[] | null];

/** Reads an entry. Null, with a line in the log, when it holds no CloudEvent: nothing could ever be done with it. */
export function readEntry([id, fields]: StreamEntry, stream: string, logger: Logger): CloudEvent | null {
  const at = fields?.indexOf(entryField) ?? -1;
  const text = at < 0 ? undefined : fields?.[at + 1];
  if (text === undefined) {
    logger.error({ stream, id }, "an entry was trimmed before it was read: its event comes by a replay");
    return null;
  }
  try {
    return cloudEvent.parse(JSON.parse(text));
  } catch (error) {
    logger.error({ stream, id, err: error }, "an entry is no CloudEvent and is left out");
    return null;
  }
}

/** The answer of XREADGROUP by stream; null (nothing came) is empty. */
export const entriesByStream = (reply: unknown): ReadonlyMap<string, readonly StreamEntry[]> =>
  new Map((reply ?? []) as [string, StreamEntry[]][]);

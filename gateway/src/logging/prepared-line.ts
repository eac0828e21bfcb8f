import { type Logger, symbols } from "pino";

/** What changes from one line to the next. */
type Changing = { readonly requestId: string; readonly durationMs: number };
/** Writes one line. The id must be safe within JSON as it stands. */
export type PreparedLine = (changing: Changing) => void;

/** What of a logger writes its lines: pino's symbols name it, its types do not. */
type Inside = {
  readonly [symbols.timeSym]: () => string;
  readonly [symbols.asJsonSym]: (fields: object, message: string, level: number, time: string) => string;
  readonly [symbols.streamSym]: { readonly write: (line: string) => void } & {
    readonly [symbols.needsMetadataGsym]?: boolean;
  };
  readonly [symbols.mixinSym]?: unknown;
  readonly [symbols.formattersSym]: { readonly log?: unknown };
  readonly [symbols.hooksSym]: { readonly logMethod?: unknown; readonly streamWrite?: unknown };
};

/** Stand for what changes. A control character is never within JSON as it stands, and a quote within a text is escaped: each is found where it belongs, or not at all. */
const marks = { time: "\u0000", requestId: '"requestId":"<id>"', durationMs: '"durationMs":-1' };
const example: Changing = { requestId: "<id>", durationMs: -1 };

/**
 * A line of which all but time, id and duration is the same: made by pino once and then only put together, byte for byte what `logger.info` would write.
 * Null where the logger does more with a line than that (a mixin, a hook, a formatter, several streams): then it must be asked each time.
 */
export function prepareLine(
  logger: Logger,
  fieldsWith: (changing: Changing) => object,
  message: string,
): PreparedLine | null {
  const inside = logger as unknown as Inside;
  const { [symbols.streamSym]: stream, [symbols.hooksSym]: hooks } = inside;
  const doesMore = [
    inside[symbols.mixinSym],
    inside[symbols.formattersSym].log,
    hooks.logMethod,
    hooks.streamWrite,
    stream[symbols.needsMetadataGsym],
  ].some(Boolean);
  const level = logger.levels.values["info"];
  if (doesMore || level === undefined) return null;
  const line = inside[symbols.asJsonSym](fieldsWith(example), message, level, marks.time);
  const [beforeTime = "", afterTime, ...others] = line.split(marks.time);
  const [beforeId, afterId, ...otherIds] = (afterTime ?? "").split(marks.requestId);
  const [beforeDuration, end, ...otherDurations] = (afterId ?? "").split(marks.durationMs);
  if (end === undefined || others.length + otherIds.length + otherDurations.length > 0) return null;
  const toId = `${beforeId}"requestId":"`;
  const toDuration = `"${beforeDuration}"durationMs":`;
  return ({ requestId, durationMs }) => {
    if (!logger.isLevelEnabled("info")) return;
    stream.write(beforeTime + inside[symbols.timeSym]() + toId + requestId + toDuration + durationMs + end);
  };
}

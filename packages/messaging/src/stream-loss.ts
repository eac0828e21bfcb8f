import type { Redis } from "ioredis";

/** The moment an entry was added: an id is `<milliseconds since 1970>-<number>`. */
export const momentOf = (entryId: string): Date => new Date(Number(entryId.split("-", 1)[0]));

/**
 * Since when entries of a stream were trimmed that a group had not read, or null when none were. A new group of a stream that was
 * ever trimmed has missed everything: the beginning of time. Source: the fields of https://redis.io/docs/latest/commands/xinfo-stream/
 */
export async function firstTrimmedSince(redis: Redis, stream: string, group: string): Promise<Date | null> {
  const [info, groups] = await Promise.all([redis.xinfo("STREAM", stream), redis.xinfo("GROUPS", stream)]);
  const { "entries-added": added, length, "first-entry": first } = fieldsOf(info);
  const lastRead = (groups as unknown[]).map(fieldsOf).find((held) => held["name"] === group)?.["last-delivered-id"];
  if (typeof lastRead !== "string" || Number(added) <= Number(length)) return null;
  // Trimming leaves the newest: a group that has read any entry still there has missed none.
  const firstId = Array.isArray(first) ? String(first[0]) : null;
  return firstId === null || isLater(firstId, lastRead) ? momentOf(lastRead) : null;
}

/** Redis answers with names and values in turn. */
function fieldsOf(reply: unknown): Record<string, unknown> {
  const flat = reply as unknown[];
  return Object.fromEntries(flat.flatMap((name, at) => (at % 2 === 0 ? [[String(name), flat[at + 1]]] : [])));
}

function isLater(a: string, b: string): boolean {
  const [aTime = 0, aNumber = 0] = a.split("-").map(Number);
  const [bTime = 0, bNumber = 0] = b.split("-").map(Number);
  return aTime > bTime || (aTime === bTime && aNumber > bNumber);
}

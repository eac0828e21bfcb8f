import type { PositionWatch } from "@novatech/service/position-watch";
import { streamSequence } from "@novatech/service/sequence-stream";
import type { FeedEntry, PeopleReader } from "../../use-cases/ports-feed.ts";

/** Entries that are read at once. */
const pageSize = 100;

/** The channel of hints about a person's feed. */
export const feedChannel = (personId: string): string => `notifications:feed:${personId}`;

/**
 * A person's feed above `after`, each entry once and in order, for as long as somebody listens; from now on for null. The watch is open before the first read, so that no
 * entry falls between reading and listening; what is sent is always read. A slow reader is fed as it reads. Null where `after` is not yet.
 */
export async function streamFeed(
  {
    watch,
    reader,
  }: { readonly watch: PositionWatch; readonly reader: Pick<PeopleReader, "entriesAfter" | "positions"> },
  personId: string,
  after: number | null,
): Promise<AsyncIterableIterator<FeedEntry> | null> {
  const watcher = await watch.watch(personId);
  const begin = await positionOf(reader, personId).catch((error: unknown) => {
    watcher.close();
    throw error;
  });
  if (after !== null && after > begin) {
    watcher.close();
    return null;
  }
  return streamSequence({
    watcher,
    after: after ?? begin,
    read: (above) => reader.entriesAfter(personId, above, pageSize),
    pageSize,
    // A feed has no end.
    isLast: () => false,
  });
}

const positionOf = async (reader: Pick<PeopleReader, "positions">, personId: string): Promise<number> =>
  (await reader.positions([personId])).get(personId) ?? 0;

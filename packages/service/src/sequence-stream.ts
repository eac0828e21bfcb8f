import { closingStream } from "./closing-stream.ts";
import type { PositionWatcher } from "./position-watch.ts";

/**
 * Entries above `after`, each once and in order, until the last of all. The watcher is open before the first read, so that no entry falls between reading and
 * listening; what is sent is always read. A slow reader is fed as it reads.
 */
export function streamSequence<Entry extends { readonly sequence: number }>(options: {
  readonly watcher: PositionWatcher;
  readonly after: number;
  /** The entries above a sequence, oldest first, `pageSize` of them at most. */
  readonly read: (above: number) => Promise<readonly Entry[]>;
  /** What a full page holds: after one it is read again at once. */
  readonly pageSize: number;
  /** Whether nothing is expected after an entry. Only the newest one's word counts. */
  readonly isLast: (entry: Entry) => boolean;
  /** Told of each entry that came while the stream was waiting for it, just before it is sent. Default nobody is. */
  readonly onNews?: (entry: Entry) => void;
}): AsyncIterableIterator<Entry> {
  const { watcher, after, read, pageSize, isLast, onNews } = options;
  async function* follow() {
    // From the entry at `after` itself, which is not sent: when it is the last, whoever comes back would wait for ever.
    for (let last = Math.max(after - 1, 0), isOver = false, hasWaited = false; !watcher.isClosed();) {
      watcher.lookAway();
      const page = await read(last);
      for (const entry of page) {
        last = entry.sequence;
        isOver = isLast(entry);
        if (entry.sequence <= after) continue;
        if (hasWaited) onNews?.(entry);
        yield entry;
      }
      if (page.length === pageSize) continue;
      // Only the newest entry says so: what had ended may go on.
      if (isOver) return;
      await watcher.above(last);
      hasWaited = true;
    }
  }
  return closingStream(follow(), watcher.close);
}

import { closingStream } from "@novatech/service/closing-stream";
import type { PositionWatch } from "@novatech/service/position-watch";
import { streamSequence } from "@novatech/service/sequence-stream";
import { type CheckoutAttempt, checkoutPosition, isDecided } from "../../domain/checkout-attempt.ts";
import type { TimelineEntry } from "../../domain/timeline.ts";
import type { OrderKey } from "../../use-cases/order-reader.ts";
import type { MergedReads } from "./merged-reads.ts";

/** Entries that are read at once, and wait until a stream has taken them. */
export const pageSize = 100;

/** An order's timeline above `after`, each entry once and in order, until nothing more is expected of the order: one that had ended may go on, with a return. */
export async function streamOrderEntries(
  deps: {
    readonly watchers: PositionWatch;
    readonly reads: Pick<MergedReads, "entriesAfter">;
    /** Told of entries that came while the stream was open. */
    readonly onNews: (entry: TimelineEntry) => void;
  },
  key: OrderKey,
  after: number,
): Promise<AsyncIterableIterator<TimelineEntry>> {
  return streamSequence({
    watcher: await deps.watchers.watch(key.orderId),
    after,
    read: (sequence) => deps.reads.entriesAfter({ ...key, sequence }),
    pageSize,
    isLast: (entry) => entry.isLast,
    onNews: deps.onNews,
  });
}

/**
 * An attempt's states from the present one on, until it is decided; null when there is no such attempt or `isTheirs` says no.
 * Only the newest counts: states may be left out. The present one is read once, after the watch is open: that it is theirs is
 * found by the same statement.
 */
export async function streamCheckoutStates(
  deps: { readonly watchers: PositionWatch; readonly reads: Pick<MergedReads, "reader"> },
  attemptId: string,
  isTheirs: (attempt: CheckoutAttempt) => boolean,
): Promise<AsyncIterableIterator<CheckoutAttempt> | null> {
  const watcher = await deps.watchers.watch(attemptId);
  const read = async (): Promise<CheckoutAttempt | undefined> => {
    watcher.lookAway();
    return (await deps.reads.reader.attempts([attemptId]))[0];
  };
  const first = await read().catch((error: unknown) => {
    watcher.close();
    throw error;
  });
  if (first === undefined || !isTheirs(first)) {
    watcher.close();
    return null;
  }
  async function* follow(from: CheckoutAttempt) {
    let sent: CheckoutAttempt["status"] | null = null;
    for (let attempt: CheckoutAttempt | undefined = from; attempt && !watcher.isClosed(); attempt = await read()) {
      if (attempt.status !== sent) yield attempt;
      if (isDecided(attempt.status)) return;
      sent = attempt.status;
      await watcher.above(checkoutPosition(sent));
    }
  }
  return closingStream(follow(first), watcher.close);
}

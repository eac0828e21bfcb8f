import { closingStream } from "@novatech/service/closing-stream";
import { type CheckoutAttempt, checkoutPosition, isDecided } from "../../domain/checkout-attempt.ts";
import type { TimelineEntry } from "../../domain/timeline.ts";
import type { OrderKey, OrderReader } from "../../use-cases/order-reader.ts";
import type { Watchers } from "./watchers.ts";

const pageSize = 100;

/**
 * An order's timeline above `after`, each entry once and in order, until nothing more is expected of the order. The watch is open before the first read, so
 * that no entry falls between reading and listening; what is sent is always read from the timeline. A slow reader is fed as it reads.
 */
export async function streamOrderEntries(
  deps: { readonly watchers: Watchers; readonly reader: Pick<OrderReader, "entriesAfter"> },
  key: OrderKey,
  after: number,
): Promise<AsyncIterableIterator<TimelineEntry>> {
  const watcher = await deps.watchers.watch(key.orderId);
  async function* follow() {
    // From the entry at `after` itself, which is not sent: when it is the last, whoever comes back would wait for ever.
    for (let last = Math.max(after - 1, 0), isLast = false; !watcher.isClosed();) {
      watcher.lookAway();
      const page = await deps.reader.entriesAfter(key, last, pageSize);
      for (const entry of page) {
        last = entry.sequence;
        isLast = entry.isLast;
        if (entry.sequence > after) yield entry;
      }
      if (page.length === pageSize) continue;
      // Only the newest entry says so: an order that had ended may go on, with a return.
      if (isLast) return;
      await watcher.above(last);
    }
  }
  return closingStream(follow(), watcher.close);
}

/**
 * An attempt's states from the present one on, until it is decided; null when there is no such attempt or `isTheirs` says no.
 * Only the newest counts: states may be left out. The present one is read once, after the watch is open: that it is theirs is
 * found by the same statement.
 */
export async function streamCheckoutStates(
  deps: { readonly watchers: Watchers; readonly reader: Pick<OrderReader, "attempts"> },
  attemptId: string,
  isTheirs: (attempt: CheckoutAttempt) => boolean,
): Promise<AsyncIterableIterator<CheckoutAttempt> | null> {
  const watcher = await deps.watchers.watch(attemptId);
  const read = async (): Promise<CheckoutAttempt | undefined> => {
    watcher.lookAway();
    return (await deps.reader.attempts([attemptId]))[0];
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

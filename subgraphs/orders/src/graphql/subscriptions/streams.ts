import { type CheckoutAttempt, checkoutPosition, isDecided } from "../../domain/checkout-attempt.ts";
import type { TimelineEntry } from "../../domain/timeline.ts";
import type { OrderKey, OrderReader } from "../../use-cases/order-reader.ts";
import type { Watcher, Watchers } from "./watchers.ts";

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
  return closing(watcher, async function* () {
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
  });
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
  return closing(watcher, async function* () {
    let sent: CheckoutAttempt["status"] | null = null;
    for (let attempt: CheckoutAttempt | undefined = first; attempt && !watcher.isClosed(); attempt = await read()) {
      if (attempt.status !== sent) yield attempt;
      if (isDecided(attempt.status)) return;
      sent = attempt.status;
      await watcher.above(checkoutPosition(sent));
    }
  });
}

/**
 * A generator that lets its watcher go at its end, also when it is ended while it waits: a plain generator takes note of
 * `return()` only at its next step, which might never come.
 */
function closing<Value>(watcher: Watcher, generate: () => AsyncGenerator<Value>): AsyncIterableIterator<Value> {
  const generator = generate();
  const stream: AsyncIterableIterator<Value> = {
    [Symbol.asyncIterator]: () => stream,
    next: async () => {
      try {
        const step = await generator.next();
        if (step.done) watcher.close();
        return step;
      } catch (error) {
        watcher.close();
        throw error;
      }
    },
    return: async () => {
      watcher.close();
      return generator.return(undefined);
    },
    throw: async (error) => {
      watcher.close();
      return generator.throw(error);
    },
  };
  return stream;
}

import { createBoundedMap } from "@novatech/kernel/bounded-map";
import type { Eye } from "@novatech/service/shared-watch";
import type { StockItem } from "../../domain/stock-item.ts";
import type { ItemOfMerchant } from "../../use-cases/ports.ts";

/** One stream's eye on the stock of a merchant. */
export type StockEye = Eye<readonly ItemOfMerchant[]> & {
  /** The stock items that changed, each as it is when it is read; ends when the eye is closed. */
  readonly follow: () => AsyncGenerator<StockItem>;
};

const readAtOnce = 100;
/** The states of so many stock items are remembered, so that none is sent twice. */
const mostRemembered = 10_000;

/**
 * Makes an eye. Only what changed is kept, not how: a slow reader misses states in between, and what waits for it never grows
 * beyond one id for each stock item.
 */
export function createStockEye(options: {
  /** Null: all. */
  readonly variantIds: ReadonlySet<string> | null;
  readonly read: (stockItemIds: readonly string[]) => Promise<readonly StockItem[]>;
  readonly onClose: () => void;
}): StockEye {
  const { variantIds, read, onClose } = options;
  const pending = new Set<string>();
  const sent = createBoundedMap<string, string>(mostRemembered);
  let isClosed = false;
  let wake: (() => void) | null = null;

  const isNews = (item: StockItem): boolean => {
    const state = [item.onHand, item.reserved, item.committed, item.version].join(" ");
    if (sent.get(item.id) === state) return false;
    sent.set(item.id, state);
    return true;
  };

  return {
    // Each stands there once, however often it is told before it is read.
    tell: (items) => {
      for (const { stockItemId, variantId } of items)
        if (variantIds === null || variantIds.has(variantId)) pending.add(stockItemId);
      if (pending.size > 0) wake?.();
    },
    follow: async function* () {
      while (!isClosed) {
        if (pending.size === 0) await new Promise<void>((resolve) => (wake = resolve));
        wake = null;
        const ids = [...pending].slice(0, readAtOnce);
        if (isClosed || ids.length === 0) continue;
        for (const id of ids) pending.delete(id);
        // What changed again while others of the batch were sent is read again later: an old state is never sent after it.
        for (const item of await read(ids)) if (!pending.has(item.id) && isNews(item)) yield item;
      }
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      wake?.();
      onClose();
    },
  };
}

import type { Logger } from "pino";
import type { StockReader } from "../../domain/reader.ts";
import type { StockItem } from "../../domain/stock-item.ts";
import type { ItemOfMerchant } from "../../use-cases/ports.ts";
import type { StockQueries } from "../../use-cases/query-ports.ts";
import { createStockEye, type StockEye } from "./stock-eye.ts";

/** The open streams of one process. */
export type StockStreams = {
  /** Follows a merchant's stock items, or those of some variants. Resolves when hints are listened to, or after 2 s without Redis. */
  readonly open: (wanted: {
    readonly merchantId: string;
    readonly variantIds: readonly string[] | null;
    readonly reader: StockReader;
  }) => Promise<AsyncIterableIterator<StockItem>>;
  /** Looks up everything that is followed: one query, none when nothing is. */
  readonly lookUpAll: () => Promise<void>;
  readonly start: () => void;
  /** Ends every stream. */
  readonly stop: () => void;
};

/** How far back a look goes, in seconds: four times the time between two, for transactions that take long. */
const lookBackSeconds = 60;

type Watched = { readonly eyes: Set<StockEye>; readonly listening: Promise<(() => void) | null> };

/** Makes the streams. Those of one merchant share one subscription. A hint names what changed; what is sent is always read. */
export function createStockStreams(options: {
  readonly listen: (merchantId: string, listener: (items: readonly ItemOfMerchant[]) => void) => Promise<() => void>;
  readonly queries: Pick<StockQueries, "items" | "changedItems">;
  readonly logger: Logger;
  /** How often to look without being told, in milliseconds. Default 15000. */
  readonly lookUpEveryMs?: number;
  /** How long to wait for the subscription, in milliseconds. Default 2000. */
  readonly listenTimeoutMs?: number;
}): StockStreams {
  const { listen, queries, logger, lookUpEveryMs = 15_000, listenTimeoutMs = 2_000 } = options;
  const watched = new Map<string, Watched>();
  let timer: NodeJS.Timeout | null = null;

  const note = (merchantId: string, items: readonly ItemOfMerchant[]): void => {
    for (const eye of watched.get(merchantId)?.eyes ?? []) eye.note(items);
  };

  const open = (merchantId: string): Watched => {
    const known = watched.get(merchantId);
    if (known) return known;
    const listening = listen(merchantId, (items) => note(merchantId, items)).catch((error: unknown) => {
      logger.warn({ err: error }, "a stream of stock gets no hints and is served every few seconds");
      return null;
    });
    const opened = { eyes: new Set<StockEye>(), listening };
    watched.set(merchantId, opened);
    return opened;
  };

  const release = (merchantId: string, held: Watched): void => {
    if (held.eyes.size > 0 || watched.get(merchantId) !== held) return;
    watched.delete(merchantId);
    void held.listening.then((unlisten) => unlisten?.());
  };

  async function lookUpAll(): Promise<void> {
    const merchantIds = [...watched.keys()];
    if (merchantIds.length === 0) return;
    try {
      const items = await queries.changedItems(merchantIds, lookBackSeconds);
      for (const [merchantId, changed] of Map.groupBy(items, (item) => item.merchantId)) note(merchantId, changed);
    } catch (error) {
      logger.warn({ err: error }, "open streams of stock could not be looked up; it is tried again");
    }
  }

  return {
    lookUpAll,
    open: async ({ merchantId, variantIds, reader }) => {
      const held = open(merchantId);
      const eye = createStockEye({
        variantIds: variantIds && new Set(variantIds),
        read: (ids) => queries.items(ids, reader),
        onClose: () => {
          held.eyes.delete(eye);
          release(merchantId, held);
        },
      });
      held.eyes.add(eye);
      try {
        await atMost(listenTimeoutMs, held.listening);
        eye.note(await queries.changedItems([merchantId], lookBackSeconds));
      } catch (error) {
        eye.close();
        throw error;
      }
      return closing(eye);
    },
    start: () => {
      timer ??= setInterval(() => void lookUpAll(), lookUpEveryMs).unref();
    },
    stop: () => {
      if (timer !== null) clearInterval(timer);
      for (const { eyes } of watched.values()) for (const eye of eyes) eye.close();
    },
  };
}

/** A generator that closes its eye at its end, also when it is ended while it waits: a plain one takes note of `return()` only at its next step. */
function closing(eye: StockEye): AsyncIterableIterator<StockItem> {
  const generator = eye.follow();
  const stream: AsyncIterableIterator<StockItem> = {
    [Symbol.asyncIterator]: () => stream,
    next: async () => {
      try {
        const step = await generator.next();
        if (step.done) eye.close();
        return step;
      } catch (error) {
        eye.close();
        throw error;
      }
    },
    return: async () => {
      eye.close();
      return generator.return(undefined);
    },
    throw: async (error) => {
      eye.close();
      return generator.throw(error);
    },
  };
  return stream;
}

async function atMost(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise, late]);
  clearTimeout(timer);
}

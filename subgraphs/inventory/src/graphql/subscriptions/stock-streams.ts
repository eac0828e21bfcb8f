import { closingStream } from "@novatech/service/closing-stream";
import { createSharedWatch, type SharedWatch } from "@novatech/service/shared-watch";
import type { Logger } from "pino";
import type { StockReader } from "../../domain/reader.ts";
import type { StockItem } from "../../domain/stock-item.ts";
import type { ItemOfMerchant } from "../../use-cases/ports.ts";
import type { StockQueries } from "../../use-cases/query-ports.ts";
import { createStockEye } from "./stock-eye.ts";

/** The open streams of one process. */
export type StockStreams = Pick<SharedWatch<unknown>, "lookUpAll" | "start" | "stop"> & {
  /** Follows a merchant's stock items, or those of some variants. Resolves when hints are listened to, or after 2 s without Redis. */
  readonly open: (wanted: {
    readonly merchantId: string;
    readonly variantIds: readonly string[] | null;
    readonly reader: StockReader;
  }) => Promise<AsyncIterableIterator<StockItem>>;
};

/** How far back a look goes, in seconds: four times the time between two, for transactions that take long. */
const lookBackSeconds = 60;

/**
 * How far back a new stream begins, in seconds. A gateway subscribes again for a minute when this room went away (`restartable` in the schema), and may have noticed
 * half a minute late: what changed meanwhile must be in it.
 */
const beginBackSeconds = 180;

/** Makes the streams. A hint names what changed; what is sent is always read. */
export function createStockStreams(options: {
  readonly listen: (merchantId: string, listener: (items: readonly ItemOfMerchant[]) => void) => Promise<() => void>;
  readonly queries: Pick<StockQueries, "items" | "changedItems">;
  readonly logger: Logger;
}): StockStreams {
  const { listen, queries, logger } = options;
  const { watch, ...shared } = createSharedWatch<readonly ItemOfMerchant[]>({
    listen,
    lookUp: async (merchantIds) =>
      Map.groupBy(await queries.changedItems(merchantIds, lookBackSeconds), (item) => item.merchantId),
    logger,
  });
  return {
    ...shared,
    open: async ({ merchantId, variantIds, reader }) => {
      const eye = await watch(merchantId, (onClose) =>
        createStockEye({
          variantIds: variantIds && new Set(variantIds),
          read: (ids) => queries.items(ids, reader),
          onClose,
        }),
      );
      try {
        eye.tell(await queries.changedItems([merchantId], beginBackSeconds));
      } catch (error) {
        eye.close();
        throw error;
      }
      return closingStream(eye.follow(), eye.close);
    },
  };
}

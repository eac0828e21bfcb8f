import { stockBackInV1 } from "@novatech/contracts/inventory";
import { on } from "@novatech/messaging/handler";
import type { WriterOf } from "./writer-of.ts";

/** A variant can be ordered again. */
export const onStockBackIn = (writerOf: WriterOf) =>
  on(stockBackInV1, (tx, { data, raw }) => writerOf(tx).setAvailability(data.variantId, raw.aggregateversion, true));

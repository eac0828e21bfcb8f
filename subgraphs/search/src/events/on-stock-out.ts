import { stockOutV1 } from "@novatech/contracts/inventory";
import { on } from "@novatech/messaging/handler";
import type { WriterOf } from "./writer-of.ts";

/** None of a variant is left: kept for its product, also where that is not told of yet. */
export const onStockOut = (writerOf: WriterOf) =>
  on(stockOutV1, (tx, { data, raw }) => writerOf(tx).setAvailability(data.variantId, raw.aggregateversion, false));

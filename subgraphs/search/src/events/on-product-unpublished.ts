import { productUnpublishedV1 } from "@novatech/contracts/catalog";
import { on } from "@novatech/messaging/handler";
import type { WriterOf } from "./writer-of.ts";

/** A product that was taken out of the shop is found no more. */
export const onProductUnpublished = (writerOf: WriterOf) =>
  on(productUnpublishedV1, (tx, { data }) => writerOf(tx).remove(data.productId, data.version));

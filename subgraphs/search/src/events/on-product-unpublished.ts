import { productUnpublishedV1 } from "@novatech/contracts/catalog";
import { on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { IndexWriter } from "../use-cases/ports.ts";

/** A product that was taken out of the shop is found no more. */
export const onProductUnpublished = (writerOf: (tx: Transaction) => IndexWriter) =>
  on(productUnpublishedV1, (tx, { data }) => writerOf(tx).remove(data.productId, data.version));

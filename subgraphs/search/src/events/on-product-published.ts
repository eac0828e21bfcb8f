import { productPublishedV1 } from "@novatech/contracts/catalog";
import { on } from "@novatech/messaging/handler";
import type { WriterOf } from "./writer-of.ts";
import { toCatalogueDocument } from "./catalogue-document.ts";

/** A shown product can be found as it is now. An older version than the index knows changes nothing. */
export const onProductPublished = (writerOf: WriterOf) =>
  on(productPublishedV1, (tx, { data, raw }) =>
    writerOf(tx).put([{ document: toCatalogueDocument(data), publishedAt: new Date(raw.time) }]),
  );

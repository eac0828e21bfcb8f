import { productPublishedV1, type ProductPublishedV1 } from "@novatech/contracts/catalog";
import { on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { SearchDocument } from "../domain/search-document.ts";
import type { IndexWriter } from "../use-cases/ports.ts";

/** A shown product can be found as it is now. An older version than the index knows changes nothing. */
export const onProductPublished = (writerOf: (tx: Transaction) => IndexWriter) =>
  on(productPublishedV1, (tx, { data }) => writerOf(tx).put(toDocument(data)));

function toDocument(data: ProductPublishedV1): SearchDocument {
  const { productId, version, name, brand, model, description, categoryPath, specifications, variants } = data;
  const codes = new Set(variants.flatMap(({ sku, gtins }) => [sku, ...gtins]).map((code) => code.toUpperCase()));
  const variantNames = new Set(variants.map((variant) => variant.name).filter((known) => known !== name));
  return {
    productId,
    version,
    name,
    brand,
    model,
    description,
    categoryPath,
    specifications,
    codes: [...codes],
    variantNames: [...variantNames],
  };
}

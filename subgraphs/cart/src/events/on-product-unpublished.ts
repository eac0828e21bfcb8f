import { productUnpublishedV1 } from "@novatech/contracts/catalog";
import { on } from "@novatech/messaging/handler";
import type { Queryable } from "@novatech/postgres/database";
import type { PriceStore } from "../use-cases/ports.ts";

/** A product is no longer sold: lines with it stay in carts, without a price. */
export const onProductUnpublished = (pricesOf: (tx: Queryable) => PriceStore) =>
  on(productUnpublishedV1, (tx, { data }) => pricesOf(tx).unpublish(data.productId, data.version));

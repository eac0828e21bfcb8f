import { productPublishedV1 } from "@novatech/contracts/catalog";
import { on } from "@novatech/messaging/handler";
import type { Queryable } from "@novatech/postgres/database";
import type { PriceStore } from "../use-cases/ports.ts";

/** A product is sold: its variants can be put into carts at these prices. */
export const onProductPublished = (pricesOf: (tx: Queryable) => PriceStore) =>
  on(productPublishedV1, (tx, { data: { productId, version, merchantId, variants } }) =>
    pricesOf(tx).publish({ productId, productVersion: version, merchantId, variants }),
  );

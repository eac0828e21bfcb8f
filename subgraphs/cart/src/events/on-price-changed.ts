import { priceChangedV1 } from "@novatech/contracts/catalog";
import { on } from "@novatech/messaging/handler";
import type { Queryable } from "@novatech/postgres/database";
import type { PriceStore } from "../use-cases/ports.ts";

/** A price changed: carts show it at once; quotes stay as they are. */
export const onPriceChanged = (pricesOf: (tx: Queryable) => PriceStore) =>
  on(priceChangedV1, (tx, { data: { variantId, version, price } }) =>
    pricesOf(tx).changePrice({ variantId, productVersion: version, price }),
  );

import { priceChangedV1 } from "@novatech/contracts/catalog";
import { on } from "@novatech/messaging/handler";
import type { WriterOf } from "./writer-of.ts";

/** A product is found by what its variants cost now. */
export const onPriceChanged = (writerOf: WriterOf) =>
  on(priceChangedV1, (tx, { data: { productId, version, variantId, price } }) =>
    writerOf(tx).setPrice({
      productId,
      version,
      variantId,
      currency: price.currency,
      amountMinor: Number(price.amountMinor),
    }),
  );

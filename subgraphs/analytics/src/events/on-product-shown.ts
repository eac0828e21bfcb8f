import { productPublishedV1, productUnpublishedV1 } from "@novatech/contracts/catalog";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** A product is shown, or a shown one was changed: whose it is and which variants it has. */
export const onProductPublished = (portsOf: PortsOf): EventHandler =>
  on(productPublishedV1, (tx, { data: { productId, merchantId, version, variants }, raw }) =>
    portsOf(tx).products.put({
      productId,
      merchantId,
      version,
      variantIds: variants.map(({ variantId }) => variantId),
      at: new Date(raw.time),
    }),
  );

/** A product was taken out of the shop; what it sold stays counted. */
export const onProductUnpublished = (portsOf: PortsOf): EventHandler =>
  on(productUnpublishedV1, (tx, { data: { productId, version }, raw }) =>
    portsOf(tx).products.hide(productId, version, new Date(raw.time)),
  );

import { priceChangedV1 } from "@novatech/contracts/catalog";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** A variant costs something else: a product may now stand beside others. */
export const onPriceChanged = (portsOf: PortsOf): EventHandler =>
  on(priceChangedV1, (tx, { data: { variantId, price } }) =>
    portsOf(tx).products.setPrice(variantId, { currency: price.currency, amountMinor: Number(price.amountMinor) }),
  );

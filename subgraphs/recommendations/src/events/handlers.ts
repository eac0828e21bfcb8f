import type { EventHandler } from "@novatech/messaging/handler";
import { onConsentChanged } from "./on-consent-changed.ts";
import { onOrderCancelled, onOrderExpired } from "./on-order-ended.ts";
import { onOrderClaimed } from "./on-order-claimed.ts";
import { onOrderPlaced } from "./on-order-placed.ts";
import { onPriceChanged } from "./on-price-changed.ts";
import { onProductPublished } from "./on-product-published.ts";
import { onProductUnpublished } from "./on-product-unpublished.ts";
import { onStockBackIn, onStockOut } from "./on-stock-moved.ts";
import type { PortsOf } from "./ports.ts";

/** All that the room listens to. */
export const createHandlers = (portsOf: PortsOf): readonly EventHandler[] =>
  [
    onProductPublished,
    onProductUnpublished,
    onPriceChanged,
    onStockOut,
    onStockBackIn,
    onOrderPlaced,
    onOrderClaimed,
    onOrderCancelled,
    onOrderExpired,
    onConsentChanged,
  ].map((handler) => handler(portsOf));

import type { EventHandler } from "@novatech/messaging/handler";
import { onConsentChanged } from "./on-consent-changed.ts";
import { onOrderClaimed } from "./on-order-claimed.ts";
import { onOrderCredited } from "./on-order-credited.ts";
import { onOrderCancelled, onOrderCompleted, onOrderExpired } from "./on-order-ended.ts";
import { onOrderPlaced } from "./on-order-placed.ts";
import { onProductPublished, onProductUnpublished } from "./on-product-shown.ts";
import { onReturns } from "./on-return-moved.ts";
import { onShipmentDelivered, onShipmentHandedOver } from "./on-shipment-moved.ts";
import { onStockBackIn, onStockOut } from "./on-stock-moved.ts";
import type { PortsOf } from "./ports.ts";

/** All that the room listens to. */
export const createHandlers = (portsOf: PortsOf): readonly EventHandler[] => [
  ...[
    onProductPublished,
    onProductUnpublished,
    onStockOut,
    onStockBackIn,
    onOrderPlaced,
    onOrderClaimed,
    onOrderCredited,
    onOrderCancelled,
    onOrderExpired,
    onOrderCompleted,
    onShipmentHandedOver,
    onShipmentDelivered,
    onConsentChanged,
  ].map((handler) => handler(portsOf)),
  ...onReturns(portsOf),
];

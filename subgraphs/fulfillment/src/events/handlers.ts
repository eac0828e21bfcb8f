import type { EventHandler } from "@novatech/messaging/handler";
import { onOrderAddressChanged } from "./on-order-address-changed.ts";
import { onOrderCancellationRequested } from "./on-order-cancellation-requested.ts";
import { onOrderHeld } from "./on-order-held.ts";
import { onOrderClaimed } from "./on-order-claimed.ts";
import { onOrderPlaced } from "./on-order-placed.ts";
import { onOrderReleased } from "./on-order-released.ts";
import { onStockCommitted } from "./on-stock-committed.ts";
import { onStockReplacementCommitted } from "./on-stock-replacement-committed.ts";
import { onStockShortfall } from "./on-stock-shortfall.ts";
import { onStoreClosed } from "./on-store-closed.ts";
import { onStoreOpened } from "./on-store-opened.ts";
import type { PortsOf } from "./ports.ts";

/** All that the room listens to. */
export const createHandlers = (portsOf: PortsOf): readonly EventHandler[] =>
  [
    onOrderPlaced,
    onOrderClaimed,
    onOrderHeld,
    onOrderReleased,
    onOrderAddressChanged,
    onOrderCancellationRequested,
    onStockCommitted,
    onStockShortfall,
    onStockReplacementCommitted,
    onStoreOpened,
    onStoreClosed,
  ].map((handler) => handler(portsOf));

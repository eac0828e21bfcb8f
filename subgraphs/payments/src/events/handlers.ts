import type { EventHandler } from "@novatech/messaging/handler";
import type { HandlerDeps } from "./handler-deps.ts";
import { onCheckoutFailed } from "./on-checkout-failed.ts";
import { onCheckoutPaymentRequested } from "./on-checkout-payment-requested.ts";
import { onOrderCredited } from "./on-order-credited.ts";
import { onOrderClaimed } from "./on-order-claimed.ts";
import { onOrderPlaced } from "./on-order-placed.ts";
import { onShipmentHandedOver } from "./on-shipment-handed-over.ts";

/** Everything this room reacts to. */
export const createHandlers = (deps: HandlerDeps): EventHandler[] => [
  onCheckoutPaymentRequested(deps),
  onCheckoutFailed(deps),
  onOrderPlaced(deps),
  onOrderClaimed(deps),
  onOrderCredited(deps),
  onShipmentHandedOver(deps),
];

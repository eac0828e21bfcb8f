import { orderPlacedV1, type OrderPlacedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { CapturePlan } from "../domain/capture-plan.ts";
import { keepCapturePlan } from "../use-cases/plan-captures.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** There is an order: what its lines and deliveries cost is kept for the captures. */
export const onOrderPlaced = (deps: HandlerDeps): EventHandler =>
  on(orderPlacedV1, async (tx, { data }) => {
    await keepCapturePlan(deps.portsOf(tx), deps, data.orderId, toCapturePlan(data));
  });

const toCapturePlan = ({ lines, merchantOrders }: OrderPlacedV1): CapturePlan => ({
  lines: lines.map(({ lineId, merchantOrderId, quantity, cost }) => ({
    lineId,
    merchantOrderId,
    quantity,
    grossMinor: cost.gross,
    leftUnits: 0,
  })),
  merchantOrders: merchantOrders.map(({ merchantOrderId, shipping }) => ({
    merchantOrderId,
    shippingMinor: shipping.gross,
    isShippingTaken: false,
  })),
});

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
  lines: lines.map((line) => ({
    lineId: line.lineId,
    merchantOrderId: line.merchantOrderId,
    sku: line.sku,
    name: line.name,
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
    discountMinor: line.discountMinor,
    taxRateBasisPoints: line.taxRateBasisPoints,
    cost: line.cost,
    leftUnits: 0,
    droppedUnits: 0,
  })),
  merchantOrders: merchantOrders.map((part) => ({ ...part, shippingState: "OWED" })),
  isWholeTaken: false,
  plannedMinor: 0n,
});

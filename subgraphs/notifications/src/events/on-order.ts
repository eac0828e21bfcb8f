import {
  orderAddressChangedV1,
  orderCancelledV1,
  orderCompletedV1,
  orderConfirmedV1,
  orderCreditedV1,
  orderExpiredV1,
  orderHeldV1,
  orderPlacedV1,
  orderReleasedV1,
} from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { EventKind } from "../domain/event-kind.ts";
import { announce } from "../use-cases/announce.ts";
import type { OrderPart } from "../use-cases/ports.ts";
import { aboutEvent, type HandlerDeps } from "./ports.ts";

type Part = Omit<OrderPart, "isListening">;

const listening = (parts: readonly OrderPart[]) => parts.filter(({ isListening }) => isListening);

const toldOf = (orderId: string, { merchantId, merchantOrderId }: Part) => ({
  merchantId,
  subject: { type: "MerchantOrder", id: merchantOrderId },
  related: [{ type: "Order", id: orderId }],
});

/** What happens to the whole order: each merchant is told of its own part. */
const wholeOrder = (
  contract:
    | typeof orderConfirmedV1
    | typeof orderHeldV1
    | typeof orderReleasedV1
    | typeof orderAddressChangedV1
    | typeof orderCancelledV1
    | typeof orderExpiredV1
    | typeof orderCompletedV1,
  kind: EventKind,
  { portsOf, nextId }: HandlerDeps,
): EventHandler =>
  on(contract, async (tx, { data: { orderId }, raw }) => {
    const ports = portsOf(tx);
    const parts = await ports.owners.partsOf(orderId);
    await announce(ports, nextId, {
      ...aboutEvent(raw),
      kind,
      told: listening(parts).map((part) => toldOf(orderId, part)),
    });
  });

/** Orders: who has a part in them is known from the first event. */
export const onOrder = (deps: HandlerDeps): readonly EventHandler[] => [
  on(orderPlacedV1, async (tx, { data: { orderId, merchantOrders }, raw }) => {
    const ports = deps.portsOf(tx);
    const parts = await ports.owners.noteOrder(orderId, merchantOrders);
    const told = listening(parts).map((part) => toldOf(orderId, part));
    await announce(ports, deps.nextId, { ...aboutEvent(raw), kind: "ORDER_PLACED", told });
  }),
  on(orderCreditedV1, async (tx, { data: { orderId, merchantOrders }, raw }) => {
    const told = merchantOrders.map((part) => toldOf(orderId, part));
    await announce(deps.portsOf(tx), deps.nextId, { ...aboutEvent(raw), kind: "ORDER_CREDITED", told });
  }),
  wholeOrder(orderConfirmedV1, "ORDER_CONFIRMED", deps),
  wholeOrder(orderHeldV1, "ORDER_HELD", deps),
  wholeOrder(orderReleasedV1, "ORDER_RELEASED", deps),
  wholeOrder(orderAddressChangedV1, "ORDER_ADDRESS_CHANGED", deps),
  wholeOrder(orderCancelledV1, "ORDER_CANCELLED", deps),
  wholeOrder(orderExpiredV1, "ORDER_EXPIRED", deps),
  wholeOrder(orderCompletedV1, "ORDER_COMPLETED", deps),
];

import { productPublishedV1 } from "@novatech/contracts/catalog";
import { shipmentLabelPurchasedV1, shipmentReadyForPickupV1 } from "@novatech/contracts/fulfillment";
import { orderClaimedV1, orderPlacedV1, returnRequestedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { KnownThings } from "../use-cases/known-things.ts";

/** All that the room listens to: whose orders, parcels and returns are, and where products stand. Parcels count once somebody could ask for one. */
export const createHandlers = (knownOf: (tx: Transaction) => KnownThings): readonly EventHandler[] => [
  on(orderPlacedV1, (tx, { data: { orderId, number, customerId, accessTokenHash, merchantOrders } }) =>
    knownOf(tx).noteOrder(
      { id: orderId, number, customerId, accessTokenHash },
      merchantOrders.map(({ merchantOrderId, merchantId }) => ({ id: merchantOrderId, merchantId })),
    ),
  ),
  on(orderClaimedV1, (tx, { data: { orderId, customerId } }) => knownOf(tx).giveOrder(orderId, customerId)),
  ...[shipmentLabelPurchasedV1, shipmentReadyForPickupV1].map((contract) =>
    on(contract, (tx, { data: { shipmentId, orderId, merchantOrderId } }) =>
      knownOf(tx).noteShipment({ id: shipmentId, orderId, merchantOrderId }),
    ),
  ),
  on(returnRequestedV1, (tx, { data: { returnId, orderId, merchantOrderId } }) =>
    knownOf(tx).noteReturn({ id: returnId, orderId, merchantOrderId }),
  ),
  on(productPublishedV1, (tx, { data: { productId, categoryIds } }) => knownOf(tx).noteProduct(productId, categoryIds)),
];

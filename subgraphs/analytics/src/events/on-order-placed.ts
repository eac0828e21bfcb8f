import { orderPlacedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { sumTaxed } from "@novatech/kernel/money";
import type { PortsOf } from "./ports.ts";

/** There is an order: it is kept and counted for each of its merchants, in one statement. */
export const onOrderPlaced = (portsOf: PortsOf): EventHandler =>
  on(orderPlacedV1, (tx, { data, raw }) =>
    portsOf(tx).sales.noteOrder({
      orderId: data.orderId,
      placedAt: new Date(raw.time),
      customerId: data.customerId,
      currency: data.currency,
      parts: data.merchantOrders.map(({ merchantOrderId, merchantId, shipping }) => {
        const lines = data.lines.filter((line) => line.merchantOrderId === merchantOrderId);
        return {
          merchantOrderId,
          merchantId,
          units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
          ...sumTaxed([...lines.map(({ cost }) => cost), shipping]),
        };
      }),
      lines: data.lines.map(({ lineId, merchantOrderId, productId, variantId, quantity, cost }) => ({
        lineId,
        merchantOrderId,
        productId,
        variantId,
        quantity,
        ...cost,
      })),
    }),
  );

import { orderCreditedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { sumTaxed } from "@novatech/kernel/money";
import type { PortsOf } from "./ports.ts";

/** An order costs less than before: it counts when it was credited, not when it was placed. */
export const onOrderCredited = (portsOf: PortsOf): EventHandler =>
  on(orderCreditedV1, (tx, { data, raw }) =>
    portsOf(tx).sales.noteCredit({
      creditId: data.creditId,
      orderId: data.orderId,
      creditedAt: new Date(raw.time),
      cause: data.cause,
      currency: data.currency,
      parts: data.merchantOrders.map(({ merchantOrderId, merchantId, shipping, lines }) => ({
        merchantOrderId,
        merchantId,
        units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
        ...sumTaxed([...lines.map(({ amount }) => amount), ...(shipping ? [shipping] : [])]),
      })),
    }),
  );

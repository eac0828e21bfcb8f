import { invoiceCreditedV1, invoiceIssuedV1, paymentCapturedV1, paymentRefundedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { EventKind } from "../domain/event-kind.ts";
import type { Thing } from "../domain/message.ts";
import { announce } from "../use-cases/announce.ts";
import type { OrderPart, TransactionPorts } from "../use-cases/ports.ts";
import { aboutEvent, type HandlerDeps } from "./ports.ts";

const invoices = [
  [invoiceIssuedV1, "INVOICE_ISSUED"],
  [invoiceCreditedV1, "INVOICE_CREDITED"],
] as const satisfies readonly (readonly [unknown, EventKind])[];

/** Money: that it moved for a merchant, never whose it was or how much. */
export const onMoney = ({ portsOf, nextId }: HandlerDeps): readonly EventHandler[] => [
  ...invoices.map(([contract, kind]) =>
    on(contract, async (tx, { data: { invoiceId, orderId, merchantOrderId, merchantId }, raw }) => {
      const related = [
        { type: "MerchantOrder", id: merchantOrderId },
        { type: "Order", id: orderId },
      ];
      const told = [{ merchantId, subject: { type: "Invoice", id: invoiceId }, related }];
      await announce(portsOf(tx), nextId, { ...aboutEvent(raw), kind, told });
    }),
  ),
  on(paymentCapturedV1, async (tx, { data: { orderId, shipmentId, merchantOrderIds = [] }, raw }) => {
    const ports = portsOf(tx);
    const parts = await partsOf(ports, orderId);
    const told = parts
      .filter(({ merchantOrderId }) => merchantOrderIds.includes(merchantOrderId))
      .map((part) => toldOf(part, orderId, { type: "Shipment", id: shipmentId }));
    await announce(ports, nextId, { ...aboutEvent(raw), kind: "PAYMENT_CAPTURED", told });
  }),
  on(paymentRefundedV1, async (tx, { data: { orderId, refundId, merchantOrderIds }, raw }) => {
    const ports = portsOf(tx);
    const parts = await partsOf(ports, orderId);
    // A refund that names nobody is shared by all who sold something.
    const told = parts
      .filter(({ merchantOrderId }) => merchantOrderIds?.includes(merchantOrderId) ?? true)
      .map((part) => toldOf(part, orderId, { type: "Refund", id: refundId }));
    await announce(ports, nextId, { ...aboutEvent(raw), kind: "PAYMENT_REFUNDED", told });
  }),
];

const toldOf = ({ merchantId, merchantOrderId }: OrderPart, orderId: string, moved: Thing) => ({
  merchantId,
  subject: { type: "MerchantOrder", id: merchantOrderId },
  related: [moved, { type: "Order", id: orderId }],
});

/** The parts of an order whose merchants somebody listens for. Rejects where nobody told of the order yet: another topic's events may be late, and this one comes again. */
async function partsOf({ owners }: Pick<TransactionPorts, "owners">, orderId: string): Promise<readonly OrderPart[]> {
  const parts = await owners.partsOf(orderId);
  if (parts.length === 0) throw new Error(`nobody has told of the order ${orderId} yet`);
  return parts.filter(({ isListening }) => isListening);
}

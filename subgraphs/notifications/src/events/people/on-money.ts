import { invoiceIssuedV1, paymentRefundedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { type PeopleDeps, tellBuyer } from "./tell.ts";

/** Money that comes back and papers about it, for who paid. */
export const onMoneyForBuyer = (deps: PeopleDeps): readonly EventHandler[] => [
  on(paymentRefundedV1, async (tx, { data: { orderId, refundId, amountMinor, currency }, raw }) => {
    const data = { amountMinor: String(amountMinor), currency };
    const about = { orderId, kind: "REFUND_ISSUED", subjectId: refundId, data } as const;
    await tellBuyer(deps, tx, { ...about, occurredAt: new Date(raw.time) });
  }),
  on(invoiceIssuedV1, async (tx, { data: { orderId, invoiceId, number, amount, currency }, raw }) => {
    const data = { invoiceNumber: number, amountMinor: String(amount.gross), currency };
    const about = { orderId, kind: "INVOICE_ISSUED", subjectId: invoiceId, data } as const;
    await tellBuyer(deps, tx, { ...about, occurredAt: new Date(raw.time) });
  }),
];

import { paymentRefundFailedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** Money could not be given back. */
export const onPaymentRefundFailed = (deps: HandlerDeps): EventHandler =>
  on(paymentRefundFailedV1, async (tx, { data, raw }) => {
    const { paymentId, refundId, amountMinor, reason } = data;
    const fact = { type: "PAYMENT_REFUND_FAILED", paymentId, refundId, amountMinor, reason } as const;
    await recordOrderFact(deps.portsOf(tx), data.orderId, fact, causeOf(deps, raw));
  });

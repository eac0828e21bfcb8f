import { paymentRefundedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** Money was given back. */
export const onPaymentRefunded = (deps: HandlerDeps): EventHandler =>
  on(paymentRefundedV1, async (tx, { data, raw }) => {
    const { paymentId, refundId, amountMinor, refundedMinor } = data;
    const fact = { type: "PAYMENT_REFUNDED", paymentId, refundId, amountMinor, refundedMinor } as const;
    await recordOrderFact(deps.portsOf(tx), data.orderId, fact, causeOf(deps, raw));
  });

import { paymentCaptureFailedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** Money for a parcel could not be taken yet. */
export const onPaymentCaptureFailed = (deps: HandlerDeps): EventHandler =>
  on(paymentCaptureFailedV1, async (tx, { data, raw }) => {
    const { orderId, paymentId, shipmentId, reason } = data;
    const fact = { type: "PAYMENT_CAPTURE_FAILED", paymentId, shipmentId, reason } as const;
    await recordOrderFact(deps.portsOf(tx), orderId, fact, causeOf(deps, raw));
  });

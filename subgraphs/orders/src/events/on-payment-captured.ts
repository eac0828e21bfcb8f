import { paymentCapturedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** Money was taken for a parcel. */
export const onPaymentCaptured = (deps: HandlerDeps): EventHandler =>
  on(paymentCapturedV1, async (tx, { data, raw }) => {
    const { orderId, paymentId, shipmentId, amountMinor, capturedMinor } = data;
    const fact = { type: "PAYMENT_CAPTURED", paymentId, shipmentId, amountMinor, capturedMinor } as const;
    await recordOrderFact(deps.portsOf(tx), orderId, fact, causeOf(deps, raw));
  });

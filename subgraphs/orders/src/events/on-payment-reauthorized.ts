import { paymentReauthorizedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The money is held again: the order goes on. */
export const onPaymentReauthorized = (deps: HandlerDeps): EventHandler =>
  on(paymentReauthorizedV1, async (tx, { data, raw }) => {
    const fact = { type: "PAYMENT_REAUTHORIZED", paymentId: data.paymentId } as const;
    await recordOrderFact(deps.portsOf(tx), data.orderId, fact, causeOf(deps, raw));
  });

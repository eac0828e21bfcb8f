import { paymentAuthorizationExpiredV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** What was not taken is held no longer: nothing more may leave. */
export const onPaymentAuthorizationExpired = (deps: HandlerDeps): EventHandler =>
  on(paymentAuthorizationExpiredV1, async (tx, { data, raw }) => {
    const fact = { type: "PAYMENT_AUTHORIZATION_EXPIRED", paymentId: data.paymentId } as const;
    await recordOrderFact(deps.portsOf(tx), data.orderId, fact, causeOf(deps, raw));
  });

import { paymentAuthorizedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The money is held: there is an order, or stock that is held no longer is asked for again. */
export const onPaymentAuthorized = (deps: HandlerDeps): EventHandler =>
  on(paymentAuthorizedV1, async (tx, { data, raw }) => {
    await advanceCheckout(deps.portsOf(tx), data.attemptId, "PAYMENT_AUTHORIZED", causeOf(deps, raw));
  });

import { paymentVoidedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** Nothing is held on the card: payments' answer to a failed check-out. Said of an order's payment too, where it moves nothing here. */
export const onPaymentVoided = (deps: HandlerDeps): EventHandler =>
  on(paymentVoidedV1, async (tx, { data, raw }) => {
    await advanceCheckout(deps.portsOf(tx), data.attemptId, "PAYMENT_VOIDED", causeOf(deps, raw));
  });

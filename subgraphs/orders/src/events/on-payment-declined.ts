import { paymentDeclinedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The provider said no, or could not be asked in time: the check-out failed. */
export const onPaymentDeclined = (deps: HandlerDeps): EventHandler =>
  on(paymentDeclinedV1, async (tx, { data, raw }) => {
    const signal = data.reason === "deadline" ? "PAYMENT_TOO_LATE" : "PAYMENT_DECLINED";
    await advanceCheckout(deps.portsOf(tx), data.attemptId, signal, causeOf(deps, raw));
  });

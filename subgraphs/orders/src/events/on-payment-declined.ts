import { paymentDeclinedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** What payments says when it was the time that ran out, at the provider or at the shopper's bank, and not the card that was refused. */
const outOfTime: readonly string[] = ["deadline", "action_expired"];

/** The provider said no, or there was no answer in time: the check-out failed. */
export const onPaymentDeclined = (deps: HandlerDeps): EventHandler =>
  on(paymentDeclinedV1, async (tx, { data, raw }) => {
    const signal = outOfTime.includes(data.reason) ? "PAYMENT_TOO_LATE" : "PAYMENT_DECLINED";
    await advanceCheckout(deps.portsOf(tx), data.attemptId, signal, causeOf(deps, raw));
  });

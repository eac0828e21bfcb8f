import { addMilliseconds } from "@novatech/kernel/clock";
import { paymentActionRequiredV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { actionGraceMs } from "../domain/checkout-attempt.ts";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The shopper's bank wants to see them: the check-out waits as long as the bank does. */
export const onPaymentActionRequired = (deps: HandlerDeps): EventHandler =>
  on(paymentActionRequiredV1, async (tx, { data, raw }) => {
    const details = { deadlineAt: addMilliseconds(data.expiresAt, actionGraceMs) };
    await advanceCheckout(deps.portsOf(tx), data.attemptId, "PAYMENT_ACTION_REQUIRED", causeOf(deps, raw), details);
  });

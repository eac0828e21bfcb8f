import { checkoutPaymentRequestedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { beginPayment } from "../use-cases/begin-payment.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** The stock of a check-out is held: its money is asked for. */
export const onCheckoutPaymentRequested = (deps: HandlerDeps): EventHandler =>
  on(checkoutPaymentRequestedV1, async (tx, { data }) => {
    await beginPayment(deps.portsOf(tx), deps, data);
  });

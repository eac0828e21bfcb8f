import { paymentAuthorizedV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { placeOrder } from "../use-cases/place-order.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The money is held: there is an order, unless the check-out failed meanwhile. */
export const onPaymentAuthorized = (deps: HandlerDeps): EventHandler =>
  on(paymentAuthorizedV1, async (tx, { data, raw }) => {
    await placeOrder(deps.portsOf(tx), deps.drawNumber, data.attemptId, causeOf(deps, raw));
  });

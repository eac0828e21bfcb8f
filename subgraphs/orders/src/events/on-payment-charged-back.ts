import { paymentChargedBackV1 } from "@novatech/contracts/payments";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The buyer's bank took money back. */
export const onPaymentChargedBack = (deps: HandlerDeps): EventHandler =>
  on(paymentChargedBackV1, async (tx, { data, raw }) => {
    const { paymentId, amountMinor, reason } = data;
    const fact = { type: "PAYMENT_CHARGED_BACK", paymentId, amountMinor, reason } as const;
    await recordOrderFact(deps.portsOf(tx), data.orderId, fact, causeOf(deps, raw));
  });

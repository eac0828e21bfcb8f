import { stockRejectedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** There is too little of something: the check-out failed. */
export const onStockRejected = (deps: HandlerDeps): EventHandler =>
  on(stockRejectedV1, async (tx, { data, raw }) => {
    const unavailableVariantIds = data.shortages.map((shortage) => shortage.variantId);
    const details = { stockRound: data.round, unavailableVariantIds };
    await advanceCheckout(deps.portsOf(tx), data.attemptId, "STOCK_REJECTED", causeOf(deps, raw), details);
  });

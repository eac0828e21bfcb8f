import { stockRejectedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { failCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** There is too little of something: the check-out failed. */
export const onStockRejected = (deps: HandlerDeps): EventHandler =>
  on(stockRejectedV1, async (tx, { data, raw }) => {
    const variantIds = data.shortages.map((shortage) => shortage.variantId);
    await failCheckout(deps.portsOf(tx), data.attemptId, "STOCK_REJECTED", causeOf(deps, raw), variantIds);
  });

import { stockReleasedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** Inventory's answer to a failed check-out: no stock is held for it. */
export const onStockReleased = (deps: HandlerDeps): EventHandler =>
  on(stockReleasedV1, async (tx, { data, raw }) => {
    await advanceCheckout(deps.portsOf(tx), data.attemptId, "STOCK_RELEASED", causeOf(deps, raw));
  });

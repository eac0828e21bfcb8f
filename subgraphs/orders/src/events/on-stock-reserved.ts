import { stockReservedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The stock is held: for the submission the money is asked for, for a renewal there is an order. */
export const onStockReserved = (deps: HandlerDeps): EventHandler =>
  on(stockReservedV1, async (tx, { data, raw }) => {
    const details = { stockRound: data.round };
    await advanceCheckout(deps.portsOf(tx), data.attemptId, "STOCK_RESERVED", causeOf(deps, raw), details);
  });

import { stockReservedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { requestPayment } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The stock is held: the money is asked for. */
export const onStockReserved = (deps: HandlerDeps): EventHandler =>
  on(stockReservedV1, async (tx, { data, raw }) => {
    await requestPayment(deps.portsOf(tx), data.attemptId, causeOf(deps, raw));
  });

import { stockCommittedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The stock is the order's own. */
export const onStockCommitted = (deps: HandlerDeps): EventHandler =>
  on(stockCommittedV1, async (tx, { data, raw }) => {
    await recordOrderFact(deps.portsOf(tx), data.orderId, { type: "STOCK_COMMITTED" }, causeOf(deps, raw));
  });

import { stockReplacementRejectedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** There is no other stock: the units are credited. */
export const onStockReplacementRejected = (deps: HandlerDeps): EventHandler =>
  on(stockReplacementRejectedV1, async (tx, { data, raw }) => {
    const fact = { type: "REPLACEMENT_REJECTED", replacementId: data.replacementId } as const;
    await recordOrderFact(deps.portsOf(tx), data.orderId, fact, causeOf(deps, raw));
  });

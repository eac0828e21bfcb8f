import { stockReplacementCommittedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** There is other stock for what was short, lost or exchanged. */
export const onStockReplacementCommitted = (deps: HandlerDeps): EventHandler =>
  on(stockReplacementCommittedV1, async (tx, { data, raw }) => {
    const fact = { type: "REPLACEMENT_COMMITTED", replacementId: data.replacementId } as const;
    await recordOrderFact(deps.portsOf(tx), data.orderId, fact, causeOf(deps, raw));
  });

import { stockShortfallV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { countByLine, toUnits } from "../domain/units.ts";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** Units that were sold are not there; fulfillment says which of them had left before. */
export const onStockShortfall = (deps: HandlerDeps): EventHandler =>
  on(stockShortfallV1, async (tx, { data, raw }) => {
    const lines = toUnits(countByLine(data.lines));
    const fact = { type: "STOCK_SHORT", shortfallId: data.shortfallId, lines } as const;
    await recordOrderFact(deps.portsOf(tx), data.orderId, fact, causeOf(deps, raw));
  });

import { withdrawalDecidedV1 } from "@novatech/contracts/fulfillment";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { countByLine, toUnits } from "../domain/units.ts";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** Fulfillment took units out of parcels, or could not any more. */
export const onWithdrawalDecided = (deps: HandlerDeps): EventHandler =>
  on(withdrawalDecidedV1, async (tx, { data, raw }) => {
    const { withdrawalId, cause } = data;
    const withdrawn = toUnits(countByLine(data.withdrawn));
    const refused = toUnits(countByLine(data.refused));
    const fact = { type: "WITHDRAWAL_DECIDED", withdrawalId, cause, withdrawn, refused } as const;
    await recordOrderFact(deps.portsOf(tx), data.orderId, fact, causeOf(deps, raw));
  });

import { stockReplacementCommittedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { noteReplacement } from "../use-cases/plan-shipments.ts";
import type { PortsOf } from "./ports.ts";

/** There is stock for what could not come as planned: it gets parcels of its own. */
export const onStockReplacementCommitted = (portsOf: PortsOf): EventHandler =>
  on(stockReplacementCommittedV1, async (tx, { data, raw }) => {
    const { orderId, replacementId, cause, allocations } = data;
    await noteReplacement(portsOf(tx, raw.id), { orderId, replacementId, cause, stock: allocations });
  });

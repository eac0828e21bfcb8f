import { stockCommittedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { noteCommittedStock } from "../use-cases/plan-shipments.ts";
import type { PortsOf } from "./ports.ts";

/** Stock belongs to an order: the other half of what is needed to plan its parcels. */
export const onStockCommitted = (portsOf: PortsOf): EventHandler =>
  on(stockCommittedV1, async (tx, { data, raw }) => noteCommittedStock(portsOf(tx, raw.id), data));

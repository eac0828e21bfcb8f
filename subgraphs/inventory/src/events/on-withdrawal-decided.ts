import { withdrawalDecidedV1 } from "@novatech/contracts/fulfillment";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { withdrawStock } from "../use-cases/withdraw-stock.ts";
import type { PortsOf } from "./ports.ts";

/** Units were taken out of their parcels: nobody has them promised any more. What is on its way is not touched. */
export const onWithdrawalDecided = (portsOf: PortsOf): EventHandler =>
  on(withdrawalDecidedV1, async (tx, { data, raw }) => withdrawStock(portsOf(tx, raw.id), data));

import { checkoutSubmittedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { type HoldingRules, reserveStock } from "../use-cases/reserve-stock.ts";
import type { PortsOf } from "./ports.ts";

/** A shopper ordered: holds the stock for a while, or tells what is short. */
export const onCheckoutSubmitted = (portsOf: PortsOf, rules: HoldingRules): EventHandler =>
  on(checkoutSubmittedV1, async (tx, { data, raw }) => reserveStock(portsOf(tx, raw.id), data, rules));

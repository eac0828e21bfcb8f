import { checkoutRenewalRequestedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { type HoldingRules, renewStock } from "../use-cases/reserve-stock.ts";
import type { PortsOf } from "./ports.ts";

/** The money is there and the stock is held no longer: holds it again, or tells what is short. */
export const onCheckoutRenewalRequested = (portsOf: PortsOf, rules: HoldingRules): EventHandler =>
  on(checkoutRenewalRequestedV1, async (tx, { data, raw }) => renewStock(portsOf(tx, raw.id), data, rules));

import { orderCancelledV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { giveBackPromotions } from "../use-cases/give-back-promotions.ts";
import type { HoldPortsOf } from "./ports.ts";

/** Nothing of an order will come: its uses of promotions are given back. */
export const onOrderCancelled = (portsOf: HoldPortsOf): EventHandler =>
  on(orderCancelledV1, (tx, { data, raw }) => giveBackPromotions(portsOf(tx, raw.id), data));

import { orderExpiredV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { giveBackPromotions } from "../use-cases/give-back-promotions.ts";
import type { HoldPortsOf } from "./ports.ts";

/** Nobody paid for an order: its uses of promotions are given back. */
export const onOrderExpired = (portsOf: HoldPortsOf): EventHandler =>
  on(orderExpiredV1, (tx, { data, raw }) => giveBackPromotions(portsOf(tx, raw.id), data));

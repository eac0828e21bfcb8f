import { orderPlacedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { commitStock } from "../use-cases/commit-stock.ts";
import type { PortsOf } from "./ports.ts";

/** There is an order: what its attempt holds is sold. */
export const onOrderPlaced = (portsOf: PortsOf): EventHandler =>
  on(orderPlacedV1, async (tx, { data, raw }) => commitStock(portsOf(tx, raw.id), data));

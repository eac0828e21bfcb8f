import { orderReplacementRequestedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { AllocationStrategy } from "../domain/allocation/allocate.ts";
import { replaceStock } from "../use-cases/replace-stock.ts";
import type { PortsOf } from "./ports.ts";

/** An order needs units once more: gives it others, or tells what is short. */
export const onOrderReplacementRequested = (portsOf: PortsOf, strategy: AllocationStrategy): EventHandler =>
  on(orderReplacementRequestedV1, async (tx, { data, raw }) => replaceStock(portsOf(tx, raw.id), data, strategy));

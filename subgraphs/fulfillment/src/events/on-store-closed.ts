import { storeClosedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { closeStore } from "../use-cases/note-store.ts";
import type { PortsOf } from "./ports.ts";

/** A store is offered no more. */
export const onStoreClosed = (portsOf: PortsOf): EventHandler =>
  on(storeClosedV1, async (tx, { data, raw }) => closeStore(portsOf(tx, raw.id), data.warehouseId));

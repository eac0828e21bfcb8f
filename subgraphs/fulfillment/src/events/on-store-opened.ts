import { storeOpenedV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { openStore } from "../use-cases/note-store.ts";
import type { PortsOf } from "./ports.ts";

/** Orders can be picked up in a store, or something of it changed. */
export const onStoreOpened = (portsOf: PortsOf): EventHandler =>
  on(storeOpenedV1, async (tx, { data, raw }) => openStore(portsOf(tx, raw.id), data));

import { orderAddressChangedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { changeAddress } from "../use-cases/change-address.ts";
import type { PortsOf } from "./ports.ts";

/** An order goes elsewhere: what has the old address gets another label. */
export const onOrderAddressChanged = (portsOf: PortsOf): EventHandler =>
  on(orderAddressChangedV1, async (tx, { data, raw }) => changeAddress(portsOf(tx, raw.id), data.orderId));

import { checkoutExtendedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { extendReservation } from "../use-cases/extend-reservation.ts";
import type { PortsOf } from "./ports.ts";

/** The shopper is at their bank: what is held stays held, at most `maxMs` from when it was. */
export const onCheckoutExtended = (portsOf: PortsOf, maxMs: number): EventHandler =>
  on(checkoutExtendedV1, async (tx, { data, raw }) => extendReservation(portsOf(tx, raw.id), { ...data, maxMs }));

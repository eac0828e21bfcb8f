import { checkoutExtendedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { extendHold } from "../use-cases/extend-hold.ts";
import type { HoldPortsOf } from "./ports.ts";

/** The shopper is at their bank: what is held is held on. */
export const onCheckoutExtended = (portsOf: HoldPortsOf): EventHandler =>
  on(checkoutExtendedV1, (tx, { data, raw }) => extendHold(portsOf(tx, raw.id), data));

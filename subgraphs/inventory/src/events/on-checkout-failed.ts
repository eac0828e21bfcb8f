import { checkoutFailedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { releaseStock } from "../use-cases/release-stock.ts";
import type { PortsOf } from "./ports.ts";

/** A check-out failed: frees what it holds, now and for ever. */
export const onCheckoutFailed = (portsOf: PortsOf): EventHandler =>
  on(checkoutFailedV1, async (tx, { data, raw }) => releaseStock(portsOf(tx, raw.id), data));

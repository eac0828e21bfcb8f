import { checkoutFailedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { releasePromotions } from "../use-cases/release-promotions.ts";
import type { HoldPortsOf } from "./ports.ts";

/** A check-out failed: frees the uses it holds, now and for ever. */
export const onCheckoutFailed = (portsOf: HoldPortsOf): EventHandler =>
  on(checkoutFailedV1, (tx, { data, raw }) => releasePromotions(portsOf(tx, raw.id), data));

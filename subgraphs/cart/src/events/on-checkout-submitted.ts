import { checkoutSubmittedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { holdPromotions } from "../use-cases/hold-promotions.ts";
import type { HoldPortsOf } from "./ports.ts";

/** A shopper ordered: holds what uses of promotions the quote counts. Quotes without any cost nothing here. */
export const onCheckoutSubmitted = (portsOf: HoldPortsOf): EventHandler =>
  on(checkoutSubmittedV1, async (tx, { data, raw }) => {
    if (data.hasCountedPromotions) await holdPromotions(portsOf(tx, raw.id), data);
  });

import { promotionRejectedV1 } from "@novatech/contracts/cart";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** A promotion of the quote can no longer be used: the price does not hold, and the check-out failed. */
export const onPromotionRejected = (deps: HandlerDeps): EventHandler =>
  on(promotionRejectedV1, async (tx, { data, raw }) => {
    await advanceCheckout(deps.portsOf(tx), data.attemptId, "PROMOTION_REJECTED", causeOf(deps, raw));
  });

import { promotionHeldV1 } from "@novatech/contracts/cart";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The uses of the quote's promotions are held: with the stock, the money is asked for. */
export const onPromotionHeld = (deps: HandlerDeps): EventHandler =>
  on(promotionHeldV1, async (tx, { data, raw }) => {
    await advanceCheckout(deps.portsOf(tx), data.attemptId, "PROMOTION_HELD", causeOf(deps, raw));
  });

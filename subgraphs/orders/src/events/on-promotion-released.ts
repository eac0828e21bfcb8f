import { promotionReleasedV1 } from "@novatech/contracts/cart";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** No use of a promotion is held: cart's answer to a failed check-out. Said of a cancelled order too, where it moves nothing. */
export const onPromotionReleased = (deps: HandlerDeps): EventHandler =>
  on(promotionReleasedV1, async (tx, { data, raw }) => {
    await advanceCheckout(deps.portsOf(tx), data.attemptId, "PROMOTION_RELEASED", causeOf(deps, raw));
  });

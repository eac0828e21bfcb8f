import { z } from "zod";
import { type DataOf, defineEvent } from "./event.ts";
import { privacyPartDoneOf } from "./event-privacy-part.ts";

/** The aggregate is the check-out attempt: all that promotions do for one attempt is one sequence. */
const topic = "cart.promotionuse";

/** The uses of the promotions of a check-out's quote are held for it. */
export const promotionHeldV1 = defineEvent(topic, "promotion.held.v1", z.object({ attemptId: z.string() }));
export type PromotionHeldV1 = DataOf<typeof promotionHeldV1>;

/** A promotion of the quote can no longer be used; nothing is held. */
export const promotionRejectedV1 = defineEvent(
  topic,
  "promotion.rejected.v1",
  z.object({
    attemptId: z.string(),
    promotionId: z.string(),
    reason: z.enum(["USED_UP", "USED_UP_BY_CUSTOMER", "ENDED", "WITHDRAWN"]),
  }),
);
export type PromotionRejectedV1 = DataOf<typeof promotionRejectedV1>;

/** No use is held for a failed check-out or a cancelled order any more, if any was. */
export const promotionReleasedV1 = defineEvent(topic, "promotion.released.v1", z.object({ attemptId: z.string() }));
export type PromotionReleasedV1 = DataOf<typeof promotionReleasedV1>;

/** This room did its part of a person's request: what it holds of them can be fetched, or was erased. */
export const cartPrivacyPartDoneV1 = privacyPartDoneOf("cart");

import { promotionHeldV1, promotionRejectedV1, promotionReleasedV1 } from "@novatech/contracts/cart";
import { type NewEvent, newEvent } from "@novatech/contracts/event";
import type { HoldFact } from "../use-cases/ports.ts";

/** A fact as the event that tells the other rooms. `causationId` is the event that led to it. */
export function toEvent(fact: HoldFact, occurredAt: Date, causationId: string | null): NewEvent {
  const { attemptId } = fact;
  const about = { aggregateId: attemptId, occurredAt, causationId };
  switch (fact.kind) {
    case "held":
      return newEvent(promotionHeldV1, { ...about, data: { attemptId } });
    case "rejected": {
      const { promotionId, reason } = fact;
      return newEvent(promotionRejectedV1, { ...about, data: { attemptId, promotionId, reason } });
    }
    case "released":
      return newEvent(promotionReleasedV1, { ...about, data: { attemptId } });
  }
}

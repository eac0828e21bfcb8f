import { type NewEvent, newEvent } from "@novatech/contracts/event";
import {
  stockCommittedV1,
  stockRejectedV1,
  stockReleasedV1,
  stockReservationExpiredV1,
  stockReservedV1,
} from "@novatech/contracts/inventory";
import type { StockFact } from "../domain/stock-fact.ts";

type Part = {
  readonly lineId: string;
  readonly variantId: string;
  readonly merchantId: string;
  readonly warehouseId: string;
  readonly quantity: number;
};

/** A fact as the event that tells the other rooms. `causationId` is the event or request that led to it. */
export function toEvent(fact: StockFact, occurredAt: Date, causationId: string | null): NewEvent {
  const { attemptId } = fact;
  const about = { aggregateId: attemptId, occurredAt, causationId };
  switch (fact.kind) {
    case "reserved": {
      const { expiresAt, allocations } = fact;
      return newEvent(stockReservedV1, {
        ...about,
        data: { attemptId, expiresAt, allocations: allocations.map(toPart) },
      });
    }
    case "rejected":
      return newEvent(stockRejectedV1, { ...about, data: { attemptId, shortages: [...fact.shortages] } });
    case "released":
      return newEvent(stockReleasedV1, { ...about, data: { attemptId } });
    case "expired":
      return newEvent(stockReservationExpiredV1, { ...about, data: { attemptId } });
    case "committed": {
      const { orderId, allocations } = fact;
      return newEvent(stockCommittedV1, {
        ...about,
        data: { attemptId, orderId, allocations: allocations.map(toPart) },
      });
    }
  }
}

const toPart = ({ lineId, variantId, merchantId, warehouseId, quantity }: Part): Part => ({
  lineId,
  variantId,
  merchantId,
  warehouseId,
  quantity,
});

import { type NewEvent, newEvent } from "@novatech/contracts/event";
import {
  stockBackInV1,
  stockCommittedV1,
  stockLowV1,
  stockOutV1,
  stockRejectedV1,
  stockReleasedV1,
  stockReplacementCommittedV1,
  stockReplacementRejectedV1,
  stockReservationExpiredV1,
  stockReservedV1,
  stockShortfallV1,
  storeClosedV1,
  storeOpenedV1,
} from "@novatech/contracts/inventory";
import type { PromisedPart, ReservationFact, StockFact, StoreFact } from "../domain/stock-fact.ts";
import type { LevelCrossing } from "../domain/stock-level.ts";

/** When and why something is told. */
type Circumstances = { readonly occurredAt: Date; readonly causationId: string | null };

/** A fact as the event that tells the other rooms. `causationId` is the event or request that led to it. */
export function toEvent(fact: StockFact, occurredAt: Date, causationId: string | null): NewEvent {
  const circumstances = { occurredAt, causationId };
  switch (fact.kind) {
    case "low":
    case "out":
    case "backIn":
      return levelEvent(fact, circumstances);
    case "storeOpened":
    case "storeClosed":
      return storeEvent(fact, circumstances);
    default:
      return reservationEvent(fact, circumstances);
  }
}

function reservationEvent(fact: ReservationFact, circumstances: Circumstances): NewEvent {
  const { attemptId } = fact;
  const about = { ...circumstances, aggregateId: attemptId };
  switch (fact.kind) {
    case "reserved": {
      const { round, expiresAt, allocations } = fact;
      const data = { attemptId, round, expiresAt, allocations: allocations.map(toPart) };
      return newEvent(stockReservedV1, { ...about, data });
    }
    case "rejected": {
      const { round, shortages } = fact;
      return newEvent(stockRejectedV1, { ...about, data: { attemptId, round, shortages: [...shortages] } });
    }
    case "released":
      return newEvent(stockReleasedV1, { ...about, data: { attemptId } });
    case "expired":
      return newEvent(stockReservationExpiredV1, { ...about, data: { attemptId, cause: fact.cause } });
    case "committed": {
      const { orderId, allocations } = fact;
      return newEvent(stockCommittedV1, {
        ...about,
        data: { attemptId, orderId, allocations: allocations.map(toPart) },
      });
    }
    case "replacementCommitted": {
      const { orderId, replacementId, cause, allocations } = fact;
      const data = { replacementId, orderId, cause, allocations: allocations.map(toPart) };
      return newEvent(stockReplacementCommittedV1, { ...about, data });
    }
    case "replacementRejected": {
      const { orderId, replacementId, shortages } = fact;
      const data = { replacementId, orderId, shortages: [...shortages] };
      return newEvent(stockReplacementRejectedV1, { ...about, data });
    }
    case "shortfall": {
      const { orderId, shortfallId, lines } = fact;
      return newEvent(stockShortfallV1, {
        ...about,
        data: { attemptId, orderId, shortfallId, lines: lines.map(toPart) },
      });
    }
  }
}

const levelContracts = { low: stockLowV1, out: stockOutV1, backIn: stockBackInV1 };

const levelEvent = ({ kind, ...level }: LevelCrossing, circumstances: Circumstances): NewEvent =>
  newEvent(levelContracts[kind], { ...circumstances, aggregateId: level.variantId, data: level });

function storeEvent(fact: StoreFact, circumstances: Circumstances): NewEvent {
  if (fact.kind === "storeClosed") {
    const { id: warehouseId, merchantId } = fact.warehouse;
    return newEvent(storeClosedV1, { ...circumstances, aggregateId: warehouseId, data: { warehouseId, merchantId } });
  }
  const { id: warehouseId, merchantId, name, countryCode, store } = fact.store;
  const { line1, city, postalCode } = store;
  const data = { warehouseId, merchantId, name, line1, city, postalCode, countryCode };
  return newEvent(storeOpenedV1, { ...circumstances, aggregateId: warehouseId, data });
}

const toPart = ({ lineId, variantId, merchantId, warehouseId, quantity }: PromisedPart): PromisedPart => ({
  lineId,
  variantId,
  merchantId,
  warehouseId,
  quantity,
});

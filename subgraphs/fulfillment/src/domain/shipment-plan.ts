import { findOption, pickUpOption, usualOption } from "./delivery-option.ts";
import { deliveryWindow } from "./delivery-time.ts";
import type { PackedShipment, ShipmentCause, ShipmentLine } from "./shipment.ts";

/** What the order says: its half of what is needed to plan parcels. */
export type PlacedHalf = {
  readonly orderId: string;
  readonly customerId: string | null;
  /** SHA-256 in hex of the guest's order access token. */
  readonly accessTokenHash: string | null;
  readonly countryCode: string;
  readonly optionId: string;
  readonly carrier: string;
  /** The store it is picked up from; null when it is delivered. Missing in orders from before there were stores. */
  readonly pickUpWarehouseId?: string | null;
  readonly lines: readonly {
    readonly lineId: string;
    readonly merchantOrderId: string;
    readonly weightGrams: number;
  }[];
};

/** Where units of the order's lines lie: the other half. */
export type StockPart = ShipmentLine & { readonly merchantId: string; readonly warehouseId: string };

/** What parcels are planned for. */
export type PlanReason = {
  readonly cause: ShipmentCause;
  readonly replacementId: string | null;
  /** The parcel that was lost or damaged, where that is known. */
  readonly replacesShipmentId: string | null;
};

/** An order's first parcels. */
export const firstParcels: PlanReason = { cause: "ORDER", replacementId: null, replacesShipmentId: null };

/** The two halves name different things: a fault, since both come from one check-out. */
export class PlanContradictionError extends Error {
  override readonly name = "PlanContradictionError";
}

/**
 * The parcels of an order: one per merchant and warehouse, so that none mixes merchants.
 * Throws a PlanContradictionError when stock was given for a line the order does not have, or a merchant's lines are of two merchant orders.
 */
export function planShipments(
  placed: PlacedHalf,
  stock: readonly StockPart[],
  plan: { readonly now: Date; readonly nextId: () => string; readonly reason: PlanReason },
): readonly PackedShipment[] {
  const lines = new Map(placed.lines.map((line) => [line.lineId, line]));
  const parcels = Map.groupBy(stock, ({ merchantId, warehouseId }) => `${merchantId}\n${warehouseId}`);

  return [...parcels.values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const ordered = parts.map((part) => {
      const line = lines.get(part.lineId);
      if (line) return { part, line };
      throw new PlanContradictionError(`order ${placed.orderId} has no line ${part.lineId}, but stock of it`);
    });
    const [merchantOrderId, ...others] = new Set(ordered.map(({ line }) => line.merchantOrderId));
    if (merchantOrderId === undefined || others.length > 0)
      throw new PlanContradictionError(`order ${placed.orderId}: ${first.merchantId} has lines of two merchant orders`);
    return [
      {
        id: plan.nextId(),
        orderId: placed.orderId,
        merchantOrderId,
        merchantId: first.merchantId,
        warehouseId: first.warehouseId,
        status: "PENDING" as const,
        ...plan.reason,
        ...wayOf(placed, first.warehouseId, plan.now),
        countryCode: placed.countryCode,
        weightGrams: weightOf(placed, parts),
        trackingNumber: null,
        labelRound: 1,
        transitScans: 0,
        lastScannedAt: null,
        lastSequence: 1,
        version: 1,
        deliveredAt: null,
        lines: parts.map(({ lineId, variantId, quantity }) => ({ lineId, variantId, quantity })),
      },
    ];
  });
}

/** How a parcel comes to the buyer. What replaces goods of a store may lie elsewhere: that is brought. */
function wayOf(
  { optionId, carrier, countryCode, pickUpWarehouseId = null }: PlacedHalf,
  warehouseId: string,
  now: Date,
): Pick<PackedShipment, "isPickUp" | "carrier" | "optionId" | "estimatedDeliveryAt"> {
  const isPickUp = pickUpWarehouseId === warehouseId;
  const way =
    pickUpWarehouseId === null || isPickUp
      ? { optionId, carrier }
      : { optionId: usualOption.id, carrier: usualOption.carrier };
  const option = isPickUp ? pickUpOption : findOption(way.optionId);
  const window = option && deliveryWindow(now, countryCode, option);
  return { isPickUp, carrier: way.carrier, optionId: way.optionId, estimatedDeliveryAt: window?.latest ?? null };
}

/** What some units of an order's lines weigh, in grams; units of lines the order does not have weigh nothing. */
export function weightOf(placed: Pick<PlacedHalf, "lines">, units: readonly ShipmentLine[]): number {
  const weights = new Map(placed.lines.map(({ lineId, weightGrams }) => [lineId, weightGrams]));
  return units.reduce((sum, { lineId, quantity }) => sum + quantity * (weights.get(lineId) ?? 0), 0);
}

import { findOption } from "./delivery-option.ts";
import { deliveryWindow } from "./delivery-time.ts";
import type { PackedShipment, ShipmentLine } from "./shipment.ts";

/** What the order says: its half of what is needed to plan parcels. */
export type PlacedHalf = {
  readonly orderId: string;
  readonly customerId: string | null;
  /** SHA-256 in hex of the guest's order access token. */
  readonly accessTokenHash: string | null;
  readonly countryCode: string;
  readonly optionId: string;
  readonly carrier: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly merchantOrderId: string;
    readonly weightGrams: number;
  }[];
};

/** Where units of the order's lines lie: the other half. */
export type StockPart = ShipmentLine & { readonly merchantId: string; readonly warehouseId: string };

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
  plan: { readonly now: Date; readonly nextId: () => string },
): readonly PackedShipment[] {
  const lines = new Map(placed.lines.map((line) => [line.lineId, line]));
  const option = findOption(placed.optionId);
  const window = option && deliveryWindow(plan.now, placed.countryCode, option);
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
        carrier: placed.carrier,
        optionId: placed.optionId,
        countryCode: placed.countryCode,
        weightGrams: ordered.reduce((sum, { part, line }) => sum + part.quantity * line.weightGrams, 0),
        trackingNumber: null,
        transitScans: 0,
        lastSequence: 1,
        estimatedDeliveryAt: window?.latest ?? null,
        deliveredAt: null,
        lines: parts.map(({ lineId, variantId, quantity }) => ({ lineId, variantId, quantity })),
      },
    ];
  });
}

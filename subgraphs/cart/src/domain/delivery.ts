import type { PricedLine, ShippingShare } from "./total.ts";

/** What one merchant sends. */
export type Parcel = { readonly merchantId: string; readonly weightGrams: number };

/** One way to deliver all parcels. Amounts in minor units of the cart's currency. */
export type DeliveryRate = {
  readonly optionId: string;
  readonly name: string;
  readonly carrier: string;
  readonly amountMinor: bigint;
  /** By merchant; they sum to the amount. */
  readonly shares: readonly ShippingShare[];
  readonly minDays: number;
  readonly maxDays: number;
  /** The warehouse of the store it is picked up from; null when it is delivered. */
  readonly pickUpWarehouseId: string | null;
};

/** One parcel a merchant, in a steady order. */
export function parcelsOf(lines: readonly PricedLine[]): Parcel[] {
  const weights = new Map<string, number>();
  for (const { sold, quantity } of lines)
    weights.set(sold.merchantId, (weights.get(sold.merchantId) ?? 0) + sold.weightGrams * quantity);
  return [...weights]
    .map(([merchantId, weightGrams]) => ({ merchantId, weightGrams }))
    .toSorted((a, b) => (a.merchantId < b.merchantId ? -1 : 1));
}

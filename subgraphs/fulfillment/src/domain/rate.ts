import { sumOf } from "@novatech/kernel/money";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { deliveryOptions } from "./delivery-option.ts";
import { pickUpCarrier, pickUpOptionId, type Store } from "./pick-up.ts";
import { priceOf } from "./tariff.ts";
import { zoneOf } from "./zone.ts";

/** What one merchant sends. */
export type ParcelForRate = { readonly merchantId: string; readonly weightGrams: number };

/** What one option costs for all parcels, in minor units of the asked currency, and its time in working days. */
export type Rate = {
  readonly optionId: string;
  readonly name: string;
  readonly carrier: string;
  readonly amountMinor: bigint;
  readonly shares: readonly { readonly merchantId: string; readonly amountMinor: bigint }[];
  readonly minDays: number;
  readonly maxDays: number;
  /** The store it is picked up from; null when it is delivered. */
  readonly pickUpWarehouseId: string | null;
};

const mostParcels = 100;
const heaviestGrams = 10_000_000;

/**
 * What each option costs for these parcels, the cheapest first; empty where no carrier goes or none has a price in the currency.
 * Refused, with what would be right, for a list that cannot be rated.
 */
export function ratesFor(
  countryCode: string,
  currency: string,
  parcels: readonly ParcelForRate[],
): Result<readonly Rate[], string> {
  const fault = faultOf(parcels);
  if (fault !== null) return refuse(fault);
  const zone = zoneOf(countryCode);
  if (zone === null) return ok([]);
  const rates = deliveryOptions.flatMap(({ id, name, carrier, days }): Rate[] => {
    const shares = parcels.flatMap(({ merchantId, weightGrams }) => {
      const amountMinor = priceOf(id, zone, currency, weightGrams);
      return amountMinor === null ? [] : [{ merchantId, amountMinor }];
    });
    if (shares.length < parcels.length) return [];
    const amountMinor = sumOf(shares.map((share) => share.amountMinor));
    return [
      {
        optionId: id,
        name,
        carrier,
        amountMinor,
        shares,
        minDays: days[zone].min,
        maxDays: days[zone].max,
        pickUpWarehouseId: null,
      },
    ];
  });
  return ok(rates.toSorted((a, b) => Number(a.amountMinor - b.amountMinor)));
}

function faultOf(parcels: readonly ParcelForRate[]): string | null {
  if (parcels.length === 0 || parcels.length > mostParcels) return `Send 1 to ${mostParcels} parcels.`;
  if (new Set(parcels.map(({ merchantId }) => merchantId)).size < parcels.length)
    return "A merchant sends one parcel: add the weights of its lines.";
  const wrong = parcels.find(({ weightGrams }) => weightGrams < 0 || weightGrams > heaviestGrams);
  return wrong ? `A parcel weighs 0 to ${heaviestGrams} grams, not ${wrong.weightGrams}.` : null;
}

/** What picking up in a store costs, with the time until it is ready: nothing. */
export const pickUpRate = ({ warehouseId, merchantId, name }: Store): Rate => ({
  optionId: pickUpOptionId(warehouseId),
  name: `Pick up at ${name}`,
  carrier: pickUpCarrier,
  amountMinor: 0n,
  shares: [{ merchantId, amountMinor: 0n }],
  minDays: 0,
  maxDays: 1,
  pickUpWarehouseId: warehouseId,
});

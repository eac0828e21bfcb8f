import type { Zone } from "./zone.ts";

/** The weights up to which a price holds, in grams. A heavier delivery is charged as several parcels. */
export const weightSteps = [1_000, 5_000, 10_000, 20_000, 31_500] as const;

type Prices = readonly [number, number, number, number, number];

/** What a parcel costs in minor units: by option, zone and currency, one price per weight step. Our own price list. */
const tariff: Readonly<Record<string, Readonly<Record<Zone, Readonly<Record<string, Prices>>>>>> = {
  delivery_standard: {
    EU: {
      EUR: [490, 590, 890, 1490, 1990],
      USD: [540, 650, 980, 1640, 2190],
      GBP: [420, 500, 760, 1270, 1690],
    },
    GB: {
      EUR: [590, 790, 1190, 1890, 2590],
      USD: [650, 870, 1310, 2080, 2850],
      GBP: [399, 549, 849, 1399, 1899],
    },
    US: {
      EUR: [590, 990, 1490, 2290, 2990],
      USD: [599, 999, 1499, 2299, 2999],
      GBP: [500, 840, 1270, 1950, 2540],
    },
    WORLD: {
      EUR: [1290, 2490, 3990, 6490, 9490],
      USD: [1420, 2740, 4390, 7140, 10440],
      GBP: [1100, 2120, 3390, 5520, 8070],
    },
  },
  delivery_express: {
    EU: {
      EUR: [1190, 1490, 1990, 2990, 3990],
      USD: [1310, 1640, 2190, 3290, 4390],
      GBP: [1010, 1270, 1690, 2540, 3390],
    },
    GB: {
      EUR: [1290, 1690, 2290, 3490, 4690],
      USD: [1420, 1860, 2520, 3840, 5160],
      GBP: [799, 1099, 1599, 2499, 3399],
    },
    US: {
      EUR: [1490, 2290, 3490, 5490, 7490],
      USD: [1499, 2299, 3499, 5499, 7499],
      GBP: [1270, 1950, 2970, 4670, 6370],
    },
    WORLD: {
      EUR: [2990, 4990, 7990, 12990, 18990],
      USD: [3290, 5490, 8790, 14290, 20890],
      GBP: [2540, 4240, 6790, 11040, 16140],
    },
  },
};

/** What carrying `weightGrams` costs in minor units, or null when the option has no price in that zone or currency. */
export function priceOf(optionId: string, zone: Zone, currency: string, weightGrams: number): bigint | null {
  const prices = tariff[optionId]?.[zone][currency];
  if (prices === undefined) return null;
  const heaviest = weightSteps[4];
  const full = Math.floor(weightGrams / heaviest);
  const rest = weightGrams - full * heaviest;
  const step = weightSteps.findIndex((grams) => rest <= grams);
  const restPrice = rest === 0 && full > 0 ? 0 : (prices[step] ?? prices[4]);
  return BigInt(full) * BigInt(prices[4]) + BigInt(restPrice);
}

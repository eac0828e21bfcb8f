import DataLoader from "dataloader";
import type { Reduction, ScheduledPrice } from "../domain/price-history.ts";
import type { HistoryPart, PricedStep, PriceHistoryReader, PricePlace } from "../use-cases/price-ports.ts";

/** A part of one variant's history. */
type HistoryOf = { readonly variantId: string; readonly part: HistoryPart };

/** Every loader of prices over time of one request. Nothing here asks who may see them: resolvers do. */
export type PriceLoaders = {
  readonly reduction: DataLoader<PricePlace, Reduction | null, string>;
  readonly scheduledPrices: DataLoader<string, readonly ScheduledPrice[]>;
  readonly priceHistory: DataLoader<HistoryOf, readonly PricedStep[], string>;
};

/** Makes the loaders of one request. */
export function createPriceLoaders(reader: PriceHistoryReader): PriceLoaders {
  const samePart = ({ part }: HistoryOf): string => JSON.stringify(part);
  return {
    reduction: new DataLoader(async (places) => [...(await reader.reductionsOf(places))], {
      cacheKeyFn: ({ variantId, currency }) => `${variantId} ${currency}`,
    }),
    scheduledPrices: new DataLoader(async (variantIds) => {
      const found = await reader.scheduledOf(variantIds);
      return variantIds.map((id) => found.get(id) ?? []);
    }),
    // The same part of several histories is one statement.
    priceHistory: new DataLoader(
      async (requests) => {
        const found = await Promise.all(
          [...Map.groupBy(requests, samePart)].map(async ([key, group]) => {
            const [{ part }] = group as [HistoryOf];
            return [key, await reader.historyOf([...new Set(group.map(({ variantId }) => variantId))], part)] as const;
          }),
        );
        const byPart = new Map(found);
        return requests.map((request) => byPart.get(samePart(request))?.get(request.variantId) ?? []);
      },
      { cacheKeyFn: (request) => `${request.variantId} ${samePart(request)}` },
    ),
  };
}

import type { DemandForecastResolvers } from "../__generated__/types.ts";

const dayMs = 86_400_000;

/** How many units will be ordered. The variant itself is the catalogue's. */
export const DemandForecast: DemandForecastResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  days: ({ days, firstDay }) =>
    days.map((estimate, ahead) => ({
      day: new Date((firstDay + ahead) * dayMs).toISOString().slice(0, 10),
      estimate,
    })),
};

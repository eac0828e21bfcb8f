import { maySeeReportsOf } from "../../domain/report-viewer.ts";
import { forecastDemand } from "../../domain/forecast/forecast.ts";
import { readRange } from "../../domain/report-range.ts";
import type { MerchantResolvers } from "../__generated__/types.ts";
import { orMistake, readCount } from "../report-arguments.ts";

/** Somebody who sells: their numbers, null for who may not see them. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  analytics: ({ id }, asked, { reportViewer, now }) =>
    maySeeReportsOf(reportViewer, id) ? { subject: id, range: orMistake(readRange(asked, now())) } : null,
  demandForecast: async ({ id }, { variantId, days }, { reportViewer, loaders, now }) => {
    const count = readCount("days", days, 90);
    if (!maySeeReportsOf(reportViewer, id)) return null;
    const today = Math.floor(now().getTime() / 86_400_000);
    const demand = await loaders.demand.load({ subject: variantId, asked: { from: today - pastDays, to: today } });
    if (demand === null || demand.merchantId !== id) return null;
    const forecast = forecastDemand(demand.units, count);
    return forecast && { ...forecast, variantId, firstDay: today };
  },
};

/** How much of the past is looked at: every season twice. */
const pastDays = 730;

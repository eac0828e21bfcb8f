import { cohortsOf, dayAfter, firstDaysOfMonths } from "../../domain/cohort.ts";
import { figuresByPart } from "../../domain/figures-by-part.ts";
import {
  type Figures,
  funnelOf,
  noReturns,
  noTraffic,
  type ProductFigures,
  type ProductOrder,
} from "../../domain/figures.ts";
import { boundariesOf, startOfSlot } from "../../domain/report-range.ts";
import { costOfStockOuts } from "../../domain/stock-out-cost.ts";
import { type ZoneCalendar, zoneCalendar } from "../../domain/time-zone.ts";
import type { AnalyticsReportResolvers } from "../__generated__/types.ts";
import type { Loaders } from "../loaders.ts";
import type { AnalyticsReportMapper } from "../mappers.ts";
import { orMistake, readCount } from "../report-arguments.ts";

/** Numbers over some days: each part is read when it is asked for. */
export const AnalyticsReport: AnalyticsReportResolvers = {
  from: ({ range }) => range.from,
  to: ({ range }) => range.to,
  timeZone: ({ range }) => range.timeZone,
  totals: async (report, _args, { loaders }) => (await beforeAndNow(report, loaders)).now,
  previousTotals: async (report, _args, { loaders }) => (await beforeAndNow(report, loaders)).before,
  points: async (report, { granularity }, { loaders }) => {
    const boundaries = orMistake(boundariesOf(report.range, granularity));
    const figures = await figuresWithin(report, boundaries, loaders);
    return figures.map((one, part) => ({ startsAt: startOfSlot(boundaries[part] ?? 0), figures: one }));
  },
  funnel: async (report, _args, { loaders }) => [...funnelOf((await beforeAndNow(report, loaders)).now.traffic)],
  topProducts: (report, { first, by }, { loaders }) => productsOf(report, by, first, loaders),
  slowProducts: (report, { first }, { loaders }) => productsOf(report, "SLOWEST", first, loaders),
  cohorts: async ({ subject, range }, { months }, { loaders }) => {
    const firstDays = firstDaysOfMonths(range.to, readCount("months", months, 24));
    const calendar = zoneCalendar(range.timeZone) as ZoneCalendar;
    const asked = [...firstDays, dayAfter(range.to)].map(calendar.startOf);
    return [...cohortsOf(firstDays, (await loaders.cohorts.load({ subject, asked })) ?? [])];
  },
  stockOuts: async ({ subject, range }, { first }, { loaders }) => ({
    first: readCount("first", first, 50),
    ...costOfStockOuts((await loaders.stockOuts.load({ subject, asked: slotsOf(range) })) ?? []),
  }),
  returns: async (report, _args, { loaders }) => {
    const { subject, range } = report;
    const [sent, { now }] = await Promise.all([
      loaders.returns.load({ subject, asked: slotsOf(range) }),
      beforeAndNow(report, loaders),
    ]);
    const orderedUnits = now.sales.reduce((sum, one) => sum + one.units, 0);
    return { ...(sent ?? noReturns), report, orderedUnits };
  },
  parcels: async ({ subject, range }, _args, { loaders }) =>
    (await loaders.parcels.load({ subject, asked: slotsOf(range) })) ?? {
      handedOver: 0,
      delivered: 0,
      hoursToHandOver: null,
      hoursToDeliver: null,
    },
};

const slotsOf = ({ fromSlot, toSlot }: AnalyticsReportMapper["range"]) => ({ fromSlot, toSlot });

async function figuresWithin(
  { subject }: AnalyticsReportMapper,
  boundaries: readonly number[],
  { sales, traffic }: Loaders,
): Promise<readonly Figures[]> {
  const question = { subject, asked: boundaries };
  const [sold, told] = await Promise.all([sales.load(question), traffic.load(question)]);
  return figuresByPart(boundaries.length - 1, sold ?? [], told ?? []);
}

/** The report's own time and as many days before, by the same two statements for all who ask. */
async function beforeAndNow(
  report: AnalyticsReportMapper,
  loaders: Loaders,
): Promise<{ readonly before: Figures; readonly now: Figures }> {
  const { previousFromSlot, fromSlot, toSlot } = report.range;
  const nothing: Figures = { sales: [], traffic: noTraffic };
  const [before = nothing, now = nothing] = await figuresWithin(report, [previousFromSlot, fromSlot, toSlot], loaders);
  return { before, now };
}

async function productsOf(
  { subject, range }: AnalyticsReportMapper,
  order: ProductOrder,
  first: number,
  { products }: Loaders,
): Promise<ProductFigures[]> {
  const asked = { range: slotsOf(range), order, first: readCount("first", first, 50) };
  return [...((await products.load({ subject, asked })) ?? [])];
}

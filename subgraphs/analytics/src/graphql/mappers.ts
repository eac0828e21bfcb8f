import type { Cohort } from "../domain/cohort.ts";
import type { DemandForecast } from "../domain/forecast/forecast.ts";
import type { Figures, FunnelStep, Parcels, ProductFigures, ReasonFigures, Returns, Sales } from "../domain/figures.ts";
import type { ReportRange } from "../domain/report-range.ts";
import type { StockOutCost, StockOutReport } from "../domain/stock-out-cost.ts";

/** The users room's merchant. */
export type MerchantMapper = { readonly id: string };
/** The catalogue's product. */
export type ProductMapper = { readonly id: string };
/** The catalogue's variant. */
export type ProductVariantMapper = { readonly id: string };
/** Whose numbers, a merchant's id or `*`, and of which days. */
export type AnalyticsReportMapper = { readonly subject: string; readonly range: ReportRange };
export type AnalyticsFiguresMapper = Figures;
export type SalesFiguresMapper = Sales;
export type FunnelStepMapper = FunnelStep;
export type ProductFiguresMapper = ProductFigures;
export type CustomerCohortMapper = Cohort;
/** With the number of variants that are shown. */
export type StockOutReportMapper = StockOutReport & { readonly first: number };
/** With the report it is of and the units that were ordered in its time. */
export type ReturnFiguresMapper = Returns & { readonly report: AnalyticsReportMapper; readonly orderedUnits: number };
export type ReturnReasonFiguresMapper = ReasonFigures;
export type StockOutFiguresMapper = StockOutCost;
export type ParcelFiguresMapper = Parcels;
/** From a day (since 1970) on. */
export type DemandForecastMapper = DemandForecast & { readonly variantId: string; readonly firstDay: number };

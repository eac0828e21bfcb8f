import type { Resolvers } from "../__generated__/types.ts";
import { AnalyticsFigures, SalesFigures } from "./AnalyticsFigures.ts";
import { AnalyticsReport } from "./AnalyticsReport.ts";
import { CustomerCohort } from "./CustomerCohort.ts";
import { DemandForecast } from "./DemandForecast.ts";
import { Merchant } from "./Merchant.ts";
import { Mutation } from "./Mutation.ts";
import { ParcelFigures } from "./ParcelFigures.ts";
import { ProductFigures } from "./ProductFigures.ts";
import { Query } from "./Query.ts";
import { ReturnFigures } from "./ReturnFigures.ts";
import { StockOutFigures, StockOutReport } from "./StockOutReport.ts";

/** The room's resolvers, by GraphQL type. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Merchant,
  AnalyticsReport,
  AnalyticsFigures,
  SalesFigures,
  ProductFigures,
  CustomerCohort,
  StockOutReport,
  StockOutFigures,
  ParcelFigures,
  ReturnFigures,
  DemandForecast,
};

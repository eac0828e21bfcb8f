import type { StockOutFiguresResolvers, StockOutReportResolvers } from "../__generated__/types.ts";
import { toMoneyList } from "../money.ts";

/** What was lost for want of stock, by estimate. */
export const StockOutReport: StockOutReportResolvers = {
  variantCount: ({ variants }) => variants.length,
  lostRevenue: ({ lostMoney }) => toMoneyList(lostMoney),
  variants: ({ variants, first }) => variants.slice(0, first),
};

/** What the want of one variant cost. The variant itself is the catalogue's. */
export const StockOutFigures: StockOutFiguresResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  lostRevenue: ({ lostMoney }) => toMoneyList(lostMoney),
};

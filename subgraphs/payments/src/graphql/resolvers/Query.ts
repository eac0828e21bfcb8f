import type { QueryResolvers } from "../__generated__/types.ts";
import { visiblePayment } from "./Payment.ts";

/** The root of what is asked. */
export const Query: QueryResolvers = {
  reconciliationReport: async (_root, _arguments, { lastReconciliation }) => {
    const report = await lastReconciliation();
    return report === null ? null : { ...report, differences: [...report.differences] };
  },
  payment: (_root, { id }, context) => visiblePayment(context, id),
};

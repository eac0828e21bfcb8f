import type { ReconciliationDifferenceResolvers } from "../__generated__/types.ts";

/** Where the books part. Only staff reach one. */
export const ReconciliationDifference: ReconciliationDifferenceResolvers = {
  payment: ({ paymentId }, _arguments, { loaders }) => (paymentId === null ? null : loaders.payment.load(paymentId)),
};

import { toGraphMoney } from "@novatech/graphql/money";
import { canSee } from "../../domain/access.ts";
import type { RefundResolvers } from "../__generated__/types.ts";
import { visiblePayment } from "./Payment.ts";

/** Money given back. Whoever reaches one may see it; why, only staff. */
export const Refund: RefundResolvers = {
  __resolveReference: async ({ id }, { onlooker, loaders }) => {
    const found = await loaders.refund.load(id);
    if (found === null || !canSee(onlooker, found.payment)) return null;
    return { refund: found.refund, currency: found.payment.currency };
  },
  id: ({ refund }) => refund.action.id,
  status: ({ refund: { action } }) =>
    action.status === "SUCCEEDED" || action.status === "FAILED" ? action.status : "PENDING",
  payment: ({ refund }, _arguments, context) => visiblePayment(context, refund.action.paymentId),
  amount: ({ refund, currency }) => toGraphMoney(refund.action.amountMinor, currency),
  reason: ({ refund }, _arguments, { onlooker }) => (onlooker.isStaff && refund.reason !== "" ? refund.reason : null),
  failureReason: ({ refund }) => refund.action.reason,
  createdAt: ({ refund }) => refund.action.requestedAt,
};

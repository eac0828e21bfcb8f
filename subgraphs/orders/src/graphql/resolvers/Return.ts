import { hasScope } from "@novatech/graphql/viewer";
import { toGraphTaxedMoney } from "@novatech/graphql/money";
import { rolesOf } from "../../domain/access.ts";
import { allowedReturnActions } from "../../domain/allowed-actions.ts";
import type { ReturnResolvers } from "../__generated__/types.ts";
import { isVisible, visibleReturn } from "../visible.ts";

/** Units that are sent back. Whoever reaches a return may see it. */
export const Return: ReturnResolvers = {
  __resolveReference: ({ id }, context) => visibleReturn(context, id),
  lines: ({ lines }) => [...lines],
  order: async (asked, _arguments, context) =>
    isMerchantsOnly(asked, context) ? null : context.loaders.order.load(asked.orderId),
  merchantOrder: async ({ id, merchantOrderId }, _arguments, { loaders }) => {
    const part = await loaders.merchantOrder.load(merchantOrderId);
    if (part === null) throw new Error(`the part ${merchantOrderId} of the return ${id} is gone`);
    return part;
  },
  // A buyer's own words are for people: a partner's program works by what was decided.
  comment: async ({ id }, _arguments, { loaders, request }) =>
    hasScope(request.viewer, "partner") ? null : ((await loaders.noteOf.load(id))?.comment ?? null),
  answer: async ({ id }, _arguments, { loaders }) => (await loaders.noteOf.load(id))?.answer ?? null,
  credited: ({ creditedNet: net, creditedTax: tax, creditedGross: gross, currency }) =>
    toGraphTaxedMoney({ net, tax, gross }, currency),
  allowedActions: (asked, _arguments, { onlooker }) => {
    const roles = rolesOf(onlooker, asked, asked.merchantId);
    // Whoever reaches a return without a role came with a secret as an argument: its buyer.
    return [...allowedReturnActions(asked, roles.length === 0 ? ["BUYER"] : roles)];
  },
  updatedAt: ({ movedAt }) => movedAt,
};

/** Whether somebody sees a return as a merchant's member only: the order is not theirs to see. */
const isMerchantsOnly = (
  asked: Parameters<typeof isVisible>[1] & { readonly merchantId: string },
  context: Parameters<typeof isVisible>[0],
): boolean => context.onlooker.merchantIds.includes(asked.merchantId) && !isVisible(context, asked);

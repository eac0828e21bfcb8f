import { requireServiceScope } from "@novatech/graphql/errors";
import type { QueryResolvers } from "../__generated__/types.ts";
import { visibleAttempt, visibleOrder, visibleReturn } from "../visible.ts";

/** The root of what is asked. */
export const Query: QueryResolvers = {
  order: (_root, { id, accessToken }, context) => visibleOrder(context, id, accessToken),
  return: (_root, { id, accessToken }, context) => visibleReturn(context, id, accessToken),
  checkoutAttempt: (_root, { id, accessToken }, context) => visibleAttempt(context, id, accessToken),
  recipientForShipment: async (_root, { orderId }, { request, loaders }) => {
    requireServiceScope(request, "internal:recipient");
    return (await loaders.contactOf.load(orderId))?.deliveryAddress ?? null;
  },
  billingForInvoice: async (_root, { orderId }, { request, loaders }) => {
    requireServiceScope(request, "internal:billing");
    const contact = await loaders.contactOf.load(orderId);
    return contact?.billingAddress ?? contact?.deliveryAddress ?? null;
  },
};

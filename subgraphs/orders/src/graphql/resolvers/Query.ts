import { requireAnyScope, requireServiceScope } from "@novatech/graphql/errors";
import type { QueryResolvers } from "../__generated__/types.ts";
import { filtered, readOrderFilter, readReturnFilter } from "../filters.ts";
import { newestConnection, newestReturnConnection, readNewestPage } from "../pages.ts";
import { visibleAttempt, visibleOrder, visibleReturn } from "../visible.ts";

/** The root of what is asked. */
export const Query: QueryResolvers = {
  order: (_root, { id, accessToken }, context) => visibleOrder(context, id, accessToken),
  return: (_root, { id, accessToken }, context) => visibleReturn(context, id, accessToken),
  checkoutAttempt: (_root, { id, accessToken }, context) => visibleAttempt(context, id, accessToken),
  orders: async (_root, { filter, sort, ...args }, { request, loaders }) => {
    requireAnyScope(request, ["staff:orders"]);
    const page = filtered(readNewestPage(args), readOrderFilter(filter), sort);
    return newestConnection(page, await loaders.orders(page));
  },
  returns: async (_root, { filter, merchantId, sort, ...args }, { request, loaders }) => {
    requireAnyScope(request, ["staff:orders"]);
    const page = filtered(readNewestPage(args), readReturnFilter(filter, merchantId ?? null), sort);
    return newestReturnConnection(page, await loaders.returns(page));
  },
  recipientForShipment: async (_root, { orderId }, { request, loaders }) => {
    requireServiceScope(request, "internal:recipient");
    return (await loaders.contactOf.load(orderId))?.deliveryAddress ?? null;
  },
  billingForInvoice: async (_root, { orderId }, { request, loaders }) => {
    requireServiceScope(request, "internal:billing");
    const contact = await loaders.contactOf.load(orderId);
    return contact?.billingAddress ?? contact?.deliveryAddress ?? null;
  },
  orderForLetter: (_root, { orderId }, { request, loaders }) => {
    requireServiceScope(request, "internal:letters");
    return loaders.order.load(orderId);
  },
  returnForLetter: (_root, { returnId }, { request, loaders }) => {
    requireServiceScope(request, "internal:letters");
    return loaders.return.load(returnId);
  },
  contactForLetter: async (_root, { orderId }, { request, loaders, accessTokenOf }) => {
    requireServiceScope(request, "internal:letters");
    const [order, contact] = await Promise.all([loaders.order.load(orderId), loaders.contactOf.load(orderId)]);
    if (order === null || !contact?.email) return null;
    return {
      email: contact.email,
      customerId: order.customerId,
      number: order.number,
      // Made of the attempt again, as for its first answer: only its hash is stored.
      accessToken: order.accessTokenHash === null ? null : accessTokenOf(order.attemptId),
      countryCode: contact.deliveryAddress?.countryCode ?? contact.billingAddress?.countryCode ?? null,
    };
  },
};

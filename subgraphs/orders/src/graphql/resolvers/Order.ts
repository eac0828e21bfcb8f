import { toGraphMoney, toGraphTaxedMoney } from "@novatech/graphql/money";
import type { OrderResolvers } from "../__generated__/types.ts";
import { rolesOf } from "../../domain/access.ts";
import { allowedActions } from "../../domain/allowed-actions.ts";
import { pageOf, returnPageOf } from "../pages.ts";
import { visibleOrder } from "../visible.ts";

/** What somebody bought. Whoever reaches one may see it. */
export const Order: OrderResolvers = {
  __resolveReference: ({ id }, context) => visibleOrder(context, id),
  currencyCode: (order) => order.currency,
  lines: async (order, page, { loaders }) =>
    pageOf(page, await loaders.linesOf.load(order.id), (line) => line.position),
  merchantOrders: (order, _arguments, { loaders }) => loaders.merchantOrdersOf.load(order.id),
  subtotal: ({ subtotalNet: net, subtotalTax: tax, subtotalGross: gross, currency }) =>
    toGraphTaxedMoney({ net, tax, gross }, currency),
  shipping: ({ shippingNet: net, shippingTax: tax, shippingGross: gross, currency }) =>
    toGraphTaxedMoney({ net, tax, gross }, currency),
  total: ({ totalNet: net, totalTax: tax, totalGross: gross, currency }) =>
    toGraphTaxedMoney({ net, tax, gross }, currency),
  taxLines: ({ taxLines, currency }) =>
    taxLines.map((line) => ({
      name: line.name,
      ratePercent: (line.rateBasisPoints / 100).toFixed(2),
      taxable: toGraphMoney(BigInt(line.taxable), currency),
      tax: toGraphMoney(BigInt(line.tax), currency),
    })),
  deliveryAddress: async (order, _arguments, { loaders }) =>
    (await loaders.contactOf.load(order.id))?.deliveryAddress ?? null,
  contactEmail: async (order, _arguments, { loaders }) => (await loaders.contactOf.load(order.id))?.email ?? null,
  customer: ({ customerId }, _arguments, { onlooker }) =>
    customerId !== null && (onlooker.isStaff || onlooker.userId === customerId) ? { id: customerId } : null,
  credited: ({ creditedNet: net, creditedTax: tax, creditedGross: gross, currency }) =>
    toGraphTaxedMoney({ net, tax, gross }, currency),
  holdReason: ({ heldFor }) => heldFor[0] ?? null,
  cancellations: ({ id, cancellations }) => cancellations.map((asked) => ({ ...asked, orderId: id })),
  returns: async (order, page, { loaders }) => returnPageOf(page, await loaders.returnsOf.load(order.id)),
  allowedActions: async (order, _arguments, { loaders, onlooker, commands }) => {
    // Whoever reaches an order and is not staff is its buyer, also by a secret that came as an argument.
    const roles = onlooker.isStaff ? rolesOf(onlooker, order, null) : (["BUYER"] as const);
    const moment = { now: commands.clock.now(), windowMs: commands.returnWindowMs };
    return [...allowedActions(order, await loaders.linesOf.load(order.id), roles, moment)];
  },
  timeline: async (order, page, { loaders }) =>
    pageOf(
      page,
      await loaders.timelineOf.load({ orderId: order.id, placedMonth: order.placedMonth }),
      (entry) => entry.sequence,
    ),
};

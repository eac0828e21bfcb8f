import { canSee } from "../../domain/access.ts";
import type { OrderResolvers } from "../__generated__/types.ts";
import { canSeeInvoice } from "./Invoice.ts";

/** What somebody bought: what this room adds to it. */
export const Order: OrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  invoices: async ({ id }, _arguments, { onlooker, loaders }) => {
    const visible = (await loaders.invoicesOf.load(id)).filter((found) => canSeeInvoice(onlooker, found));
    return visible.length === 0 ? null : visible.map(({ invoice }) => invoice);
  },
  // Of an order whose payments nobody knows it cannot be said who may see them: null, too.
  payments: async ({ id }, _arguments, { onlooker, loaders }) => {
    const payments = await loaders.paymentsOf.load(id);
    return payments.length > 0 && payments.every((payment) => canSee(onlooker, payment)) ? payments : null;
  },
};

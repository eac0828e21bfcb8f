import type { InvoiceSellerResolvers } from "../__generated__/types.ts";

/** Who sells, as it stood on the document. */
export const InvoiceSeller: InvoiceSellerResolvers = {
  merchant: ({ merchantId: id }) => ({ id }),
};

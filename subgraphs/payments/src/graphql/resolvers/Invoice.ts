import { toGraphTaxedMoney } from "@novatech/graphql/money";
import { canSee, isOfMerchant, type Onlooker } from "../../domain/access.ts";
import type { IssuedInvoice } from "../../use-cases/ports.ts";
import type { InvoiceResolvers } from "../__generated__/types.ts";

/** Whether somebody may see a document: who may see its payment, and the merchant's members. */
export const canSeeInvoice = (onlooker: Onlooker, { invoice, ...whose }: IssuedInvoice): boolean =>
  canSee(onlooker, whose) || isOfMerchant(onlooker, invoice.seller.merchantId);

/** An invoice or credit note. Whoever reaches one may see it. */
export const Invoice: InvoiceResolvers = {
  __resolveReference: async ({ id }, { onlooker, loaders }) => {
    const found = await loaders.invoice.load(id);
    return found !== null && canSeeInvoice(onlooker, found) ? found.invoice : null;
  },
  corrects: async ({ correctsId }, _arguments, { loaders }) =>
    correctsId === null ? null : ((await loaders.invoice.load(correctsId))?.invoice ?? null),
  lines: ({ lines, currency }) => lines.map((line) => ({ ...line, currency })),
  taxLines: ({ taxes, currency }) => taxes.map((tax) => ({ ...tax, currency })),
  total: ({ total, currency }) => toGraphTaxedMoney(total, currency),
  document: async (invoice, _arguments, { loaders, renderInvoice }) => {
    const { number, orderId, correctsId } = invoice;
    const corrects = correctsId === null ? null : ((await loaders.invoice.load(correctsId))?.invoice.number ?? null);
    const file = await renderInvoice(invoice, await loaders.recipientOf.load(orderId), corrects);
    return { filename: `${number}.pdf`, contentType: "application/pdf", base64: file.toString("base64") };
  },
};

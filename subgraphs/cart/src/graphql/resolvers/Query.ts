import { decodeCursor, encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { requireStaffOrMember, requireServiceScope } from "@novatech/graphql/errors";
import type { Taxed } from "@novatech/kernel/money";
import { isLookable } from "../../domain/lookable.ts";
import type { QuoteWithAddress } from "../../domain/quote.ts";
import type { QueryResolvers, QuoteForCheckout } from "../__generated__/types.ts";

/** Root fields that read. */
export const Query: QueryResolvers = {
  cart: (_root, _args, { useCases, whose }) => useCases.findCart(whose),
  promotions: async (_root, { merchantId, ...args }, { request, manager, useCases }) => {
    requireStaffOrMember(request, "staff:promotions", "products");
    const page = readPage(args, (cursor) => String(decodeCursor(cursor, 1)[0]));
    const own = manager.isStaff ? null : manager.merchantIds;
    const merchantIds = typeof merchantId === "string" ? [merchantId].filter((id) => own?.includes(id) ?? true) : own;
    const rows = await useCases.pageOfPromotions({ merchantIds: merchantIds?.filter(isLookable) ?? null }, page);
    return toConnection(page, rows, (promotion) => encodeCursor([promotion.id]));
  },
  quoteForCheckout: async (_root, { id }, { request, useCases }) => {
    requireServiceScope(request, "internal:quote");
    const found = isLookable(id) ? await useCases.findQuote(id) : null;
    return found && toQuoteForCheckout(found, found.currentCartVersion);
  },
};

const minorOf = ({ net, tax, gross }: Taxed) => ({ net, tax, gross });

function toQuoteForCheckout({ quote, address }: QuoteWithAddress, currentCartVersion: number): QuoteForCheckout {
  return {
    id: quote.id,
    cartId: quote.cartId,
    cartVersion: quote.cartVersion,
    currentCartVersion,
    customerId: quote.customerId,
    cartTokenHash: quote.cartTokenHash,
    currencyCode: quote.currency,
    expiresAt: quote.expiresAt,
    lines: quote.lines.map((line) => ({ ...line, discount: line.discountMinor, cost: minorOf(line.cost) })),
    deliveryAddress: address,
    deliveryOptionId: quote.deliveryOption.id,
    deliveryOptionName: quote.deliveryOption.name,
    carrier: quote.deliveryOption.carrier,
    pickUpWarehouseId: quote.deliveryOption.pickUpWarehouseId,
    shipping: quote.shipping.map((share) => ({ ...share, cost: minorOf(share.cost) })),
    taxLines: quote.taxLines.map((line) => ({ ...line })),
    total: minorOf(quote.total),
    hasCountedPromotions: quote.promotions.some((promotion) => promotion.isCounted),
  };
}

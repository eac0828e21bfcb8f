import { minorUnits, taxedAmount } from "@novatech/contracts/event";
import { z } from "zod";
import type { Quote } from "../domain/quote.ts";
import type { quotes } from "./tables.ts";

const lines = z.array(
  z.object({
    id: z.string(),
    variantId: z.string(),
    productId: z.string(),
    merchantId: z.string(),
    sku: z.string(),
    name: z.string(),
    quantity: z.number(),
    weightGrams: z.number(),
    unitPriceMinor: minorUnits,
    taxRateBasisPoints: z.number(),
    // Quotes that were made before there were promotions say nothing of them.
    discountMinor: minorUnits.prefault("0"),
    cost: taxedAmount,
  }),
);
const shipping = z.array(
  z.object({ merchantId: z.string(), cost: taxedAmount, taxRateBasisPoints: z.number().default(0) }),
);
const taxLines = z.array(
  z.object({ name: z.string(), rateBasisPoints: z.number(), taxableMinor: minorUnits, taxMinor: minorUnits }),
);
const deliveryOption = z.object({
  id: z.string(),
  name: z.string(),
  carrier: z.string(),
  pickUpWarehouseId: z.string().nullable().default(null),
});
const promotions = z.array(
  z.object({
    promotionId: z.string(),
    name: z.string(),
    code: z.string().nullable(),
    isCounted: z.boolean(),
    amountMinor: minorUnits,
  }),
);

/** A quote as the table keeps it: amounts inside JSON are texts, so that no reader rounds them. */
export const toQuoteRow = (quote: Quote): typeof quotes.$inferInsert => ({
  id: quote.id,
  cartId: quote.cartId,
  cartVersion: quote.cartVersion,
  customerId: quote.customerId,
  cartTokenHash: quote.cartTokenHash,
  currency: quote.currency,
  lines: z.encode(lines, [...quote.lines]),
  shipping: z.encode(shipping, [...quote.shipping]),
  taxLines: z.encode(taxLines, [...quote.taxLines]),
  deliveryOption: quote.deliveryOption,
  promotions: z.encode(promotions, [...quote.promotions]),
  subtotalNet: quote.subtotal.net,
  subtotalTax: quote.subtotal.tax,
  subtotalGross: quote.subtotal.gross,
  shippingNet: quote.shippingCost.net,
  shippingTax: quote.shippingCost.tax,
  shippingGross: quote.shippingCost.gross,
  totalNet: quote.total.net,
  totalTax: quote.total.tax,
  totalGross: quote.total.gross,
  createdAt: quote.createdAt,
  expiresAt: quote.expiresAt,
});

/** A quote out of its row. Throws a ZodError when the row does not hold one: that is a fault of ours. */
export const fromQuoteRow = (row: typeof quotes.$inferSelect): Quote => ({
  id: row.id,
  cartId: row.cartId,
  cartVersion: row.cartVersion,
  customerId: row.customerId,
  cartTokenHash: row.cartTokenHash,
  currency: row.currency,
  lines: z.decode(lines, row.lines as never),
  shipping: z.decode(shipping, row.shipping as never),
  taxLines: z.decode(taxLines, row.taxLines as never),
  deliveryOption: deliveryOption.parse(row.deliveryOption),
  promotions: z.decode(promotions, row.promotions as never),
  subtotal: { net: row.subtotalNet, tax: row.subtotalTax, gross: row.subtotalGross },
  shippingCost: { net: row.shippingNet, tax: row.shippingTax, gross: row.shippingGross },
  total: { net: row.totalNet, tax: row.totalTax, gross: row.totalGross },
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
});

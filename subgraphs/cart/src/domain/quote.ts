import { addMilliseconds } from "@novatech/kernel/clock";
import type { Taxed } from "@novatech/kernel/money";
import type { Cart } from "./cart.ts";
import type { DeliveryRate } from "./delivery.ts";
import type { Discounts } from "./discount.ts";
import { isCounted } from "./promotion.ts";
import type { DeliveryAddress } from "./delivery-address.ts";
import type { ShippingCost, TaxLine, Total } from "./total.ts";

/** How long a quote holds, in milliseconds: 15 minutes. */
const quoteLifetimeMs = 15 * 60_000;

/** A line of a quote: everything an order keeps of it. Its id is new: lines of two orders never share one. */
export type QuoteLine = {
  readonly id: string;
  readonly variantId: string;
  readonly productId: string;
  readonly merchantId: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly weightGrams: number;
  readonly unitPriceMinor: bigint;
  readonly taxRateBasisPoints: number;
  /** What promotions take off, as in the price list. */
  readonly discountMinor: bigint;
  /** After the discount. */
  readonly cost: Taxed;
};

/** What a promotion takes off a quote. */
export type QuotedPromotion = {
  readonly promotionId: string;
  readonly name: string;
  /** Null for one that needs no code. */
  readonly code: string | null;
  /** Whether a use of it must be held for the check-out. */
  readonly isCounted: boolean;
  /** Of lines and delivery together, as in the price list, in minor units. */
  readonly amountMinor: bigint;
};

/** What a cart costs, fixed. Never changes. */
export type Quote = {
  readonly id: string;
  readonly cartId: string;
  readonly cartVersion: number;
  readonly customerId: string | null;
  readonly cartTokenHash: string | null;
  readonly currency: string;
  readonly lines: readonly QuoteLine[];
  readonly subtotal: Taxed;
  readonly shipping: readonly ShippingCost[];
  readonly shippingCost: Taxed;
  readonly taxLines: readonly TaxLine[];
  readonly total: Taxed;
  readonly deliveryOption: {
    readonly id: string;
    readonly name: string;
    readonly carrier: string;
    /** The warehouse of the store it is picked up from; null when it is delivered. */
    readonly pickUpWarehouseId: string | null;
  };
  /** What takes something off, in the order it was applied. */
  readonly promotions: readonly QuotedPromotion[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** A quote with the address it was made for. */
export type QuoteWithAddress = { readonly quote: Quote; readonly address: DeliveryAddress };

/** Fixes a total. `nextLineId` gives the ids of the order's lines. */
export function quoteOf(options: {
  readonly id: string;
  readonly cart: Cart;
  readonly total: Total;
  readonly discounts: Discounts;
  readonly option: DeliveryRate;
  readonly createdAt: Date;
  readonly nextLineId: () => string;
}): Quote {
  const { id, cart, total, discounts, option, createdAt, nextLineId } = options;
  return {
    id,
    cartId: cart.id,
    cartVersion: cart.version,
    customerId: cart.customerId,
    cartTokenHash: cart.tokenHash,
    currency: cart.currency,
    lines: total.lines.map(({ sold, quantity, rate, discountMinor, cost }) => ({
      id: nextLineId(),
      variantId: sold.variantId,
      productId: sold.productId,
      merchantId: sold.merchantId,
      sku: sold.sku,
      name: sold.name,
      quantity,
      weightGrams: sold.weightGrams,
      unitPriceMinor: sold.unitPriceMinor,
      taxRateBasisPoints: rate.rateBasisPoints,
      discountMinor,
      cost,
    })),
    subtotal: total.subtotal,
    shipping: total.shipping,
    shippingCost: total.shippingCost,
    taxLines: total.taxLines,
    total: total.total,
    deliveryOption: {
      id: option.optionId,
      name: option.name,
      carrier: option.carrier,
      pickUpWarehouseId: option.pickUpWarehouseId,
    },
    promotions: discounts.applied.map(({ promotion, amountMinor }) => ({
      promotionId: promotion.id,
      name: promotion.name,
      code: promotion.code,
      isCounted: isCounted(promotion),
      amountMinor,
    })),
    createdAt,
    expiresAt: addMilliseconds(createdAt, quoteLifetimeMs),
  };
}

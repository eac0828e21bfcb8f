import type { DeliveryAddress } from "./delivery-address.ts";

/** How goods are taxed. */
export type TaxClass = "STANDARD" | "REDUCED" | "EXEMPT";

/** A variant as it is sold in one currency. */
export type SoldVariant = {
  readonly variantId: string;
  readonly productId: string;
  readonly merchantId: string;
  readonly sku: string;
  readonly name: string;
  readonly taxClass: TaxClass;
  /** Packed, in grams. */
  readonly weightGrams: number;
  /** In minor units of the cart's currency. */
  readonly unitPriceMinor: bigint;
  /** Whether the price has the tax in it. */
  readonly taxIncluded: boolean;
};

/** Something in a cart. */
export type CartLine = {
  readonly id: string;
  readonly variantId: string;
  /** 1 to 99. */
  readonly quantity: number;
  /** The order in which lines were added. */
  readonly position: number;
  /** Null when it is no longer sold in the cart's currency. */
  readonly sold: SoldVariant | null;
};

/** Wrong codes that were tried on a cart: how many since when. */
export type VoucherMisses = { readonly count: number; readonly since: Date };

/** What a shopper means to buy. */
export type Cart = {
  readonly id: string;
  /** Counts the changes, from 1. */
  readonly version: number;
  readonly currency: string;
  /** Null for a guest's. */
  readonly customerId: string | null;
  /** SHA-256 in hex of the guest's secret; null for a customer's. */
  readonly tokenHash: string | null;
  /** In the order they were added. */
  readonly lines: readonly CartLine[];
  readonly address: DeliveryAddress | null;
  /** The option chosen last; whether it still fits, the carriers' rates say. */
  readonly deliveryOptionId: string | null;
  /** Codes of vouchers in the order they were applied; at most 5. Whether they still fit, the promotions say. */
  readonly voucherCodes: readonly string[];
  /** Wrong codes that were tried; null when none was. */
  readonly voucherMisses: VoucherMisses | null;
  /** Whether the shop had a promotion that needs no code when the cart was read: without one nobody looks for any. */
  readonly shopHasPromotions: boolean;
  readonly updatedAt: Date;
};

/** Whose cart is meant: the guest's secret first, then the customer. Each is null where there is none. */
export type Whose = { readonly tokenHash: string | null; readonly customerId: string | null };

/** A line that is still sold. */
export type SoldLine = CartLine & { readonly sold: SoldVariant };

/** The lines that can be bought. */
export const soldLines = (cart: Cart): SoldLine[] => cart.lines.filter((line): line is SoldLine => line.sold !== null);

/** How many of one thing a line may hold, and how many lines a cart. */
export const limits = { maxQuantity: 99, maxLines: 100 } as const;

/** What cart answers to `quoteForCheckout`, as it comes over HTTP. */
export type QuoteAnswer = {
  readonly id: string;
  readonly cartId: string;
  readonly cartVersion: number;
  readonly currentCartVersion: number;
  readonly customerId: string | null;
  readonly cartTokenHash: string | null;
  readonly currencyCode: string;
  readonly expiresAt: string;
  readonly lines: readonly object[];
  readonly deliveryAddress: object;
  readonly deliveryOptionId: string;
  readonly deliveryOptionName: string;
  readonly carrier: string;
  readonly pickUpWarehouseId: string | null;
  readonly hasCountedPromotions: boolean;
  readonly shipping: readonly object[];
  readonly taxLines: readonly object[];
  readonly total: { readonly net: string; readonly tax: string; readonly gross: string };
};

let count = 0;

const line = (variant: string, merchantId: string, quantity: number, cost: object) => ({
  id: `quote-line-${variant}`,
  variantId: `var_${variant}`,
  productId: `prod_${variant}`,
  merchantId,
  sku: `SKU-${variant.toUpperCase()}`,
  name: `The ${variant}`,
  quantity,
  weightGrams: 400,
  unitPriceMinor: "11900",
  discount: "0",
  taxRateBasisPoints: 1900,
  cost,
});

/** Two headphones of one merchant and one charger of another: 357.00 and 11.90 of shipping, 368.90 EUR in all. */
export function quoteAnswer(changes: Partial<QuoteAnswer> = {}): QuoteAnswer {
  count += 1;
  return {
    id: `quote_${count}`,
    cartId: `cart_${count}`,
    cartVersion: 7,
    currentCartVersion: 7,
    customerId: null,
    cartTokenHash: null,
    currencyCode: "EUR",
    expiresAt: "2026-01-05T09:15:00.000Z",
    lines: [
      line("headphones", "mer_sound", 2, { net: "20000", tax: "3800", gross: "23800" }),
      line("charger", "mer_power", 1, { net: "10000", tax: "1900", gross: "11900" }),
    ],
    deliveryAddress: {
      recipient: "Ada Lovelace",
      line1: "Invalidenstraße 1",
      line2: null,
      city: "Berlin",
      region: null,
      postalCode: "10115",
      countryCode: "DE",
      phone: null,
    },
    deliveryOptionId: "standard",
    deliveryOptionName: "Standard",
    carrier: "ACME Parcel",
    pickUpWarehouseId: null,
    hasCountedPromotions: false,
    shipping: [
      { merchantId: "mer_sound", taxRateBasisPoints: 1900, cost: { net: "500", tax: "95", gross: "595" } },
      { merchantId: "mer_power", taxRateBasisPoints: 1900, cost: { net: "500", tax: "95", gross: "595" } },
    ],
    taxLines: [{ name: "VAT 19 %", rateBasisPoints: 1900, taxableMinor: "31000", taxMinor: "5890" }],
    total: { net: "31000", tax: "5890", gross: "36890" },
    ...changes,
  };
}

import { expect, test } from "vitest";
import { decodeEventData } from "./event-codec.ts";

const taxed = { net: "100", tax: "19", gross: "119" };

test("an order placed before promotions, pick-up and holds were known is read as one without them", () => {
  const line = {
    lineId: "line_1",
    merchantOrderId: "mord_1",
    productId: "prod_1",
    variantId: "var_1",
    sku: "SKU",
    name: "Thing",
    quantity: 1,
    weightGrams: 1,
    unitPriceMinor: "119",
    taxRateBasisPoints: 1900,
    cost: taxed,
  };
  const data = {
    number: "N-1",
    attemptId: "chk_1",
    customerId: "user_1",
    accessTokenHash: null,
    draft: {
      cartId: "cart_1",
      cartVersion: 1,
      currency: "EUR",
      countryCode: "DE",
      delivery: { optionId: "standard", name: "Standard", carrier: "ACME" },
      merchantOrders: [{ merchantOrderId: "mord_1", merchantId: "mer_1", shipping: taxed }],
      lines: [line],
      taxLines: [],
      total: taxed,
    },
  };
  expect(decodeEventData("ORDER_PLACED", data)).toMatchObject({
    heldFor: null,
    reviewReasons: [],
    draft: {
      delivery: { pickUpWarehouseId: null },
      merchantOrders: [{ shippingTaxRateBasisPoints: 0 }],
      lines: [{ discountMinor: 0n, cost: { gross: 119n } }],
    },
  });
});

import { orderPlacedV1 } from "@novatech/contracts/orders";
import type { RoomUnderTest } from "./room-under-test.ts";

const zero = { net: 0n, tax: 0n, gross: 0n };

/** Somebody orders something; a guest with null. The order's number is made of its id. */
export const placeOrder = (room: RoomUnderTest, orderId: string, customerId: string | null, eventId?: string) =>
  room.hear(
    orderPlacedV1,
    orderId,
    {
      orderId,
      number: orderId.toUpperCase(),
      attemptId: "att_1",
      cartId: "cart_1",
      cartVersion: 1,
      customerId,
      accessTokenHash: customerId === null ? "hash" : null,
      currency: "EUR",
      total: zero,
      countryCode: "DE",
      isHeld: false,
      delivery: { optionId: "option", name: "Standard", carrier: "carrier", pickUpWarehouseId: null },
      merchantOrders: [
        { merchantOrderId: `mo_${orderId}`, merchantId: "merch_1", shipping: zero, shippingTaxRateBasisPoints: 0 },
      ],
      lines: [
        {
          lineId: "line_1",
          merchantOrderId: `mo_${orderId}`,
          productId: "prod_1",
          variantId: "var_1",
          sku: "sku",
          name: "Thing",
          quantity: 1,
          weightGrams: 1,
          unitPriceMinor: 0n,
          discountMinor: 0n,
          taxRateBasisPoints: 0,
          cost: zero,
        },
      ],
    },
    eventId,
  );

import { stockCommittedV1 } from "@novatech/contracts/inventory";
import { orderPlacedV1 } from "@novatech/contracts/orders";
import { sha256Hex } from "@novatech/service/secrets";
import type { RoomUnderTest } from "./room-under-test.ts";

const taxed = { net: 100n, tax: 19n, gross: 119n };

/** Units of a line that lie in one warehouse. */
export type Part = {
  readonly lineId: string;
  readonly merchantId: string;
  readonly warehouseId: string;
  readonly quantity: number;
};

/** An order of the tests: its two halves as events, and who may see it. */
export type AnOrder = {
  readonly orderId: string;
  readonly attemptId: string;
  readonly customerId: string | null;
  readonly accessToken: string | null;
  readonly parts: readonly Part[];
  readonly isHeld?: boolean;
  readonly pickUpWarehouseId?: string;
};

/** An order of one line, unless it is given others. */
export const anOrder = (n: number, over: Partial<AnOrder> = {}): AnOrder => ({
  orderId: `order_${n}`,
  attemptId: `attempt_${n}`,
  customerId: `user_${n}`,
  accessToken: null,
  parts: [{ lineId: "line_1", merchantId: "merch_1", warehouseId: "wh_1", quantity: 2 }],
  ...over,
});

/** Tells that the order was placed. */
export function placed(room: RoomUnderTest, order: AnOrder) {
  const { orderId, attemptId, customerId, accessToken, parts } = order;
  const merchants = [...new Set(parts.map(({ merchantId }) => merchantId))];
  const lines = [...Map.groupBy(parts, ({ lineId }) => lineId).entries()];
  return room.tell(orderPlacedV1, orderId, {
    orderId,
    number: "N-1",
    attemptId,
    cartId: "cart_1",
    cartVersion: 1,
    customerId,
    accessTokenHash: accessToken === null ? null : sha256Hex(accessToken),
    currency: "EUR",
    total: taxed,
    countryCode: "DE",
    isHeld: order.isHeld ?? false,
    delivery: order.pickUpWarehouseId
      ? {
          optionId: `pickup:${order.pickUpWarehouseId}`,
          name: "Pick up",
          carrier: "Pick-up",
          pickUpWarehouseId: order.pickUpWarehouseId,
        }
      : { optionId: "delivery_standard", name: "Standard delivery", carrier: "Parcelway", pickUpWarehouseId: null },
    merchantOrders: merchants.map((merchantId) => ({
      merchantOrderId: `mo_${merchantId}`,
      merchantId,
      shipping: taxed,
      shippingTaxRateBasisPoints: 1900,
    })),
    lines: lines.map(([lineId, [first, ...rest]]) => ({
      lineId,
      merchantOrderId: `mo_${first?.merchantId}`,
      productId: "prod_1",
      variantId: `var_${lineId}`,
      sku: "SKU",
      name: "A thing",
      unitPriceMinor: 119n,
      discountMinor: 0n,
      taxRateBasisPoints: 1900,
      quantity: rest.reduce((sum, part) => sum + part.quantity, first?.quantity ?? 0),
      weightGrams: 700,
      cost: taxed,
    })),
  });
}

/** Tells where the order's stock lies. */
export const committed = (room: RoomUnderTest, { orderId, attemptId, parts }: AnOrder) =>
  room.tell(stockCommittedV1, attemptId, {
    attemptId,
    orderId,
    allocations: parts.map((part) => ({ ...part, variantId: `var_${part.lineId}` })),
  });

/** The parcels of an order, as its database has them. */
export const parcelsOf = (room: RoomUnderTest, orderId: string) =>
  room.database.sql<{ id: string; status: string; merchant_id: string; warehouse_id: string }[]>`
    select id, status, merchant_id, warehouse_id from shipments where order_id = ${orderId} order by id`;

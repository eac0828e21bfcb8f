import { type CloudEvent, type NewEvent, newEvent } from "@novatech/contracts/event";
import { orderCancelledV1, orderClaimedV1, orderPlacedV1 } from "@novatech/contracts/orders";
import type { RoomRequest } from "@novatech/graphql/viewer";
import type { CatalogUnderTest } from "./catalog-under-test.ts";

/** A shopper who is logged in; the user's id is `user_<name>`. */
export const shopperNamed = (name: string): Partial<RoomRequest> => ({
  viewer: { kind: "user", userId: `user_${name}`, sessionId: "session_1", scopes: ["shopper"], merchantIds: [] },
});

/** Orders tell that a shopper bought a product. */
export const bought = (catalog: CatalogUnderTest, name: string, productId: string, orderId = `order_of_${name}`) =>
  hear(
    catalog,
    newEvent(orderPlacedV1, {
      aggregateId: orderId,
      occurredAt: catalog.clock.now(),
      data: {
        orderId,
        number: "NT-1",
        attemptId: "chk_1",
        cartId: "cart_1",
        cartVersion: 1,
        customerId: `user_${name}`,
        accessTokenHash: null,
        currency: "USD",
        total: { net: 100n, tax: 0n, gross: 100n },
        countryCode: "US",
        isHeld: false,
        delivery: { optionId: "standard", name: "Standard", carrier: "Parcelway", pickUpWarehouseId: null },
        merchantOrders: [
          {
            merchantOrderId: "mord_1",
            merchantId: "merch_1",
            shipping: { net: 0n, tax: 0n, gross: 0n },
            shippingTaxRateBasisPoints: 0,
          },
        ],
        lines: [
          {
            lineId: "line_1",
            merchantOrderId: "mord_1",
            productId,
            variantId: "var_1",
            sku: "SKU",
            name: "Thing",
            quantity: 1,
            weightGrams: 1,
            unitPriceMinor: 100n,
            discountMinor: 0n,
            taxRateBasisPoints: 0,
            cost: { net: 100n, tax: 0n, gross: 100n },
          },
        ],
      },
    }),
  );

/** Orders tell that a guest's order of a product came into a shopper's account. */
export const claimed = (catalog: CatalogUnderTest, name: string, productId: string, orderId: string) =>
  hear(
    catalog,
    newEvent(orderClaimedV1, {
      aggregateId: orderId,
      occurredAt: catalog.clock.now(),
      data: { orderId, attemptId: "chk_1", customerId: `user_${name}`, productIds: [productId] },
    }),
  );

/** Orders tell that an order is no more. */
export const cancelled = (catalog: CatalogUnderTest, orderId: string) =>
  hear(
    catalog,
    newEvent(orderCancelledV1, {
      aggregateId: orderId,
      occurredAt: catalog.clock.now(),
      data: { orderId, attemptId: "chk_1" },
    }),
  );

/** Hands the catalogue an event twice, as at-least-once delivery may. */
async function hear({ app }: CatalogUnderTest, event: NewEvent): Promise<void> {
  for (const handler of app.handlers.filter(({ type }) => type === event.type))
    for (let time = 0; time < 2; time += 1)
      await app.database.transaction((tx) => handler.handle(tx, toCloudEvent(event)));
}

const toCloudEvent = (event: NewEvent): CloudEvent => ({
  specversion: "1.0",
  id: "event_1",
  source: "/orders",
  datacontenttype: "application/json",
  type: event.type,
  topic: event.topic,
  subject: event.aggregateId,
  data: event.data,
  time: event.occurredAt.toISOString(),
  aggregateversion: 1,
  causationid: null,
});

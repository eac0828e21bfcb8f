import { expect, test } from "vitest";
import { eventKinds } from "./event-kind.ts";
import { payloadOf, testPayload } from "./message.ts";

const occurredAt = new Date("2026-03-01T09:00:00Z");
const of = (type: string, merchantId: string | null = "merch_1") =>
  payloadOf({ kind: "ORDER_PLACED", occurredAt, subject: { type, id: "id_1" }, related: [] }, merchantId).data.api;

test("given an order, a merchant is told its part and where to ask for it", () => {
  expect(
    payloadOf(
      {
        kind: "ORDER_PLACED",
        occurredAt,
        subject: { type: "MerchantOrder", id: "mo_1" },
        related: [{ type: "Order", id: "order_1" }],
      },
      "merch_1",
    ),
  ).toEqual({
    type: "order.placed",
    timestamp: "2026-03-01T09:00:00.000Z",
    data: {
      merchantId: "merch_1",
      subject: { type: "MerchantOrder", id: "mo_1" },
      related: [{ type: "Order", id: "order_1" }],
      api: { field: "merchant", arguments: { id: "merch_1" }, path: "orders" },
    },
  });
});

test("what is asked for depends on what it happened to", () => {
  expect(of("Shipment")).toEqual({ field: "shipment", arguments: { id: "id_1" } });
  expect(of("Return")).toEqual({ field: "return", arguments: { id: "id_1" } });
  expect(of("Product")).toEqual({ field: "product", arguments: { id: "id_1" } });
  expect(of("ProductVariant")).toEqual({ field: "merchant", arguments: { id: "merch_1" }, path: "products" });
  expect([of("Invoice"), of("MerchantOrder", null), of("ProductVariant", null)]).toEqual([null, null, null]);
});

test("a test says what it is, and no kind is called so", () => {
  expect(testPayload("whe_1", occurredAt)).toMatchObject({
    type: "webhook.test",
    data: { subject: { id: "whe_1" }, api: { field: "webhookEndpoint", arguments: { id: "whe_1" } } },
  });
  expect(Object.keys(eventKinds)).not.toContain("WEBHOOK_TEST");
});

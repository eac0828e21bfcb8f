import { priceChangedV1, productPublishedV1, productUnpublishedV1 } from "@novatech/contracts/catalog";
import { stockBackInV1, stockLowV1, stockOutV1 } from "@novatech/contracts/inventory";
import {
  orderCancelledV1,
  orderConfirmedV1,
  orderCreditedV1,
  orderHeldV1,
  orderPlacedV1,
  returnRequestedV1,
} from "@novatech/contracts/orders";
import { invoiceIssuedV1, paymentCapturedV1, paymentRefundedV1 } from "@novatech/contracts/payments";
import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventKinds } from "../src/domain/event-kind.ts";
import { accepted } from "./operations.ts";
import { member, type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom({ isRunning: false });
  for (const merchantId of ["merch_a", "merch_b"])
    await accepted(room, member([merchantId]), "create", {
      merchantId,
      url: `https://${merchantId.replace("_", "-")}.example/`,
      kinds: Object.keys(eventKinds),
    });
});
afterAll(() => room.end());

const zero = { net: 0n, tax: 0n, gross: 0n };

/** Somebody orders from these merchants; the parts are `mo_<merchant>_<order>`. */
const order = (orderId: string, ...merchantIds: readonly string[]) =>
  room.hear(orderPlacedV1, orderId, {
    orderId,
    number: "N-1",
    attemptId: "att_1",
    cartId: "cart_1",
    cartVersion: 1,
    customerId: "user_secret",
    accessTokenHash: null,
    currency: "EUR",
    total: zero,
    countryCode: "DE",
    isHeld: false,
    delivery: { optionId: "option", name: "Standard", carrier: "carrier", pickUpWarehouseId: null },
    merchantOrders: merchantIds.map((merchantId) => ({
      merchantOrderId: `mo_${merchantId}_${orderId}`,
      merchantId,
      shipping: zero,
      shippingTaxRateBasisPoints: 0,
    })),
    lines: [
      {
        lineId: "line_1",
        merchantOrderId: `mo_${merchantIds[0]}_${orderId}`,
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
  });

/** What is to be told since the last look: merchant, type, subject. */
async function told(): Promise<readonly string[]> {
  const rows = await room.database.sql<{ merchant: string; payload: string }[]>`
    with taken as (delete from messages returning merchant_id, payload, id) select merchant_id as merchant, payload from taken order by id`;
  expect(JSON.stringify(rows)).not.toMatch(/user_secret|amount|gross/);
  return rows
    .map(({ merchant, payload }) => {
      const { type, data } = JSON.parse(payload) as { type: string; data: { subject: { id: string } } };
      return `${merchant} ${type} ${data.subject.id}`;
    })
    .toSorted();
}

test("each merchant of an order is told of its own part, of what happens to the whole, and of nothing of the other's", async () => {
  await order("order_1", "merch_a", "merch_b", "merch_silent");
  await room.hear(orderConfirmedV1, "order_1", { orderId: "order_1" });
  await room.hear(orderHeldV1, "order_1", { orderId: "order_1", reason: "FRAUD_REVIEW" });
  await room.hear(orderCreditedV1, "order_1", {
    orderId: "order_1",
    creditId: "credit_1",
    cause: "CANCELLATION",
    currency: "EUR",
    merchantOrders: [{ merchantOrderId: "mo_merch_b_order_1", merchantId: "merch_b", shipping: null, lines: [] }],
    amount: zero,
  });
  await room.hear(orderCancelledV1, "order_1", { orderId: "order_1", attemptId: "att_1" });
  const both = ["order.cancelled", "order.confirmed", "order.held", "order.placed"].flatMap((type) =>
    ["merch_a", "merch_b"].map((merchant) => `${merchant} ${type} mo_${merchant}_order_1`),
  );
  expect(await told()).toEqual([...both, "merch_b order.credited mo_merch_b_order_1"].toSorted());
});

test("a return and an invoice are told to the merchant they name", async () => {
  await room.hear(returnRequestedV1, "ret_1", {
    returnId: "ret_1",
    orderId: "order_1",
    merchantOrderId: "mo_1",
    merchantId: "merch_a",
    lines: [{ lineId: "line_1", variantId: "var_1", quantity: 1 }],
  });
  await room.hear(invoiceIssuedV1, "inv_1", {
    invoiceId: "inv_1",
    number: "1",
    orderId: "order_1",
    merchantOrderId: "mo_1",
    merchantId: "merch_b",
    currency: "EUR",
    amount: zero,
  });
  expect(await told()).toEqual(["merch_a return.requested ret_1", "merch_b invoice.issued inv_1"]);
});

test("money that moved is told to whose part it moved for, and waits for an order nobody has told of", async () => {
  await order("order_2", "merch_a", "merch_b");
  await told();
  const money = { paymentId: "pay_1", orderId: "order_2", amountMinor: 1n, currency: "EUR" };
  const captured = { ...money, shipmentId: "ship_1", capturedMinor: 1n };
  await room.hear(paymentCapturedV1, "pay_1", { ...captured, merchantOrderIds: ["mo_merch_a_order_2"] });
  const refunded = { ...money, refundId: "ref_1", refundedMinor: 1n };
  await room.hear(paymentRefundedV1, "pay_1", { ...refunded, merchantOrderIds: ["mo_merch_b_order_2"] });
  expect(await told()).toEqual([
    "merch_a payment.captured mo_merch_a_order_2",
    "merch_b payment.refunded mo_merch_b_order_2",
  ]);
  // A refund that names no part is shared by all; a capture of an older house that names none is told to nobody.
  await room.hear(paymentRefundedV1, "pay_1", refunded);
  await room.hear(paymentCapturedV1, "pay_1", captured);
  expect((await told()).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "merch_a payment.refunded",
    "merch_b payment.refunded",
  ]);
  await expect(room.hear(paymentCapturedV1, "pay_2", { ...captured, orderId: "order_late" })).rejects.toThrow(
    /nobody has told of the order order_late/,
  );
});

test("products and their prices are told to who sells them, stock to whose it is", async () => {
  const published = (productId: string, merchantId: string) =>
    room.hear(productPublishedV1, productId, {
      productId,
      version: 1,
      merchantId,
      slug: productId,
      name: productId,
      description: null,
      model: null,
      brand: null,
      categoryPath: [],
      categoryIds: [],
      specifications: [],
      variants: [
        { variantId: "var_1", sku: "sku", name: "Thing", gtins: [], taxClass: "STANDARD", weightGrams: 1, prices: [] },
      ],
    });
  await published("prod_a", "merch_a");
  await published("prod_silent", "merch_silent");
  const price = { currency: "EUR", amountMinor: 1n, taxIncluded: true };
  for (const productId of ["prod_a", "prod_silent", "prod_unheard"]) {
    await room.hear(priceChangedV1, productId, { productId, version: 2, variantId: "var_1", price });
    await room.hear(productUnpublishedV1, productId, { productId, version: 3, variantIds: ["var_1"] });
  }
  for (const contract of [stockLowV1, stockOutV1, stockBackInV1])
    await room.hear(contract, "var_1", { variantId: "var_1", merchantId: "merch_b", available: 1 });
  expect(await told()).toEqual([
    "merch_a price.changed prod_a",
    "merch_a product.published prod_a",
    "merch_a product.unpublished prod_a",
    "merch_b stock.back_in var_1",
    "merch_b stock.low var_1",
    "merch_b stock.out var_1",
  ]);
});

test("what no endpoint wants to hear is not kept; telling the buyer costs two statements more", async () => {
  const cost = async (work: () => Promise<void>) => (await countStatements(room.app, work)).statements.length;
  expect(await cost(() => order("order_3", "merch_silent"))).toBe(3);
  expect(await cost(() => room.hear(orderConfirmedV1, "order_3", { orderId: "order_3" }))).toBe(1);
  expect(await cost(() => room.parcel("merch_silent", "ship_3"))).toBe(3);
  expect(await cost(() => order("order_4", "merch_a", "merch_b"))).toBe(4);
  expect(await told()).toHaveLength(2);
});

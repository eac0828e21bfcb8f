import fc from "fast-check";
import { expect, test } from "vitest";
import { evolve, type OrderFact, orderOf, placeOrder, recordFact } from "./order.ts";
import type { OrderDraft } from "./order-draft.ts";
import { type OrderEvent, shipmentStages } from "./order-event.ts";
import { orderStatuses } from "./order-status.ts";
import { projectOrder } from "./projection.ts";

const at = new Date("2026-01-05T09:00:00Z");
const taxed = (gross: bigint) => ({ net: gross, tax: 0n, gross });
const line = (lineId: string, merchantOrderId: string, quantity: number) => ({
  lineId,
  merchantOrderId,
  quantity,
  productId: "prod_1",
  variantId: "var_1",
  sku: "SKU",
  name: "Thing",
  weightGrams: 1,
  unitPriceMinor: 100n,
  discountMinor: 0n,
  taxRateBasisPoints: 0,
  cost: taxed(100n),
});
const draft: OrderDraft = {
  cartId: "cart_1",
  cartVersion: 1,
  currency: "EUR",
  countryCode: "DE",
  delivery: { optionId: "o", name: "Standard", carrier: "ACME", pickUpWarehouseId: null },
  merchantOrders: ["m1", "m2"].map((merchantOrderId) => ({
    merchantOrderId,
    merchantId: merchantOrderId,
    shipping: taxed(0n),
    shippingTaxRateBasisPoints: 0,
  })),
  lines: [line("a", "m1", 2), line("b", "m2", 1)],
  taxLines: [],
  total: taxed(200n),
};
const placed = placeOrder(
  "order_1",
  {
    number: "N-1",
    attemptId: "chk_1",
    customerId: "u",
    accessTokenHash: null,
    draft,
    heldFor: null,
    reviewReasons: [],
  },
  at,
);

const moved = (shipmentId: "s1" | "s2", stage: (typeof shipmentStages)[number]): OrderFact => ({
  type: "SHIPMENT_MOVED",
  shipmentId,
  stage,
  merchantOrderId: shipmentId === "s1" ? "m1" : "m2",
  carrier: "ACME",
  trackingNumber: null,
  location: null,
  lines: shipmentId === "s1" ? [{ lineId: "a", quantity: 2 }] : [{ lineId: "b", quantity: 1 }],
});
const captured = (shipmentId: string, capturedMinor: bigint): OrderFact => ({
  type: "PAYMENT_CAPTURED",
  paymentId: "pay_1",
  shipmentId,
  amountMinor: 100n,
  capturedMinor,
});

const told = (...facts: readonly OrderFact[]): OrderEvent[] =>
  facts.reduce<OrderEvent[]>((events, fact) => [...events, ...recordFact(orderOf(events), fact, at)], [placed]);
const typesOf = (events: readonly OrderEvent[]) => events.map((event) => event.data.type);

test("given a placed order, when a parcel leaves before the stock was confirmed, then it is being processed, and the late confirmation is told but moves nothing back", () => {
  const events = told(moved("s1", "HANDED_OVER"), { type: "STOCK_COMMITTED" });
  expect(typesOf(events)).toEqual(["ORDER_PLACED", "SHIPMENT_MOVED", "STOCK_COMMITTED"]);
  expect(orderOf(events).status).toBe("PROCESSING");
});

test("given everything delivered and paid, when the stock's confirmation comes last, then only then the order is complete", () => {
  const before = told(moved("s1", "DELIVERED"), moved("s2", "DELIVERED"), captured("s1", 100n), captured("s2", 200n));
  expect(orderOf(before).status).toBe("PROCESSING");
  expect(typesOf(recordFact(orderOf(before), { type: "STOCK_COMMITTED" }, at))).toEqual([
    "STOCK_COMMITTED",
    "ORDER_COMPLETED",
  ]);
});

test("given everything delivered, when money is still missing, then the order is not complete", () => {
  const events = told(
    { type: "STOCK_COMMITTED" },
    moved("s1", "DELIVERED"),
    moved("s2", "DELIVERED"),
    captured("s1", 100n),
  );
  expect(orderOf(events).status).toBe("PROCESSING");
});

test("given a parcel that was delivered, when an earlier stage comes late, then it gives its entry and the parcel stays delivered", () => {
  const events = told(moved("s1", "DELIVERED"), moved("s1", "IN_TRANSIT"));
  expect(events).toHaveLength(3);
  expect(orderOf(events).parcels["s1"]?.stage).toBe("DELIVERED");
});

test("given a capture that failed, when it fails again, then it is told once", () => {
  const failed: OrderFact = { type: "PAYMENT_CAPTURE_FAILED", paymentId: "pay_1", shipmentId: "s1", reason: "bank" };
  expect(typesOf(told(failed, failed))).toEqual(["ORDER_PLACED", "PAYMENT_CAPTURE_FAILED"]);
});

test("a history with a gap, without a beginning or with two is refused", () => {
  expect(() => evolve(null, { ...placed, version: 2 })).toThrow(/does not follow/);
  expect(() => evolve(orderOf([placed]), { ...placed, version: 2 })).toThrow(/placed twice/);
  expect(() => evolve(null, { ...placed, data: { type: "STOCK_COMMITTED" } })).toThrow(/begins with/);
  expect(() => orderOf([])).toThrow(/without events/);
});

const stream = (shipmentId: "s1" | "s2"): OrderFact[] => shipmentStages.map((stage) => moved(shipmentId, stage));
const streams: readonly OrderFact[][] = [
  stream("s1"),
  stream("s2"),
  [captured("s1", 100n), captured("s2", 200n)],
  [{ type: "STOCK_COMMITTED" }],
];
/** Facts of each aggregate in their order, aggregates in any: what the transport promises, and repeats. */
const arrivals = fc.array(fc.record({ from: fc.nat(3), repeats: fc.boolean() }), { minLength: 0, maxLength: 40 });

test("however the facts of four aggregates interleave and repeat, the end is the same: complete, gap-free, with the completion last", () => {
  fc.assert(
    fc.property(arrivals, (order) => {
      const rest = streams.map((facts) => [...facts]);
      const facts: OrderFact[] = [];
      for (const { from, repeats } of order) {
        const next = rest[from]?.shift();
        if (next) facts.push(next, ...(repeats ? [next] : []));
      }
      facts.push(...rest.flat());
      const events = told(...facts);
      expect(events).toHaveLength(19);
      const { order: view, timeline, merchantOrders } = projectOrder(events);
      expect(view).toMatchObject({ status: "COMPLETED", paymentStatus: "PAID", fulfilmentStatus: "DELIVERED" });
      expect(merchantOrders.every((part) => part.fulfilmentStatus === "DELIVERED")).toBe(true);
      expect(timeline.map((entry) => entry.sequence)).toEqual(timeline.map((_, index) => index + 1));
      expect(timeline.at(-1)?.kind).toBe("ORDER_COMPLETED");
    }),
  );
});

test("no fact in any order moves an order's status back", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(streams.flat()), (facts) => {
      let events: OrderEvent[] = [placed];
      let rank = 0;
      for (const fact of facts) {
        events = [...events, ...recordFact(orderOf(events), fact, at)];
        const next = orderStatuses.indexOf(orderOf(events).status);
        expect(next).toBeGreaterThanOrEqual(rank);
        rank = next;
      }
    }),
  );
});

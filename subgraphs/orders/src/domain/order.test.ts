import fc from "fast-check";
import { expect, test } from "vitest";
import { evolve, orderOf } from "./order.ts";
import { all, captured, draft, moved, of, placedOrder, story } from "./order-under-test.ts";
import { hasEnded, orderStatuses } from "./order-status.ts";
import { type ShipmentStage, shipmentStages } from "./parcel.ts";
import { projectOrder } from "./projection.ts";
import { unitsOf } from "./order-units.ts";
import type { OrderFact } from "./record-fact.ts";

const total = draft.total.gross;
const m1 = [of("a", 3), of("b", 1)];
const m2 = [of("c", 1)];

test("given a placed order, when a parcel is packed before the stock was confirmed, then it is being processed, and the late confirmation is told but moves nothing back", () => {
  const order = story();
  order.fact(moved("s1", "PACKED", m1));
  order.fact({ type: "STOCK_COMMITTED" });
  expect(order.types()).toEqual(["ORDER_PLACED", "SHIPMENT_MOVED", "STOCK_COMMITTED"]);
  expect(order.order().status).toBe("PROCESSING");
});

test("given everything delivered and paid, when the stock's confirmation comes last, then only then the order is complete", () => {
  const order = story();
  for (const fact of [moved("s1", "DELIVERED", m1), moved("s2", "DELIVERED", m2), captured(100n), captured(total)])
    order.fact(fact);
  expect(order.order().status).toBe("PROCESSING");
  expect(order.fact({ type: "STOCK_COMMITTED" }).map((data) => data.type)).toEqual([
    "STOCK_COMMITTED",
    "ORDER_COMPLETED",
  ]);
});

test("given everything delivered, when money is still missing, then the order is not complete", () => {
  const order = story();
  order.fact({ type: "STOCK_COMMITTED" });
  order.fact(moved("s1", "DELIVERED", all));
  order.fact(captured(total - 1n));
  expect(order.order().status).toBe("PROCESSING");
});

test("given a parcel that was delivered, when an earlier stage comes late, then it gives its entry and the parcel stays delivered", () => {
  const order = story();
  order.fact(moved("s1", "DELIVERED", m1));
  order.fact(moved("s1", "IN_TRANSIT", m1));
  expect(order.events).toHaveLength(3);
  expect(order.order().parcels["s1"]?.stage).toBe("DELIVERED");
});

test("given a parcel in the van, when nobody was there and it goes out again the next day, then both times are told, and a repetition is not", () => {
  const order = story();
  const tomorrow = new Date("2026-01-06T09:00:00Z");
  order.fact(moved("s1", "OUT_FOR_DELIVERY", m1));
  order.fact(moved("s1", "DELIVERY_ATTEMPTED", m1));
  expect(order.order().parcels["s1"]?.stage).toBe("DELIVERY_ATTEMPTED");
  order.fact(moved("s1", "OUT_FOR_DELIVERY", m1), tomorrow);
  order.fact(moved("s1", "OUT_FOR_DELIVERY", m1), tomorrow);
  expect(order.order().parcels["s1"]?.stage).toBe("OUT_FOR_DELIVERY");
  expect(order.events).toHaveLength(4);
});

test("given a capture that failed, when it fails again, then it is told once", () => {
  const order = story();
  const failed: OrderFact = { type: "PAYMENT_CAPTURE_FAILED", paymentId: "pay_1", shipmentId: "s1", reason: "bank" };
  order.fact(failed);
  order.fact(failed);
  expect(order.types()).toEqual(["ORDER_PLACED", "PAYMENT_CAPTURE_FAILED"]);
});

test("a history with a gap, without a beginning or with two is refused", () => {
  const placed = placedOrder();
  expect(() => evolve(null, { ...placed, version: 2 })).toThrow(/does not follow/);
  expect(() => evolve(orderOf([placed]), { ...placed, version: 2 })).toThrow(/placed twice/);
  expect(() => evolve(null, { ...placed, data: { type: "STOCK_COMMITTED" } })).toThrow(/begins with/);
  expect(() => orderOf([])).toThrow(/without events/);
});

const plainStages: readonly ShipmentStage[] = [
  "CREATED",
  "PACKED",
  "LABEL_PURCHASED",
  "HANDED_OVER",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "DELIVERED",
];
const streams: readonly OrderFact[][] = [
  plainStages.map((stage) => moved("s1", stage, m1)),
  plainStages.map((stage) => moved("s2", stage, m2)),
  [captured(100n, "s1"), captured(total, "s2")],
  [{ type: "STOCK_COMMITTED" }],
];
/** Facts of each aggregate in their order, aggregates in any: what the transport promises, and repeats. */
const arrivals = fc.array(fc.record({ from: fc.nat(3), repeats: fc.boolean() }), { minLength: 0, maxLength: 40 });

test("however the facts of four aggregates interleave and repeat, the end is the same: complete, gap-free, with the completion last", () => {
  fc.assert(
    fc.property(arrivals, (arriving) => {
      const rest = streams.map((facts) => [...facts]);
      const order = story();
      for (const { from, repeats } of arriving) {
        const next = rest[from]?.shift();
        if (next) order.fact(next);
        if (next && repeats) order.fact(next);
      }
      for (const fact of rest.flat()) order.fact(fact);
      expect(order.events).toHaveLength(19);
      const { order: view, timeline, merchantOrders } = projectOrder(order.events);
      expect(view).toMatchObject({ status: "COMPLETED", paymentStatus: "PAID", fulfilmentStatus: "DELIVERED" });
      expect(merchantOrders.every((part) => part.fulfilmentStatus === "DELIVERED")).toBe(true);
      expect(timeline.map((entry) => entry.sequence)).toEqual(timeline.map((_, index) => index + 1));
      expect(timeline.filter((entry) => entry.isLast).map((entry) => entry.kind)).toEqual(["ORDER_COMPLETED"]);
    }),
  );
});

const anyFact = fc.oneof(
  fc.constantFrom<OrderFact>(
    { type: "STOCK_COMMITTED" },
    captured(100n),
    captured(total),
    { type: "PAYMENT_AUTHORIZATION_EXPIRED", paymentId: "pay_1" },
    { type: "PAYMENT_REAUTHORIZED", paymentId: "pay_1" },
    { type: "HOLD_RAN_OUT", reason: "PAYMENT" },
    { type: "STOCK_SHORT", shortfallId: "short_1", lines: [of("a", 1)] },
  ),
  fc
    .record({ shipmentId: fc.constantFrom("s1", "s2"), stage: fc.constantFrom(...shipmentStages) })
    .map(({ shipmentId, stage }) => moved(shipmentId, stage, shipmentId === "s1" ? m1 : m2)),
);

test("whatever is told in whatever order, an order that has ended stays so, and nothing is credited twice", () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 30 }), (facts) => {
      const order = story();
      let end: string | null = null;
      for (const fact of facts) {
        order.fact(fact);
        const { status } = order.order();
        expect(orderStatuses).toContain(status);
        expect(end ?? status).toBe(status);
        if (hasEnded(status)) end = status;
      }
      const view = projectOrder(order.events);
      expect(view.order.creditedGross).toBeLessThanOrEqual(total);
      for (const { creditedUnleft, creditedLeft, quantity } of unitsOf(order.order()))
        expect(creditedUnleft + creditedLeft).toBeLessThanOrEqual(quantity);
    }),
  );
});

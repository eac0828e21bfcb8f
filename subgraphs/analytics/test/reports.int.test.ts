import { shipmentDeliveredV1, shipmentHandedOverV1 } from "@novatech/contracts/fulfillment";
import { stockBackInV1, stockOutV1 } from "@novatech/contracts/inventory";
import { orderCancelledV1, orderClaimedV1, returnRequestedV1, returnResolvedV1 } from "@novatech/contracts/orders";
import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keyOf, reportOf, tell } from "./questions.ts";
import { analyst, member, person, type RoomUnderTest, startRoom, variantId } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
});
beforeEach(async () => {
  await room.clear();
  await room.show("merch_a", "phone", "case");
  await room.show("merch_b", "drone");
});
afterAll(() => room.end());

const owner = member("merch_a");
const hourMs = 3_600_000;
const gross = (report: {
  readonly sales: readonly {
    readonly currencyCode: string;
    readonly ordered: { readonly gross: { readonly amount: string } };
  }[];
}) => Object.fromEntries(report.sales.map(({ currencyCode, ordered }) => [currencyCode, ordered.gross.amount]));

test("a merchant sees what it sold of orders that hold others' things, too, and the shop sees the whole", async () => {
  await room.order(
    "user_1",
    [
      { product: "phone", units: 2, netMinor: 10_000n },
      { product: "drone", netMinor: 5000n },
    ],
    { shippingNetMinor: 500n, times: 2 },
  );
  await room.order(null, [{ product: "case", netMinor: 1000n }], { currency: "USD" });
  const selection = `totals { orders units sales { currencyCode orders ordered { gross { amount } } revenue { net { amount } } averageOrderValue { amount } } }`;
  const { totals } = await reportOf(room, "merch_a", owner, selection);
  expect(totals).toMatchObject({ orders: 2, units: 3 });
  expect(gross(totals)).toEqual({ EUR: "124.95", USD: "11.90" });
  const { data } = await room.ask(
    `{ shopAnalytics(from: "2026-03-10", to: "2026-03-10") { ${selection} } }`,
    {},
    analyst,
  );
  expect(data.shopAnalytics.totals).toMatchObject({ orders: 2, units: 4 });
  expect(gross(data.shopAnalytics.totals)).toEqual({ EUR: "190.40", USD: "11.90" });
  expect(data.shopAnalytics.totals.sales[0].averageOrderValue).toEqual({ amount: "190.40" });
  expect(await room.recount(true)).toMatchObject({ differing: 0 });
});

test("what is taken back counts when it was, once, and an order that came to nothing is counted as cancelled", async () => {
  const orderId = await room.order("user_1", [{ product: "phone", netMinor: 10_000n }]);
  room.clock.advance(24 * hourMs);
  await room.credit(orderId, "merch_a", 10_000n, { times: 2 });
  await room.hear(orderCancelledV1, orderId, { orderId, attemptId: "att_1" }, 2);
  const selection = `totals { orders cancelledOrders sales { ordered { gross { amount } } credited { gross { amount } } revenue { gross { amount } } averageOrderValue { amount } } }
    previousTotals { orders sales { revenue { gross { amount } } } }`;
  expect(await reportOf(room, "merch_a", owner, selection, { from: "2026-03-11", to: "2026-03-11" })).toEqual({
    totals: {
      orders: 0,
      cancelledOrders: 1,
      sales: [
        {
          ordered: { gross: { amount: "0.00" } },
          credited: { gross: { amount: "119.00" } },
          revenue: { gross: { amount: "-119.00" } },
          averageOrderValue: null,
        },
      ],
    },
    previousTotals: { orders: 1, sales: [{ revenue: { gross: { amount: "119.00" } } }] },
  });
  expect(await room.recount(true)).toMatchObject({ days: 2, differing: 0 });
});

test("days are those of the merchant's time zone, and parts of a report add up to it", async () => {
  // 23:30 in Berlin, then half past midnight there, both on one day of UTC.
  room.at("2026-03-10T22:30:00Z");
  await room.order("user_1", [{ product: "phone", netMinor: 100n }]);
  room.at("2026-03-10T23:30:00Z");
  await room.order("user_1", [{ product: "phone", netMinor: 200n }]);
  room.at("2026-03-12T09:00:00Z");
  const points = async (timeZone: string, granularity = "DAY") => {
    const selection = `points(granularity: ${granularity}) { startsAt figures { orders } }`;
    const report = await reportOf(room, "merch_a", owner, selection, {
      from: "2026-03-10",
      to: "2026-03-11",
      timeZone,
    });
    return report.points.map((point: { startsAt: string; figures: { orders: number } }) => [
      point.startsAt.slice(5, 16),
      point.figures.orders,
    ]);
  };
  expect(await points("UTC")).toEqual([
    ["03-10T00:00", 2],
    ["03-11T00:00", 0],
  ]);
  expect(await points("Europe/Berlin")).toEqual([
    ["03-09T23:00", 1],
    ["03-10T23:00", 1],
  ]);
  expect(await points("Asia/Kathmandu", "WEEK")).toEqual([["03-09T18:15", 2]]);
  expect((await points("Europe/Berlin", "HOUR")).filter(([, orders]: [string, number]) => orders > 0)).toEqual([
    ["03-10T22:00", 1],
    ["03-10T23:00", 1],
  ]);
});

test("the way to an order is counted by visits, each step once", async () => {
  const view = { kind: "PRODUCT_VIEWED", products: ["phone"] };
  const cart = { kind: "CART_ADDED", products: ["phone"] };
  for (const [visitor, events] of [
    [
      "a",
      [
        view,
        view,
        cart,
        { kind: "CHECKOUT_STARTED", products: ["phone"] },
        { kind: "ORDER_COMPLETED", products: ["phone"] },
      ],
    ],
    ["b", [view, cart, cart]],
    ["c", [view]],
    ["d", [{ kind: "PRODUCT_VIEWED", products: ["drone"] }]],
  ] as const)
    await tell(room, events, { visitorKey: keyOf(visitor) });
  const { funnel } = await reportOf(room, "merch_a", owner, "funnel { kind visits shareOfPrevious shareOfFirst }");
  expect(funnel).toEqual([
    { kind: "CAME", visits: 3, shareOfPrevious: null, shareOfFirst: 1 },
    { kind: "VIEWED", visits: 3, shareOfPrevious: 1, shareOfFirst: 1 },
    { kind: "CARTED", visits: 2, shareOfPrevious: 2 / 3, shareOfFirst: 2 / 3 },
    { kind: "CHECKED_OUT", visits: 1, shareOfPrevious: 1 / 2, shareOfFirst: 1 / 3 },
    { kind: "ORDERED", visits: 1, shareOfPrevious: 1, shareOfFirst: 1 / 3 },
  ]);
});

test("products are ranked by money, units and views over days of any zone; the slow ones are those that were there and sold least", async () => {
  room.at("2026-03-08T23:30:00Z");
  await room.order("user_1", [{ product: "phone", netMinor: 90_000n }]);
  room.at("2026-03-09T12:00:00Z");
  await room.order("user_1", [
    { product: "phone", netMinor: 50_000n },
    { product: "case", units: 3, netMinor: 3000n },
  ]);
  await tell(room, [
    ...Array.from({ length: 3 }, () => ({ kind: "PRODUCT_VIEWED", products: ["case"] })),
    { kind: "PRODUCT_VIEWED", products: ["phone"], minutesAgo: 13 * 60 },
  ]);
  room.at("2026-03-10T09:00:00Z");
  await room.show("merch_a", "gadget");
  const names = async (selection: string, days: object) => {
    const report = await reportOf(
      room,
      "merch_a",
      owner,
      `list: ${selection} { product { id } views units orders ordered { amount } conversion }`,
      days as never,
    );
    return report.list.map((one: { product: { id: string }; units: number; views: number }) => [
      one.product.id.replace("prod_", ""),
      one.units,
      one.views,
    ]);
  };
  const utc = { from: "2026-03-09", to: "2026-03-10" };
  const berlin = { from: "2026-03-09", to: "2026-03-10", timeZone: "Europe/Berlin" };
  expect(await names("topProducts", utc)).toEqual([
    ["phone", 1, 0],
    ["case", 3, 3],
  ]);
  expect(await names("topProducts", berlin)).toEqual([
    ["phone", 2, 1],
    ["case", 3, 3],
  ]);
  expect(await names("topProducts(by: UNITS, first: 1)", berlin)).toEqual([["case", 3, 3]]);
  expect(await names("topProducts(by: VIEWS)", berlin)).toEqual([
    ["case", 3, 3],
    ["phone", 2, 1],
  ]);
  expect(await names("slowProducts", { from: "2026-03-09", to: "2026-03-09", timeZone: "Pacific/Honolulu" })).toEqual(
    [],
  );
  room.at("2026-03-12T09:00:00Z");
  expect(await names("slowProducts", { from: "2026-03-11", to: "2026-03-12" })).toEqual([
    ["case", 0, 0],
    ["gadget", 0, 0],
    ["phone", 0, 0],
  ]);
  await room.hide("case");
  expect(await names("slowProducts(first: 1)", { from: "2026-03-11", to: "2026-03-12" })).toEqual([["gadget", 0, 0]]);
});

test("customers are counted by the month of their first order; a guest's order counts when it is claimed, a cancelled one never", async () => {
  room.at("2026-01-15T12:00:00Z");
  await room.order("user_1", [{ product: "phone" }]);
  await room.order("user_2", [{ product: "phone" }]);
  const guests = await room.order(null, [{ product: "phone" }]);
  const cancelled = await room.order("user_4", [{ product: "phone" }]);
  await room.hear(orderCancelledV1, cancelled, { orderId: cancelled, attemptId: "att_x" });
  room.at("2026-03-05T12:00:00Z");
  await room.order("user_1", [{ product: "phone" }]);
  await room.order("user_5", [{ product: "drone" }]);
  room.at("2026-03-10T12:00:00Z");
  const cohorts = async () =>
    (await reportOf(room, "merch_a", owner, "cohorts(months: 3) { month customers repeatRate months { customers } }"))
      .cohorts;
  expect(await cohorts()).toEqual([
    { month: "2026-01", customers: 2, repeatRate: 0.5, months: [{ customers: 2 }, { customers: 0 }, { customers: 1 }] },
  ]);
  await room.hear(
    orderClaimedV1,
    guests,
    { orderId: guests, attemptId: "att_3", customerId: "user_3", productIds: [] },
    2,
  );
  expect(await cohorts()).toMatchObject([{ month: "2026-01", customers: 3 }]);
});

test("what the want of stock cost is estimated from the four weeks before", async () => {
  const level = { variantId: variantId("phone"), merchantId: "merch_a", available: 0 };
  room.at("2026-02-10T00:00:00Z");
  for (let days = 0; days < 28; days += 1) {
    await room.order(null, [{ product: "phone", netMinor: 10_000n }]);
    room.clock.advance(24 * hourMs);
  }
  await room.hear(stockOutV1, variantId("phone"), level, 2);
  room.clock.advance(36 * hourMs);
  await room.hear(stockBackInV1, variantId("phone"), { ...level, available: 4 }, 2);
  room.at("2026-03-12T00:00:00Z");
  const selection =
    "stockOuts { variantCount lostUnits lostRevenue { amount } variants { variant { id } hoursOut unitsPerDayBefore } }";
  const { stockOuts } = await reportOf(room, "merch_a", owner, selection, { from: "2026-03-10", to: "2026-03-11" });
  expect(stockOuts).toEqual({
    variantCount: 1,
    lostUnits: expect.closeTo(1.5),
    lostRevenue: [{ amount: "178.50" }],
    variants: [
      { variant: { id: variantId("phone") }, hoursOut: expect.closeTo(36), unitsPerDayBefore: expect.closeTo(1) },
    ],
  });
  const { stockOuts: half } = await reportOf(room, "merch_a", owner, "stockOuts { lostUnits }", {
    from: "2026-03-11",
    to: "2026-03-11",
  });
  expect(half.lostUnits).toBeCloseTo(0.5);
});

test("returns and parcels are counted by what became of them", async () => {
  const orderId = await room.order("user_1", [{ product: "phone", units: 4, netMinor: 10_000n }]);
  const merchantOrderId = orderId.replace("order_", "mo_").concat("_merch_a");
  const about = { returnId: "ret_1", orderId, merchantOrderId, merchantId: "merch_a" };
  const lines = [{ lineId: "line_1_0", variantId: variantId("phone"), quantity: 1 }];
  await room.hear(returnRequestedV1, "ret_1", { ...about, lines }, 2);
  await room.hear(returnRequestedV1, "ret_2", { ...about, returnId: "ret_2", lines });
  await room.hear(returnResolvedV1, "ret_1", { ...about, lines, resolution: "REFUND" }, 2);
  await room.credit(orderId, "merch_a", 2500n, { cause: "RETURN" });
  const parcel = {
    shipmentId: "ship_1",
    orderId,
    merchantOrderId,
    merchantId: "merch_a",
    warehouseId: "wh_1",
    cause: "ORDER" as const,
    replacementId: null,
    isPickUp: false,
    lines,
    carrier: "c",
    trackingNumber: null,
    location: null,
  };
  const later = (hours: number) => new Date(room.clock.now().getTime() + hours * hourMs);
  await room.hear(shipmentHandedOverV1, "ship_1", { ...parcel, happenedAt: later(2) }, 2);
  await room.hear(shipmentDeliveredV1, "ship_1", { ...parcel, happenedAt: later(26) }, 2);
  const selection = `returns { requested requestedUnits rate refunded open credited { amount } } parcels { handedOver delivered averageHoursToHandOver averageHoursToDeliver }`;
  expect(await reportOf(room, "merch_a", owner, selection)).toEqual({
    returns: { requested: 2, requestedUnits: 2, rate: 0.5, refunded: 1, open: 1, credited: [{ amount: "29.75" }] },
    parcels: { handedOver: 1, delivered: 1, averageHoursToHandOver: 2, averageHoursToDeliver: 24 },
  });
});

test("why things are sent back is counted by unit and by return, for who sold them alone, also once a return went on", async () => {
  const about = { orderId: "order_1", merchantOrderId: "mo_1_merch_a", merchantId: "merch_a" };
  const of = (reason: "DEFECTIVE" | "OTHER" | undefined, quantity: number) => ({
    lineId: `line_${quantity}`,
    variantId: variantId("phone"),
    quantity,
    reason,
  });
  const asked = (returnId: string, lines: ReturnType<typeof of>[], merchantId = "merch_a") =>
    room.hear(returnRequestedV1, returnId, { ...about, merchantId, returnId, lines }, 2);
  await asked("ret_1", [of("DEFECTIVE", 2), of("OTHER", 1)]);
  await asked("ret_2", [of("OTHER", 3), of("OTHER", 1)]);
  // As it was told before reasons were.
  await asked("ret_3", [of(undefined, 7)]);
  await asked("ret_4", [of("DEFECTIVE", 9)], "merch_b");
  const lines = [{ lineId: "line_2", variantId: variantId("phone"), quantity: 2 }];
  await room.hear(returnResolvedV1, "ret_1", { ...about, returnId: "ret_1", lines, resolution: "REFUND" });
  const selection = "returns { requestedUnits reasons { reason units requested } }";
  expect(await reportOf(room, "merch_a", owner, selection)).toEqual({
    returns: {
      requestedUnits: 14,
      reasons: [
        { reason: "OTHER", units: 5, requested: 2 },
        { reason: "DEFECTIVE", units: 2, requested: 1 },
      ],
    },
  });
  const shop = await room.ask(
    `{ shopAnalytics(from: "2026-03-10", to: "2026-03-10") { returns { reasons { reason units requested } } } }`,
    {},
    analyst,
  );
  expect(shop.data.shopAnalytics.returns.reasons).toEqual([
    { reason: "DEFECTIVE", units: 11, requested: 2 },
    { reason: "OTHER", units: 5, requested: 2 },
  ]);
  const before = { from: "2026-03-09", to: "2026-03-09" };
  expect((await reportOf(room, "merch_a", owner, selection, before)).returns.reasons).toEqual([]);
});

test("a parcel that was told of before its order waits for nothing: its hours are counted once the order is known", async () => {
  const parcel = { shipmentId: "ship_9", merchantId: "merch_a", orderId: "order_1", merchantOrderId: "mo_1_merch_a" };
  const about = { warehouseId: "wh_1", cause: "ORDER" as const, replacementId: null, isPickUp: false, carrier: "c" };
  const handedOver = {
    ...parcel,
    ...about,
    lines: [{ lineId: "line_1_0", variantId: variantId("phone"), quantity: 1 }],
    trackingNumber: null,
    location: null,
    happenedAt: new Date(room.clock.now().getTime() + 3 * hourMs),
  };
  await room.hear(shipmentHandedOverV1, "ship_9", handedOver);
  const selection = "parcels { handedOver averageHoursToHandOver }";
  expect(await reportOf(room, "merch_a", owner, selection)).toEqual({
    parcels: { handedOver: 1, averageHoursToHandOver: null },
  });
  const orderId = await room.order("user_1", [{ product: "phone" }]);
  await room.database
    .sql`update parcels set merchant_order_id = ${orderId.replace("order_", "mo_").concat("_merch_a")}`;
  expect(await reportOf(room, "merch_a", owner, selection)).toEqual({
    parcels: { handedOver: 1, averageHoursToHandOver: 3 },
  });
});

test("owners, managers and analysts see a merchant's numbers; clerks, others' members, shoppers and nobody do not", async () => {
  for (const viewer of [owner, member("merch_a", "MANAGER"), analyst])
    expect(await reportOf(room, "merch_a", viewer, "from")).toEqual({ from: "2026-03-10" });
  for (const viewer of [
    member("merch_a", "CLERK"),
    member("merch_b"),
    person("user_1"),
    person("user_2", "staff", "staff:orders"),
  ])
    expect(await reportOf(room, "merch_a", viewer, "from")).toBeNull();
  const shop = `{ shopAnalytics(from: "2026-03-10", to: "2026-03-10") { from } }`;
  expect((await room.ask(shop, {}, owner)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await room.ask(shop)).errors).toMatchObject([{ code: "UNAUTHENTICATED" }]);
});

test("days that cannot be are the caller's mistake, with what would be right", async () => {
  const { errors } = await room.ask(`{ shopAnalytics(from: "2026-03-10", to: "2026-03-11") { from } }`, {}, analyst);
  expect(errors).toEqual([{ code: "BAD_USER_INPUT", message: expect.stringContaining("today") }]);
});

test("a whole dashboard costs as many statements for two merchants as for one", async () => {
  const selection = `totals { orders } previousTotals { orders } funnel { visits } points { figures { units sales { currencyCode } } } topProducts { units }
    slowProducts { units } cohorts { customers } stockOuts { lostUnits } returns { rate } parcels { delivered }`;
  const dashboard = (ids: readonly string[]) =>
    countStatements(room.app, () =>
      room.ask(
        `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Merchant { analytics(from: "2026-03-01", to: "2026-03-10") { ${selection} } } } }`,
        { ids: ids.map((id) => ({ __typename: "Merchant", id })) },
        analyst,
      ),
    );
  const [one, two] = [await dashboard(["merch_a"]), await dashboard(["merch_a", "merch_b"])];
  expect(two.result.errors).toEqual([]);
  expect([one.statements.length, two.statements.length]).toEqual([8, 8]);
});

import { orderClaimedV1 } from "@novatech/contracts/orders";
import { sameRole, staffScopes } from "@novatech/graphql/permissions";
import type { RoomRequest, Viewer } from "@novatech/graphql/viewer";
import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrder, committed, parcelsOf, placed } from "./an-order.ts";
import { type RoomUnderTest, startRoom, stepMs } from "./room-under-test.ts";

let room: RoomUnderTest;
const twoMerchants = [
  { lineId: "line_1", merchantId: "merch_1", warehouseId: "wh_1", quantity: 2 },
  { lineId: "line_2", merchantId: "merch_2", warehouseId: "wh_2", quantity: 1 },
];
const customers = anOrder(1, { parts: twoMerchants });
const guests = anOrder(2, { customerId: null, accessToken: "the guest's secret" });

const user = (userId: string, scopes: readonly string[], merchantIds: string[] = []): Partial<RoomRequest> => ({
  viewer: {
    kind: "user",
    userId,
    sessionId: "session_1",
    scopes,
    merchantIds,
    merchantRoles: sameRole(merchantIds, "OWNER"),
  } satisfies Viewer,
});
const customer = user("user_1", ["shopper"]);
const other = user("user_2", ["shopper"]);
const staff = user("user_3", staffScopes);
const member = user("user_4", ["merchant"], ["merch_1"]);
const nobody: Partial<RoomRequest> = {};

beforeAll(async () => {
  room = await startRoom();
  for (const order of [customers, guests]) {
    await placed(room, order);
    await committed(room, order);
  }
});
afterAll(() => room.stop());

const ordersQuery = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order { id shipments {
  id status carrier trackingNumber trackingUrl estimatedDeliveryAt deliveredAt merchant { id }
  lines { quantity variant { id } }
  events(first: 5) { nodes { id status description location occurredAt } pageInfo { hasNextPage } } } } } }`;
const orderRefs = (...ids: string[]) => ({ of: ids.map((id) => ({ __typename: "Order", id })) });
type Shown = { id: string; shipments: { id: string; merchant: { id: string } }[] | null };
const shipmentsOf = async (orderId: string, request: Partial<RoomRequest>) => {
  const { data, errors } = await room.ask(ordersQuery, request, orderRefs(orderId));
  expect(errors).toEqual([]);
  return (data as { _entities: [Shown] })._entities[0].shipments;
};
const merchantsSeen = async (orderId: string, request: Partial<RoomRequest>) =>
  (await shipmentsOf(orderId, request))?.map(({ merchant }) => merchant.id).toSorted() ?? null;

test("the customer sees the order's parcels with what is in them and what was seen of them", async () => {
  const shipments = await shipmentsOf(customers.orderId, customer);
  expect(shipments).toHaveLength(2);
  expect(shipments?.find(({ merchant }) => merchant.id === "merch_1")).toMatchObject({
    status: "PENDING",
    carrier: "Parcelway",
    trackingNumber: null,
    trackingUrl: null,
    estimatedDeliveryAt: "2026-01-09T18:00:00.000Z",
    deliveredAt: null,
    lines: [{ quantity: 2, variant: { id: "var_line_1" } }],
    events: { nodes: [{ status: "PENDING", location: null, occurredAt: "2026-01-05T09:00:00.000Z" }] },
  });
});

test.each<[string, string[] | null, Partial<RoomRequest>]>([
  ["the customer", ["merch_1", "merch_2"], customer],
  ["staff", ["merch_1", "merch_2"], staff],
  ["a member of one of the merchants", ["merch_1"], member],
  ["a member whose token lacks the scope", null, user("user_4", ["shopper"], ["merch_1"])],
  ["another customer", null, other],
  ["the anonymous", null, nobody],
  ["who holds some secret", null, { orderAccessToken: "guessed" }],
])("of a customer's order, %s sees the parcels of %j", async (_who, expected, request) => {
  expect(await merchantsSeen(customers.orderId, request)).toEqual(expected);
});

test("a guest's order is seen by who holds its secret, not by its id", async () => {
  expect(await merchantsSeen(guests.orderId, { orderAccessToken: "the guest's secret" })).toEqual(["merch_1"]);
  expect(await merchantsSeen(guests.orderId, nobody)).toBeNull();
  expect(await merchantsSeen(guests.orderId, customer)).toBeNull();
});

test("a parcel is null for others, whether it exists or not, by root field and by reference", async () => {
  const [parcel] = await parcelsOf(room, customers.orderId);
  const query = `query ($id: ID!, $of: [_Any!]!) { shipment(id: $id) { id } _entities(representations: $of) { ... on Shipment { id } } }`;
  const seen = async (id: string, request: Partial<RoomRequest>) =>
    (await room.ask(query, request, { id, of: [{ __typename: "Shipment", id }] })).data;
  const id = parcel?.id ?? "";
  expect(await seen(id, customer)).toEqual({ shipment: { id }, _entities: [{ id }] });
  expect(await seen(id, other)).toEqual({ shipment: null, _entities: [null] });
  expect(await seen("ship_unknown", customer)).toEqual({ shipment: null, _entities: [null] });
});

test("the parcels of one order and of twenty cost the same statements", async () => {
  const many = Array.from({ length: 20 }, (_, n) => anOrder(100 + n, { customerId: "user_many", parts: twoMerchants }));
  for (const order of many) {
    await placed(room, order);
    await committed(room, order);
  }
  const counted = async (...orderIds: string[]) => {
    const { result, statements } = await countStatements(room.observed(), () =>
      room.ask(ordersQuery, user("user_many", ["shopper"]), orderRefs(...orderIds)),
    );
    expect(result.errors).toEqual([]);
    return statements.length;
  };
  expect(await counted("order_100")).toBe(3);
  expect(await counted(...many.map(({ orderId }) => orderId))).toBe(3);
});

test("planning an order costs five statements, inbox and outbox included, for one parcel or two", async () => {
  for (const order of [anOrder(200), anOrder(201, { parts: twoMerchants })]) {
    const first = await countStatements(room.observed(), () => placed(room, order));
    const second = await countStatements(room.observed(), () => committed(room, order));
    expect([first.statements.length, second.statements.length]).toEqual([2, 5]);
  }
});

test("a labelled parcel shows its number and the carrier's page, and its events in pages, oldest first", async () => {
  const order = anOrder(300, { customerId: "user_1" });
  await placed(room, order);
  await committed(room, order);
  const [parcel] = await parcelsOf(room, order.orderId);
  await until(async () => {
    await room.passTime(stepMs);
    return (await parcelsOf(room, order.orderId))[0]?.status === "DELIVERED";
  });
  type Page = { nodes: { status: string; id: string }[]; pageInfo: { endCursor: string } };
  const page = async (args: string) => {
    const { data, errors } = await room.ask(
      `query ($id: ID!) { shipment(id: $id) { trackingNumber trackingUrl deliveredAt events(${args}) {
        nodes { id status } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
      customer,
      { id: parcel?.id },
    );
    return { shipment: (data as { shipment: { events: Page } | null } | null)?.shipment, errors };
  };
  const first = await page("first: 3");
  expect(first.shipment).toMatchObject({
    trackingNumber: expect.stringMatching(/^PA\d{12}$/),
    trackingUrl: expect.stringMatching(/^https:\/\/track\.parcelway\.example\/parcels\/PA\d{12}$/),
    deliveredAt: expect.stringMatching(/^2026-/),
    events: { pageInfo: { hasNextPage: true, hasPreviousPage: false } },
  });
  const statuses = (shown: typeof first) => shown.shipment?.events.nodes.map(({ status }) => status);
  expect(statuses(first)).toEqual(["PENDING", "PACKED", "LABEL_PURCHASED"]);
  const next = await page(`first: 1, after: "${first.shipment?.events.pageInfo.endCursor}"`);
  expect(statuses(next)).toEqual(["HANDED_OVER"]);
  const last = await page("last: 2");
  expect(statuses(last)).toEqual(["OUT_FOR_DELIVERY", "DELIVERED"]);
  expect(last.shipment?.events.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  for (const wrong of ["after: null", "first: -1", "last: 101", `first: 1, before: "WzEuNV0"`])
    expect((await page(wrong)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
});

test("a variant's delivery is estimated by country, without a statement", async () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ProductVariant {
    de: deliveryEstimate(countryCode: "DE") { earliest latest } aq: deliveryEstimate(countryCode: "AQ") { latest } } } }`;
  const { result, statements } = await countStatements(room.observed(), () =>
    room.ask(query, nobody, { of: [{ __typename: "ProductVariant", id: "var_1" }] }),
  );
  expect(result.errors).toEqual([]);
  expect(result.data).toMatchObject({
    _entities: [{ de: { latest: expect.stringMatching(/T18:00:00.000Z$/) }, aq: null }],
  });
  expect(statements).toEqual([]);
});

const ratesQuery = `query ($weight: Int!) { deliveryRatesForQuote(countryCode: "DE", currency: "EUR",
  parcels: [{ merchantId: "m1", weightGrams: $weight }, { merchantId: "m2", weightGrams: 6000 }]) {
  optionId carrier amountMinor shares { merchantId amountMinor } minDays maxDays } }`;
const cart: Partial<RoomRequest> = { caller: { name: "cart", scopes: ["internal:rates"] } };

test("cart is told what the options cost, by merchant", async () => {
  const { data, errors } = await room.ask(ratesQuery, cart, { weight: 800 });
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    deliveryRatesForQuote: [
      {
        optionId: "delivery_standard",
        amountMinor: "1380",
        shares: [
          { merchantId: "m1", amountMinor: "490" },
          { merchantId: "m2", amountMinor: "890" },
        ],
      },
      { optionId: "delivery_express", amountMinor: "3180" },
    ],
  });
});

test("rates are for services alone, and for parcels that can be", async () => {
  expect((await room.ask(ratesQuery, staff, { weight: 800 })).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await room.ask(ratesQuery, cart, { weight: -1 })).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
});

test("a guest's parcels are shown to whom the order came to, and the secret shows them no more", async () => {
  const { orderId, attemptId } = guests;
  const claim = { orderId, attemptId, customerId: "user_grace", productIds: [] };
  await room.tell(orderClaimedV1, orderId, claim);
  expect(await shipmentsOf(orderId, user("user_grace", ["shopper"]))).toHaveLength(1);
  expect(await shipmentsOf(orderId, { orderAccessToken: "the guest's secret" })).toBeNull();
});

import { staffScopes } from "@novatech/graphql/permissions";
import { countStatements } from "@novatech/testkit/statements";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rebuildPorts } from "../src/app.ts";
import { rebuildProjections } from "../src/commands/rebuild-projections.ts";
import { contacts, orderCommands, orderEvents } from "../src/db/tables.ts";
import { decide, documents, linesOf, newKey, shipUnits, take } from "./after-steps.ts";
import { openRoom, request, type RoomUnderTest, userViewer } from "./room-under-test.ts";
import { type Bought, buy, commit } from "./steps.ts";

let room: RoomUnderTest;
const ada = request({ viewer: userViewer("user_ada") });
const eve = request({ viewer: userViewer("user_eve") });
const staff = request({ viewer: userViewer("user_staff", { scopes: staffScopes }) });
const member = request({ viewer: userViewer("user_mer", { scopes: ["merchant"], merchantIds: ["mer_sound"] }) });

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const buyAsAda = () => buy(room, ada, { customerId: "user_ada" });
const cancel = async (input: object, asked = ada) =>
  (await room.graph(documents.cancel, asked, { input: { idempotencyKey: newKey(), ...input } })).data.orderCancel;
const edit = async (input: object, asked = ada) =>
  (await room.graph(documents.edit, asked, { input: { idempotencyKey: newKey(), ...input } })).data.orderEdit;
const orderOf = async ({ orderId }: Pick<Bought, "orderId">, asked = ada) =>
  (await room.graph(documents.order, asked, { id: orderId })).data.order;
const eventsOf = async ({ orderId }: Pick<Bought, "orderId">) =>
  (await room.database.db.select().from(orderEvents).where(eq(orderEvents.orderId, orderId))).length;

test("an order is cancelled whole: asked of fulfillment, credited to the minor unit, told to every room, once", async () => {
  const bought = await buyAsAda();
  const input = { orderId: bought.orderId, reason: "FOUND_CHEAPER", idempotencyKey: newKey() };
  const { order, cancellation, preview, userErrors } = await cancel(input);
  expect(userErrors).toEqual([]);
  expect(preview).toMatchObject({ credit: { gross: { minorUnits: "36890" } }, total: { gross: { minorUnits: "0" } } });
  expect(order).toMatchObject({ status: "PLACED", cancellations: [{ status: "REQUESTED", reason: "FOUND_CHEAPER" }] });
  expect(order.allowedActions).not.toContain("CANCEL");

  // The same key does nothing again; fulfillment's answer may come twice.
  expect((await cancel(input)).cancellation).toEqual(cancellation);
  const { headphones, charger } = await linesOf(room, bought);
  const withdrawn = [
    { lineId: headphones.id, quantity: 2 },
    { lineId: charger.id, quantity: 1 },
  ];
  const event = await decide(room, bought, cancellation.id, { withdrawn });
  await room.consumer.handle([event]);
  await decide(room, bought, cancellation.id, { withdrawn });

  expect(await orderOf(bought)).toMatchObject({
    status: "CANCELLED",
    paymentStatus: "NONE",
    credited: { gross: { minorUnits: "36890" } },
    allowedActions: [],
    cancellations: [{ status: "CANCELLED" }],
  });
  const told = await room.told(bought.orderId);
  expect(told.map(({ type }) => type)).toEqual([
    "order.placed.v1",
    "order.cancellation_requested.v1",
    "order.credited.v1",
    "order.cancelled.v1",
  ]);
  expect(told[2]?.data).toMatchObject({
    cause: "CANCELLATION",
    amount: { net: "31000", tax: "5890", gross: "36890" },
    merchantOrders: [{ shipping: { gross: "595" } }, { shipping: { gross: "595" } }],
  });
  expect(await eventsOf(bought)).toBe(5);
});

test("a part that has left is refused, the rest is credited, and what is left of the order goes on", async () => {
  const bought = await buyAsAda();
  await commit(room, bought);
  const { headphones, charger } = await linesOf(room, bought);
  const { cancellation } = await cancel({ orderId: bought.orderId });
  await shipUnits(room, bought, headphones, "handedOver", { quantity: 1, shipmentId: `ship_${bought.orderId}` });
  await decide(room, bought, cancellation.id, {
    withdrawn: [
      { lineId: headphones.id, quantity: 1 },
      { lineId: charger.id, quantity: 1 },
    ],
    refused: [{ lineId: headphones.id, quantity: 1 }],
  });
  // One of two headphones, and all of the charger with its delivery.
  expect(await orderOf(bought)).toMatchObject({
    status: "PROCESSING",
    fulfilmentStatus: "SHIPPED",
    credited: { gross: { minorUnits: String(11_900 + 11_900 + 595) } },
    cancellations: [{ status: "PARTIALLY_CANCELLED" }],
    lines: { nodes: [{ cancelledQuantity: 1 }, { cancelledQuantity: 1 }] },
  });
  await take(room, bought, 12_495n);
  await shipUnits(room, bought, headphones, "delivered", { quantity: 1, shipmentId: `ship_${bought.orderId}` });
  const order = await orderOf(bought);
  expect(order).toMatchObject({ status: "COMPLETED", paymentStatus: "PAID", fulfilmentStatus: "DELIVERED" });
  expect(order.timeline.nodes.map((entry: { sequence: number }) => entry.sequence)).toEqual(
    order.timeline.nodes.map((_: unknown, index: number) => index + 1),
  );
});

test("of two wishes at once for the same units one is refused: no unit is wanted twice", async () => {
  const bought = await buyAsAda();
  const { headphones } = await linesOf(room, bought);
  const lines = [{ lineId: headphones.id, quantity: 2 }];
  const answers = await Promise.all([1, 2, 3].map(() => cancel({ orderId: bought.orderId, lines })));
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  for (const { userErrors } of answers.filter((answer) => answer.userErrors.length > 0))
    expect(userErrors).toMatchObject([{ code: "ORDER_NOT_CANCELLABLE", __typename: "OrderRefusedError" }]);
});

test("of the same key at the same time one has an effect, and both are told the same", async () => {
  const bought = await buyAsAda();
  const input = { orderId: bought.orderId, idempotencyKey: newKey() };
  const [first, second] = await Promise.all([cancel(input), cancel(input)]);
  expect(first.cancellation.id).toBe(second.cancellation.id);
  expect((await orderOf(bought)).cancellations).toHaveLength(1);
});

test("a dry run says what a change comes to and writes nothing; the key stays free", async () => {
  const bought = await buyAsAda();
  const { headphones } = await linesOf(room, bought);
  const before = await eventsOf(bought);
  const input = { orderId: bought.orderId, expectedVersion: 1, lines: [{ lineId: headphones.id, quantity: 1 }] };
  const idempotencyKey = newKey();
  const dry = await edit({ ...input, idempotencyKey, dryRun: true });
  expect(dry).toMatchObject({
    order: { version: 1 },
    preview: { credit: { gross: { minorUnits: "11900" } }, total: { gross: { minorUnits: "24990" } } },
    userErrors: [],
  });
  expect(await eventsOf(bought)).toBe(before);
  expect(await room.database.db.select().from(orderCommands).where(eq(orderCommands.orderId, bought.orderId))).toEqual(
    [],
  );
  expect((await cancel({ orderId: bought.orderId, dryRun: true })).cancellation).toBeNull();
  const done = await edit({ ...input, idempotencyKey });
  expect(done.preview).toEqual(dry.preview);
  expect(done.order).toMatchObject({ version: 2, cancellations: [{ status: "REQUESTED" }] });
});

const address = {
  recipient: "Ada Lovelace",
  line1: "Torstraße 5",
  city: "Potsdam",
  postalCode: "14467",
  countryCode: "DE",
};

test("address and contact are changed together; the address is in no event, and other rooms are told to ask again", async () => {
  const bought = await buyAsAda();
  const input = { orderId: bought.orderId, expectedVersion: 1, deliveryAddress: address };
  const { order, userErrors } = await edit({ ...input, contact: { email: "new@example.com" } });
  expect(userErrors).toEqual([]);
  expect(order).toMatchObject({ deliveryAddress: { city: "Potsdam" }, contactEmail: "new@example.com" });
  const told = await room.told(bought.orderId);
  expect(told.at(-1)?.type).toBe("order.address_changed.v1");
  expect(JSON.stringify(told)).not.toMatch(/Potsdam|Torstra|new@example/);
  const [contact] = await room.database.db.select().from(contacts).where(eq(contacts.orderId, bought.orderId));
  expect(contact).toMatchObject({
    phone: null,
    deliveryAddress: { line1: "Torstraße 5" },
    // Who pays is still whom it went to at first.
    billingAddress: { line1: "Invalidenstraße 1" },
  });
});

test("an edit on an older version is refused with the order as it is now, and nothing of it is done", async () => {
  const bought = await buyAsAda();
  await commit(room, bought);
  const { order, userErrors } = await edit({ orderId: bought.orderId, expectedVersion: 1, deliveryAddress: address });
  expect(order).toBeNull();
  expect(userErrors).toMatchObject([
    { code: "VERSION_CONFLICT", field: ["input", "expectedVersion"], order: { version: 2 } },
  ]);
  expect((await cancel({ orderId: bought.orderId, expectedVersion: 7 })).userErrors).toMatchObject([
    { code: "VERSION_CONFLICT" },
  ]);
});

test("what is another's does not exist: customers, guests with a wrong secret, merchants' members, the anonymous", async () => {
  const bought = await buyAsAda();
  const guests = await buy(room);
  for (const [orderId, asked] of [
    [bought.orderId, eve],
    [bought.orderId, member],
    [bought.orderId, request()],
    [bought.orderId, request({ orderAccessToken: guests.accessToken })],
    [guests.orderId, ada],
    ["order_none", ada],
  ] as const) {
    expect((await cancel({ orderId }, asked)).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["input", "orderId"] },
    ]);
    const stale = await edit({ orderId, expectedVersion: 99, contact: { email: "e@example.com" } }, asked);
    expect(stale.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  }
  const byArgument = await cancel({ orderId: guests.orderId, accessToken: guests.accessToken }, request());
  expect(byArgument.userErrors).toEqual([]);
  expect(byArgument.order.id).toBe(guests.orderId);
  expect((await cancel({ orderId: bought.orderId }, staff)).userErrors).toEqual([]);
});

test("a key that came with something else, a short key, faulty lines and an order that has ended are refused", async () => {
  const bought = await buyAsAda();
  const idempotencyKey = newKey();
  await cancel({ orderId: bought.orderId, idempotencyKey });
  const other = await cancel({ orderId: bought.orderId, reason: "OTHER", idempotencyKey });
  expect(other.userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED", field: ["input", "idempotencyKey"] }]);
  expect((await cancel({ orderId: bought.orderId, idempotencyKey: "short" })).userErrors).toMatchObject([
    { code: "INVALID_INPUT", field: ["input", "idempotencyKey"] },
  ]);
  const { headphones } = await linesOf(room, bought);
  const lines = [{ lineId: headphones.id, quantity: -1 }];
  expect((await cancel({ orderId: bought.orderId, lines })).userErrors).toMatchObject([
    { code: "INVALID_INPUT", field: ["input", "lines", "0", "quantity"] },
  ]);
  expect((await cancel({ orderId: bought.orderId })).userErrors).toMatchObject([
    { code: "ORDER_NOT_CANCELLABLE", order: { status: "PLACED" } },
  ]);
});

test("a cancellation costs six statements with the reading of its answer; a repeated key and a refusal three", async () => {
  const bought = await buyAsAda();
  const input = { orderId: bought.orderId, idempotencyKey: newKey() };
  const slim =
    "mutation ($input: OrderCancelInput!) { orderCancel(input: $input) { order { id } userErrors { code } } }";
  const first = await countStatements(room.database, () => room.graph(slim, ada, { input }));
  // The key, the history, the order, the outbox, what was made; the order as it is now.
  expect(first.statements).toHaveLength(6);
  const again = await countStatements(room.database, () => room.graph(slim, ada, { input }));
  expect(again.statements).toHaveLength(3);
  const refused = { ...input, idempotencyKey: newKey() };
  expect(
    (await countStatements(room.database, () => room.graph(slim, ada, { input: refused }))).statements,
  ).toHaveLength(3);
});

test("an edit of quantities, address and contact costs seven statements with the reading of its answer", async () => {
  const bought = await buyAsAda();
  const { charger } = await linesOf(room, bought);
  const lines = [{ lineId: charger.id, quantity: 0 }];
  const change = { lines, deliveryAddress: address, contact: { email: "new@example.com" } };
  const input = { orderId: bought.orderId, expectedVersion: 1, idempotencyKey: newKey(), ...change };
  const slim = "mutation ($input: OrderEditInput!) { orderEdit(input: $input) { order { id } userErrors { code } } }";
  const { statements, result } = await countStatements(room.database, () => room.graph(slim, ada, { input }));
  expect(result.data.orderEdit.userErrors).toEqual([]);
  expect(statements).toHaveLength(7);
});

test("fulfillment's answer costs three statements and the one of every event", async () => {
  const bought = await buyAsAda();
  const { charger } = await linesOf(room, bought);
  const { cancellation } = await cancel({ orderId: bought.orderId, lines: [{ lineId: charger.id, quantity: 1 }] });
  const withdrawn = [{ lineId: charger.id, quantity: 1 }];
  const { statements } = await countStatements(room.database, () =>
    decide(room, bought, cancellation.id, { withdrawn }),
  );
  expect(statements).toHaveLength(4);
});

test("a key is free again after 24 hours", async () => {
  const [first, second] = [await buyAsAda(), await buyAsAda()];
  const idempotencyKey = newKey();
  await cancel({ orderId: first.orderId, idempotencyKey });
  expect((await cancel({ orderId: second.orderId, idempotencyKey })).userErrors).toHaveLength(1);
  room.clock.advance(24 * 3_600_000);
  expect((await cancel({ orderId: second.orderId, idempotencyKey })).userErrors).toEqual([]);
});

test("after all of this, everything that is read follows from the events", async () => {
  expect((await rebuildProjections(rebuildPorts(room.database), { isCheck: true })).differences).toEqual([]);
});

import { shipmentHandedOverV1 } from "@novatech/contracts/fulfillment";
import { checkoutFailedV1, checkoutSubmittedV1, orderPlacedV1, type OrderPlacedV1 } from "@novatech/contracts/orders";
import { until } from "@novatech/testkit/wait";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { brokenInvariants } from "./invariants.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
let count = 0;

beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.stop());
afterEach(async () => {
  expect(await brokenInvariants(room.database)).toEqual({});
});

/** A new variant with this many units in the German and the French warehouse of its merchant. */
async function stock(inGermany: number, inFrance = 0) {
  count += 1;
  const [variantId, merchantId] = [`var_${count}`, `merch_${count}`];
  const [german, french] = [`wh_de_${count}`, `wh_fr_${count}`];
  await room.app.seedStock({
    warehouses: [
      { id: german, merchantId, name: "Leipzig", countryCode: "DE" },
      { id: french, merchantId, name: "Lyon", countryCode: "FR" },
    ],
    items: [
      { variantId, warehouseId: german, quantity: inGermany },
      { variantId, warehouseId: french, quantity: inFrance },
    ],
  });
  return { variantId, merchantId, german, french, attemptId: `attempt_${count}`, orderId: `order_${count}` };
}
type Shelf = Awaited<ReturnType<typeof stock>>;

const submit = (shelf: Shelf, quantity: number, attemptId = shelf.attemptId) =>
  room.tell(checkoutSubmittedV1, attemptId, {
    attemptId,
    quoteId: "quote_1",
    cartId: "cart_1",
    countryCode: "DE",
    lines: [{ lineId: "line_1", variantId: shelf.variantId, merchantId: shelf.merchantId, quantity }],
  });

const fail = ({ attemptId, orderId }: Shelf) =>
  room.tell(checkoutFailedV1, attemptId, { attemptId, orderId, reason: "EXPIRED" });

const taxed = { net: 100n, tax: 19n, gross: 119n };
const place = (shelf: Shelf, quantity: number) =>
  room.tell(orderPlacedV1, shelf.orderId, {
    orderId: shelf.orderId,
    number: "N-1",
    attemptId: shelf.attemptId,
    cartId: "cart_1",
    cartVersion: 1,
    customerId: null,
    accessTokenHash: null,
    currency: "EUR",
    total: taxed,
    countryCode: "DE",
    delivery: { optionId: "standard", name: "Standard", carrier: "Carrier" },
    merchantOrders: [{ merchantOrderId: "mo_1", merchantId: shelf.merchantId, shipping: taxed }],
    lines: [
      {
        lineId: "line_1",
        merchantOrderId: "mo_1",
        productId: "prod_1",
        variantId: shelf.variantId,
        sku: "SKU",
        quantity,
        weightGrams: 100,
        cost: taxed,
      },
    ],
  } satisfies OrderPlacedV1);

const handOver = (shelf: Shelf, warehouseId: string, quantity: number) =>
  room.tell(shipmentHandedOverV1, `ship_${shelf.orderId}_${warehouseId}`, {
    shipmentId: `ship_${shelf.orderId}_${warehouseId}`,
    orderId: shelf.orderId,
    merchantOrderId: "mo_1",
    merchantId: shelf.merchantId,
    warehouseId,
    lines: [{ lineId: "line_1", variantId: shelf.variantId, quantity }],
    carrier: "Carrier",
    trackingNumber: "T1",
    happenedAt: room.clock.now(),
    location: null,
  });

const numbers = async ({ variantId }: Shelf) =>
  room.database.sql`
    select warehouse_id, on_hand, reserved, committed from stock_items where variant_id = ${variantId} order by warehouse_id`;
const typesTold = async (attemptId: string) => (await room.told(attemptId)).map(({ type }) => type);

test("a check-out is given its stock from the buyer's country", async () => {
  const shelf = await stock(3, 9);
  await submit(shelf, 2);
  expect(await room.told(shelf.attemptId)).toEqual([
    {
      type: "stock.reserved.v1",
      payload: {
        attemptId: shelf.attemptId,
        expiresAt: "2026-01-05T09:15:00.000Z",
        allocations: [
          {
            lineId: "line_1",
            variantId: shelf.variantId,
            merchantId: shelf.merchantId,
            warehouseId: shelf.german,
            quantity: 2,
          },
        ],
      },
    },
  ]);
  expect(await numbers(shelf)).toMatchObject([{ on_hand: 3, reserved: 2 }, { reserved: 0 }]);
});

test("a check-out that asks for more than there is holds nothing and is told what is short", async () => {
  const shelf = await stock(2, 1);
  await submit(shelf, 4);
  expect(await room.told(shelf.attemptId)).toEqual([
    {
      type: "stock.rejected.v1",
      payload: { attemptId: shelf.attemptId, shortages: [{ variantId: shelf.variantId, requested: 4, available: 3 }] },
    },
  ]);
  expect(await numbers(shelf)).toMatchObject([{ reserved: 0 }, { reserved: 0 }]);
});

test("a check-out that is told twice holds its stock once", async () => {
  const shelf = await stock(5);
  await submit(shelf, 2);
  await submit(shelf, 2);
  expect(await typesTold(shelf.attemptId)).toEqual(["stock.reserved.v1"]);
  expect(await numbers(shelf)).toMatchObject([{ reserved: 2 }, {}]);
});

test("a failed check-out frees its stock, once", async () => {
  const shelf = await stock(5);
  await submit(shelf, 5);
  await fail(shelf);
  await fail(shelf);
  expect(await typesTold(shelf.attemptId)).toEqual(["stock.reserved.v1", "stock.released.v1"]);
  expect(await numbers(shelf)).toMatchObject([{ on_hand: 5, reserved: 0 }, {}]);
  expect(await room.database.sql`select key from timers where key = ${shelf.attemptId}`).toEqual([]);
});

test("a check-out that failed before it was seen never holds anything", async () => {
  const shelf = await stock(5);
  await fail(shelf);
  await submit(shelf, 1);
  expect(await typesTold(shelf.attemptId)).toEqual([]);
  expect(await numbers(shelf)).toMatchObject([{ reserved: 0 }, {}]);
});

test("an order makes the held stock sold, and its shipments take it out of the warehouses, each once", async () => {
  const shelf = await stock(2, 2);
  await submit(shelf, 3);
  await place(shelf, 3);
  await place(shelf, 3);
  expect(await typesTold(shelf.attemptId)).toEqual(["stock.reserved.v1", "stock.committed.v1"]);
  expect(await numbers(shelf)).toMatchObject([
    { on_hand: 2, reserved: 0, committed: 2 },
    { on_hand: 2, reserved: 0, committed: 1 },
  ]);
  expect(await room.database.sql`select key from timers where key = ${shelf.attemptId}`).toEqual([]);

  await handOver(shelf, shelf.german, 2);
  await handOver(shelf, shelf.german, 2);
  expect(await numbers(shelf)).toMatchObject([
    { on_hand: 0, committed: 0 },
    { on_hand: 2, committed: 1 },
  ]);
  const ledger = await room.database.sql`
    select kind, line.quantity, source from stock_ledger as line join stock_items on id = stock_item_id
    where variant_id = ${shelf.variantId} and warehouse_id = ${shelf.german} order by line.version`;
  expect(ledger).toEqual([
    { kind: "RECEIVED", quantity: 2, source: "seed" },
    { kind: "SHIPPED", quantity: -2, source: `ship_${shelf.orderId}_${shelf.german}` },
  ]);
});

test("a shipment that carries other units than were sold waits for a person", async () => {
  const shelf = await stock(5);
  await submit(shelf, 2);
  await place(shelf, 2);
  expect(await handOver(shelf, shelf.german, 1)).toBe("parked");
  expect(await numbers(shelf)).toMatchObject([{ on_hand: 5, committed: 2 }, {}]);
});

test("stock that nobody settled in time is free again, and its check-out is told", async () => {
  const shelf = await stock(5);
  await submit(shelf, 5);
  await room.passTime(900_000);
  await until(async () => (await typesTold(shelf.attemptId)).length === 2);
  expect(await typesTold(shelf.attemptId)).toEqual(["stock.reserved.v1", "stock.reservation_expired.v1"]);
  expect(await numbers(shelf)).toMatchObject([{ reserved: 0 }, {}]);

  await fail(shelf);
  expect(await typesTold(shelf.attemptId)).toHaveLength(2);
  expect(await place(shelf, 5)).toBe("parked");
});

test("an order whose stock nobody holds waits for a person instead of being oversold", async () => {
  const shelf = await stock(5);
  expect(await place(shelf, 1)).toBe("parked");
  expect(await numbers(shelf)).toMatchObject([{ reserved: 0, committed: 0 }, {}]);
});

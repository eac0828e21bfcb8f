import { type MerchantRole, sameRole, staffScopes } from "@novatech/graphql/permissions";
import type { RoomRequest, Viewer } from "@novatech/graphql/viewer";
import { becomeMerchantReader } from "@novatech/postgres/row-security";
import { countStatements } from "@novatech/testkit/statements";
import { readsOf } from "@novatech/testkit/table-reads";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresShipmentQueries } from "../src/db/shipment-queries.ts";
import { shipments } from "../src/db/tables.ts";
import type { ShipmentFilter } from "../src/domain/shipment-filter.ts";
import { anOrder, committed, parcelsOf, placed } from "./an-order.ts";
import { held, parcelRow, released, replaced } from "./other-rooms.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  // No carrier: whatever moves is moved by the merchant.
  room = await startRoom({ carrierSimulator: null });
});
afterAll(() => room.stop());

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
const member = user("user_m", ["merchant"], ["merch_1"]);
const staff = user("user_s", staffScopes);

type Payload = { shipment: { id: string; status: string; version: number } | null; userErrors: object[] };
let keys = 0;
/** Does something to a parcel, with a new key unless it is given one. */
async function act(mutation: string, id: string, more: Record<string, unknown> = {}, who = member): Promise<Payload> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const input = { shipmentId: id, idempotencyKey: `key_${(keys += 1)}`, ...more };
  const { data, errors } = await room.ask(
    `mutation ($input: ${type}) { ${mutation}(input: $input) { shipment { id status version trackingNumber }
      userErrors { __typename code message field ... on ShipmentVersionConflictError { shipment { version } }
        ... on ShipmentMoveRefusedError { status } } } }`,
    who,
    { input },
  );
  expect(errors).toEqual([]);
  return (data as Record<string, Payload>)[mutation] ?? { shipment: null, userErrors: [] };
}
async function planned(n: number): Promise<string> {
  const order = anOrder(n);
  await placed(room, order);
  await committed(room, order);
  return (await parcelsOf(room, order.orderId))[0]?.id ?? "";
}
const report = (id: string, status: string, more: Record<string, unknown> = {}) =>
  act("shipmentReport", id, { status, ...more });
/** Has a parcel handed over, and what happens next. */
async function left(n: number, ...statuses: string[]): Promise<string> {
  const id = await planned(n);
  await act("shipmentPack", id);
  await act("shipmentLabelBuy", id, { trackingNumber: `OWN-${n}` });
  await act("shipmentHandOver", id);
  for (const status of statuses) await report(id, status);
  return id;
}

test("a merchant brings a parcel from its box to the door by hand", async () => {
  const id = await planned(1);
  const steps = [
    await act("shipmentPack", id),
    await act("shipmentLabelBuy", id, { trackingNumber: "OWN-1" }),
    await act("shipmentHandOver", id),
    await report(id, "IN_TRANSIT"),
    await report(id, "DELIVERY_ATTEMPTED", { note: " Nobody opened. " }),
    await report(id, "DELIVERED"),
  ];
  expect(steps.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(steps.map(({ shipment }) => shipment?.status)).toEqual([
    "PACKED",
    "LABEL_PURCHASED",
    "HANDED_OVER",
    "IN_TRANSIT",
    "DELIVERY_ATTEMPTED",
    "DELIVERED",
  ]);
  expect(steps.map(({ shipment }) => shipment?.version)).toEqual([2, 3, 4, 5, 6, 7]);
  expect((await room.told(id)).slice(-2)).toEqual(["shipment.delivery_attempted.v1", "shipment.delivered.v1"]);
  const [said] = await room.database.sql`
    select description from tracking_events where shipment_id = ${id} and status = 'DELIVERY_ATTEMPTED'`;
  expect(said).toEqual({ description: "Nobody opened." });
});

test.each(["LOST", "DAMAGED", "RETURNED_TO_SENDER"])(
  "a parcel that is %s is told so once, and nothing comes after",
  async (status) => {
    const id = await left(10 + status.length, status);
    expect((await room.told(id)).at(-1)).toBe(`shipment.${status.toLowerCase()}.v1`);
    expect((await report(id, "DELIVERED")).userErrors).toMatchObject([
      { __typename: "ShipmentMoveRefusedError", code: "SHIPMENT_MOVE_REFUSED", status, field: ["input", "status"] },
    ]);
  },
);

test("the same key does the same once; with another input it is refused", async () => {
  const id = await planned(2);
  const key = { idempotencyKey: "the same" };
  const [first, again, ...others] = await Promise.all(Array.from({ length: 5 }, () => act("shipmentPack", id, key)));
  for (const one of [again, ...others]) expect(one).toEqual(first);
  expect(first?.shipment?.status).toBe("PACKED");
  expect((await room.told(id)).filter((type) => type === "shipment.packed.v1")).toHaveLength(1);
  expect((await act("shipmentHandOver", id, key)).userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
});

test("what was decided on an older state is refused with the new one", async () => {
  const id = await planned(3);
  expect((await act("shipmentPack", id, { expectedVersion: 7 })).userErrors).toMatchObject([
    { code: "VERSION_CONFLICT", shipment: { version: 1 } },
  ]);
  expect((await act("shipmentPack", id, { expectedVersion: 1 })).shipment?.version).toBe(2);
});

test("moves that are not legal, unknown and others' parcels, and malformed inputs are refused, and nothing is written", async () => {
  const id = await planned(4);
  const code = async (...what: Parameters<typeof act>) =>
    (await act(...what)).userErrors.map((one) => (one as { code: string }).code);
  expect(await code("shipmentHandOver", id)).toEqual(["SHIPMENT_MOVE_REFUSED"]);
  expect(await code("shipmentLabelBuy", id, { trackingNumber: "OWN-4" })).toEqual(["SHIPMENT_MOVE_REFUSED"]);
  expect(await code("shipmentPickUpConfirm", id, { code: "123456" })).toEqual(["SHIPMENT_MOVE_REFUSED"]);
  expect(await code("shipmentPack", id, { idempotencyKey: "" })).toEqual(["INVALID_INPUT"]);
  expect(await code("shipmentPack", id, { idempotencyKey: "k".repeat(101) })).toEqual(["INVALID_INPUT"]);
  const other = user("user_o", ["merchant"], ["merch_2"]);
  expect(await act("shipmentPack", id, {}, other)).toEqual(await act("shipmentPack", "ship_unknown"));
  expect(await code("shipmentPack", id, {}, other)).toEqual(["NOT_FOUND"]);
  expect(await parcelRow(room, id)).toMatchObject({ status: "PENDING", version: 1 });

  await act("shipmentPack", id, {}, staff);
  expect(await code("shipmentLabelBuy", id)).toEqual(["CARRIER_UNAVAILABLE"]);
  for (const trackingNumber of ["OWN-1", "no", "ö".repeat(10), "1".repeat(41)])
    expect(await code("shipmentLabelBuy", id, { trackingNumber })).toEqual(["INVALID_INPUT"]);
  await act("shipmentLabelBuy", id, { trackingNumber: "OWN-4" });
  await act("shipmentHandOver", id);
  for (const status of ["PENDING", "HANDED_OVER", "CANCELLED"])
    expect(await code("shipmentReport", id, { status })).toEqual(["INVALID_INPUT"]);
  expect(await code("shipmentReport", id, { status: "LOST", note: "n".repeat(201) })).toEqual(["INVALID_INPUT"]);
});

test("shoppers and the anonymous move nothing", async () => {
  const id = await planned(5);
  const mutation = `mutation ($id: ID!) { shipmentPack(input: { shipmentId: $id, idempotencyKey: "k" }) { userErrors { code } } }`;
  expect((await room.ask(mutation, user("user_5", ["shopper"]), { id })).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await room.ask(mutation, {}, { id })).errors).toMatchObject([{ code: "UNAUTHENTICATED" }]);
});

test("what is held is not moved by hand either, until it is let go", async () => {
  const id = await planned(6);
  await held(room, anOrder(6));
  expect((await act("shipmentPack", id)).userErrors).toMatchObject([{ code: "SHIPMENT_ON_HOLD", status: "PENDING" }]);
  await released(room, anOrder(6));
  expect((await act("shipmentPack", id)).userErrors).toEqual([]);
});

test("what is sent instead of a lost parcel names it, once", async () => {
  const id = await left(7, "LOST");
  const parts = [{ lineId: "line_1", merchantId: "merch_1", warehouseId: "wh_2", quantity: 2 }];
  await replaced(room, anOrder(7), "repl_7", "RESHIPMENT", parts);
  await replaced(room, anOrder(7), "repl_7b", "EXCHANGE", parts);
  const { data } = await room.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order { shipments { cause replaces { id } order { id } merchantOrder { id } } } } }`,
    staff,
    { of: [{ __typename: "Order", id: "order_7" }] },
  );
  const rest = { order: { id: "order_7" }, merchantOrder: { id: "mo_merch_1" } };
  expect(data).toEqual({
    _entities: [
      {
        shipments: [
          { cause: "ORDER", replaces: null, ...rest },
          { cause: "RESHIPMENT", replaces: { id }, ...rest },
          { cause: "EXCHANGE", replaces: null, ...rest },
        ],
      },
    ],
  });
});

type Page = { nodes: { id: string; status: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
const listed = async (args: string, who: Partial<RoomRequest>, merchantIds = ["merch_1"]) => {
  const { data, errors } = await room.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Merchant { id shipments(${args}) {
      nodes { id status replaces { id } lines { quantity } } pageInfo { hasNextPage endCursor } } } } }`,
    who,
    { of: merchantIds.map((id) => ({ __typename: "Merchant", id })) },
  );
  const merchants = (data as { _entities: { shipments: Page | null }[] } | null)?._entities ?? [];
  return { pages: merchants.map(({ shipments }) => shipments), errors };
};

test("a merchant's members and staff list its parcels in pages, by status; others see nothing", async () => {
  const { pages } = await listed("first: 100, status: PENDING", member);
  expect(pages[0]?.nodes.length).toBeGreaterThan(1);
  expect(new Set(pages[0]?.nodes.map(({ status }) => status))).toEqual(new Set(["PENDING"]));
  const all = (await listed("first: 100", staff)).pages[0]?.nodes ?? [];
  const first = (await listed("first: 2", member)).pages[0];
  expect(first?.nodes).toEqual(all.slice(0, 2));
  const next = await listed(`first: 2, after: "${first?.pageInfo.endCursor}"`, member);
  expect(next.pages[0]?.nodes).toEqual(all.slice(2, 4));
  expect((await listed("last: 2", member)).pages[0]?.nodes).toEqual(all.slice(-2));
  for (const who of [user("user_o", ["merchant"], ["merch_2"]), user("user_m", ["shopper"], ["merch_1"]), {}])
    expect(await listed("first: 2", who)).toEqual({ pages: [null], errors: [] });
  for (const wrong of ["status: PENDING", "first: 101", `first: 1, after: "WzFd"`])
    expect((await listed(wrong, member)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
});

test("the parcels of one merchant and of twenty cost the same statements", async () => {
  const many = Array.from({ length: 20 }, (_, n) => `merch_${n + 1}`);
  for (const [n, merchantId] of many.entries()) {
    const order = anOrder(400 + n, { parts: [{ lineId: "line_1", merchantId, warehouseId: "wh_1", quantity: 1 }] });
    await placed(room, order);
    await committed(room, order);
  }
  const counted = async (merchantIds: string[]) => {
    const { result, statements } = await countStatements(room.observed(), () =>
      listed("first: 100", staff, merchantIds),
    );
    expect(result.pages.map((page) => page?.nodes.length ?? 0)).not.toContain(0);
    return statements.length;
  };
  // Parcels, what is in them, and what some of them are sent instead of.
  expect(await counted(["merch_1"])).toBe(3);
  expect(await counted(many)).toBe(3);
});

test("a merchant's clerk moves its parcels; a member without a role, and staff of another area, do not", async () => {
  const [id, other] = [await planned(71), await planned(72)];
  const as = (merchantRoles: Readonly<Record<string, MerchantRole>>) =>
    ({
      viewer: { ...(member.viewer as Extract<Viewer, { kind: "user" }>), merchantRoles },
    }) satisfies Partial<RoomRequest>;
  expect((await act("shipmentPack", id, {}, as({ merch_1: "CLERK" }))).userErrors).toEqual([]);
  for (const who of [as({}), user("user_r", ["staff", "staff:reviews"])]) {
    const input = { shipmentId: other, idempotencyKey: "no role" };
    const { errors } = await room.ask(
      `mutation ($input: ShipmentPackInput!) { shipmentPack(input: $input) { userErrors { code } } }`,
      who,
      { input },
    );
    expect(errors).toMatchObject([{ code: "FORBIDDEN" }]);
  }
});

test("parcels are listed by how they stand, their order, their house and their number; everybody's for staff alone", async () => {
  const id = await left(70);
  const order = anOrder(70);
  const list = async (who: typeof member, field: string, args: string) => {
    const { data, errors } = await room.ask(
      field === "shipments"
        ? `{ shipments(${args}) { nodes { id status } } }`
        : `{ _entities(representations: [{ __typename: "Merchant", id: "merch_1" }]) { ... on Merchant { shipments(${args}) { nodes { id status } } } } }`,
      who,
    );
    if (errors[0]) return errors[0].code;
    const found = data as {
      shipments?: { nodes: { id: string }[] };
      _entities?: { shipments: { nodes: { id: string }[] } | null }[];
    };
    return (found.shipments ?? found._entities?.[0]?.shipments)?.nodes.map((one) => one.id) ?? null;
  };
  for (const [who, field] of [
    [member, "Merchant"],
    [staff, "shipments"],
  ] as const) {
    expect(await list(who, field, `first: 5, filter: { orderId: "${order.orderId}" }`)).toEqual([id]);
    expect(await list(who, field, `first: 5, filter: { trackingNumber: " OWN-70 " }`)).toEqual([id]);
    expect(await list(who, field, `first: 5, filter: { orderId: "${order.orderId}", statuses: [PENDING] }`)).toEqual(
      [],
    );
    expect(
      await list(
        who,
        field,
        `first: 5, filter: { orderId: "${order.orderId}", statuses: [HANDED_OVER], isPickUp: false }`,
      ),
    ).toEqual([id]);
    expect(await list(who, field, `first: 5, filter: { warehouseId: "wh_nowhere" }`)).toEqual([]);
    expect(
      await list(
        who,
        field,
        `first: 5, filter: { createdFrom: "2027-01-01T00:00:00Z", createdBefore: "2026-01-01T00:00:00Z" }`,
      ),
    ).toBe("BAD_USER_INPUT");
  }
  expect(await list(member, "Merchant", `first: 5, status: PENDING, filter: { statuses: [HANDED_OVER] }`)).toEqual([]);
  expect(await list(staff, "shipments", `first: 5, merchantId: "merch_nobody"`)).toEqual([]);
  expect(await list(member, "shipments", "first: 5")).toBe("FORBIDDEN");
});

test("a statement that forgets its WHERE shows a merchant no other's parcel, and no code", async () => {
  const counted = async (merchantId: string) =>
    room.database.transaction(async (tx) => {
      await tx.execute(becomeMerchantReader({ merchantIds: [merchantId], userId: null, secretHashes: [] }));
      const [seen] = await tx.execute<
        Record<string, number>
      >(sql`select (select count(*)::int from shipments) as shipments,
        (select count(*)::int from shipments where merchant_id <> ${merchantId}) as others,
        (select count(*)::int from shipment_lines) as lines, (select count(*)::int from tracking_events) as events,
        (select count(*)::int from pick_ups) as codes`);
      return seen;
    });
  const own = await counted("merch_1");
  expect(own?.["shipments"]).toBeGreaterThan(0);
  expect(own).toMatchObject({ others: 0, codes: 0 });
  expect(await counted("merch_nobody")).toEqual({ shipments: 0, others: 0, lines: 0, events: 0, codes: 0 });
});

test("among five thousand parcels each list reads little more than its page", async () => {
  const { db } = room.database;
  const [like] = await db.select().from(shipments).limit(1);
  await db.execute(sql`
    insert into shipments select row.* from shipments one, generate_series(1, 5000) n,
      jsonb_populate_record(null::shipments, to_jsonb(one) || jsonb_build_object('id', 'ship_copy_' || lpad(n::text, 5, '0'),
        'merchant_id', 'merch_' || n % 50, 'warehouse_id', 'wh_' || n % 100, 'tracking_number', 'TRACK-' || n,
        'status', case when n % 500 = 0 then 'LOST' else 'IN_TRANSIT' end, 'delivered_at', null)) row
    where one.id = ${like?.id}`);
  await db.execute(sql`analyze`);
  const any: ShipmentFilter = {
    statuses: null,
    merchantId: null,
    warehouseId: null,
    orderId: null,
    trackingNumber: null,
    isPickUp: null,
    createdFrom: null,
    createdBefore: null,
  };
  const page = { direction: "forward", size: 20, after: null, before: null } as const;
  for (const filter of [
    {},
    { statuses: ["LOST" as const] },
    { merchantId: "merch_17" },
    { warehouseId: "wh_17" },
    { trackingNumber: "TRACK-17" },
  ]) {
    const { result, scans, rows } = await room.database.transaction((tx) =>
      readsOf(
        (text) => tx.execute(sql.raw(text)),
        "shipments",
        () => createPostgresShipmentQueries(tx).allShipments({ ...page, filter: { ...any, ...filter } }),
      ),
    );
    expect(result.length, JSON.stringify(filter)).toBeGreaterThan(0);
    expect(scans, JSON.stringify(filter)).toBe(0);
    expect(rows, JSON.stringify(filter)).toBeLessThan(120);
  }
});

import type { Transaction } from "@novatech/postgres/database";
import { becomeMerchantReader } from "@novatech/postgres/row-security";
import { sameRole, staffScopes } from "@novatech/graphql/permissions";
import { readsOf } from "@novatech/testkit/table-reads";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresOrderLists } from "../src/db/order-lists.ts";
import { contacts, merchantOrders, orders } from "../src/db/tables.ts";
import type { FilteredPage, MerchantOrderFilter, OrderFilter, ReturnFilter } from "../src/domain/order-filter.ts";
import { openRoom, request, type RoomUnderTest, userViewer } from "./room-under-test.ts";
import { type Bought, buy, commit, deliverAll } from "./steps.ts";

let room: RoomUnderTest;
const bought: Bought[] = [];
const ada = request({ viewer: userViewer("user_ada") });
const staff = request({ viewer: userViewer("user_staff", { scopes: staffScopes }) });
const staffWithout = request({ viewer: userViewer("user_staff", { scopes: ["staff"] }) });
const memberOf = (merchantId: string, userId = "user_mer") =>
  request({
    viewer: userViewer(userId, {
      scopes: ["shopper", "merchant"],
      merchantIds: [merchantId],
      merchantRoles: sameRole([merchantId], "CLERK"),
    }),
  });
const numberOf = async (id: string) =>
  (await room.database.db.select().from(orders).where(eq(orders.id, id)))[0]?.number ?? "";

/** An order each: placed, confirmed, held, delivered, and one of a member of a merchant. A minute apart. */
const [placed, confirmed, held, delivered, own] = [0, 1, 2, 3, 4];
beforeAll(async () => {
  room = await openRoom();
  for (const buyer of [ada, ada, ada, ada, memberOf("mer_sound", "user_mia")]) {
    room.clock.advance(60_000);
    bought.push(await buy(room, buyer, { customerId: buyer === ada ? "user_ada" : "user_mia" }));
  }
  const of = (index: number): Bought => bought[index] as Bought;
  await commit(room, of(confirmed));
  await commit(room, of(held));
  await room.graph(
    `mutation ($id: ID!) { orderHold(input: { orderId: $id, reason: ADDRESS, idempotencyKey: "hold-it-please-1" }) { userErrors { message } } }`,
    staff,
    { id: of(held).orderId },
  );
  for await (const _ of deliverAll(room, of(delivered)));
});
afterAll(() => room.close());

const list = async (asked: typeof ada, args: string) => {
  const answer = await room.graph(`{ orders(${args}) { nodes { id } pageInfo { endCursor hasNextPage } } }`, asked);
  return (
    answer.errors?.[0]?.extensions.code ??
    answer.data.orders.nodes.map(({ id }: { id: string }) => bought.findIndex(({ orderId }) => orderId === id))
  );
};

test("staff list everybody's orders by what they are looking for, newest or oldest first; nobody else does", async () => {
  const newest = [own, delivered, held, confirmed, placed];
  expect(await list(staff, "first: 10")).toEqual(newest);
  expect(await list(staff, "first: 10, sort: OLDEST")).toEqual(newest.toReversed());
  expect(await list(staff, "last: 2")).toEqual([confirmed, placed]);
  expect(await list(staff, "first: 10, filter: { statuses: [ON_HOLD, CONFIRMED] }")).toEqual([held, confirmed]);
  expect(await list(staff, "first: 10, filter: { isHeld: true }")).toEqual([held]);
  expect(await list(staff, 'first: 10, filter: { isHeld: false, merchantId: "mer_sound" }')).toEqual([
    own,
    delivered,
    confirmed,
    placed,
  ]);
  expect(await list(staff, 'first: 10, filter: { customerId: "user_mia" }')).toEqual([own]);
  expect(await list(staff, 'first: 10, filter: { merchantId: "mer_nobody" }')).toEqual([]);
  expect(await list(staff, "first: 10, filter: { paymentStatuses: [CHARGED_BACK] }")).toEqual([]);
  expect(await list(staff, "first: 10, filter: { statuses: [] }")).toEqual([]);
  const number = await numberOf(bought[confirmed]?.orderId ?? "");
  expect(await list(staff, `first: 10, filter: { number: " ${number.toLowerCase()} " }`)).toEqual([confirmed]);
  const [row] = await room.database.db.select().from(orders).where(eq(orders.number, number));
  const at = row?.placedAt.toISOString() ?? "";
  expect(await list(staff, `first: 10, filter: { placedFrom: "${at}" }`)).toEqual([own, delivered, held, confirmed]);
  expect(await list(staff, `first: 10, filter: { placedBefore: "${at}" }`)).toEqual([placed]);
  expect(await list(staff, `first: 10, filter: { placedFrom: "${at}", placedBefore: "${at}" }`)).toBe("BAD_USER_INPUT");
  for (const asked of [staffWithout, memberOf("mer_sound"), ada])
    expect(await list(asked, "first: 1")).toBe("FORBIDDEN");
  expect(await list(request(), "first: 1")).toBe("UNAUTHENTICATED");
});

test("a sorted and filtered list is paged through, each once", async () => {
  const seen: string[] = [];
  for (let after = ""; ;) {
    const { data } = await room.graph(
      `{ orders(first: 2, sort: OLDEST, filter: { customerId: "user_ada" }${after}) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
      staff,
    );
    seen.push(...data.orders.nodes.map(({ id }: { id: string }) => id));
    if (!data.orders.pageInfo.hasNextPage) break;
    after = `, after: "${data.orders.pageInfo.endCursor}"`;
  }
  expect(seen).toEqual(bought.slice(0, 4).map(({ orderId }) => orderId));
});

const ofMerchant = async (asked: typeof ada, args: string, merchantId = "mer_sound") => {
  const { data } = await room.graph(
    `{ _entities(representations: [{ __typename: "Merchant", id: "${merchantId}" }]) {
      ... on Merchant { orders(${args}) { nodes { orderNumber isHeld isToShip } } } } }`,
    asked,
  );
  return data._entities[0].orders?.nodes ?? null;
};

test("a merchant sees what is to be packed: confirmed, not held, not away", async () => {
  const number = await numberOf(bought[confirmed]?.orderId ?? "");
  const member = memberOf("mer_sound");
  expect(await ofMerchant(member, "first: 10, filter: { isToShip: true }")).toEqual([
    { orderNumber: number, isHeld: false, isToShip: true },
  ]);
  expect(await ofMerchant(member, "first: 10, filter: { isHeld: true }")).toHaveLength(1);
  expect(await ofMerchant(member, "first: 10, filter: { fulfilmentStatuses: [DELIVERED] }")).toHaveLength(1);
  expect(await ofMerchant(member, `first: 10, filter: { number: "${number}" }`)).toHaveLength(1);
  expect(await ofMerchant(member, "first: 10")).toHaveLength(5);
  expect(await ofMerchant(memberOf("mer_power"), "first: 10")).toBeNull();
});

test("returns are listed for staff and for their merchant, by how they stand", async () => {
  const order = bought[delivered] as Bought;
  const lines = await room.graph(
    `query ($id: ID!) { order(id: $id) { number lines(first: 5) { nodes { id sku } } } }`,
    ada,
    { id: order.orderId },
  );
  const line = lines.data.order.lines.nodes.find(({ sku }: { sku: string }) => sku === "SKU-HEADPHONES");
  const asked = await room.graph(
    `mutation ($input: ReturnRequestInput!) { returnRequest(input: $input) { returns { id } userErrors { message } } }`,
    ada,
    {
      input: {
        orderId: order.orderId,
        lines: [{ lineId: line.id, quantity: 1, reason: "DEFECTIVE" }],
        wanted: "REFUND",
        comment: "it hums",
        idempotencyKey: "send-it-back-please",
      },
    },
  );
  const [{ id }] = asked.data.returnRequest.returns;
  const everybodys = async (who: typeof ada, args: string) =>
    (await room.graph(`{ returns(first: 5${args}) { nodes { id comment } } }`, who)).data?.returns?.nodes ?? null;
  expect(await everybodys(staff, "")).toEqual([{ id, comment: "it hums" }]);
  expect(await everybodys(staff, ", filter: { statuses: [RESOLVED] }")).toEqual([]);
  expect(
    await everybodys(staff, `, filter: { orderNumber: "${lines.data.order.number}" }, merchantId: "mer_sound"`),
  ).toHaveLength(1);
  expect(await everybodys(staff, ', merchantId: "mer_power"')).toEqual([]);
  expect(await everybodys(memberOf("mer_sound"), "")).toBeNull();
  const ofMembers = async (merchantId: string) =>
    (
      await room.graph(
        `{ _entities(representations: [{ __typename: "Merchant", id: "${merchantId}" }]) {
          ... on Merchant { returns(first: 5, filter: { statuses: [REQUESTED] }) { nodes { id comment } } } } }`,
        memberOf(merchantId),
      )
    ).data._entities[0].returns.nodes;
  expect(await ofMembers("mer_sound")).toEqual([{ id, comment: "it hums" }]);
  expect(await ofMembers("mer_power")).toEqual([]);
});

test("whoever works for a merchant sees what they bought themselves as every buyer does, and a guest's order by its secret", async () => {
  const mia = memberOf("mer_power", "user_mia");
  const query = `query ($id: ID!, $token: String) { order(id: $id, accessToken: $token) { id contactEmail timeline(first: 1) { nodes { kind } } merchantOrders { id lines { sku } } lines(first: 5) { nodes { id } } } }`;
  const seen = await room.graph(query, mia, { id: bought[own]?.orderId });
  expect(seen.data.order).toMatchObject({ contactEmail: expect.any(String), timeline: { nodes: [{}] } });
  expect(seen.data.order.merchantOrders.flatMap((part: { lines: object[] }) => part.lines)).toHaveLength(
    seen.data.order.lines.nodes.length,
  );
  const guests = await buy(room);
  expect((await room.graph(query, mia, { id: guests.orderId })).data.order).toBeNull();
  const shown = await room.graph(query, mia, { id: guests.orderId, token: guests.accessToken });
  expect(shown.data.order).toMatchObject({ id: guests.orderId, merchantOrders: [{}, {}] });
});

const asMerchant = <Result>(merchantId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  room.database.transaction(async (tx) => {
    await tx.execute(becomeMerchantReader({ merchantIds: [merchantId], userId: null, secretHashes: [] }));
    return work(tx);
  });

test("a statement that forgets its WHERE shows a merchant no other's part, and may write nothing", async () => {
  const seen = await asMerchant("mer_sound", (tx) => tx.select().from(merchantOrders));
  expect(seen.length).toBeGreaterThan(4);
  expect(new Set(seen.map((part) => part.merchantId))).toEqual(new Set(["mer_sound"]));
  expect(await asMerchant("mer_sound", (tx) => tx.select().from(orders))).toEqual([]);
  expect(await asMerchant("mer_sound", (tx) => tx.select().from(contacts))).toEqual([]);
  expect(await asMerchant("mer_sound, mer_power", (tx) => tx.select().from(merchantOrders))).toEqual([]);
  await expect(asMerchant("mer_sound", (tx) => tx.delete(merchantOrders))).rejects.toMatchObject({
    cause: { message: expect.stringContaining("read-only transaction") },
  });
  await expect(asMerchant("mer_sound", (tx) => tx.execute(sql`select * from order_events`))).rejects.toMatchObject({
    cause: { message: expect.stringContaining("permission denied for table order_events") },
  });
});

const anyOrder: OrderFilter = {
  statuses: null,
  paymentStatuses: null,
  merchantId: null,
  customerId: null,
  number: null,
  contactEmail: null,
  isHeld: null,
  placed: { from: null, before: null },
};
const anyPart: MerchantOrderFilter = {
  fulfilmentStatuses: null,
  number: null,
  isHeld: null,
  isToShip: null,
  placed: { from: null, before: null },
};
const pageOf = <Filter>(filter: Filter): FilteredPage<Filter> => ({
  filter,
  isOldestFirst: false,
  direction: "forward",
  size: 20,
  after: null,
  before: null,
});

const asking = (tx: Transaction) => (text: string) => tx.execute(sql.raw(text));

test("among five thousand orders each list reads little more than its page", async () => {
  const { db } = room.database;
  const like = bought[placed] as Bought;
  const copies = (table: string, key: string, changes: string) =>
    sql.raw(`insert into ${table} select row.* from ${table} one, generate_series(1, 5000) n,
      jsonb_populate_record(null::${table}, to_jsonb(one) || ${changes}) row where one.${key} = '${like.orderId}'`);
  await db.execute(
    copies(
      "checkout_attempts",
      "order_id",
      "jsonb_build_object('id', 'att_' || n, 'order_id', 'ord_' || n, 'quote_id', 'q_' || n, 'idempotency_key', 'k_' || n)",
    ),
  );
  await db.execute(
    copies(
      "orders",
      "id",
      "jsonb_build_object('id', 'ord_' || n, 'attempt_id', 'att_' || n, 'number', 'B-' || n, 'customer_id', 'user_' || n % 200, 'status', 'COMPLETED', 'placed_at', one.placed_at - n * interval '1 second', 'placed_month', date_trunc('month', (one.placed_at - n * interval '1 second') at time zone 'UTC'))",
    ),
  );
  await db.execute(
    copies(
      "merchant_orders",
      "order_id",
      "jsonb_build_object('id', one.id || n, 'order_id', 'ord_' || n, 'order_number', 'B-' || n, 'merchant_id', case when one.merchant_id = 'mer_sound' then 'mer_sound' else 'mer_' || n % 50 end, 'placed_at', one.placed_at - n * interval '1 second')",
    ),
  );
  await db.execute(
    copies(
      "contacts",
      "order_id",
      "jsonb_build_object('order_id', 'ord_' || n, 'email', 'person-' || n % 200 || '@example.com')",
    ),
  );
  await db.execute(sql`analyze`);
  const filters: Partial<OrderFilter>[] = [
    {},
    { isHeld: true },
    { statuses: ["CONFIRMED"] },
    { number: "B-17" },
    { customerId: "user_17" },
    { contactEmail: "Person-17@Example.com" },
    { merchantId: "mer_17" },
    { placed: { from: null, before: new Date("2026-01-05T08:30:00Z") } },
  ];
  for (const filter of filters) {
    const found = await room.database.transaction((tx) =>
      readsOf(asking(tx), "orders", () => createPostgresOrderLists(tx).orders(pageOf({ ...anyOrder, ...filter }))),
    );
    expect(found.result.length, JSON.stringify(filter)).toBeGreaterThan(0);
    expect(found.scans, JSON.stringify(filter)).toBe(0);
    expect(found.rows, JSON.stringify(filter)).toBeLessThan(200);
  }
  for (const filter of [{}, { isToShip: true }]) {
    const found = await asMerchant("mer_sound", (tx) =>
      readsOf(asking(tx), "merchant_orders", () =>
        createPostgresOrderLists(tx).merchantOrders(["mer_sound"], pageOf({ ...anyPart, ...filter })),
      ),
    );
    expect(found.scans, JSON.stringify(filter)).toBe(0);
    expect(found.rows, JSON.stringify(filter)).toBeLessThan(100);
  }
});

test("among five thousand returns each list reads little more than its page", async () => {
  const { db } = room.database;
  await db.execute(sql`
    insert into returns (id, order_id, order_number, merchant_order_id, merchant_id, status, wanted, lines, currency, credited_net,
      credited_tax, credited_gross, requested_at, moved_at)
    select 'ret_' || n, (select id from orders limit 1), 'R-' || n, 'part', 'mer_' || n % 20,
      case when n % 500 = 0 then 'REQUESTED' else 'DECLINED' end, 'REFUND', '[]', 'EUR', 0, 0, 0, now() - n * interval '1 second', now()
    from generate_series(1, 5000) n`);
  await db.execute(sql`analyze returns`);
  const any: ReturnFilter = {
    statuses: null,
    merchantId: null,
    orderNumber: null,
    requested: { from: null, before: null },
  };
  for (const filter of [
    {},
    { statuses: ["REQUESTED" as const] },
    { merchantId: "mer_7" },
    { merchantId: "mer_0", statuses: ["REQUESTED" as const] },
    { orderNumber: "R-17" },
  ]) {
    const found = await room.database.transaction((tx) =>
      readsOf(asking(tx), "returns", () => createPostgresOrderLists(tx).returns(pageOf({ ...any, ...filter }))),
    );
    expect(found.result.length, JSON.stringify(filter)).toBeGreaterThan(0);
    expect(found.scans, JSON.stringify(filter)).toBe(0);
    expect(found.rows, JSON.stringify(filter)).toBeLessThan(120);
  }
});

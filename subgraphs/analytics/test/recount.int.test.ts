import { eraseSome } from "@novatech/service/privacy/erase";
import { readPersonalData } from "@novatech/service/privacy/export";
import { seededRandom } from "@novatech/testkit/random";
import { consentChangedV1 } from "@novatech/contracts/users";
import { orderCancelledV1, orderClaimedV1 } from "@novatech/contracts/orders";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dropPartitions, makePartitions } from "../src/db/partitions.ts";
import { personalData } from "../src/db/personal-data.ts";
import { keyOf, reportOf, tell } from "./questions.ts";
import { member, person, type RoomUnderTest, startRoom } from "./room-under-test.ts";

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

const hourMs = 3_600_000;
const partitions = async (table: string): Promise<string[]> =>
  (
    await room.database.sql<{ name: string }[]>`
      select inhrelid::regclass::text as name from pg_inherits where inhparent = ${table}::regclass order by 1`
  ).map(({ name }) => name);

test("after a random week of visits, orders and credits, many at once, every sum is what a recount says", async () => {
  const random = seededRandom(7);
  const products = ["phone", "case", "drone"];
  const kinds = ["PRODUCT_VIEWED", "CART_ADDED", "CHECKOUT_STARTED", "ORDER_COMPLETED", "PAGE_VIEWED"];
  const tellSome = () =>
    tell(
      room,
      Array.from({ length: random.between(1, 12) }, () => {
        const kind = random.pick(kinds);
        return kind === "PAGE_VIEWED"
          ? { kind, page: "home" }
          : {
              kind,
              id: `random-event-${random.between(1, 400)}`,
              products: [random.pick(products)],
              minutesAgo: random.between(0, 6 * 24 * 60),
            };
      }),
      { visitorKey: keyOf(String(random.between(1, 8))), isConsented: random.chance(0.8) },
    );
  for (let round = 0; round < 12; round += 1) {
    const orderId = await room.order(
      random.chance(0.5) ? `user_${random.between(1, 5)}` : null,
      products
        .filter(() => random.chance(0.6))
        .concat("phone")
        .map((product) => ({ product, units: random.between(1, 3) })),
      { currency: random.pick(["EUR", "USD"]) },
    );
    await Promise.all([tellSome(), tellSome(), tellSome(), tellSome()]);
    if (random.chance(0.4)) await room.credit(orderId, "merch_a", 100n);
    if (random.chance(0.3)) {
      const customerId = `user_${random.between(1, 5)}`;
      await room.hear(orderClaimedV1, orderId, { orderId, attemptId: "att", customerId, productIds: [] }, 2);
    }
    if (random.chance(0.2)) await room.hear(orderCancelledV1, orderId, { orderId, attemptId: "att" });
    room.clock.advance(random.between(1, 14) * hourMs);
  }
  const { days, differing, differences } = await room.recount(true);
  expect(differences).toEqual([]);
  expect([days > 6, differing]).toEqual([true, 0]);
  // Not by the room's own recount, which reads some of these tables: single events and orders against the longest sums.
  const [told] = await room.database.sql`
    select (select sum(views + cart_additions + checkouts) from product_traffic_blocks)::int as blocks,
      (select count(*) from events where product_id is not null and kind in (2, 4, 5))::int as events,
      (select sum(product_views) from traffic_hours where merchant_id = '*')::int as hours, (select count(*) from events where kind = 2)::int as views,
      (select sum(gross) from sales_hours where merchant_id = '*')::int as sold, (select sum(gross) from sold_orders)::int as orders`;
  expect(told?.["events"]).toBeGreaterThan(50);
  expect([told?.["blocks"], told?.["hours"], told?.["sold"]]).toEqual([
    told?.["events"],
    told?.["views"],
    told?.["orders"],
  ]);
});

test("sums that are wrong are found by a check, which changes nothing, and mended by a recount", async () => {
  await tell(room, [{ kind: "PRODUCT_VIEWED", products: ["phone"] }]);
  await room.order("user_1", [{ product: "phone" }]);
  await room.database.sql.unsafe(`
    update traffic_slots set product_views = product_views + 5 where merchant_id = 'merch_a';
    delete from product_traffic_days; delete from product_sales_days;
    update sales_slots set gross = gross - 1 where merchant_id = '*';
    update customers set order_slots = order_slots || 1000000 where merchant_id = 'merch_a';
    update cohort_months set customers = customers + 3 where merchant_id = '*';
    update traffic_hours set page_views = page_views + 1 where merchant_id = 'merch_a';
    update product_traffic_blocks set views = views + 2;
    delete from sales_hours where merchant_id = 'merch_a';
    insert into product_traffic_slots values ('merch_a', 'prod_case', ${room.clock.now().getTime() / 900_000}, 3, 0, 0)`);
  const found = await room.recount(true);
  expect(found).toMatchObject({ differing: 10 });
  expect(found.differences.map(({ table }) => table)).toEqual([
    "traffic_slots",
    "product_traffic_slots",
    "product_traffic_days",
    "sales_slots",
    "product_sales_days",
    "traffic_hours",
    "sales_hours",
    "product_traffic_blocks",
    "customers",
    "cohort_months",
  ]);
  expect(JSON.parse(found.differences[0]?.what ?? "")).toMatchObject({ merchant_id: "merch_a", product_views: -5 });
  expect(await room.recount(false)).toMatchObject({ differing: 10 });
  expect(await room.recount(true)).toMatchObject({ differing: 0 });
});

test("days are kept in partitions made ahead; what was told before there was one moves into it, and old ones go while sums stay", async () => {
  expect((await partitions("events")).filter((name) => name !== "events_default")).toEqual(
    Array.from({ length: 11 }, (_, day) => `events_2026_03_${String(3 + day).padStart(2, "0")}`),
  );
  room.clock.advance(6 * 24 * hourMs);
  await tell(room, [{ kind: "PRODUCT_VIEWED", products: ["phone"] }]);
  expect(await room.database.sql`select from events_default`).toHaveLength(1);
  const now = room.clock.now();
  await makePartitions(room.database, now, now);
  expect(await makePartitions(room.database, now, now)).toBe(0);
  expect(await room.database.sql`select from events_2026_03_16`).toHaveLength(1);
  expect(await room.recount(true)).toMatchObject({ differing: 0 });

  await dropPartitions(room.database, "events", new Date("2026-03-17T12:00:00Z"));
  expect(await partitions("events")).toEqual([
    "events_2026_03_17",
    "events_2026_03_18",
    "events_2026_03_19",
    "events_default",
  ]);
  const { totals } = await reportOf(room, "merch_a", member("merch_a"), "totals { productViews }", {
    from: "2026-03-16",
    to: "2026-03-16",
  });
  expect(totals).toEqual({ productViews: 1 });
  expect(await room.recount(false)).toMatchObject({ differing: 0 });
});

test("a person's archive holds what they did; erased, nothing leads to them and every sum but of cohorts stays", async () => {
  await room.hear(consentChangedV1, "user_1", { userId: "user_1", purpose: "ANALYTICS", isGranted: true });
  await tell(room, [{ kind: "PRODUCT_VIEWED", products: ["phone"] }], { viewer: person("user_1") });
  await room.order("user_1", [{ product: "phone" }]);
  await room.order("user_2", [{ product: "phone" }]);
  const archive = await readPersonalData(room.database.db, personalData, { person: "user_1", first: 10, after: null });
  expect(archive.rows.map((row) => (JSON.parse(row) as { table: string }).table)).toEqual([
    "events",
    "sold_orders",
    "consents",
  ]);
  const erased = await room.database.transaction((tx) => eraseSome(tx, personalData, "user_1", 100));
  expect(erased).toEqual({ rows: 5, isDone: true });
  const left = await room.database.sql`
    select person from events where person is not null union all select person from consents union all select customer from sold_orders where customer is not null
    union all select customer from customers where merchant_id = '*'`;
  expect(left).toHaveLength(2);
  expect(await room.recount(true)).toMatchObject({ differing: 0 });
});

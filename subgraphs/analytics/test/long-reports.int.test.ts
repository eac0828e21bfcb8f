import { seededRandom } from "@novatech/testkit/random";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOfSlot } from "../src/domain/report-range.ts";
import { slotOf } from "../src/domain/slot.ts";
import { type ZoneCalendar, zoneCalendar } from "../src/domain/time-zone.ts";
import { reportOf } from "./questions.ts";
import { member, type RoomUnderTest, startRoom } from "./room-under-test.ts";

const names = ["phone", "case", "cable", "screen", "drone"];
const owner = member("merch_a");
let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
  room.at("2026-01-01T00:00:00Z");
  await room.show("merch_a", ...names);
  await room.show("merch_b", "lamp");
  room.at("2026-03-10T12:00:00Z");
  const random = seededRandom(21);
  const from = Date.parse("2026-01-05T00:00:00Z");
  const moment = (): string => new Date(from + random.between(0, 65 * 24 * 60) * 60_000).toISOString();
  // As a batch of the room writes them; apps may be late by 7 days only, so sums of a longer time are written as a recount finds them.
  for (let event = 0; event < 600; event += 1) {
    const product = random.pick([...names, "phone", "case", "lamp"]);
    const at = moment();
    await room.database.sql`
      insert into events (happened_on, event_key, item, kind, happened_at, merchant_id, product_id)
      values (${at.slice(0, 10)}, gen_random_uuid(), 0, ${random.pick([2, 2, 2, 4])}, ${at}, ${product === "lamp" ? "merch_b" : "merch_a"}, ${`prod_${product}`})`;
  }
  await room.recount(false);
  for (let order = 0; order < 60; order += 1) {
    room.at(moment());
    await room.order(`user_${order}`, [{ product: random.pick(["phone", "case", "cable", "cable"]), units: 1 }], {
      currency: random.pick(["EUR", "EUR", "USD"]),
    });
  }
  room.at("2026-03-10T12:00:00Z");
}, 60_000);
afterAll(() => room.end());

/** Counted from single events and lines, without any sums. */
async function byHand(from: string, to: string) {
  const rows = await room.database.sql<{ name: string; views: number; units: number }[]>`
    select substr(product_id, 6) as name,
      (select count(*)::int from events where events.product_id = products.product_id and kind = 2 and happened_at >= ${from} and happened_at < ${to}) as views,
      (select coalesce(sum(quantity), 0)::int from sold_lines where sold_lines.product_id = products.product_id and placed_at >= ${from} and placed_at < ${to}) as units
    from products where merchant_id = 'merch_a'`;
  const [carts] = await room.database.sql<{ carts: number; orders: number }[]>`
    select (select count(*)::int from events where merchant_id = 'merch_a' and kind = 4 and happened_at >= ${from} and happened_at < ${to}) as carts,
      (select count(*)::int from sold_orders where merchant_id = 'merch_a' and placed_at >= ${from} and placed_at < ${to}) as orders`;
  return { rows, ...carts };
}

const ranked = (list: readonly { product: { id: string }; views: number; units: number }[]) =>
  list.map(({ product, views, units }) => [product.id.slice(5), views, units]);

for (const timeZone of ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu"])
  test.each([
    ["2026-01-06", "2026-03-09"],
    ["2026-02-02", "2026-02-11"],
    ["2026-02-20", "2026-02-20"],
  ])(
    `from sums of hours and of eight days come what single events say in ${timeZone}, from %s to %s`,
    async (from, to) => {
      const calendar = zoneCalendar(timeZone) as ZoneCalendar;
      const dayAfter = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
      const [start, end] = [from, dayAfter].map((day) => startOfSlot(slotOf(calendar.startOf(day))).toISOString());
      const told = await byHand(start ?? "", end ?? "");
      const report = await reportOf(
        room,
        "merch_a",
        owner,
        `totals { orders cartAdditions productViews } points { figures { orders productViews } }
        slow: slowProducts(first: 3) { product { id } views units } viewed: topProducts(by: VIEWS, first: 3) { product { id } views units }
        sold: topProducts(by: UNITS, first: 3) { product { id } views units }`,
        { from, to, timeZone },
      );
      const views = told.rows.reduce((sum, row) => sum + row.views, 0);
      expect(report.totals).toEqual({ orders: told.orders, cartAdditions: told.carts, productViews: views });
      const sums = (key: "orders" | "productViews"): number =>
        report.points.reduce(
          (sum: number, { figures }: { figures: Record<string, number> }) => sum + (figures[key] ?? 0),
          0,
        );
      expect([sums("orders"), sums("productViews")]).toEqual([told.orders, views]);
      const firstOf = (compare: (a: (typeof told.rows)[number], b: (typeof told.rows)[number]) => number, least = -1) =>
        told.rows
          .filter((row) => row.views > least || least < 0)
          .toSorted((a, b) => compare(a, b) || (a.name < b.name ? -1 : 1))
          .slice(0, 3)
          .map((row) => [row.name, row.views, row.units]);
      expect(ranked(report.slow)).toEqual(firstOf((a, b) => a.units - b.units || b.views - a.views));
      expect(ranked(report.viewed)).toEqual(firstOf((a, b) => b.views - a.views || b.units - a.units, 0));
      const byName = new Map(told.rows.map((row) => [row.name, row]));
      for (const [name, seen, units] of ranked(report.sold))
        expect([seen, units]).toEqual([byName.get(String(name))?.views, byName.get(String(name))?.units]);
    },
  );

import { orderCancelledV1, orderExpiredV1 } from "@novatech/contracts/orders";
import { countStatements } from "@novatech/testkit/statements";
import { afterEach, beforeEach, expect, test } from "vitest";
import { choose, listOf, listsOf } from "./questions.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeEach(async () => {
  room = await startRoom();
  for (const name of ["phone", "case", "charger", "drone"]) await room.show(name);
});
afterEach(() => room.end());

const namesAndReasons = async (name: string, first: number) =>
  (await listOf(room, "alsoBought", name, first)).map((told) => [told.name, told.reason]);

test("what lies in baskets together is bought together, the more often the surer, both ways round, guests' orders too", async () => {
  for (let time = 0; time < 6; time += 1) await room.order(null, "phone", "case");
  for (let time = 0; time < 2; time += 1) await room.order("user_1", "phone", "charger");
  await room.app.catchUp();
  expect(await namesAndReasons("phone", 2)).toEqual([
    ["case", "ALSO_BOUGHT"],
    ["charger", "ALSO_BOUGHT"],
  ]);
  expect(await namesAndReasons("case", 1)).toEqual([["phone", "ALSO_BOUGHT"]]);
});

test("what one person who allows it buys one after the other goes together, too, but not what others buy", async () => {
  await choose(room, "user_1", true);
  await room.order("user_1", "phone");
  await room.order("user_1", "case");
  await room.order(null, "drone");
  await room.order(null, "charger");
  for (const name of ["lamp", "bulb"]) await room.show(name);
  await room.order("user_2", "lamp");
  await room.order("user_2", "bulb");
  await room.app.catchUp();
  expect(await namesAndReasons("phone", 1)).toEqual([["case", "ALSO_BOUGHT"]]);
  for (const name of ["drone", "lamp"]) {
    const told = await listOf(room, "alsoBought", name);
    expect(told.map(({ reason }) => reason)).not.toContain("ALSO_BOUGHT");
  }
});

test("while little is known the list is filled from the category, never above what is known", async () => {
  await room.order(null, "phone", "case");
  await room.app.catchUp();
  const list = await listOf(room, "alsoBought", "phone");
  expect(list.map(({ reason }) => reason)).toEqual(["ALSO_BOUGHT", "POPULAR_IN_CATEGORY", "POPULAR_IN_CATEGORY"]);
  expect(new Set(list.map(({ name }) => name))).toEqual(new Set(["case", "charger", "drone"]));
  for (const [place, { score }] of list.entries()) expect(score).toBeLessThanOrEqual(list[place - 1]?.score ?? 1);
});

test("what cannot be ordered is left out: nothing left of it, or not shown; and comes back with its stock", async () => {
  await room.order(null, "phone", "case");
  await room.order(null, "phone", "charger");
  await room.app.catchUp();
  await room.stock("case", true);
  await room.hide("charger");
  expect((await listOf(room, "alsoBought", "phone")).map(({ name }) => name)).toEqual(["drone"]);
  await room.stock("case", false);
  expect((await namesAndReasons("phone", 1))[0]).toEqual(["case", "ALSO_BOUGHT"]);
});

test("a product is left out only when no variant of it is left, and stock told of before the product counts", async () => {
  const variant = { sku: "s", name: "n", gtins: [], taxClass: "STANDARD" as const, weightGrams: 1, prices: [] };
  await room.stock("early", true);
  await room.show("two", { variants: ["var_early", "var_late"].map((variantId) => ({ ...variant, variantId })) });
  await room.order(null, "phone", "two");
  await room.app.catchUp();
  expect((await listOf(room, "alsoBought", "phone", 1)).map(({ name }) => name)).toEqual(["two"]);
  await room.stock("late", true);
  expect((await listOf(room, "alsoBought", "phone")).map(({ name }) => name)).not.toContain("two");
});

test("an event that comes twice teaches once", async () => {
  const once = await startRoom();
  for (const [each, times] of [
    [room, 2],
    [once, 1],
  ] as const) {
    for (const name of ["phone", "case"]) await each.show(name);
    const { hear } = each;
    const again: RoomUnderTest = { ...each, hear: (contract, id, data) => hear(contract, id, data, times) };
    await again.order(null, "phone", "case");
    await again.hear(orderExpiredV1, "ord_other", { orderId: "ord_other", attemptId: "att" });
    await each.app.catchUp();
  }
  const weights = (of: RoomUnderTest) => of.database.sql`select weight from bought_pairs order by product, other`;
  expect(await weights(room)).toEqual(await weights(once));
  await once.end();
});

test("an order that ends in nothing taught nothing, whether it was learned before or not, however often it is told", async () => {
  const [learned, early] = [await room.order("user_1", "phone", "case"), "ord_2"];
  await room.app.catchUp();
  await room.order(null, "phone", "drone");
  await room.hear(orderCancelledV1, learned, { orderId: learned, attemptId: "att" }, 2);
  await room.hear(orderExpiredV1, early, { orderId: early, attemptId: "att" }, 2);
  await room.app.catchUp();
  const [left] = await room.database.sql<{ pairs: number; own: number }[]>`
    select (select coalesce(max(weight), 0) from bought_pairs)::float8 as pairs, (select max(bought) from interest)::float8 as own`;
  expect(left?.pairs).toBeCloseTo(0, 9);
  expect(left?.own).toBeCloseTo(0, 9);
});

test("an order of something nobody told of yet counts once it is shown", async () => {
  await room.order(null, "phone", "unheard");
  await room.app.catchUp();
  expect((await listOf(room, "alsoBought", "phone")).map(({ name }) => name)).not.toContain("unheard");
  await room.show("unheard");
  expect((await namesAndReasons("phone", 1))[0]).toEqual(["unheard", "ALSO_BOUGHT"]);
});

test("noting an order takes one statement, however many lines it has, and a huge one teaches a bounded number of pairs", async () => {
  const names = Array.from({ length: 120 }, (_, index) => `thing${index}`);
  for (const name of names) await room.show(name);
  for (const lines of [["phone"], names]) {
    const { statements } = await countStatements(room.app, () => room.order(null, ...lines));
    expect(statements).toHaveLength(1);
  }
  await room.app.catchUp();
  const [pairs] = await room.database.sql<{ count: number }[]>`select count(*)::int as count from bought_pairs`;
  expect(pairs?.count).toBeLessThanOrEqual(120 * 29);
});

test("a page of twenty products asks as few statements as one product, each list", async () => {
  const names = Array.from({ length: 20 }, (_, index) => `thing${index}`);
  for (const name of names)
    await room.show(name, { model: `M${name}00`, specifications: { memory: "8 GB", fits: "Series 100" } });
  for (const name of names) await room.order("user_1", name, "phone");
  await room.app.catchUp();
  for (const [field, most] of [
    ["alsoBought", 2],
    ["alsoViewed", 2],
    ["similarProducts", 1],
    ["accessories", 1],
  ] as const) {
    const counts = [];
    for (const some of [names.slice(0, 1), names]) {
      const { statements } = await countStatements(room.app, () => listsOf(room, field, some, 30));
      counts.push(statements.length);
    }
    expect(counts).toEqual([most, most]);
  }
});

test("a list has 1 to 50 products", async () => {
  for (const first of [0, -1, 51]) await expect(listOf(room, "alsoBought", "phone", first)).rejects.toThrow(/1 to 50/);
});

test("a product nobody heard of has empty lists", async () => {
  for (const field of ["alsoBought", "alsoViewed", "similarProducts", "accessories"] as const)
    expect(await listOf(room, field, "nothing")).toEqual([]);
});

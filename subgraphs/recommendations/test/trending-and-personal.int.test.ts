import { orderClaimedV1 } from "@novatech/contracts/orders";
import { afterEach, beforeEach, expect, test } from "vitest";
import { accountOf, choose, look, trending } from "./questions.ts";
import { person, type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeEach(async () => {
  room = await startRoom();
});
afterEach(() => room.end());

const day = 24 * 60 * 60 * 1000;
const names = async (first = 5, categoryId: string | null = null) =>
  (await trending(room, first, categoryId)).map(({ name }) => name);

test("newer sales weigh more: two of today beat four of last week", async () => {
  for (const name of ["old", "new"]) await room.show(name);
  for (let time = 0; time < 4; time += 1) await room.order(null, "old");
  await room.app.catchUp();
  expect((await names())[0]).toBe("old");
  room.clock.advance(7 * day);
  for (let time = 0; time < 2; time += 1) await room.order(null, "new");
  await room.app.catchUp();
  const [first, second] = await trending(room);
  expect(first).toMatchObject({ name: "new", reason: "TRENDING", score: 1 });
  // 7 days are 2.33 half-lives: 4 sales are worth 0.79, the head start of a new product included.
  expect(second?.score).toBeCloseTo(0.4, 1);
});

test("a category has its own trend, with all below it, and an unknown one none", async () => {
  const [top, low] = ["cat_top", "cat_low"];
  await room.show("deep", { categoryIds: [top, low] });
  await room.show("high", { categoryIds: [top] });
  await room.show("elsewhere", { categoryIds: ["cat_other"] });
  await room.order(null, "deep");
  await room.app.catchUp();
  expect(await names(5, top)).toEqual(["deep", "high"]);
  expect(await names(5, low)).toEqual(["deep"]);
  expect(await names(5, "cat_nothing")).toEqual([]);
});

test("a product that moves to another category takes its heat along and leaves the old one", async () => {
  await room.show("mover", { categoryIds: ["cat_a"] });
  await room.show("stayer", { categoryIds: ["cat_b"] });
  await room.order(null, "mover");
  await room.app.catchUp();
  await room.show("mover", { categoryIds: ["cat_b"] });
  expect(await names(5, "cat_b")).toEqual(["mover", "stayer"]);
  expect(await names(5, "cat_a")).toEqual([]);
});

test("a fresh shop shows its newest products; what cannot be ordered does not trend", async () => {
  for (const name of ["first", "second", "third"]) {
    await room.show(name);
    room.clock.advance(day);
  }
  expect(await names()).toEqual(["third", "second", "first"]);
  await room.stock("third", true);
  await room.hide("first");
  expect(await names()).toEqual(["second"]);
});

test("showing a product again does not heat it", async () => {
  await room.show("edited");
  room.clock.advance(day);
  await room.show("newer");
  room.clock.advance(day);
  await room.show("edited");
  expect(await names()).toEqual(["newer", "edited"]);
});

test("somebody is shown what goes with what they did, not what they have; the rest is what trends", async () => {
  for (const name of ["phone", "case", "charger", "drone", "lamp"]) await room.show(name);
  for (let time = 0; time < 5; time += 1) await room.order(null, "phone", "case");
  for (let time = 0; time < 3; time += 1) await room.order(null, "phone", "charger");
  await choose(room, "user_ada", true);
  await room.order("user_ada", "phone");
  await room.order("user_ada", "charger");
  await room.app.catchUp();
  const account = await accountOf(room, "user_ada", person("user_ada"));
  expect(account?.recommended[0]).toMatchObject({ name: "case", reason: "PERSONAL" });
  const shown = account?.recommended.map(({ name }) => name) ?? [];
  expect(shown).not.toContain("phone");
  expect(shown).not.toContain("charger");
  expect(account?.recommended.at(-1)?.reason).toBe("TRENDING");
});

test("what was only looked at leads to what is bought with it, and a newcomer sees what trends", async () => {
  for (const name of ["phone", "case", "drone"]) await room.show(name);
  for (let time = 0; time < 5; time += 1) await room.order(null, "phone", "case");
  await room.app.catchUp();
  const ada = person("user_ada");
  expect((await accountOf(room, "user_ada", ada))?.recommended.map(({ reason }) => reason)).toEqual([
    "TRENDING",
    "TRENDING",
    "TRENDING",
  ]);
  await choose(room, "user_ada", true);
  await look(room, "a-random-visitor-key", ["phone"], ada);
  expect((await accountOf(room, "user_ada", ada))?.recommended[0]).toMatchObject({ name: "case", reason: "PERSONAL" });
});

test("an order that came into an account says what its customer has, once they allowed it", async () => {
  for (const name of ["phone", "case", "lamp"]) await room.show(name);
  for (let time = 0; time < 5; time += 1) await room.order(null, "phone", "case");
  const claim = async (customerId: string) => {
    const orderId = await room.order(null, "phone");
    await room.hear(orderClaimedV1, orderId, { orderId, attemptId: "att", customerId, productIds: [] }, 2);
  };
  await choose(room, "user_ada", true);
  await claim("user_ada");
  await claim("user_eve");
  await choose(room, "user_eve", true);
  await room.app.catchUp();
  const firstOf = async (name: string) => (await accountOf(room, name, person(name)))?.recommended[0];
  expect(await firstOf("user_ada")).toMatchObject({ name: "case", reason: "PERSONAL" });
  expect(await firstOf("user_eve")).toMatchObject({ reason: "TRENDING" });
});

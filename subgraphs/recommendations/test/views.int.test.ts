import { staffScopes } from "@novatech/graphql/permissions";
import { countStatements } from "@novatech/testkit/statements";
import { afterEach, beforeEach, expect, test } from "vitest";
import { accountOf, choose, listOf, look, trending } from "./questions.ts";
import { nobody, person, type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeEach(async () => {
  room = await startRoom();
  for (const name of ["phone", "case", "charger", "drone"]) await room.show(name);
});
afterEach(() => room.end());

const key = "a-random-visitor-key";
const minute = 60_000;
const ago = (name: string, minutes: number) => ({
  name,
  viewedAt: new Date(room.clock.now().getTime() - minutes * minute),
});

test("what is looked at in one visit is shown together, and nothing is known of who looked", async () => {
  for (let visitor = 0; visitor < 5; visitor += 1)
    expect((await look(room, `${key}-${visitor}`, ["phone", "drone"])).countedViews).toBe(2);
  await room.app.catchUp();
  expect((await listOf(room, "alsoViewed", "phone", 1))[0]).toMatchObject({ name: "drone", reason: "ALSO_VIEWED" });
  const [held] = await room.database.sql<{ all: string }[]>`select string_agg(visits::text, ' ') as all from visits`;
  expect(held?.all).not.toContain(key);
});

test("views of one product within half an hour count once, told together, again, or at once", async () => {
  const views = [ago("phone", 50), ago("phone", 40), ago("phone", 15), ago("case", 50)];
  expect((await look(room, key, views)).countedViews).toBe(3);
  expect((await look(room, key, views)).countedViews).toBe(0);
  expect((await look(room, key, [ago("phone", 70)])).countedViews).toBe(0);
  expect((await look(room, key, [ago("phone", 90)])).countedViews).toBe(1);
  // Every connection of the room's pool is open before: else the first one would do it all, one request after the other.
  await Promise.all(
    Array.from({ length: 29 }, (_, visitor) => look(room, `some-visitor-number-${visitor}`, ["phone"])),
  );
  const atOnce = await Promise.all(
    Array.from({ length: 29 }, (_, minutes) => look(room, "another-visitor-key", [ago("drone", minutes)])),
  );
  expect(atOnce.reduce((sum, { countedViews }) => sum + (countedViews ?? 0), 0)).toBe(1);
});

test("unknown products are left out", async () => {
  expect((await look(room, key, ["phone", "nothing"])).countedViews).toBe(1);
});

test("views that cannot be are refused with what would be right, and none of them is counted", async () => {
  const day = 24 * 60;
  for (const [visitorKey, views, field] of [
    ["short", ["phone"], ["input", "visitorKey"]],
    ["x".repeat(65), ["phone"], ["input", "visitorKey"]],
    ["sixteen letters with blanks", ["phone"], ["input", "visitorKey"]],
    [key, [], ["input", "views"]],
    [key, Array.from({ length: 51 }, () => "phone"), ["input", "views"]],
    [key, ["case", ago("phone", day + 1)], ["input", "views", "1", "viewedAt"]],
    [key, [ago("phone", -5)], ["input", "views", "0", "viewedAt"]],
  ] as const) {
    const refused = await look(room, visitorKey, views);
    expect(refused).toMatchObject({ countedViews: null, userErrors: [{ code: "INVALID_INPUT", field }] });
  }
  const [held] = await room.database.sql<{ count: number }[]>`select count(*)::int as count from visits`;
  expect(held?.count).toBe(0);
});

test("no visitor and no address counts for ever: a flood ends at a bound", async () => {
  const names = Array.from({ length: 10 }, (_, index) => `thing${index}`);
  for (const name of names) await room.show(name);
  let counted = 0;
  for (let minutes = 23 * 60; minutes > 0; minutes -= 31)
    counted +=
      (
        await look(
          room,
          key,
          names.map((name) => ago(name, minutes)),
        )
      ).countedViews ?? 0;
  expect(counted).toBe(300);
  const fromOneAddress = [];
  for (let visitor = 0; visitor < 160; visitor += 1)
    fromOneAddress.push(
      (await look(room, `visitor-number-${visitor}`, ["phone", "case", "charger", "drone"], nobody, "192.0.2.1"))
        .countedViews,
    );
  expect(fromOneAddress.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(600);
  expect(await look(room, "visitor-elsewhere", ["phone"], nobody, "192.0.2.2")).toMatchObject({ countedViews: 1 });
  room.clock.advance(11 * minute);
  expect((await look(room, "visitor-number-200", ["phone"], nobody, "192.0.2.1")).countedViews).toBe(1);
});

test("counting costs two statements for a visitor and four for somebody who is logged in and allows it, however many views", async () => {
  await choose(room, "user_1", true);
  for (const [viewer, most] of [
    [nobody, 2],
    [person("user_1"), 4],
  ] as const)
    for (const [visitor, views] of [
      ["one-view-visitor-key", ["phone"]],
      ["many-views-visitor", ["phone", "case", "drone"]],
    ] as const) {
      const { statements } = await countStatements(room.app, () => look(room, `${visitor}-${most}`, views, viewer));
      expect(statements).toHaveLength(most);
    }
});

test("somebody who is logged in sees what they looked at last, each once, for 90 days", async () => {
  const ada = person("user_ada");
  await choose(room, "user_ada", true);
  await look(room, key, [ago("phone", 50), ago("case", 40)], ada);
  await look(room, key, [ago("phone", 5)], ada);
  const seen = async () => (await accountOf(room, "user_ada", ada))?.viewed.map(({ name, reason }) => [name, reason]);
  expect(await seen()).toEqual([
    ["phone", "VIEWED"],
    ["case", "VIEWED"],
  ]);
  room.clock.advance(91 * 24 * 60 * minute);
  expect(await seen()).toEqual([]);
});

test("nothing but the count is kept of whoever has not allowed more", async () => {
  const ada = person("user_ada");
  expect((await look(room, key, ["phone"], ada)).countedViews).toBe(1);
  await room.order("user_ada", "case");
  const [held] = await room.database.sql<{ tied: number }[]>`
    select ((select count(*) from person_views) + (select count(*) from purchases where person is not null))::int as tied`;
  expect(held).toEqual({ tied: 0 });
  expect(await accountOf(room, "user_ada", ada)).toMatchObject({ isPersonal: false, viewed: [] });
});

test("off forgets what was looked at and bought, keeps nothing new but the count, and on begins anew", async () => {
  const ada = person("user_ada");
  await choose(room, "user_ada", true, 2);
  await look(room, key, ["phone"], ada);
  await room.order("user_ada", "case");
  expect((await accountOf(room, "user_ada", ada))?.isPersonal).toBe(true);
  await choose(room, "user_ada", false, 2);
  expect((await accountOf(room, "user_ada", ada))?.isPersonal).toBe(false);
  expect((await look(room, "key-after-the-choice", ["drone", "charger"], ada)).countedViews).toBe(2);
  await room.order("user_ada", "drone");
  await room.app.catchUp();
  const [held] = await room.database.sql<{ tied: number; pairs: number }[]>`
    select ((select count(*) from person_views) + (select count(*) from purchases where person is not null))::int as tied,
      (select count(*) from viewed_pairs)::int as pairs`;
  expect(held).toEqual({ tied: 0, pairs: 0 });
  const account = await accountOf(room, "user_ada", ada);
  expect(account?.viewed).toEqual([]);
  expect(new Set(account?.recommended.map(({ reason }) => reason))).toEqual(new Set(["TRENDING"]));
  await choose(room, "user_ada", true);
  expect(await accountOf(room, "user_ada", ada)).toMatchObject({ isPersonal: true, viewed: [] });
});

test("an account shows nothing to others", async () => {
  expect(await accountOf(room, "user_ada", person("user_eve"))).toBeNull();
  expect(await accountOf(room, "user_ada", nobody)).toBeNull();
  expect(await accountOf(room, "user_ada", person("user_staff", ...staffScopes))).not.toBeNull();
});

test("what is looked at trends, a little", async () => {
  await look(room, key, ["drone"]);
  await room.app.catchUp();
  expect((await trending(room, 1))[0]?.name).toBe("drone");
  await room.order(null, "case");
  await room.app.catchUp();
  expect((await trending(room, 2)).map(({ name }) => name)).toEqual(["case", "drone"]);
});

import { consentChangedV1 } from "@novatech/contracts/users";
import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keyOf, tell, type Told } from "./questions.ts";
import { person, productId, type RoomUnderTest, startRoom } from "./room-under-test.ts";

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

const day = 24 * 60;
const accepted = (count: number, ignored = 0): Told => ({
  acceptedEvents: count,
  ignoredEvents: ignored,
  userErrors: [],
});
const view = (product: string, more = {}) => ({ kind: "PRODUCT_VIEWED", products: [product], ...more });

/** Sums of traffic by merchant. */
async function sums(): Promise<
  Record<string, { views: number; checkouts: number; visits: number; viewed: number; slots: number }>
> {
  const rows = await room.database.sql<
    { merchant_id: string; views: number; checkouts: number; visits: number; viewed: number; slots: number }[]
  >`
    select merchant_id, sum(product_views)::int as views, sum(checkouts)::int as checkouts, sum(visits_came)::int as visits,
      sum(visits_viewed)::int as viewed, count(*)::int as slots from traffic_slots group by 1`;
  return Object.fromEntries(rows.map(({ merchant_id, ...row }) => [merchant_id, { ...row }]));
}

test("what is told is counted for each merchant it touches and for the whole shop, and equals a recount", async () => {
  const events = [
    { kind: "PAGE_VIEWED", page: "home" },
    { kind: "SEARCH_PERFORMED", quantity: 0 },
    view("phone"),
    view("drone"),
    { kind: "CART_ADDED", products: ["phone"], variant: "phone", quantity: 2 },
    { kind: "CHECKOUT_STARTED", products: ["phone", "case", "drone"] },
    { kind: "ORDER_COMPLETED", products: ["phone", "case", "drone"] },
  ];
  expect(await tell(room, events)).toEqual(accepted(7));
  expect(await sums()).toEqual({
    "*": { views: 2, checkouts: 1, visits: 1, viewed: 1, slots: 1 },
    merch_a: { views: 1, checkouts: 1, visits: 1, viewed: 1, slots: 1 },
    merch_b: { views: 1, checkouts: 1, visits: 1, viewed: 1, slots: 1 },
  });
  const kept = await room.database.sql<{ text: string }[]>`select string_agg(events::text, ' ') as text from events`;
  expect(kept[0]?.text).not.toContain(keyOf("a"));
  expect(await room.recount(true)).toMatchObject({ days: 1, differing: 0 });
});

test("an event that is told again counts once: together, later, and from many at once", async () => {
  const told = view("phone", { id: "event-told-twice", minutesAgo: 3 });
  expect(await tell(room, [told])).toEqual(accepted(1));
  expect(await tell(room, [told, view("case")])).toEqual(accepted(1, 1));
  room.clock.advance(60_000);
  expect(await tell(room, [{ ...told, minutesAgo: 4 }])).toEqual(accepted(0, 1));
  const another = view("drone", { id: "event-told-at-once" });
  await Promise.all(Array.from({ length: 20 }, () => tell(room, [another])));
  expect((await sums())["*"]).toMatchObject({ views: 3 });
  expect(await tell(room, [another], { visitorKey: keyOf("b") })).toEqual(accepted(1));
});

test("late events find their day, also for a visit that was counted later in it; the future and the long past are refused", async () => {
  expect(await tell(room, [view("phone")])).toEqual(accepted(1));
  expect(await tell(room, [view("phone", { minutesAgo: 90 }), view("phone", { minutesAgo: 3 * day })])).toEqual(
    accepted(2),
  );
  const visits = await room.database.sql<{ slot: number; viewed: number }[]>`
    select slot, visits_viewed::int as viewed from traffic_slots where merchant_id = 'merch_a' order by slot`;
  const at = room.clock.now().getTime() / 900_000;
  expect(visits.map(({ slot, viewed }) => [slot - at, viewed])).toEqual([
    [-288, 1],
    [-6, 1],
    [0, 0],
  ]);
  for (const [minutesAgo, message] of [
    [-5, /future/],
    [7 * day + 1, /older than 7 days/],
  ] as const) {
    const { acceptedEvents, userErrors } = await tell(room, [view("phone"), view("phone", { minutesAgo })]);
    expect(acceptedEvents).toBeNull();
    expect(userErrors).toEqual([
      { code: "INVALID_INPUT", field: ["input", "events", "1", "occurredAt"], message: expect.stringMatching(message) },
    ]);
  }
  expect(await room.recount(true)).toMatchObject({ days: 4, differing: 0 });
});

test("a device whose clock is wrong by hours is counted when it happened", async () => {
  const sentAt = new Date(room.clock.now().getTime() + 5 * 3_600_000);
  expect(await tell(room, [view("phone", { minutesAgo: 20 })], { sentAt })).toEqual(accepted(1));
  const [kept] = await room.database.sql<{ happened_at: string }[]>`select happened_at::text from events`;
  expect(new Date(kept?.happened_at ?? "").toISOString()).toBe("2026-03-10T08:40:00.000Z");
});

test("without consent an event is counted and nothing of the visit or the person is kept", async () => {
  const shopper = person("user_1");
  const kept = async () =>
    (
      await room.database.sql<{ visit: string | null; person: string | null }[]>`
      select visit, person from events order by happened_at`
    ).map(({ visit, person: who }) => [visit !== null, who]);
  await room.hear(consentChangedV1, "user_1", { userId: "user_1", purpose: "PERSONALISATION", isGranted: true });
  await tell(room, [view("phone", { minutesAgo: 5 })], { isConsented: false });
  await tell(room, [view("phone", { minutesAgo: 4 })], { viewer: shopper });
  expect(await kept()).toEqual([
    [false, null],
    [false, null],
  ]);
  await room.hear(consentChangedV1, "user_1", { userId: "user_1", purpose: "ANALYTICS", isGranted: true });
  await tell(room, [view("phone", { minutesAgo: 3 })], { viewer: shopper, isConsented: false });
  await tell(room, [view("phone", { minutesAgo: 2 })], { viewer: shopper });
  expect((await kept()).slice(2)).toEqual([
    [false, null],
    [true, "user_1"],
  ]);
  expect((await sums())["merch_a"]).toMatchObject({ views: 4, visits: 1 });
  await room.hear(consentChangedV1, "user_1", { userId: "user_1", purpose: "ANALYTICS", isGranted: false }, 2);
  expect((await kept()).map(([, who]) => who)).toEqual([null, null, null, null]);
  expect(await room.recount(true)).toMatchObject({ differing: 0 });
});

test("programs and products nobody knows are left out without a word, and who tells too much is counted to a bound", async () => {
  expect(await tell(room, [view("phone")], { userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1)" })).toEqual(
    accepted(0, 1),
  );
  expect(await tell(room, [view("nothing"), view("phone")])).toEqual(accepted(1, 1));
  let counted = 0;
  for (let batch = 0; batch < 5; batch += 1)
    counted +=
      (
        await tell(
          room,
          Array.from({ length: 100 }, () => view("case")),
          { visitorKey: keyOf("eager") },
        )
      ).acceptedEvents ?? 0;
  expect(counted).toBe(300);
  expect((await sums())["*"]).toMatchObject({ views: 301 });
});

test("an address that tells too much is told when to come again, and nothing of it is taken", async () => {
  const batch = () => Array.from({ length: 100 }, () => ({ kind: "PAGE_VIEWED", page: "home" }));
  for (let visitor = 0; visitor < 60; visitor += 1)
    await tell(room, batch(), { visitorKey: keyOf(`flood${visitor}`), address: "192.0.2.1" });
  const refused = await tell(room, [view("phone")], { address: "192.0.2.1" });
  expect(refused).toMatchObject({
    acceptedEvents: null,
    userErrors: [{ code: "EVENTS_THROTTLED", field: null, retryAfterMs: 600_000 }],
  });
  expect(await tell(room, [view("phone")], { address: "192.0.2.2" })).toEqual(accepted(1));
});

test("what cannot be is refused at its field, and nothing beside it is taken", async () => {
  const { acceptedEvents, userErrors } = await tell(room, [view("phone"), { kind: "PAGE_VIEWED" }]);
  expect(acceptedEvents).toBeNull();
  expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", field: ["input", "events", "1", "page"] }]);
  expect(await sums()).toEqual({});
});

test("a hundred events cost as many statements as one, and requests that come at once share them", async () => {
  const one = await countStatements(room.app, () => tell(room, [view("phone")]));
  const hundred = await countStatements(room.app, () =>
    tell(
      room,
      Array.from({ length: 100 }, () => view("case")),
    ),
  );
  expect([one.statements.length, hundred.statements.length]).toEqual([1, 1]);
  const together = await countStatements(room.app, () =>
    Promise.all(
      Array.from({ length: 30 }, (_, visitor) => tell(room, [view("drone")], { visitorKey: keyOf(`v${visitor}`) })),
    ),
  );
  expect(together.statements.length).toBeLessThan(5);
  expect(productId("drone")).toBe("prod_drone");
});

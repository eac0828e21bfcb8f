import { orderCancelledV1, orderClaimedV1 } from "@novatech/contracts/orders";
import { seededRandom } from "@novatech/testkit/random";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayAfter, firstDaysOfMonths } from "../src/domain/cohort.ts";
import { zoneCalendar } from "../src/domain/time-zone.ts";
import { reportOf } from "./questions.ts";
import { analyst, member, type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
  await room.show("merch_a", "phone");
  await room.show("merch_b", "drone");
});
afterAll(() => room.end());

const hourMs = 3_600_000;
const monthsAsked = 4;
const selection = `cohorts(months: ${monthsAsked}) { month customers repeatRate months { customers } }`;

/** Cohorts as one would count them by hand: a row for each customer and order of one merchant, in time. */
function byHand(orders: readonly { readonly customer: string; readonly at: number }[], to: string, timeZone: string) {
  const calendar = zoneCalendar(timeZone);
  if (calendar === null) throw new Error(`no time zone ${timeZone}`);
  const firstDays = firstDaysOfMonths(to, monthsAsked);
  const starts = [...firstDays, dayAfter(to)].map((day) => calendar.startOf(day).getTime());
  const monthOf = (at: number): number => starts.findLastIndex((start) => start <= at);
  const told = orders.filter(({ at }) => at < (starts.at(-1) ?? 0));
  const customers = [...Map.groupBy(told, ({ customer }) => customer).values()].map((own) =>
    own.map(({ at }) => monthOf(at)).toSorted((a, b) => a - b),
  );
  return firstDays.flatMap((day, cohort) => {
    const own = customers.filter(([first]) => first === cohort);
    if (own.length === 0) return [];
    const months = firstDays.slice(cohort).map((_, later) => ({
      customers: own.filter((ordered) => ordered.includes(cohort + later)).length,
    }));
    const repeatRate = own.filter((ordered) => ordered.length > 1).length / own.length;
    return [{ month: day.slice(0, 7), customers: own.length, repeatRate, months }];
  });
}

test("cohorts of any time zone and last day are what is counted by hand, also after cancellations and claims", async () => {
  const random = seededRandom(11);
  room.at("2025-09-20T00:00:00Z");
  type Placed = {
    readonly orderId: string;
    customer: string | null;
    readonly merchants: readonly string[];
    at: number;
  };
  const placed: Placed[] = [];
  for (let order = 0; order < 140; order += 1) {
    // Half of them within a day of the turn of a month, where zones differ.
    const month = Date.UTC(2025, 8 + random.between(1, 6), 1);
    const at = random.chance(0.5)
      ? month + random.between(-24 * 4, 24 * 4) * (hourMs / 4)
      : month + random.between(0, 27 * 24) * hourMs;
    if (at > Date.parse("2026-03-10T00:00:00Z")) continue;
    room.at(new Date(at).toISOString());
    const customer = random.chance(0.8) ? `user_${random.between(1, 25)}` : null;
    const merchants = random.pick([["merch_a"], ["merch_b"], ["merch_a", "merch_b"]]);
    const lines = merchants.map((merchant) => ({ product: merchant === "merch_a" ? "phone" : "drone" }));
    placed.push({ orderId: await room.order(customer, lines, { times: 2 }), customer, merchants, at });
  }
  const cancelled = new Set<string>();
  for (const one of placed) {
    const about = { orderId: one.orderId, attemptId: "att" };
    if (random.chance(0.15)) {
      cancelled.add(one.orderId);
      await room.hear(orderCancelledV1, one.orderId, about, 2);
    }
    if (one.customer !== null || random.chance(0.5)) continue;
    one.customer = `user_${random.between(1, 25)}`;
    await room.hear(orderClaimedV1, one.orderId, { ...about, customerId: one.customer, productIds: [] }, 2);
  }
  room.at("2026-03-10T09:00:00Z");
  const told = (merchant: string | null) =>
    placed.flatMap(({ orderId, customer, merchants, at }) =>
      customer !== null && !cancelled.has(orderId) && (merchant === null || merchants.includes(merchant))
        ? [{ customer, at }]
        : [],
    );
  for (const timeZone of ["UTC", "Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu"]) {
    for (const to of ["2026-03-10", "2026-02-28", "2026-01-17", "2025-12-31"]) {
      const days = { from: "2025-12-01", to, timeZone };
      const { cohorts } = await reportOf(room, "merch_a", member("merch_a"), selection, days);
      expect(cohorts, `${timeZone} ${to}`).toEqual(byHand(told("merch_a"), to, timeZone));
      const { data } = await room.ask(
        `query ($from: String!, $to: String!, $timeZone: String!) { shopAnalytics(from: $from, to: $to, timeZone: $timeZone) { ${selection} } }`,
        days,
        analyst,
      );
      expect(data.shopAnalytics.cohorts, `the shop, ${timeZone} ${to}`).toEqual(byHand(told(null), to, timeZone));
    }
  }
  expect(await room.recount(true)).toMatchObject({ differing: 0 });
});

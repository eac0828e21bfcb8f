import { afterAll, beforeAll, expect, test } from "vitest";
import { accepted, wish } from "./operations.ts";
import { agent, lead, type RoomUnderTest, shopper, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.end());

const hour = 3_600_000;
const breaches = async (id: string): Promise<string[]> => {
  const { data } = await room.ask(
    `query Q($id: ID!) { ticket(id: $id) { sla { breaches { target } } } }`,
    { id },
    agent(),
  );
  return data.ticket.sla.breaches.map(({ target }: { target: string }) => target);
};
const agentSet = `mutation M($input: SupportAgentSetInput!) { supportAgentSet(input: $input) { userErrors { code } } }`;

test("a promise that is not kept is written down once, told, raises the priority and goes to the lead with the least to do", async () => {
  for (const userId of ["user_lead1", "user_lead2", "user_away"])
    await room.ask(
      agentSet,
      {
        input: {
          userId,
          publicName: userId,
          queues: ["ESCALATED"],
          languages: ["en"],
          isLead: true,
          isActive: userId !== "user_away",
        },
      },
      lead,
    );
  const ann = shopper("user_ann");
  const [one, two] = [await accepted(room, ann, "Create", wish()), await accepted(room, ann, "Create", wish())];
  // Eight hours of business: from ten until six.
  room.clock.advance(8 * hour - 1);
  await room.runDue();
  expect(await breaches(one.id)).toEqual([]);
  await room.told();
  room.clock.advance(1);
  // Two processes may look at once.
  await Promise.all([room.runDue(), room.runDue()]);
  await room.runDue();
  for (const { id } of [one, two]) expect(await breaches(id)).toEqual(["FIRST_RESPONSE"]);
  const told = (await room.told()).filter(({ type }) => type === "ticket.sla_breached.v1");
  expect(
    told.map(({ data }) => data["assigneeId"]).toSorted((left, right) => String(left).localeCompare(String(right))),
  ).toEqual(["user_lead1", "user_lead2"]);
  const { data } = await room.ask(
    `query Q($id: ID!) { ticket(id: $id) { priority queue status } }`,
    { id: one.id },
    agent(),
  );
  expect(data.ticket).toEqual({ priority: "HIGH", queue: "ESCALATED", status: "NEW" });
  const late = await room.ask(`{ tickets(first: 9, filter: { isBreached: true }) { nodes { id } } }`, {}, agent());
  expect(late.data.tickets.nodes).toHaveLength(2);
});

test("a promise that is kept, moved or stands still breaks nothing", async () => {
  const bob = shopper("user_bob");
  // Tuesday, ten o'clock.
  room.clock.advance(16 * hour);
  const { id } = await accepted(room, bob, "Create", wish());
  await accepted(room, agent(), "Reply", { ticketId: id, body: "Which one?" });
  room.clock.advance(30 * 24 * hour);
  await room.runDue();
  expect(await breaches(id)).toEqual([]);
  await accepted(room, bob, "Reply", { ticketId: id, body: "The blue one." });
  room.clock.advance(3 * 24 * hour);
  await room.runDue();
  expect(await breaches(id)).toEqual(["NEXT_RESPONSE"]);
  await accepted(room, agent(), "Reply", { ticketId: id, body: "I see.", outcome: "OPEN" });
  await accepted(room, bob, "Reply", { ticketId: id, body: "And?" });
  room.clock.advance(14 * 24 * hour);
  await room.runDue();
  // The second wait is another promise.
  expect(await breaches(id)).toEqual(["NEXT_RESPONSE", "NEXT_RESPONSE", "RESOLUTION"].toSorted());
});

test("leads say what is promised and when support works; the next ticket goes by it, those before do not", async () => {
  const cleo = shopper("user_cleo");
  const before = await accepted(room, cleo, "Create", wish({ category: "PAYMENT" }));
  const policySet = `mutation M($input: SlaPolicySetInput!) { slaPolicySet(input: $input) { policy { firstResponseMinutes } userErrors { code field } } }`;
  const policy = {
    priority: "HIGH",
    firstResponseMinutes: 1,
    nextResponseMinutes: 1,
    resolutionMinutes: 2,
    isAroundTheClock: true,
  };
  expect((await room.ask(policySet, { input: policy }, agent())).errors[0]).toMatchObject({ code: "FORBIDDEN" });
  const wrong = await room.ask(policySet, { input: { ...policy, resolutionMinutes: 0 } }, lead);
  expect(wrong.data.slaPolicySet).toEqual({
    policy: null,
    userErrors: [{ code: "INVALID_INPUT", field: ["input", "resolutionMinutes"] }],
  });
  expect((await room.ask(policySet, { input: policy }, lead)).data.slaPolicySet.userErrors).toEqual([]);
  const calendarSet = `mutation M($input: SupportCalendarSetInput!) { supportCalendarSet(input: $input) { calendar { timeZone hours { weekday } holidays } userErrors { field } } }`;
  const calendar = { timeZone: "Europe/Dublin", hours: [{ weekday: 1, opensAtMinute: 0, closesAtMinute: 60 }] };
  const set = await room.ask(calendarSet, { input: calendar }, lead);
  expect(set.data.supportCalendarSet).toEqual({
    calendar: { timeZone: "Europe/Dublin", hours: [{ weekday: 1 }], holidays: [] },
    userErrors: [],
  });
  const nowhere = await room.ask(calendarSet, { input: { ...calendar, timeZone: "Mars/Olympus" } }, lead);
  expect(nowhere.data.supportCalendarSet.userErrors).toEqual([{ field: ["input", "timeZone"] }]);
  const after = await accepted(room, cleo, "Create", wish({ category: "PAYMENT" }));
  room.clock.advance(60_000);
  await room.runDue();
  expect(await breaches(after.id)).toEqual(["FIRST_RESPONSE"]);
  expect(await breaches(before.id)).toEqual([]);
  const { data } = await room.ask(
    `{ slaPolicies { priority resolutionMinutes } supportCalendar { timeZone } supportAgents(first: 9, isActive: true) { nodes { publicName isLead } } }`,
    {},
    agent(),
  );
  expect(data.slaPolicies.map(({ priority }: { priority: string }) => priority)).toEqual([
    "LOW",
    "NORMAL",
    "HIGH",
    "URGENT",
  ]);
  expect(data.supportAgents.nodes).toEqual([
    { publicName: "user_lead1", isLead: true },
    { publicName: "user_lead2", isLead: true },
  ]);
});

import { expect, test } from "vitest";
import { answered, solved, written } from "./answer-ticket.ts";
import { breached, prioritised } from "./desk-work.ts";
import { openedTicket } from "./open-ticket.ts";
import { dueTargets, type Promises } from "./sla.ts";
import type { Ticket } from "./ticket.ts";
import type { Change } from "./ticket-change.ts";

const policy = (
  priority: Ticket["priority"],
  first: number,
  next: number,
  whole: number,
  isAroundTheClock = false,
) => ({
  priority,
  firstResponseMinutes: first,
  nextResponseMinutes: next,
  resolutionMinutes: whole,
  isAroundTheClock,
});
const promises: Promises = {
  policies: {
    LOW: policy("LOW", 960, 960, 4800),
    NORMAL: policy("NORMAL", 240, 480, 1440),
    HIGH: policy("HIGH", 60, 120, 480),
    URGENT: policy("URGENT", 15, 30, 240, true),
  },
  calendar: {
    timeZone: "Europe/Berlin",
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAtMinute: 540, closesAtMinute: 1020 })),
    holidays: [],
  },
};
const at = (text: string): Date => new Date(`2026-11-${text}:00Z`);
const requester = { author: "CUSTOMER", authorId: "user_1" } as const;
const agent = { role: "STAFF", writer: { author: "STAFF", authorId: "user_2" } } as const;

const opened = (text: string, priority: Ticket["priority"] = "NORMAL"): Ticket =>
  openedTicket(
    promises,
    {
      id: "tkt_1",
      number: "S-1",
      subject: "Where is it?",
      body: "?",
      category: "DELIVERY",
      priority,
      language: "en",
      customerId: "user_1",
      accessTokenHash: null,
      orderId: null,
      merchantOrderId: null,
      shipmentId: null,
      returnId: null,
      productId: null,
      followUpOfId: null,
    },
    requester,
    at(text),
  ).ticket;
const done = (answer: { ok: true; value: Change } | { ok: false }): Ticket => {
  if (!answer.ok) throw new Error("refused");
  return answer.value.ticket;
};
const dues = (ticket: Ticket): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(dueTargets(ticket)).map(([target, due]) => [target, due?.toISOString().slice(8, 16) ?? null]),
  );
const reply = (ticket: Ticket, text: string, then: "OPEN" | "PENDING" | "ON_HOLD" | "SOLVED" = "PENDING"): Ticket =>
  done(answered(promises, ticket, agent, { body: "!", outcome: then }, at(text)));
const write = (ticket: Ticket, text: string): Ticket => done(written(promises, ticket, requester, "?", at(text)));

test("a wish of a Friday afternoon is answered on Monday at the latest, and solved within three working days", () => {
  expect(dues(opened("27T14:00"))).toEqual({ FIRST_RESPONSE: "30T10:00", NEXT_RESPONSE: null, RESOLUTION: "02T14:00" });
  // By night and Sunday, too, where it is urgent.
  expect(dues(opened("28T20:00", "URGENT"))).toMatchObject({ FIRST_RESPONSE: "28T20:15", RESOLUTION: "29T00:00" });
});

test("the first answer keeps its promise; the next is promised when somebody waits for one, from the first thing they wrote", () => {
  const answeredOnce = reply(opened("23T09:00"), "23T10:00");
  expect(dues(answeredOnce)).toMatchObject({ FIRST_RESPONSE: null, NEXT_RESPONSE: null });
  const waiting = write(answeredOnce, "23T11:00");
  expect(dues(waiting)).toMatchObject({ NEXT_RESPONSE: "24T11:00" });
  expect(dues(write(waiting, "23T15:00"))).toMatchObject({ NEXT_RESPONSE: "24T11:00" });
  expect(dues(reply(waiting, "23T12:00"))).toMatchObject({ NEXT_RESPONSE: null });
  // Before the first answer there is only that.
  expect(dues(write(opened("23T09:00"), "23T10:00"))).toMatchObject({
    FIRST_RESPONSE: "23T13:00",
    NEXT_RESPONSE: null,
  });
});

test("the time for solving it stands still while the requester has to answer, and goes on with what is left", () => {
  const pending = reply(opened("23T09:00"), "23T11:00");
  expect(dues(pending)).toMatchObject({ RESOLUTION: null });
  // Two of 24 hours are used: 22 from Thursday nine o'clock on.
  const open = write(pending, "26T08:00");
  expect(dues(open)).toMatchObject({ RESOLUTION: "30T14:00" });
  // It waits for a third: that is ours to chase.
  expect(dues(reply(open, "26T09:00", "ON_HOLD"))).toMatchObject({ RESOLUTION: "30T14:00" });
});

test("what is solved owes nothing; opened again it goes on where it stood", () => {
  const waiting = write(reply(opened("23T09:00"), "23T10:00"), "23T11:00");
  const answer = done(solved(promises, waiting, agent.writer, at("23T12:00")));
  expect(dues(answer)).toEqual({ FIRST_RESPONSE: null, NEXT_RESPONSE: null, RESOLUTION: null });
  expect(dues(write(answer, "24T08:00"))).toEqual({
    FIRST_RESPONSE: null,
    NEXT_RESPONSE: "24T16:00",
    RESOLUTION: "26T14:00",
  });
});

test("another priority promises what is still owed anew, counted from when it began", () => {
  const ticket = opened("23T09:00");
  const pressing = done(prioritised(promises, ticket, agent.writer, "HIGH", at("23T10:00")));
  expect(dues(pressing)).toMatchObject({ FIRST_RESPONSE: "23T10:00", RESOLUTION: "24T09:00" });
  const calm = done(prioritised(promises, pressing, agent.writer, "LOW", at("23T10:30")));
  expect(dues(calm)).toMatchObject({ FIRST_RESPONSE: "25T09:00" });
  const solvedOne = done(solved(promises, calm, agent.writer, at("23T12:00")));
  expect(prioritised(promises, solvedOne, agent.writer, "HIGH", at("23T13:00"))).toMatchObject({
    refusal: { code: "TICKET_NOT_MOVABLE" },
  });
});

test("a broken promise raises the priority, gives the ticket to a lead and leaves the other promises where they were", () => {
  const ticket = opened("23T09:00");
  const late = breached(ticket, "FIRST_RESPONSE", "user_lead", at("23T13:00"));
  expect(late.ticket).toMatchObject({ priority: "HIGH", queue: "ESCALATED", assigneeId: "user_lead", status: "NEW" });
  expect(dues(late.ticket)).toEqual(dues(ticket));
  expect(late.entries.map(({ audience, kind, detail }) => [audience, kind, detail])).toEqual([
    ["INTERNAL", "SLA_BREACHED", "FIRST_RESPONSE"],
    ["INTERNAL", "PRIORITY_SET", "HIGH"],
    ["INTERNAL", "ASSIGNED", "user_lead"],
  ]);
  expect(late.news).toEqual([{ type: "SLA_BREACHED", target: "FIRST_RESPONSE" }]);
  // Nobody leads: it stays with whom it is, or with nobody, among the escalated.
  const alone = breached({ ...ticket, priority: "URGENT", assigneeId: "user_2" }, "RESOLUTION", null, at("24T13:00"));
  expect(alone.ticket).toMatchObject({ priority: "URGENT", queue: "ESCALATED", assigneeId: "user_2" });
  expect(alone.entries).toHaveLength(1);
});

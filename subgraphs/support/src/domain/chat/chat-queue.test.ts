import { describe, expect, test } from "vitest";
import { assignChats, estimateWaitSeconds } from "./chat-queue.ts";
import { agentOf, chatOf, minute } from "./chat-under-test.ts";

const idle = (agentId: string, changes: Parameters<typeof agentOf>[1] = {}) => ({
  agent: agentOf(agentId, changes),
  chats: 0,
});
const waiting = (id: string, since: number, changes: Parameters<typeof chatOf>[0] = {}) =>
  chatOf({ id, queuedAt: minute(since), ...changes });
const given = (...parameters: Parameters<typeof assignChats>) =>
  assignChats(...parameters).map(({ chatId, agentId }) => `${chatId} → ${agentId}`);

describe("chats are given", () => {
  test("who waits longest first, to whom the smallest share is taken", () => {
    const chats = [waiting("c", 3), waiting("a", 1), waiting("b", 2)];
    const agents = [
      { agent: agentOf("busy"), chats: 2 },
      { agent: agentOf("free"), chats: 0 },
    ];
    expect(given(chats, agents)).toEqual(["a → free", "b → free", "c → busy"]);
  });
  test("by turns among equals, beginning with whom none was given for the longest time", () => {
    const chats = [waiting("a", 1), waiting("b", 2), waiting("c", 3)];
    const agents = [idle("late", { lastAssignedAt: minute(5) }), idle("early", { lastAssignedAt: minute(4) })];
    expect(given(chats, agents)).toEqual(["a → early", "b → late", "c → early"]);
  });
  test("to nobody beyond their capacity, who is away, or who answers neither this language nor this queue", () => {
    const agents = [
      { agent: agentOf("full", { capacity: 1 }), chats: 1 },
      idle("away", { status: "AWAY" }),
      idle("gone", { status: "OFFLINE" }),
      idle("english", { languages: ["en"] }),
      idle("money", { queues: ["PAYMENTS"] }),
    ];
    expect(given([waiting("a", 1)], agents)).toEqual([]);
  });
  test("not to the one whose question it is", () => {
    expect(given([waiting("a", 1, { customerId: "grace" })], [idle("grace")])).toEqual([]);
  });
  test("past one for whom there is nobody: it keeps its place and holds nobody up", () => {
    const chats = [waiting("french", 1, { language: "fr" }), waiting("german", 2)];
    expect(given(chats, [idle("grace")])).toEqual(["german → grace"]);
  });
});

describe("how long it takes", () => {
  const load = { capacity: 4, taken: 4, usualMs: 480_000 };
  test("is the time of those ahead, shared by all who answer, in whole minutes rounded up", () => {
    expect(estimateWaitSeconds(1, load)).toBe(120);
    expect(estimateWaitSeconds(3, load)).toBe(360);
    expect(estimateWaitSeconds(1, { ...load, usualMs: null })).toBe(120);
  });
  test("is no time with somebody free, and unknown with nobody there", () => {
    expect(estimateWaitSeconds(1, { ...load, taken: 3 })).toBe(0);
    expect(estimateWaitSeconds(2, { ...load, taken: 3 })).toBe(120);
    expect(estimateWaitSeconds(1, { capacity: 0, taken: 0, usualMs: null })).toBeNull();
  });
});

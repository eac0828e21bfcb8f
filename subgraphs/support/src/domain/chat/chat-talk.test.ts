import { describe, expect, test } from "vitest";
import { markRead, rateChat, say, talkRate } from "./chat-talk.ts";
import { activeChat, chatOf, minute, said } from "./chat-under-test.ts";

const nothingBefore = { sameKey: null, recent: 0 };
const hello = { text: "Hello", clientKey: "a" };
const customer = { author: "CUSTOMER" } as const;
const grace = { author: "AGENT", agentId: "user_grace" } as const;

describe("saying something", () => {
  test("adds an entry behind the last; who says it has read so far", () => {
    expect(say(activeChat(), customer, hello, nothingBefore, minute(2))).toMatchObject({
      value: {
        entry: { sequence: 2, author: "CUSTOMER", kind: "TEXT", text: "Hello", agentName: null, at: minute(2) },
        change: { chat: { sequence: 2, customerReadUpTo: 2, agentReadUpTo: 0, customerSpokeAt: minute(2) } },
      },
    });
  });
  test("as an agent carries the name that customers know", () => {
    expect(say(activeChat(), grace, hello, nothingBefore, minute(2))).toMatchObject({
      value: { entry: { author: "AGENT", agentId: "user_grace", agentName: "Grace" } },
    });
  });
  test("is possible while the chat waits", () => {
    expect(say(chatOf(), customer, hello, nothingBefore, minute(2)).ok).toBe(true);
  });
  test("takes back that the chat is about to end", () => {
    const answer = say(activeChat({ warnedAt: minute(1) }), customer, hello, nothingBefore, minute(2));
    expect(answer).toMatchObject({ value: { change: { chat: { warnedAt: null } } } });
  });
  test("twice with one key gives what was said and changes nothing, also after the end", () => {
    const sameKey = said("CUSTOMER", 1, "Hello");
    const ended = activeChat({ status: "ENDED" });
    expect(say(ended, customer, hello, { sameKey, recent: 99 }, minute(2))).toEqual({
      ok: true,
      value: { entry: sameKey, change: null },
    });
  });
  test("with a key of another text is refused", () => {
    const sameKey = said("CUSTOMER", 1, "Something else");
    expect(say(activeChat(), customer, hello, { sameKey, recent: 1 }, minute(2))).toMatchObject({
      refusal: { code: "IDEMPOTENCY_KEY_REUSED", field: ["input", "clientKey"] },
    });
  });
  test("is refused after the end, and when so much was said just now", () => {
    expect(say(activeChat({ status: "ENDED" }), customer, hello, nothingBefore, minute(2))).toMatchObject({
      refusal: { code: "CHAT_ENDED" },
    });
    const fast = { sameKey: null, recent: talkRate.messages };
    expect(say(activeChat(), customer, hello, fast, minute(2))).toMatchObject({ refusal: { code: "CHAT_TOO_FAST" } });
  });
});

describe("having read", () => {
  const chat = activeChat({ sequence: 5, customerReadUpTo: 3 });
  test("moves the mark on, never back", () => {
    expect(markRead(chat, "CUSTOMER", 5, minute(2))).toMatchObject({
      value: { chat: { customerReadUpTo: 5 }, entries: [] },
    });
    expect(markRead(chat, "CUSTOMER", 3, minute(2))).toEqual({ ok: true, value: null });
    expect(markRead(chat, "AGENT", 4, minute(2))).toMatchObject({ value: { chat: { agentReadUpTo: 4 } } });
  });
  test.each([-1, 6, 1.5])("%d is no sequence of it", (sequence) => {
    expect(markRead(chat, "CUSTOMER", sequence, minute(2)).ok).toBe(false);
  });
});

describe("rating", () => {
  const ended = activeChat({ status: "ENDED" });
  test("keeps what the customer thought, once", () => {
    const rated = rateChat(ended, { rating: 5, comment: "Quick" }, minute(9));
    expect(rated).toMatchObject({
      value: { chat: { satisfaction: { rating: 5, comment: "Quick", ratedAt: minute(9) } }, entries: [] },
    });
    const satisfaction = { rating: 5, comment: "Quick", ratedAt: minute(9) };
    expect(rateChat({ ...ended, satisfaction }, { rating: 1, comment: null }, minute(9)).ok).toBe(false);
  });
  test("waits for the end, and takes 1 to 5", () => {
    expect(rateChat(activeChat(), { rating: 5, comment: null }, minute(9))).toMatchObject({
      refusal: { code: "CHAT_NOT_ENDED" },
    });
    for (const rating of [0, 6, 2.5]) expect(rateChat(ended, { rating, comment: null }, minute(9)).ok).toBe(false);
  });
});

import { expect, test } from "vitest";
import { type ChatTimes, judgeIdle, warnIdle } from "./chat-idle.ts";
import { activeChat, chatOf, minute } from "./chat-under-test.ts";

const times: ChatTimes = {
  warnAfterMs: 5 * 60_000,
  endAfterMs: 2 * 60_000,
  releaseAfterMs: 10 * 60_000,
  giveUpAfterMs: 30 * 60_000,
};
const judged = (chat: ReturnType<typeof chatOf>, at: number) => judgeIdle(chat, times, minute(at));

test("nobody came for half an hour: it goes on as a ticket; who writes while they wait is waited for longer", () => {
  expect(judged(chatOf(), 29)).toEqual({ does: "LOOK_AGAIN", at: minute(30) });
  expect(judged(chatOf(), 30)).toEqual({ does: "END_UNANSWERED" });
  expect(judged(chatOf({ customerSpokeAt: minute(20) }), 30)).toEqual({ does: "LOOK_AGAIN", at: minute(50) });
});

test("a chat that an agent gave back has its half hour anew", () => {
  expect(judged(chatOf({ waitingSince: minute(40) }), 41)).toEqual({ does: "LOOK_AGAIN", at: minute(70) });
});

test("a customer who leaves the agent's answer alone is warned, then the chat ends", () => {
  const answered = activeChat({ agentSpokeAt: minute(3) });
  expect(judged(answered, 7)).toEqual({ does: "LOOK_AGAIN", at: minute(8) });
  expect(judged(answered, 8)).toEqual({ does: "WARN" });
  const warned = warnIdle(answered, minute(8));
  expect(warned).toMatchObject({
    chat: { warnedAt: minute(8) },
    entries: [{ kind: "IDLE_WARNING", author: "SYSTEM" }],
  });
  expect(judged(warned.chat, 9)).toEqual({ does: "LOOK_AGAIN", at: minute(10) });
  expect(judged(warned.chat, 10)).toEqual({ does: "END_IDLE" });
});

test("an agent who leaves the customer alone loses the chat, counted from when they took it", () => {
  expect(judged(activeChat(), 10)).toEqual({ does: "LOOK_AGAIN", at: minute(11) });
  expect(judged(activeChat(), 11)).toEqual({ does: "RELEASE" });
  expect(judged(activeChat({ agentSpokeAt: minute(4), customerSpokeAt: minute(6) }), 16)).toEqual({ does: "RELEASE" });
});

test("while it is the agent's turn it is looked again within the time of a warning: the agent may write, which sets no timer", () => {
  expect(judged(activeChat(), 2)).toEqual({ does: "LOOK_AGAIN", at: minute(7) });
});

test("a chat that has ended needs nothing", () => {
  expect(judged(activeChat({ status: "ENDED" }), 99)).toEqual({ does: "NOTHING" });
});

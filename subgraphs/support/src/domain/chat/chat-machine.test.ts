import { expectDiagram } from "@novatech/testkit/state-diagram";
import { expect, test } from "vitest";
import { chatMachine, type ChatSignal, chatStatusAfter, type ChatStatus } from "./chat-machine.ts";
import { assignChat, endChat, handOverChat, releaseChat, transferChat } from "./chat-moves.ts";
import { activeChat, chatOf, minute } from "./chat-under-test.ts";

const grace = { agentId: "user_grace", publicName: "Grace" };
const lin = { agentId: "user_lin", publicName: "Lin" };
const inStatus: Readonly<Record<ChatStatus, ReturnType<typeof chatOf>>> = {
  WAITING: chatOf(),
  ACTIVE: activeChat(),
  ENDED: activeChat({ status: "ENDED", endedAt: minute(2), endReason: "AGENT" }),
};
const moves: Readonly<Record<ChatSignal, (chat: ReturnType<typeof chatOf>) => ReturnType<typeof assignChat>>> = {
  ASSIGNED: (chat) => assignChat(chat, grace, minute(3)),
  RELEASED: (chat) => releaseChat(chat, minute(3)),
  TRANSFERRED: (chat) => transferChat(chat, { queue: "PAYMENTS", language: "en" }, minute(3)),
  HANDED_OVER: (chat) => handOverChat(chat, lin, minute(3)),
  ENDED: (chat) => endChat(chat, "AGENT", null, minute(3)),
};

test("the README shows the machine as it is", () => {
  expectDiagram(new URL("../../../README.md", import.meta.url), "chat", chatMachine);
});

/** To give a waiting chat to an agent is to assign it. */
const signalOf = (status: ChatStatus, signal: ChatSignal): ChatSignal =>
  status === "WAITING" && signal === "HANDED_OVER" ? "ASSIGNED" : signal;
const pairs = (Object.keys(chatMachine) as ChatStatus[]).flatMap((status) =>
  (Object.keys(moves) as ChatSignal[]).map((signal) => ({
    status,
    signal,
    wanted: chatStatusAfter(status, signalOf(status, signal)),
  })),
);

test.each(pairs.filter(({ wanted }) => wanted === null))(
  "a chat that is $status is not $signal: it is refused",
  ({ status, signal }) => {
    expect(moves[signal](inStatus[status])).toMatchObject({ ok: false });
  },
);

test.each(pairs.filter(({ wanted }) => wanted !== null))(
  "a chat that is $status and $signal is $wanted, at its place in line, with entries behind those it has",
  ({ status, signal, wanted }) => {
    const chat = inStatus[status];
    const moved = moves[signal](chat);
    if (!moved.ok) throw new Error(moved.refusal.message);
    const { entries, chat: next } = moved.value;
    expect(next).toMatchObject({ status: wanted, version: chat.version + 1, sequence: chat.sequence + entries.length });
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_entry, index) => chat.sequence + 1 + index));
    expect(next.queuedAt).toBe(chat.queuedAt);
  },
);

test("who takes a chat is told by name, and who had it is told to have left", () => {
  const moved = handOverChat(activeChat(), lin, minute(3));
  expect(moved).toMatchObject({
    value: {
      chat: { agentId: "user_lin", agentName: "Lin", agentSince: minute(3), assignedAt: minute(1) },
      entries: [
        { kind: "AGENT_LEFT", agentName: "Grace", author: "SYSTEM" },
        { kind: "AGENT_JOINED", agentName: "Lin", author: "SYSTEM" },
      ],
    },
  });
});

test("a chat is not handed to the agent who has it", () => {
  expect(handOverChat(activeChat(), grace, minute(3))).toMatchObject({ refusal: { field: ["input", "agentId"] } });
});

test("in another line a chat belongs to nobody and keeps its place", () => {
  const moved = moves.TRANSFERRED(activeChat());
  expect(moved).toMatchObject({
    value: { chat: { agentId: null, agentName: null, queue: "PAYMENTS", language: "en", waitingSince: minute(3) } },
  });
});

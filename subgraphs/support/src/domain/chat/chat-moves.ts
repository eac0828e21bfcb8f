import { refuse, type Result } from "@novatech/kernel/result";
import type { TicketQueue } from "../ticket.ts";
import { type Chat, type ChatChange, changed, type ChatEndReason, type NewChatEntry } from "./chat.ts";
import { chatStatusAfter, type ChatSignal, type ChatStatus } from "./chat-machine.ts";
import { chatHasEnded, type ChatRefusal, chatRefusal } from "./chat-refusal.ts";

/** Who takes a chat, as far as the chat remembers. */
export type ChatTaker = { readonly agentId: string; readonly publicName: string };

/** An agent takes a waiting chat; the first time is remembered. */
export const assignChat = (chat: Chat, { agentId, publicName }: ChatTaker, at: Date): Result<ChatChange, ChatRefusal> =>
  moved(chat, "ASSIGNED", (status) =>
    changed(chat, at, { status, ...takenBy(agentId, publicName, at), assignedAt: chat.assignedAt ?? at }, [
      joined(agentId, publicName),
    ]),
  );

/** Its agent went away or says nothing: back into the queue, at the place it had. */
export const releaseChat = (chat: Chat, at: Date): Result<ChatChange, ChatRefusal> =>
  moved(chat, "RELEASED", (status) => changed(chat, at, { status, ...takenByNobody, waitingSince: at }, left(chat)));

/** Into another queue, at the place its waiting gives it there; whoever had it has it no more. */
export const transferChat = (
  chat: Chat,
  to: { readonly queue: TicketQueue; readonly language: string },
  at: Date,
): Result<ChatChange, ChatRefusal> =>
  moved(chat, "TRANSFERRED", (status) =>
    changed(chat, at, { status, ...takenByNobody, waitingSince: at, ...to }, [
      ...left(chat),
      { author: "SYSTEM", kind: "TRANSFERRED" },
    ]),
  );

/** To another agent, at once. Refused for who has it already. */
export const handOverChat = (
  chat: Chat,
  { agentId, publicName }: ChatTaker,
  at: Date,
): Result<ChatChange, ChatRefusal> =>
  chat.status === "ACTIVE" && chat.agentId === agentId
    ? refuse(chatRefusal("INVALID_INPUT", "That agent has this chat already.", "agentId"))
    : moved(chat, chat.status === "WAITING" ? "ASSIGNED" : "HANDED_OVER", (status) =>
        changed(chat, at, { status, ...takenBy(agentId, publicName, at), assignedAt: chat.assignedAt ?? at }, [
          ...left(chat),
          joined(agentId, publicName),
        ]),
      );

/** Nothing more is said in it. Its agent stays known. `ticketId`: where it goes on. */
export const endChat = (
  chat: Chat,
  reason: ChatEndReason,
  ticketId: string | null,
  at: Date,
): Result<ChatChange, ChatRefusal> =>
  moved(chat, "ENDED", (status) =>
    changed(chat, at, { status, endedAt: at, endReason: reason, ticketId }, [{ author: "SYSTEM", kind: "ENDED" }]),
  );

const takenByNobody = { agentId: null, agentName: null, agentSince: null, agentSpokeAt: null, warnedAt: null };

const takenBy = (agentId: string, agentName: string, at: Date) => ({
  agentId,
  agentName,
  agentSince: at,
  // What was said by who had it before asks nothing of the customer any more.
  agentSpokeAt: null,
  warnedAt: null,
});

const joined = (agentId: string, agentName: string): NewChatEntry => ({
  author: "SYSTEM",
  kind: "AGENT_JOINED",
  agentId,
  agentName,
});

const left = ({ agentId, agentName }: Chat): readonly NewChatEntry[] =>
  agentId === null ? [] : [{ author: "SYSTEM", kind: "AGENT_LEFT", agentId, agentName }];

function moved(
  chat: Chat,
  signal: ChatSignal,
  move: (status: ChatStatus) => ChatChange,
): Result<ChatChange, ChatRefusal> {
  const status = chatStatusAfter(chat.status, signal);
  if (status !== null) return { ok: true, value: move(status) };
  return refuse(
    chat.status === "ENDED"
      ? chatHasEnded()
      : chatRefusal("INVALID_INPUT", `A chat that is ${chat.status} cannot be ${signal}.`, "chatId"),
  );
}

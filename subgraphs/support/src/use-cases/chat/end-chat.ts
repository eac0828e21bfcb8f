import { ok, type Result } from "@novatech/kernel/result";
import type { Chat, ChatEndReason } from "../../domain/chat/chat.ts";
import type { ChatOnlooker } from "../../domain/chat/chat-access.ts";
import { endChat } from "../../domain/chat/chat-moves.ts";
import { type ChatRefusal, chatHasEnded } from "../../domain/chat/chat-refusal.ts";
import { ticketSubjectOf, transcriptOf } from "../../domain/chat/transcript.ts";
import type { ChatPorts } from "./ports.ts";
import { visibleChat } from "./visible-chat.ts";

/** Entries that go into a transcript: the newest. */
const mostInTranscript = 500;

/** Ends a chat: by its customer, its agent, or another of support. `makesTicket`: it goes on as a ticket with all that was said. */
export async function endChatBy(
  ports: ChatPorts,
  now: Date,
  onlooker: ChatOnlooker,
  wish: { readonly chatId: string; readonly makesTicket: boolean },
): Promise<Result<Chat, ChatRefusal>> {
  const found = await visibleChat(ports.chats, onlooker, wish.chatId, ["CUSTOMER", "AGENT", "SUPPORT"]);
  if (!found.ok) return found;
  const { chat, role } = found.value;
  return finishChat(ports, now, chat, role === "CUSTOMER" ? "CUSTOMER" : "AGENT", wish.makesTicket);
}

/** Ends a chat that is locked. Whoever had it has room for another. */
export async function finishChat(
  { chats, timers, hints, openTicket }: ChatPorts,
  now: Date,
  chat: Chat,
  reason: ChatEndReason,
  makesTicket: boolean,
): Promise<Result<Chat, ChatRefusal>> {
  if (chat.status === "ENDED") return { ok: false, refusal: chatHasEnded() };
  const ticketId = makesTicket
    ? await openTicket(chat, {
        subject: ticketSubjectOf(chat),
        transcript: transcriptOf(chat, await chats.textsOf(chat.id, mostInTranscript)),
        at: now,
      })
    : null;
  const ended = endChat(chat, reason, ticketId, now);
  if (!ended.ok) return ended;
  await chats.save(ended.value);
  hints.chat(ended.value.chat);
  if (chat.status === "WAITING") hints.queue(chat);
  else {
    await timers.assignAt(now);
    if (chat.agentId !== null) hints.agent(chat.agentId);
  }
  return ok(ended.value.chat);
}

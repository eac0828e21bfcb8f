import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Chat, ChatChange } from "../../domain/chat/chat.ts";
import type { ChatOnlooker } from "../../domain/chat/chat-access.ts";
import { readLanguage } from "../../domain/chat/chat-input.ts";
import { handOverChat, transferChat } from "../../domain/chat/chat-moves.ts";
import { type ChatRefusal, chatRefusal } from "../../domain/chat/chat-refusal.ts";
import type { TicketQueue } from "../../domain/ticket.ts";
import type { ChatPorts } from "./ports.ts";
import { visibleChat } from "./visible-chat.ts";

/** Where a chat shall go: to an agent, or into a line; what is null of a line stays. */
export type TransferWish = {
  readonly chatId: string;
  readonly agentId: string | null;
  readonly queue: TicketQueue | null;
  readonly language: string | null;
};

/** Gives a chat to another agent at once, or into another line at the place that its waiting gives it there. For support. */
export async function moveChat(
  ports: ChatPorts,
  now: Date,
  onlooker: ChatOnlooker,
  wish: TransferWish,
): Promise<Result<Chat, ChatRefusal>> {
  const toLine = wish.queue !== null || wish.language !== null;
  if ((wish.agentId !== null) === toLine)
    return refuse(chatRefusal("INVALID_INPUT", "Say where: agentId, or queue and language, one of the two."));
  const found = await visibleChat(ports.chats, onlooker, wish.chatId, ["AGENT", "SUPPORT"]);
  if (!found.ok) return found;
  const { chat } = found.value;
  const moved = wish.agentId === null ? intoLine(chat, wish, now) : await toAgent(ports, chat, wish.agentId, now);
  if (!moved.ok) return moved;
  await ports.chats.save(moved.value);
  await ports.timers.lookAtIdle(chat.id, now);
  // Whoever had it has room, and in its line somebody may be free.
  await ports.timers.assignAt(now);
  const { chat: next } = moved.value;
  ports.hints.chat(next);
  for (const line of [chat, next]) if (line.status === "WAITING") ports.hints.queue(line);
  for (const { agentId } of [chat, next]) if (agentId !== null) ports.hints.agent(agentId);
  return ok(next);
}

function intoLine(chat: Chat, wish: TransferWish, now: Date): Result<ChatChange, ChatRefusal> {
  const language = wish.language === null ? ok(chat.language) : readLanguage(wish.language, "language");
  if (!language.ok) return language;
  return transferChat(chat, { queue: wish.queue ?? chat.queue, language: language.value }, now);
}

async function toAgent(
  { agents }: ChatPorts,
  chat: Chat,
  agentId: string,
  now: Date,
): Promise<Result<ChatChange, ChatRefusal>> {
  const found = await agents.find(agentId);
  if (found === null || found.agent.status !== "ONLINE" || found.chats >= found.agent.capacity)
    return refuse(
      chatRefusal(
        "CHAT_AGENT_UNAVAILABLE",
        "That agent is not online, or has as many chats as they take: choose another, or a queue.",
        "agentId",
      ),
    );
  if (agentId === chat.customerId)
    return refuse(chatRefusal("INVALID_INPUT", "Nobody answers a chat of their own.", "agentId"));
  const moved = handOverChat(chat, found.agent, now);
  if (moved.ok) await agents.noteAssigned([agentId], now);
  return moved;
}

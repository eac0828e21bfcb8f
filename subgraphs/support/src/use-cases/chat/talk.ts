import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, type Result } from "@novatech/kernel/result";
import type { Chat, ChatEntry } from "../../domain/chat/chat.ts";
import type { ChatOnlooker, ChatRole } from "../../domain/chat/chat-access.ts";
import { chatLimits, readChatText, readClientKey, readOptionalText } from "../../domain/chat/chat-input.ts";
import type { ChatRefusal } from "../../domain/chat/chat-refusal.ts";
import { type ChatSpeaker, markRead, rateChat, say, talkRate } from "../../domain/chat/chat-talk.ts";
import type { ChatPorts } from "./ports.ts";
import { visibleChat } from "./visible-chat.ts";

type Ports = Pick<ChatPorts, "chats" | "hints">;

/** Says something in a chat, once for each key, as its customer or as the agent who has it. */
export async function sendMessage(
  { chats, hints }: Ports,
  now: Date,
  onlooker: ChatOnlooker,
  message: { readonly chatId: string; readonly text: string; readonly clientKey: string },
): Promise<Result<{ readonly chat: Chat; readonly entry: ChatEntry }, ChatRefusal>> {
  const text = readChatText(message.text, "text", chatLimits.text);
  if (!text.ok) return text;
  const clientKey = readClientKey(message.clientKey, "clientKey");
  if (!clientKey.ok) return clientKey;
  const found = await visibleChat(chats, onlooker, message.chatId, ["CUSTOMER", "AGENT"]);
  if (!found.ok) return found;
  const { chat, role } = found.value;
  const speaker = speakerOf(role, onlooker);
  const since = addMilliseconds(now, -talkRate.withinMs);
  const before = await chats.saidBefore(chat.id, speaker, clientKey.value, since);
  const said = say(chat, speaker, { text: text.value, clientKey: clientKey.value }, before, now);
  if (!said.ok) return said;
  const { entry, change } = said.value;
  if (change === null) return ok({ chat, entry });
  await chats.save(change);
  hints.chat(change.chat);
  return ok({ chat: change.chat, entry });
}

/** Notes how far somebody has read. */
export async function readChat(
  { chats, hints }: Ports,
  now: Date,
  onlooker: ChatOnlooker,
  mark: { readonly chatId: string; readonly sequence: number },
): Promise<Result<Chat, ChatRefusal>> {
  const found = await visibleChat(chats, onlooker, mark.chatId, ["CUSTOMER", "AGENT"]);
  if (!found.ok) return found;
  const { chat, role } = found.value;
  const marked = markRead(chat, role === "CUSTOMER" ? "CUSTOMER" : "AGENT", mark.sequence, now);
  if (!marked.ok) return marked;
  if (marked.value === null) return ok(chat);
  await chats.save(marked.value);
  hints.chat(marked.value.chat);
  return ok(marked.value.chat);
}

/** Keeps what the customer thought of a chat that has ended. */
export async function rate(
  { chats, hints }: Ports,
  now: Date,
  onlooker: ChatOnlooker,
  given: { readonly chatId: string; readonly rating: number; readonly comment: string | null },
): Promise<Result<Chat, ChatRefusal>> {
  const comment = readOptionalText(given.comment, "comment", chatLimits.comment);
  if (!comment.ok) return comment;
  const found = await visibleChat(chats, onlooker, given.chatId, ["CUSTOMER"]);
  if (!found.ok) return found;
  const rated = rateChat(found.value.chat, { rating: given.rating, comment: comment.value }, now);
  if (!rated.ok) return rated;
  await chats.save(rated.value);
  hints.chat(rated.value.chat);
  return ok(rated.value.chat);
}

/** As whom somebody speaks who may. */
const speakerOf = (role: ChatRole, { userId }: ChatOnlooker): ChatSpeaker =>
  role === "CUSTOMER" || userId === null ? { author: "CUSTOMER" } : { author: "AGENT", agentId: userId };

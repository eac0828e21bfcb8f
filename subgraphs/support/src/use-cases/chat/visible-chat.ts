import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Chat } from "../../domain/chat/chat.ts";
import { type ChatOnlooker, type ChatRole, chatRoleOf } from "../../domain/chat/chat-access.ts";
import { type ChatRefusal, noSuchChat } from "../../domain/chat/chat-refusal.ts";
import type { ChatStore } from "./ports.ts";

/** A chat, locked, and as what somebody stands to it. Refused where there is none of theirs, or they stand to it otherwise than as one of `roles`. */
export async function visibleChat(
  chats: Pick<ChatStore, "find">,
  onlooker: ChatOnlooker,
  chatId: string,
  roles: readonly ChatRole[],
): Promise<Result<{ readonly chat: Chat; readonly role: ChatRole }, ChatRefusal>> {
  const chat = await chats.find(chatId);
  const role = chat === null ? null : chatRoleOf(onlooker, chat);
  return chat === null || role === null || !roles.includes(role) ? refuse(noSuchChat()) : ok({ chat, role });
}

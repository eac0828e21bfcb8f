import { type ChatTimes, judgeIdle, warnIdle } from "../../domain/chat/chat-idle.ts";
import { releaseChat } from "../../domain/chat/chat-moves.ts";
import { finishChat } from "./end-chat.ts";
import type { ChatPorts } from "./ports.ts";

/** Looks whether a chat stands still too long, does what that asks for, and says when to look again. */
export async function lookAtIdleChat(ports: ChatPorts, times: ChatTimes, now: Date, chatId: string): Promise<void> {
  const chat = await ports.chats.find(chatId);
  if (chat === null) return;
  const verdict = judgeIdle(chat, times, now);
  switch (verdict.does) {
    case "NOTHING":
      return;
    case "LOOK_AGAIN":
      return ports.timers.lookAtIdle(chatId, verdict.at);
    case "END_IDLE":
      await finishChat(ports, now, chat, "IDLE", false);
      return;
    case "END_UNANSWERED":
      // Nobody came: the question must not be lost with the chat.
      await finishChat(ports, now, chat, "UNANSWERED", true);
      return;
    case "WARN": {
      const warned = warnIdle(chat, now);
      await ports.chats.save(warned);
      ports.hints.chat(warned.chat);
      return ports.timers.lookAtIdle(chatId, now);
    }
    case "RELEASE":
      return release(ports, now, chatId);
  }
}

/** Its agent says nothing: somebody else is looked for, and that agent is given no more until they say that they are there. */
async function release(ports: ChatPorts, now: Date, chatId: string): Promise<void> {
  const chat = await ports.chats.find(chatId);
  if (chat?.agentId == null) return;
  const presence = await ports.agents.presence(chat.agentId);
  if (presence?.status === "ONLINE") await ports.agents.save({ ...presence, status: "AWAY", changedAt: now });
  const released = releaseChat(chat, now);
  if (!released.ok) throw new Error(`the chat ${chatId} cannot be released: ${released.refusal.message}`);
  await ports.chats.save(released.value);
  await ports.timers.lookAtIdle(chatId, now);
  await ports.timers.assignAt(now);
  ports.hints.chat(released.value.chat);
  ports.hints.queue(released.value.chat);
  ports.hints.agent(chat.agentId);
}

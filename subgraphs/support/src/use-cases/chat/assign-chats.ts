import { addMilliseconds } from "@novatech/kernel/clock";
import { assignChats } from "../../domain/chat/chat-queue.ts";
import { assignChat } from "../../domain/chat/chat-moves.ts";
import type { ChatPorts } from "./ports.ts";

/** How many chats are given away in one transaction. */
const mostAtOnce = 50;
/** How soon those are looked at again that somebody else held, in milliseconds. */
const heldElsewhereMs = 100;

/**
 * Gives chats that wait to agents with room. It runs as a timer of one key, so that never two run at once in all processes; rows that others hold are passed over
 * and looked at again, so that it never waits for anybody who waits for it. Resolves to how many were given.
 */
export async function assignWaiting(ports: ChatPorts, now: Date): Promise<number> {
  const waiting = await ports.chats.assignable(mostAtOnce);
  const agents = waiting.rows.length === 0 ? { rows: [], isAll: true } : await ports.agents.online();
  const byId = new Map(waiting.rows.map((chat) => [chat.id, chat]));
  const takers = new Map(agents.rows.map(({ agent }) => [agent.agentId, agent]));
  const given = assignChats(waiting.rows, agents.rows);
  for (const { chatId, agentId } of given) {
    const [chat, agent] = [byId.get(chatId), takers.get(agentId)];
    const assigned = chat && agent && assignChat(chat, agent, now);
    if (!assigned?.ok) throw new Error(`the chat ${chatId} was chosen and cannot be assigned`);
    await ports.chats.save(assigned.value);
    await ports.timers.lookAtIdle(chatId, now);
    ports.hints.chat(assigned.value.chat);
    ports.hints.queue(assigned.value.chat);
    ports.hints.agent(agentId);
  }
  if (given.length > 0) await ports.agents.noteAssigned([...new Set(given.map(({ agentId }) => agentId))], now);
  if (waiting.rows.length === mostAtOnce && given.length > 0) await ports.timers.assignAt(now);
  else if (!waiting.isAll || !agents.isAll) await ports.timers.assignAt(addMilliseconds(now, heldElsewhereMs));
  return given.length;
}

import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type AgentStatus, type ChatPresence, readPresence } from "../../domain/chat/chat-agent.ts";
import { releaseChat } from "../../domain/chat/chat-moves.ts";
import { type ChatRefusal, chatRefusal } from "../../domain/chat/chat-refusal.ts";
import type { ChatPorts } from "./ports.ts";

/** How long an agent is taken to be there after they were last heard of, in milliseconds. */
export const presenceMs = 45_000;

/** An agent says whether they answer chats. OFFLINE gives back what they have. It counts as a sign of life. */
export async function setPresence(
  ports: ChatPorts,
  now: Date,
  agentId: string,
  wish: { readonly status: AgentStatus; readonly capacity: number | null },
): Promise<Result<ChatPresence, ChatRefusal>> {
  if (!(await ports.agents.isListed(agentId)))
    return refuse(chatRefusal("NOT_FOUND", "You are not among support's agents: ask who leads support to add you."));
  const presence = readPresence(agentId, await ports.agents.presence(agentId), wish, now);
  if (!presence.ok) return presence;
  await ports.agents.save(presence.value);
  ports.hints.agent(agentId);
  if (wish.status === "OFFLINE") {
    await ports.timers.expectNoMore(agentId);
    await giveBack(ports, now, agentId);
  } else {
    await ports.timers.expectUntil([agentId], addMilliseconds(now, presenceMs));
    await ports.timers.assignAt(now);
  }
  return ok(presence.value);
}

/** Nothing was heard of an agent for too long: what they have goes back to where it waited. */
export async function agentVanished(ports: ChatPorts, now: Date, agentId: string): Promise<void> {
  const known = await ports.agents.presence(agentId);
  if (known === null || known.status === "OFFLINE") return;
  await ports.agents.save({ ...known, status: "OFFLINE", changedAt: now });
  ports.hints.agent(agentId);
  await giveBack(ports, now, agentId);
}

/** Has all of an agent's chats wait again, at the places they had. */
async function giveBack(ports: ChatPorts, now: Date, agentId: string): Promise<void> {
  const active = await ports.chats.activeOf(agentId);
  for (const chat of active) {
    const released = releaseChat(chat, now);
    if (!released.ok)
      throw new Error(`the chat ${chat.id} of an agent cannot be released: ${released.refusal.message}`);
    await ports.chats.save(released.value);
    await ports.timers.lookAtIdle(chat.id, now);
    ports.hints.chat(released.value.chat);
    ports.hints.queue(released.value.chat);
  }
  if (active.length > 0) await ports.timers.assignAt(now);
}

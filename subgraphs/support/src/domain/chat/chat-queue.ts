import type { Chat } from "./chat.ts";
import type { ChatAgent } from "./chat-agent.ts";

/** An agent and how many chats they have. */
export type BusyAgent = { readonly agent: ChatAgent; readonly chats: number };

/** What an assignment looks at of a waiting chat. */
export type WaitingChat = Pick<Chat, "id" | "language" | "queue" | "queuedAt" | "customerId">;

/** Whether an agent may be given a chat: here, with room, in its language and subject, and not one of their own. */
const mayTake = ({ agent, chats }: BusyAgent, chat: Omit<WaitingChat, "id" | "queuedAt">): boolean =>
  agent.status === "ONLINE" &&
  chats < agent.capacity &&
  agent.languages.includes(chat.language) &&
  agent.queues.includes(chat.queue) &&
  agent.agentId !== chat.customerId;

/**
 * Who gets which waiting chat: who waits longest first, to the agent with the smallest share of their room taken; of equals, to whom no chat was given for the
 * longest time. A chat for which there is nobody is passed over and keeps its place.
 */
export function assignChats(
  waiting: readonly WaitingChat[],
  agents: readonly BusyAgent[],
): readonly { readonly chatId: string; readonly agentId: string }[] {
  const taken = new Map(agents.map(({ agent, chats }) => [agent.agentId, { chats, turn: 0 }]));
  const assigned: { chatId: string; agentId: string }[] = [];
  for (const chat of waiting.toSorted(byWaiting)) {
    const [chosen] = agents
      .map(({ agent }) => ({ agent, ...(taken.get(agent.agentId) ?? { chats: 0, turn: 0 }) }))
      .filter((busy) => mayTake(busy, chat))
      .toSorted(
        (a, b) =>
          a.chats / a.agent.capacity - b.chats / b.agent.capacity ||
          a.turn - b.turn ||
          momentOf(a.agent) - momentOf(b.agent) ||
          compare(a.agent.agentId, b.agent.agentId),
      );
    if (chosen === undefined) continue;
    assigned.push({ chatId: chat.id, agentId: chosen.agent.agentId });
    taken.set(chosen.agent.agentId, { chats: chosen.chats + 1, turn: assigned.length });
  }
  return assigned;
}

/** What is known of a queue when somebody asks how long it takes. */
export type QueueLoad = {
  /** Chats at once of all agents who are here and answer this queue. */
  readonly capacity: number;
  /** Of these, how many are taken. */
  readonly taken: number;
  /** How long chats of this queue took lately, from the agent's coming to the end, in milliseconds; null while too few are known. */
  readonly usualMs: number | null;
};

const assumedMs = 6 * 60_000;
const minuteMs = 60_000;

/**
 * How long who stands at a place (1: the next) will wait, in seconds, in whole minutes rounded up; null while nobody answers this queue. With `capacity` chats at
 * once one ends every `usual / capacity`, so place n is reached after n of these; who finds a free agent is next at once.
 */
export function estimateWaitSeconds(position: number, { capacity, taken, usualMs }: QueueLoad): number | null {
  if (capacity === 0) return null;
  const ahead = position - Math.max(capacity - taken, 0);
  if (ahead <= 0) return 0;
  return Math.ceil((ahead * (usualMs ?? assumedMs)) / capacity / minuteMs) * 60;
}

const byWaiting = (a: WaitingChat, b: WaitingChat): number =>
  a.queuedAt.getTime() - b.queuedAt.getTime() || compare(a.id, b.id);
const momentOf = ({ lastAssignedAt }: ChatAgent): number => lastAssignedAt?.getTime() ?? 0;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { Chat, ChatEntry } from "./chat.ts";
import type { ChatAgent } from "./chat-agent.ts";

/** The moment at which every chat under test begins. */
export const start = new Date("2026-01-05T09:00:00Z");

/** Some minutes after it. */
export const minute = (count: number): Date => new Date(start.getTime() + count * 60_000);

/** A chat that waits, but for `changes`. */
export const chatOf = (changes: Partial<Chat> = {}): Chat => ({
  id: "chat_1",
  customerId: "user_ada",
  accessTokenHash: null,
  subject: "My headphones hum",
  customerName: null,
  orderId: null,
  productId: null,
  language: "de",
  queue: "GENERAL",
  status: "WAITING",
  agentId: null,
  agentName: null,
  agentSince: null,
  queuedAt: start,
  waitingSince: start,
  startedAt: start,
  assignedAt: null,
  endedAt: null,
  endReason: null,
  sequence: 0,
  version: 1,
  customerReadUpTo: 0,
  agentReadUpTo: 0,
  customerSpokeAt: start,
  agentSpokeAt: null,
  warnedAt: null,
  ticketId: null,
  satisfaction: null,
  ...changes,
});

/** A chat that Grace has since a minute after it began. */
export const activeChat = (changes: Partial<Chat> = {}): Chat =>
  chatOf({
    status: "ACTIVE",
    agentId: "user_grace",
    agentName: "Grace",
    agentSince: minute(1),
    assignedAt: minute(1),
    sequence: 1,
    ...changes,
  });

/** An agent who is online and answers German general questions, three at once, but for `changes`. */
export const agentOf = (agentId: string, changes: Partial<ChatAgent> = {}): ChatAgent => ({
  agentId,
  publicName: agentId,
  status: "ONLINE",
  capacity: 3,
  languages: ["de"],
  queues: ["GENERAL"],
  lastAssignedAt: null,
  changedAt: start,
  ...changes,
});

/** What somebody said. */
export const said = (author: "CUSTOMER" | "AGENT", sequence: number, text: string): ChatEntry => ({
  chatId: "chat_1",
  sequence,
  author,
  kind: "TEXT",
  agentId: author === "AGENT" ? "user_grace" : null,
  agentName: author === "AGENT" ? "Grace" : null,
  text,
  clientKey: `key_${sequence}`,
  at: minute(sequence),
});

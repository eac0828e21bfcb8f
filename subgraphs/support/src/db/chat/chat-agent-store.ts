import type { Queryable, Transaction } from "@novatech/postgres/database";
import { and, count, eq, inArray, type SQL } from "drizzle-orm";
import type { ChatAgent } from "../../domain/chat/chat-agent.ts";
import type { BusyAgent } from "../../domain/chat/chat-queue.ts";
import type { ChatAgentStore } from "../../use-cases/chat/ports.ts";
import { chatPresences, chats } from "../tables/chat.ts";
import { agents } from "../tables/desk.ts";

/** Support's agents and their presence in PostgreSQL, in one transaction. */
export const createPostgresChatAgentStore = (tx: Transaction): ChatAgentStore => ({
  isListed: async (agentId) => {
    const rows = await tx
      .select({ id: agents.userId })
      .from(agents)
      .where(and(eq(agents.userId, agentId), eq(agents.isActive, true)));
    return rows.length > 0;
  },
  presence: async (agentId) => {
    const [row] = await tx.select().from(chatPresences).where(eq(chatPresences.agentId, agentId)).for("update");
    return row ?? null;
  },
  find: async (agentId) => {
    const rows = await selectAgents(tx, eq(chatPresences.agentId, agentId)).for("update", { of: chatPresences });
    const [found] = await withChats(tx, rows.map(toChatAgent));
    return found ?? null;
  },
  online: async () => {
    const isOnline = eq(chatPresences.status, "ONLINE");
    const known = await selectAgents(tx, isOnline);
    const rows = await selectAgents(tx, isOnline).for("update", { of: chatPresences, skipLocked: true });
    return { rows: await withChats(tx, rows.map(toChatAgent)), isAll: rows.length >= known.length };
  },
  save: async (presence) => {
    const { agentId: _agentId, ...changes } = presence;
    await tx.insert(chatPresences).values(presence).onConflictDoUpdate({ target: chatPresences.agentId, set: changes });
  },
  noteAssigned: async (agentIds, at) => {
    await tx
      .update(chatPresences)
      .set({ lastAssignedAt: at })
      .where(inArray(chatPresences.agentId, [...agentIds]));
  },
});

/** Agents who are on support's list, with their presence. */
export const selectAgents = (db: Queryable, where: SQL | undefined) =>
  db
    .select({ presence: chatPresences, listed: agents })
    .from(chatPresences)
    .innerJoin(agents, eq(agents.userId, chatPresences.agentId))
    .where(and(eq(agents.isActive, true), where));

/** An agent out of both rows. Of a language the first part counts: who speaks de-AT answers de. */
export const toChatAgent = ({
  presence,
  listed,
}: {
  readonly presence: typeof chatPresences.$inferSelect;
  readonly listed: typeof agents.$inferSelect;
}): ChatAgent => ({
  ...presence,
  publicName: listed.publicName,
  queues: listed.queues,
  languages: [...new Set(listed.languages.map((tag) => tag.toLowerCase().split("-")[0] ?? tag))],
});

/** Counted after their rows were locked: nobody is given a chat meanwhile. */
async function withChats(tx: Transaction, found: readonly ChatAgent[]): Promise<BusyAgent[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ agentId }) => agentId);
  const rows = await tx
    .select({ agentId: chats.agentId, count: count() })
    .from(chats)
    .where(and(inArray(chats.agentId, ids), eq(chats.status, "ACTIVE")))
    .groupBy(chats.agentId);
  const counts = new Map(rows.map((row) => [row.agentId, row.count]));
  return found.map((agent) => ({ agent, chats: counts.get(agent.agentId) ?? 0 }));
}

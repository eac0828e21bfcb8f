import type { Transaction } from "@novatech/postgres/database";
import { and, count, desc, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { ChatStore } from "../../use-cases/chat/ports.ts";
import { agents } from "../tables/desk.ts";
import { chatEntries, chatPresences, chats } from "../tables/chat.ts";
import { toChat, toChatEntry, toChatRow, toEntryRow } from "./chat-row.ts";

/** Chats in PostgreSQL, in one transaction. */
export const createPostgresChatStore = (tx: Transaction): ChatStore => ({
  find: async (chatId) => {
    const [row] = await tx.select().from(chats).where(eq(chats.id, chatId)).for("update");
    return row === undefined ? null : toChat(row);
  },
  findStarted: async (startedBy, key) => {
    // Two tries at once must not both find nothing, and two chats not both room for the last one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`chats of ${startedBy}`}, 0))`);
    const [row] = await tx
      .select()
      .from(chats)
      .where(and(eq(chats.startedBy, startedBy), eq(chats.startKey, key)))
      .for("update");
    return row === undefined ? null : { chat: toChat(row), fingerprint: row.startFingerprint ?? "" };
  },
  countOpen: async (startedBy) => {
    const [row] = await tx
      .select({ count: count() })
      .from(chats)
      .where(and(eq(chats.startedBy, startedBy), ne(chats.status, "ENDED")));
    return row?.count ?? 0;
  },
  add: async (chat, start) => {
    await tx.insert(chats).values({
      ...toChatRow(chat),
      startedBy: start?.startedBy ?? null,
      startKey: start?.key ?? null,
      startFingerprint: start?.fingerprint ?? null,
    });
  },
  save: async ({ chat, entries }) => {
    const { id, ...row } = toChatRow(chat);
    // Both go out at once: the driver waits for neither before it sends the other.
    await Promise.all([
      tx.update(chats).set(row).where(eq(chats.id, id)),
      ...(entries.length === 0 ? [] : [tx.insert(chatEntries).values(entries.map(toEntryRow))]),
    ]);
  },
  saidBefore: async (chatId, speaker, clientKey, since) => {
    const agentId = speaker.author === "AGENT" ? speaker.agentId : "";
    const ofSender = and(
      eq(chatEntries.chatId, chatId),
      eq(chatEntries.author, speaker.author),
      sql`coalesce(${chatEntries.agentId}, '') = ${agentId}`,
    );
    const [[same], [recent]] = await Promise.all([
      tx
        .select()
        .from(chatEntries)
        .where(and(ofSender, isNotNull(chatEntries.clientKey), eq(chatEntries.clientKey, clientKey))),
      tx
        .select({ count: count() })
        .from(chatEntries)
        .where(
          and(
            ofSender,
            // The newest only, by the key: a long conversation is not read to count what is young.
            sql`${chatEntries.sequence} > (select ${chats.sequence} - 100 from ${chats} where ${chats.id} = ${chatId})`,
            sql`${chatEntries.occurredAt} > ${since.toISOString()}::timestamptz`,
          ),
        ),
    ]);
    return { sameKey: same === undefined ? null : toChatEntry(same), recent: recent?.count ?? 0 };
  },
  textsOf: async (chatId, most) => {
    const rows = await tx
      .select()
      .from(chatEntries)
      .where(and(eq(chatEntries.chatId, chatId), eq(chatEntries.kind, "TEXT")))
      .orderBy(desc(chatEntries.sequence))
      .limit(most);
    return rows.toReversed().map(toChatEntry);
  },
  assignable: async (most) => {
    const candidates = await tx
      .select({ id: chats.id })
      .from(chats)
      .where(and(eq(chats.status, "WAITING"), sql`exists (${agentWithRoom(tx)})`))
      .orderBy(chats.queuedAt, chats.id)
      .limit(most);
    if (candidates.length === 0) return { rows: [], isAll: true };
    const ids = candidates.map(({ id }) => id);
    const rows = await tx
      .select()
      .from(chats)
      .where(and(inArray(chats.id, ids), eq(chats.status, "WAITING")))
      .orderBy(chats.queuedAt, chats.id)
      .for("update", { skipLocked: true });
    return { rows: rows.map(toChat), isAll: rows.length === ids.length };
  },
  activeOf: async (agentId) => {
    const rows = await tx
      .select()
      .from(chats)
      .where(and(eq(chats.agentId, agentId), eq(chats.status, "ACTIVE")))
      .orderBy(chats.id)
      .for("update");
    return rows.map(toChat);
  },
});

/** An agent who could be given the chat of the statement around it. */
const agentWithRoom = (tx: Transaction) =>
  tx
    .select({ one: sql`1` })
    .from(chatPresences)
    .innerJoin(agents, eq(agents.userId, chatPresences.agentId))
    .where(
      and(
        eq(chatPresences.status, "ONLINE"),
        eq(agents.isActive, true),
        sql`${agents.userId} is distinct from ${chats.customerId}`,
        sql`${chats.queue} = any(${agents.queues})`,
        sql`exists (select from unnest(${agents.languages}) as spoken(tag) where lower(split_part(spoken.tag, '-', 1)) = ${chats.language})`,
        sql`${chatPresences.capacity} > (select count(*) from ${chats} as taken where taken.agent_id = ${agents.userId} and taken.status = 'ACTIVE')`,
      ),
    );

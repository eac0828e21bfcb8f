import type { Queryable } from "@novatech/postgres/database";
import { and, asc, desc, eq, gt, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { ChatEntry } from "../../domain/chat/chat.ts";
import type { TicketQueue } from "../../domain/ticket.ts";
import type { ChatKey, ChatReader, EntryPage } from "../../use-cases/chat/ports.ts";
import { chatEntries, chatPresences, chats } from "../tables/chat.ts";
import { selectAgents, toChatAgent } from "./chat-agent-store.ts";
import { toChat, toChatEntry } from "./chat-row.ts";

/** How many of the last chats of a line say how long one takes there, and how many say nothing yet. */
const latelyCount = 50;
const tooFew = 5;

type NewestPage = Parameters<ChatReader["chatPage"]>[1];

/** What is read of chats, in PostgreSQL. Each method is one statement for any number of keys. */
export function createPostgresChatReader(db: Queryable): ChatReader {
  const entriesAbove = once(() => prepareEntriesAbove(db));
  return {
    chats: async (ids) => (await db.select().from(chats).where(isOneOf(chats.id, ids))).map(toChat),
    chatPage: async ({ status, queue, agentId }, page) => {
      const rows = await db
        .select()
        .from(chats)
        .where(
          and(
            status === null ? undefined : eq(chats.status, status),
            queue === null ? undefined : eq(chats.queue, queue),
            agentId === null ? undefined : eq(chats.agentId, agentId),
            ...within(page),
          ),
        )
        .orderBy(...newestFirst(page))
        .limit(page.size + 1);
      return rows.map(toChat);
    },
    chatPagesOf: async (customerIds, page) => {
      const ofCustomer = db
        .select({ id: chats.id })
        .from(chats)
        .where(and(sql`${chats.customerId} = parent.id`, ...within(page)))
        .orderBy(...newestFirst(page))
        .limit(page.size + 1);
      const rows = await db
        .select()
        .from(chats)
        .where(
          sql`${chats.id} in (select child.id from unnest(${textArray(customerIds)}::text[]) as parent (id) cross join lateral ${ofCustomer} as child)`,
        )
        .orderBy(...newestFirst(page));
      return Map.groupBy(rows.map(toChat), ({ customerId }) => customerId ?? "");
    },
    entryPages: async (chatIds, page) => {
      const { after, before, size } = page;
      const ofChat = db
        .select({ chatId: chatEntries.chatId, sequence: chatEntries.sequence })
        .from(chatEntries)
        .where(
          and(
            sql`${chatEntries.chatId} = parent.id`,
            after === null ? undefined : gt(chatEntries.sequence, after),
            before === null ? undefined : lt(chatEntries.sequence, before),
          ),
        )
        .orderBy(oldestFirst(page))
        .limit(size + 1);
      const rows = await db
        .select()
        .from(chatEntries)
        .where(
          sql`(${chatEntries.chatId}, ${chatEntries.sequence}) in (select child.chat_id, child.sequence from unnest(${textArray(chatIds)}::text[]) as parent (id) cross join lateral ${ofChat} as child)`,
        )
        .orderBy(oldestFirst(page));
      return Map.groupBy(rows.map(toChatEntry), ({ chatId }) => chatId);
    },
    entriesAbove: async (places, most) => {
      const asked = places.map(({ chatId, sequence }, page) => ({ page, chatId, sequence }));
      const pages = places.map((): ChatEntry[] => []);
      for (const { page, entry } of await entriesAbove().execute({ places: JSON.stringify(asked), most }))
        pages[page]?.push(toChatEntry(entry));
      return pages;
    },
    sequences: async (ids) => {
      const { id, sequence } = chats;
      const rows = await db.select({ id, sequence }).from(chats).where(isOneOf(id, ids));
      return new Map(rows.map((row) => [row.id, row.sequence]));
    },
    places: async (ids) => {
      const rows = await db.execute<PlaceRow>(placesOf(ids));
      return rows.map((row) => ({
        chatId: row.id,
        position: row.position,
        load: {
          capacity: row.capacity,
          taken: row.taken,
          usualMs: row.lately < tooFew || row.usual_ms === null ? null : Number(row.usual_ms),
        },
      }));
    },
    agents: async (ids) => (await selectAgents(db, isOneOf(chatPresences.agentId, ids))).map((row) => toChatAgent(row)),
    presentAgents: async () =>
      (await selectAgents(db, ne(chatPresences.status, "OFFLINE")).orderBy(chatPresences.agentId)).map((row) =>
        toChatAgent(row),
      ),
    activeOf: async (agentIds) => {
      const rows = await db
        .select()
        .from(chats)
        .where(and(isOneOf(chats.agentId, agentIds), eq(chats.status, "ACTIVE")))
        .orderBy(chats.agentSince, chats.id);
      return Map.groupBy(rows.map(toChat), ({ agentId }) => agentId ?? "");
    },
    lines: async () => {
      const rows = await db
        .select({
          queue: chats.queue,
          language: chats.language,
          waiting: sql<number>`count(*)::integer`,
          longestSince: sql<string>`min(${chats.queuedAt})`,
        })
        .from(chats)
        .where(eq(chats.status, "WAITING"))
        .groupBy(chats.queue, chats.language)
        .orderBy(chats.queue, chats.language);
      return rows.map((row) => ({
        ...row,
        queue: row.queue as TicketQueue,
        longestSince: new Date(row.longestSince),
      }));
    },
  };
}

/** What streams ask at every message is put together once: that costs more than all the rest of asking. */
const once = <Prepared>(prepare: () => Prepared): (() => Prepared) => {
  let prepared: Prepared | undefined;
  return () => (prepared ??= prepare());
};

const prepareEntriesAbove = (db: Queryable) =>
  db
    .select({ page: sql<number>`place.page`, entry: chatEntries })
    .from(
      sql`jsonb_to_recordset(${sql.placeholder("places")}::jsonb) as place(page integer, "chatId" text, sequence integer)`,
    )
    .innerJoinLateral(
      db
        .select()
        .from(chatEntries)
        .where(sql`${chatEntries.chatId} = place."chatId" and ${chatEntries.sequence} > place.sequence`)
        .orderBy(asc(chatEntries.sequence))
        .limit(sql.placeholder("most"))
        .as("chat_entries"),
      sql`true`,
    )
    .orderBy(sql`place.page`, asc(chatEntries.sequence))
    .prepare("chat_entries_above");

/** Whether a column has one of some values: one parameter for any number of them, so that the statement's text stays the same. */
const isOneOf = (column: PgColumn, values: readonly string[]): SQL =>
  sql`${column} in (select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;

type PlaceRow = {
  id: string;
  position: number;
  capacity: number;
  taken: number;
  lately: number;
  usual_ms: string | null;
};

/** Places in their lines, with how much each line is answered now and how long chats of it took. */
const placesOf = (ids: readonly string[]): SQL => sql`
  with numbered as (
    select id, queue, language,
      row_number() over (partition by queue, language order by queued_at, id)::integer as position
    from chats where status = 'WAITING'
  ), wanted as (
    select * from numbered where id = any(${textArray(ids)}::text[])
  ), lines as (
    select distinct queue, language from wanted
  ), busy as (
    select agent_id, count(*) as chats from chats where status = 'ACTIVE' group by agent_id
  ), loads as (
    select lines.queue, lines.language, coalesce(sum(presence.capacity), 0)::integer as capacity,
      coalesce(sum(least(busy.chats, presence.capacity)), 0)::integer as taken
    from lines
    left join (chat_presences as presence join agents as listed on listed.user_id = presence.agent_id and listed.is_active)
      on presence.status = 'ONLINE' and lines.queue = any(listed.queues)
      and exists (select from unnest(listed.languages) as spoken(tag) where lower(split_part(spoken.tag, '-', 1)) = lines.language)
    left join busy on busy.agent_id = presence.agent_id
    group by lines.queue, lines.language
  )
  select wanted.id, wanted.position, loads.capacity, loads.taken, past.lately, past.usual_ms
  from wanted join loads using (queue, language)
  cross join lateral (
    select count(*)::integer as lately, avg(extract(epoch from recent.ended_at - recent.assigned_at) * 1000)::bigint as usual_ms
    from (
      select ended_at, assigned_at from chats
      where status = 'ENDED' and assigned_at is not null and queue = wanted.queue and language = wanted.language
      order by ended_at desc limit ${latelyCount}
    ) as recent
  ) as past`;

function within({ after, before }: NewestPage): (SQL | undefined)[] {
  const older = ({ startedAt, id }: ChatKey) =>
    or(lt(chats.startedAt, startedAt), and(eq(chats.startedAt, startedAt), lt(chats.id, id)));
  const newer = ({ startedAt, id }: ChatKey) =>
    or(gt(chats.startedAt, startedAt), and(eq(chats.startedAt, startedAt), gt(chats.id, id)));
  return [after === null ? undefined : older(after), before === null ? undefined : newer(before)];
}

const newestFirst = ({ direction }: NewestPage): SQL[] =>
  direction === "forward" ? [desc(chats.startedAt), desc(chats.id)] : [asc(chats.startedAt), asc(chats.id)];

const oldestFirst = ({ direction }: EntryPage): SQL =>
  direction === "forward" ? asc(chatEntries.sequence) : desc(chatEntries.sequence);

/** A PostgreSQL array in text form. */
const textArray = (texts: readonly string[]): SQL => {
  const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
  return sql`${sql.param(`{${texts.map(quoted).join(",")}}`)}`;
};

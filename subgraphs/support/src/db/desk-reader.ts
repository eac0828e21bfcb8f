import type { Queryable } from "@novatech/postgres/database";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { DeskReader, NamedPage } from "../use-cases/desk-reader.ts";
import { createPostgresDesk, toAgent } from "./desk-store.ts";
import { agents, cannedAnswers, knownOrders, slaBreaches } from "./tables.ts";

/** What resolvers read of who works in support, in PostgreSQL. */
export const createPostgresDeskReader = (db: Queryable): DeskReader => ({
  promises: createPostgresDesk(db).promises,
  agents: async (userIds) => {
    const rows = await db
      .select()
      .from(agents)
      .where(inArray(agents.userId, [...userIds]));
    return rows.map(toAgent);
  },
  agentPage: async (page, isActive) => {
    const rows = await db
      .select()
      .from(agents)
      .where(
        and(
          isActive === null ? undefined : eq(agents.isActive, isActive),
          within(page, agents.publicName, agents.userId),
        ),
      )
      .orderBy(...inOrder(page, agents.publicName, agents.userId))
      .limit(page.size + 1);
    return rows.map(toAgent);
  },
  cannedAnswers: async (ids) => {
    const rows = await db
      .select()
      .from(cannedAnswers)
      .where(inArray(cannedAnswers.id, [...ids]));
    return rows.map(toAnswer);
  },
  cannedAnswerPage: async (page, { language, search }) => {
    const { title, body, id } = cannedAnswers;
    const rows = await db
      .select()
      .from(cannedAnswers)
      .where(
        and(
          language === null ? undefined : eq(cannedAnswers.language, language),
          search === null ? undefined : sql`position(lower(${search}) in lower(${title} || ' ' || ${body})) > 0`,
          within(page, title, id),
        ),
      )
      .orderBy(...inOrder(page, title, id))
      .limit(page.size + 1);
    return rows.map(toAnswer);
  },
  breachesOf: (ticketIds) =>
    db
      .select({ ticketId: slaBreaches.ticketId, target: slaBreaches.target, dueAt: slaBreaches.dueAt })
      .from(slaBreaches)
      .where(inArray(slaBreaches.ticketId, [...ticketIds]))
      .orderBy(asc(slaBreaches.dueAt), asc(slaBreaches.target)),
  orderNumbers: async (orderIds) => {
    const rows = await db
      .select({ id: knownOrders.id, number: knownOrders.number })
      .from(knownOrders)
      .where(inArray(knownOrders.id, [...orderIds]));
    return new Map(rows.map(({ id, number }) => [id, number]));
  },
});

/** A row as an answer that is given often. */
export const toAnswer = ({ updatedAt: _when, ...answer }: typeof cannedAnswers.$inferSelect) => answer;

/** By the bytes of the text, whatever language the database speaks: what a cursor compares must be what the list is ordered by. */
const byBytes = (column: PgColumn): SQL => sql`${column} collate "C"`;

function within({ after, before }: NamedPage, name: PgColumn, id: PgColumn): SQL | undefined {
  const keyOf = ([text, ownId]: readonly [string, string]): SQL => sql`(${text}::text collate "C", ${ownId}::text)`;
  return and(
    after === null ? undefined : sql`(${byBytes(name)}, ${id}) > ${keyOf(after)}`,
    before === null ? undefined : sql`(${byBytes(name)}, ${id}) < ${keyOf(before)}`,
  );
}

const inOrder = ({ direction }: NamedPage, name: PgColumn, id: PgColumn): SQL[] =>
  direction === "forward" ? [sql`${byBytes(name)} asc`, sql`${id} asc`] : [sql`${byBytes(name)} desc`, sql`${id} desc`];

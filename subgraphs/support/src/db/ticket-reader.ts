import type { Queryable } from "@novatech/postgres/database";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Onlooker } from "../domain/access.ts";
import type { OpenedKey, SequencePage, TicketFilter, TicketPage } from "../domain/ticket-search.ts";
import type { TicketListKind, TicketReader } from "../use-cases/ticket-reader.ts";
import { slaBreaches, ticketAttachments, ticketEntries, tickets } from "./tables.ts";
import { toTicket } from "./ticket-row.ts";

const owners: Readonly<Record<TicketListKind, PgColumn>> = {
  customer: tickets.customerId,
  merchant: tickets.merchantId,
  order: tickets.orderId,
};

/** What resolvers read of tickets, in PostgreSQL. */
export const createPostgresTicketReader = (db: Queryable): TicketReader => ({
  tickets: async (ids) => {
    const rows = await db
      .select()
      .from(tickets)
      .where(inArray(tickets.id, [...ids]));
    return rows.map(toTicket);
  },
  ticketPage: async (page) => {
    const rows = await db
      .select()
      .from(tickets)
      .where(and(isWanted(page.filter), within(page)))
      .orderBy(...inOrder(page))
      .limit(page.size + 1);
    return rows.map(toTicket);
  },
  ticketPages: async (kind, ids, page, seenBy) => {
    const rows = await db
      .select({ owner: sql<string>`owner.id`, ticket: tickets })
      .from(eachOf(ids))
      .innerJoinLateral(
        db
          .select()
          .from(tickets)
          .where(
            and(
              sql`${owners[kind]} = owner.id`,
              seenBy === null ? undefined : isSeenBy(seenBy),
              isWanted(page.filter),
              within(page),
            ),
          )
          .orderBy(...inOrder(page))
          .limit(page.size + 1)
          .as("tickets"),
        sql`true`,
      )
      .orderBy(sql`owner.place`, ...inOrder(page));
    return grouped(
      rows,
      ({ owner }) => owner,
      ({ ticket }) => toTicket(ticket),
    );
  },
  entryPages: async (ticketIds, audience, page) => {
    const { sequence, ticketId } = ticketEntries;
    const order = page.direction === "forward" ? sql`${sequence} asc` : sql`${sequence} desc`;
    const rows = await db
      .select({ entry: ticketEntries })
      .from(eachOf(ticketIds))
      .innerJoinLateral(
        db
          .select()
          .from(ticketEntries)
          .where(and(sql`${ticketId} = owner.id`, eq(ticketEntries.audience, audience), between(page)))
          .orderBy(order)
          .limit(page.size + 1)
          .as("ticket_entries"),
        sql`true`,
      )
      .orderBy(sql`owner.place`, order);
    return grouped(
      rows,
      ({ entry }) => entry.ticketId,
      ({ entry }) => entry,
    );
  },
  attachmentsOf: (ticketIds) =>
    db
      .select()
      .from(ticketAttachments)
      .where(inArray(ticketAttachments.ticketId, [...ticketIds]))
      .orderBy(ticketAttachments.ticketId, ticketAttachments.sequence, ticketAttachments.id),
});

const eachOf = (ids: readonly string[]): SQL =>
  sql`jsonb_array_elements_text(${sql.param(JSON.stringify(ids))}::jsonb) with ordinality as owner(id, place)`;

/** What `canSee` says, as SQL. */
const isSeenBy = ({ isStaff, userId, secretHashes, merchantIds }: Onlooker): SQL | undefined =>
  isStaff
    ? undefined
    : sql`(${tickets.customerId} = ${userId} or ${tickets.accessTokenHash} in ${listOf(secretHashes)} or ${tickets.merchantId} in ${listOf(merchantIds)})`;

/** A list of one statement's text for any number of values. */
const listOf = (texts: readonly string[]): SQL =>
  sql`(select value from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;

const isOneOf = <Column extends PgColumn>(column: Column, values: readonly Column["_"]["data"][] | null) =>
  values === null ? undefined : inArray(column, [...values]);

const is = <Column extends PgColumn>(column: Column, value: Column["_"]["data"] | null) =>
  value === null ? undefined : eq(column, value);

const isWanted = (filter: TicketFilter): SQL | undefined =>
  and(
    isOneOf(tickets.status, filter.statuses),
    isOneOf(tickets.priority, filter.priorities),
    isOneOf(tickets.category, filter.categories),
    is(tickets.queue, filter.queue),
    is(tickets.assigneeId, filter.assigneeId),
    is(tickets.number, filter.number),
    filter.isUnassigned === null
      ? undefined
      : filter.isUnassigned
        ? sql`${tickets.assigneeId} is null`
        : sql`${tickets.assigneeId} is not null`,
    filter.tag === null ? undefined : sql`${filter.tag} = any (${tickets.tags})`,
    filter.isBreached === null
      ? undefined
      : sql`${filter.isBreached}::boolean = exists (select from ${slaBreaches} where ${slaBreaches.ticketId} = ${tickets.id})`,
  );

function within({ after, before, isOldestFirst }: TicketPage): SQL | undefined {
  const bound = (key: OpenedKey | null, isUpper: boolean): SQL | undefined => {
    if (key === null) return undefined;
    const moment = sql`(${key.createdAt.toISOString()}::timestamptz, ${key.id}::text)`;
    return isUpper
      ? sql`(${tickets.createdAt}, ${tickets.id}) < ${moment}`
      : sql`(${tickets.createdAt}, ${tickets.id}) > ${moment}`;
  };
  return and(bound(after, !isOldestFirst), bound(before, isOldestFirst));
}

const inOrder = ({ direction, isOldestFirst }: TicketPage): SQL[] =>
  (direction === "forward") === isOldestFirst
    ? [sql`${tickets.createdAt} asc`, sql`${tickets.id} asc`]
    : [sql`${tickets.createdAt} desc`, sql`${tickets.id} desc`];

const between = ({ after, before }: SequencePage): SQL | undefined =>
  and(
    after === null ? undefined : sql`${ticketEntries.sequence} > ${after}`,
    before === null ? undefined : sql`${ticketEntries.sequence} < ${before}`,
  );

const grouped = <Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  toValue: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> =>
  new Map([...Map.groupBy(rows, keyOf)].map(([key, found]) => [key, found.map(toValue)]));

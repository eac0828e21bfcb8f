import {
  type Connection,
  decodeCursor,
  decodeMomentCursor,
  encodeCursor,
  noCursor,
  type PageArguments,
  readPage,
  toConnection,
} from "@novatech/graphql/connection";
import {
  filterFor,
  type OpenedKey,
  type SequencePage,
  type TicketFilter,
  type TicketPage,
} from "../domain/ticket-search.ts";
import type { Onlooker } from "../domain/access.ts";
import type { Ticket, TicketEntry } from "../domain/ticket.ts";
import type { NamedPage } from "../use-cases/desk-reader.ts";
import type { TicketFilterInput, TicketSort } from "./__generated__/types.ts";

type Given<Value> = Value | null | undefined;
type TicketListArguments = PageArguments & {
  readonly filter?: Given<TicketFilterInput>;
  readonly sort?: Given<TicketSort>;
};

const everything: TicketFilter = {
  statuses: null,
  priorities: null,
  categories: null,
  queue: null,
  assigneeId: null,
  isUnassigned: null,
  tag: null,
  number: null,
  isBreached: null,
};

/** Reads the arguments of a list of tickets; what only staff look for is left out for others. Throws a GraphQLError with BAD_USER_INPUT. */
export function readTicketPage(onlooker: Onlooker, { filter, sort, ...paging }: TicketListArguments): TicketPage {
  const wanted: TicketFilter = {
    ...everything,
    statuses: filter?.statuses ?? null,
    priorities: filter?.priorities ?? null,
    categories: filter?.categories ?? null,
    queue: filter?.queue ?? null,
    assigneeId: filter?.assigneeId ?? null,
    isUnassigned: filter?.isUnassigned ?? null,
    tag: filter?.tag?.replaceAll("\0", "").trim().toLowerCase() || null,
    // Numbers are said on the telephone: case and blanks do not matter.
    number: filter?.number?.replaceAll("\0", "").trim().toUpperCase() || null,
    isBreached: filter?.isBreached ?? null,
  };
  return { ...readPage(paging, readOpenedKey), filter: filterFor(onlooker, wanted), isOldestFirst: sort === "OLDEST" };
}

function readOpenedKey(cursor: string): OpenedKey {
  const { at: createdAt, id } = decodeMomentCursor(cursor);
  return { createdAt, id };
}

/** A connection of tickets. */
export const ticketConnection = (page: TicketPage, rows: readonly Ticket[]): Connection<Ticket> =>
  toConnection(page, rows, ({ createdAt, id }) => encodeCursor([createdAt.toISOString(), id]));

/** Reads the arguments of a list of entries. Throws a GraphQLError with BAD_USER_INPUT. */
export const readSequencePage = (paging: PageArguments): SequencePage =>
  readPage(paging, (cursor) => {
    const sequence = Number(decodeCursor(cursor, 1)[0]);
    if (Number.isInteger(sequence)) return sequence;
    throw noCursor(cursor);
  });

/** A connection of entries. */
export const entryConnection = (page: SequencePage, rows: readonly TicketEntry[]): Connection<TicketEntry> =>
  toConnection(page, rows, ({ sequence }) => encodeCursor([sequence]));

/** Reads the arguments of a list by names. Throws a GraphQLError with BAD_USER_INPUT. */
export const readNamedPage = (paging: PageArguments): NamedPage =>
  readPage(paging, (cursor) => {
    const [name, id] = decodeCursor(cursor, 2);
    return [String(name), String(id)] as const;
  });

/** A connection of a list by names. */
export const namedConnection = <Row>(
  page: NamedPage,
  rows: readonly Row[],
  keyOf: (row: Row) => readonly [name: string, id: string],
): Connection<Row> => toConnection(page, rows, (row) => encodeCursor([...keyOf(row)]));

import DataLoader from "dataloader";
import type { Onlooker } from "../domain/access.ts";
import type { Attachment } from "../domain/attachment.ts";
import type { CannedAnswer } from "../domain/canned-answer.ts";
import type { EntryAudience, Ticket, TicketEntry } from "../domain/ticket.ts";
import type { SequencePage, TicketPage } from "../domain/ticket-search.ts";
import type { DeskReader } from "../use-cases/desk-reader.ts";
import type { Agent } from "../use-cases/ports.ts";
import { type Keyed, oneBy, pagesBy } from "./pages-by.ts";
import type { Breach, TicketListKind, TicketReader } from "../use-cases/ticket-reader.ts";

type TicketsWay = {
  readonly kind: TicketListKind;
  readonly page: TicketPage;
  /** Null: all of them. */
  readonly seenBy: Onlooker | null;
};
type Message = Pick<TicketEntry, "ticketId" | "sequence">;
type EntriesWay = { readonly audience: EntryAudience; readonly page: SequencePage };

/** Everything that is read by id in one operation: one statement per loader and tick. They do not ask who asks; resolvers do. */
export type Loaders = {
  readonly ticket: DataLoader<string, Ticket | null>;
  readonly ticketsOf: DataLoader<Keyed<TicketsWay>, readonly Ticket[], string>;
  readonly entriesOf: DataLoader<Keyed<EntriesWay>, readonly TicketEntry[], string>;
  readonly attachmentsOf: DataLoader<Message, readonly Attachment[], string>;
  readonly breachesOf: DataLoader<string, readonly Breach[]>;
  readonly agent: DataLoader<string, Agent | null>;
  readonly cannedAnswer: DataLoader<string, CannedAnswer | null>;
  readonly orderNumber: DataLoader<string, string | null>;
  /** Lists that are asked for once. */
  readonly tickets: TicketReader["ticketPage"];
  readonly desk: Pick<DeskReader, "promises" | "agentPage" | "cannedAnswerPage">;
};

/** New loaders, for one operation. */
export const createLoaders = (reader: TicketReader, desk: DeskReader): Loaders => ({
  ticket: oneBy(reader.tickets, ({ id }) => id),
  ticketsOf: pagesBy(({ kind, page, seenBy }, ids) => reader.ticketPages(kind, ids, page, seenBy)),
  entriesOf: pagesBy(({ audience, page }, ids) => reader.entryPages(ids, audience, page)),
  attachmentsOf: new DataLoader(
    async (messages: readonly Message[]) => {
      const read = await reader.attachmentsOf([...new Set(messages.map(({ ticketId }) => ticketId))]);
      const byMessage = Map.groupBy(read, placeOf);
      return messages.map((message) => byMessage.get(placeOf(message)) ?? []);
    },
    { cacheKeyFn: placeOf },
  ),
  breachesOf: new DataLoader(async (ids) => {
    const byTicket = Map.groupBy(await desk.breachesOf(ids), ({ ticketId }) => ticketId);
    return ids.map((id) => byTicket.get(id) ?? []);
  }),
  agent: oneBy(desk.agents, ({ userId }) => userId),
  cannedAnswer: oneBy(desk.cannedAnswers, ({ id }) => id),
  orderNumber: new DataLoader(async (ids) => {
    const found = await desk.orderNumbers(ids);
    return ids.map((id) => found.get(id) ?? null);
  }),
  tickets: reader.ticketPage,
  desk,
});

/** A message, by its ticket and sequence. */
const placeOf = ({ ticketId, sequence }: Pick<Attachment, "ticketId" | "sequence">): string =>
  `${ticketId} ${sequence}`;

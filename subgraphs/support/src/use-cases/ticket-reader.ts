import type { Attachment } from "../domain/attachment.ts";
import type { EntryAudience, SlaTarget, Ticket, TicketEntry } from "../domain/ticket.ts";
import type { SequencePage, TicketPage } from "../domain/ticket-search.ts";
import type { Onlooker } from "../domain/access.ts";

/** Whose tickets a list is of. */
export type TicketListKind = "customer" | "merchant" | "order";

/** What resolvers read of tickets. Lists come in the order they are read, one row more than the page's size for each. Each method is one statement. */
export type TicketReader = {
  readonly tickets: (ids: readonly string[]) => Promise<readonly Ticket[]>;
  readonly ticketPage: (page: TicketPage) => Promise<readonly Ticket[]>;
  /** Pages of several owners, by id. `seenBy`: only what somebody may see; null: all of it. */
  readonly ticketPages: (
    kind: TicketListKind,
    ids: readonly string[],
    page: TicketPage,
    seenBy: Onlooker | null,
  ) => Promise<ReadonlyMap<string, readonly Ticket[]>>;
  readonly entryPages: (
    ticketIds: readonly string[],
    audience: EntryAudience,
    page: SequencePage,
  ) => Promise<ReadonlyMap<string, readonly TicketEntry[]>>;
  /** All files beside the messages of tickets, as they were sent. */
  readonly attachmentsOf: (ticketIds: readonly string[]) => Promise<readonly Attachment[]>;
};

/** A promise that was not kept. */
export type Breach = { readonly ticketId: string; readonly target: SlaTarget; readonly dueAt: Date };

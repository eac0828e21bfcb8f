import type { Onlooker } from "./access.ts";
import type { TicketCategory, TicketPriority, TicketQueue } from "./ticket.ts";
import type { TicketStatus } from "./ticket-machine.ts";

/** Which tickets are wanted. All conditions hold together; null asks for all. */
export type TicketFilter = {
  readonly statuses: readonly TicketStatus[] | null;
  readonly priorities: readonly TicketPriority[] | null;
  readonly categories: readonly TicketCategory[] | null;
  readonly queue: TicketQueue | null;
  readonly assigneeId: string | null;
  readonly isUnassigned: boolean | null;
  readonly tag: string | null;
  readonly number: string | null;
  readonly isBreached: boolean | null;
};

/** Where a ticket stands in a list by when it was opened. */
export type OpenedKey = { readonly createdAt: Date; readonly id: string };

/** A page of a list of tickets. */
export type TicketPage = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: OpenedKey | null;
  readonly before: OpenedKey | null;
  readonly filter: TicketFilter;
  readonly isOldestFirst: boolean;
};

/** A page of entries: `after` and `before` are sequences. */
export type SequencePage = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: number | null;
  readonly before: number | null;
};

/** What only staff look for is left out for all others. */
export const filterFor = ({ isStaff }: Onlooker, filter: TicketFilter): TicketFilter =>
  isStaff ? filter : { ...filter, queue: null, assigneeId: null, isUnassigned: null, tag: null, isBreached: null };

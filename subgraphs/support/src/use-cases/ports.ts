import type { SlaPolicy, Promises } from "../domain/sla.ts";
import type { BusinessCalendar } from "../domain/business-hours.ts";
import type { SlaTarget, Ticket, TicketOwner, TicketQueue, TicketSubjects } from "../domain/ticket.ts";
import type { Change, TicketNews } from "../domain/ticket-change.ts";
import type { AttachmentStore } from "./attachments/ports.ts";

/** Where tickets are kept, bound to one transaction. */
export type TicketStore = {
  /** Locks the row until the transaction ends; null where there is none. */
  readonly lock: (ticketId: string) => Promise<Ticket | null>;
  /** Writes a new ticket with its entries; false, and nothing written, when its number is taken. */
  readonly add: (change: Change) => Promise<boolean>;
  /** Writes what a locked ticket has become. */
  readonly save: (change: Change) => Promise<void>;
  /**
   * How many tickets somebody has that are not solved, and opened in the last hour. Others who ask for the same owner wait until the
   * transaction ends.
   */
  readonly countOf: (
    owner: TicketOwner,
    since: Date,
  ) => Promise<{ readonly unsolved: number; readonly recent: number }>;
  /** Writes down that a promise was not kept; false when it is written already. */
  readonly addBreach: (ticketId: string, target: SlaTarget, dueAt: Date, at: Date) => Promise<boolean>;
};

/** What a ticket is to be about, as far as it is known here: whose the order is, and that everything is of that order. */
export type FoundSubjects = TicketSubjects & {
  /** Null where no order is named. */
  readonly owner: TicketOwner | null;
};

/** Looks up what tickets are about, bound to one transaction. */
export type SubjectFinder = {
  /** Fills in what follows (the order of a parcel); null when something is not there or not of the order. One statement. */
  readonly find: (wanted: TicketSubjects) => Promise<FoundSubjects | null>;
  /** The merchant of a part of an order; null where there is no such part of it. */
  readonly merchantOf: (orderId: string, merchantOrderId: string) => Promise<string | null>;
  /** The parts of an order, by their merchants. */
  readonly partsOf: (orderId: string) => Promise<readonly { readonly id: string; readonly merchantId: string }[]>;
};

/** A member of staff who answers. */
export type Agent = {
  readonly userId: string;
  /** What customers call them. */
  readonly publicName: string;
  readonly queues: readonly TicketQueue[];
  /** Tags of BCP 47. */
  readonly languages: readonly string[];
  /** Whether late tickets come to them. */
  readonly isLead: boolean;
  /** Whether work is given to them. */
  readonly isActive: boolean;
};

/** Who works in support and what it promises, bound to one transaction. */
export type Desk = {
  readonly promises: () => Promise<Promises>;
  readonly savePolicy: (policy: SlaPolicy, at: Date) => Promise<void>;
  readonly saveCalendar: (calendar: BusinessCalendar, at: Date) => Promise<void>;
  readonly saveAgent: (agent: Agent, at: Date) => Promise<void>;
  readonly agent: (userId: string) => Promise<Agent | null>;
  /** The active lead with the fewest tickets that are not solved; null where nobody leads. */
  readonly leastBusyLead: () => Promise<string | null>;
};

/** What was done under an idempotency key. */
export type TicketCommand = {
  readonly caller: string;
  readonly idempotencyKey: string;
  /** SHA-256 in hex of what was asked. */
  readonly inputFingerprint: string;
  readonly ticketId: string;
  readonly doneAt: Date;
};

/** What was done under which key, bound to one transaction. */
export type CommandStore = {
  /** False when the key is there and younger than `replaceBefore`. Another request with the same key waits until the transaction ends. */
  readonly add: (command: TicketCommand, replaceBefore: Date) => Promise<boolean>;
  readonly find: (caller: string, idempotencyKey: string) => Promise<TicketCommand | null>;
  /** Remembers another ticket with a key: the one that was made instead. */
  readonly pointTo: (caller: string, idempotencyKey: string, ticketId: string) => Promise<void>;
};

/** Has things happen later, bound to one transaction. */
export type TicketTimers = {
  /** Sets and takes back what the difference between two states of a ticket needs; null: there was none before. */
  readonly follow: (before: Ticket | null, after: Ticket) => Promise<void>;
};

/** All that one transaction may change. */
export type TransactionPorts = {
  readonly tickets: TicketStore;
  readonly subjects: SubjectFinder;
  readonly desk: Desk;
  readonly commands: CommandStore;
  readonly attachments: AttachmentStore;
  readonly timers: TicketTimers;
  /** Tells other rooms. */
  readonly publish: (ticket: Ticket, news: readonly TicketNews[], at: Date) => Promise<void>;
  /** Has open streams look, once this is committed. */
  readonly hint: (ticketId: string, sequence: number) => void;
  readonly nextId: (prefix: string) => string;
  /** A number that is probably free. */
  readonly drawNumber: () => string;
};

/** Runs a piece of work in one transaction. */
export type InTransaction = <Result>(work: (ports: TransactionPorts) => Promise<Result>) => Promise<Result>;

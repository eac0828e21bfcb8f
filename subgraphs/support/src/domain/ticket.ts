import type { TicketStatus } from "./ticket-machine.ts";

/** What a ticket is about, as its requester says. */
export const ticketCategories = ["ORDER", "DELIVERY", "RETURN", "PAYMENT", "PRODUCT", "ACCOUNT", "OTHER"] as const;
export type TicketCategory = (typeof ticketCategories)[number];

/** How much it presses, least first. */
export const ticketPriorities = ["LOW", "NORMAL", "HIGH", "URGENT"] as const;
export type TicketPriority = (typeof ticketPriorities)[number];

/** Who looks after it: a line of waiting tickets each. ESCALATED: what was late. */
export const ticketQueues = ["GENERAL", "DELIVERY", "PAYMENTS", "TECHNICAL", "ESCALATED"] as const;
export type TicketQueue = (typeof ticketQueues)[number];

/** What is promised about how soon something happens. */
export const slaTargets = ["FIRST_RESPONSE", "NEXT_RESPONSE", "RESOLUTION"] as const;
export type SlaTarget = (typeof slaTargets)[number];

/** Whose a ticket is: a customer's, or of whoever holds the secret of the guest's order. */
export type TicketOwner = { readonly customerId: string | null; readonly accessTokenHash: string | null };

/** What a ticket is tied to. Each id names something of the same order. */
export type TicketSubjects = {
  readonly orderId: string | null;
  readonly merchantOrderId: string | null;
  readonly shipmentId: string | null;
  readonly returnId: string | null;
  readonly productId: string | null;
};

/** How the promises of a ticket stand. Times of business hours, in milliseconds. */
export type SlaClocks = {
  /** When the first answer is due; kept after it was given. */
  readonly firstResponseDueAt: Date | null;
  readonly firstRespondedAt: Date | null;
  /** When the answer to what the requester wrote last is due; null while they wait for none. */
  readonly nextResponseDueAt: Date | null;
  /** When it is due to be solved; null while that time does not run. */
  readonly resolutionDueAt: Date | null;
  /** How much of the time for solving it was used before it began to run last. */
  readonly resolutionSpentMs: number;
  readonly resolutionRunsSince: Date | null;
};

/** How it was, from 1 (bad) to 5 (good). */
export type Satisfaction = { readonly rating: number; readonly comment: string | null; readonly ratedAt: Date };

/** A wish for help and everything that is known of it but what was written. */
export type Ticket = TicketOwner &
  TicketSubjects & {
    readonly id: string;
    /** For people: `S-7K3M-92QX`. */
    readonly number: string;
    /** Empty after its requester was erased. */
    readonly subject: string;
    readonly category: TicketCategory;
    readonly priority: TicketPriority;
    readonly queue: TicketQueue;
    readonly status: TicketStatus;
    /** A tag of BCP 47. */
    readonly language: string;
    readonly tags: readonly string[];
    /** The member of staff who looks after it. */
    readonly assigneeId: string | null;
    /** The merchant it was handed to, who may read and answer it. */
    readonly merchantId: string | null;
    readonly followUpOfId: string | null;
    readonly clocks: SlaClocks;
    readonly satisfaction: Satisfaction | null;
    /** Entries its requester may read. */
    readonly publicSequence: number;
    /** Entries for staff. */
    readonly internalSequence: number;
    readonly version: number;
    readonly createdAt: Date;
    readonly updatedAt: Date;
    readonly solvedAt: Date | null;
    readonly closedAt: Date | null;
  };

/** Who may read an entry: everybody who may see the ticket, or staff. */
export type EntryAudience = "PUBLIC" | "INTERNAL";

/** What happened. MESSAGE and NOTE have words in them. */
export const publicEntryKinds = [
  "MESSAGE",
  "HANDED_TO_MERCHANT",
  "TAKEN_BACK",
  "SOLVED",
  "REOPENED",
  "CLOSED",
] as const;
export const internalEntryKinds = [
  "NOTE",
  "ASSIGNED",
  "UNASSIGNED",
  "PRIORITY_SET",
  "QUEUE_SET",
  "HELD",
  "TAGGED",
  "SLA_BREACHED",
] as const;
export type EntryKind = (typeof publicEntryKinds)[number] | (typeof internalEntryKinds)[number];

/** As what somebody writes. */
export type AuthorKind = "CUSTOMER" | "STAFF" | "MERCHANT" | "SYSTEM";

/** Something that happened to a ticket. `sequence` counts the entries of its audience from 1, without a gap. */
export type TicketEntry = {
  readonly ticketId: string;
  readonly audience: EntryAudience;
  readonly sequence: number;
  readonly kind: EntryKind;
  readonly author: AuthorKind;
  /** The user who wrote it; null for guests and what happened by itself. */
  readonly authorId: string | null;
  /** The words; null where there are none, and after erasure. */
  readonly body: string | null;
  /** What it changed to, for programs: a priority, a queue, a target; null for others. */
  readonly detail: string | null;
  readonly occurredAt: Date;
};

/** Whether somebody may see a ticket as its requester. */
export const isRequester = (owner: TicketOwner, userId: string | null, secretHash: string | null): boolean =>
  (owner.customerId !== null && owner.customerId === userId) ||
  (owner.accessTokenHash !== null && owner.accessTokenHash === secretHash);

import { z } from "zod";
import { type DataOf, defineEvent } from "./event.ts";
import { privacyPartDoneOf } from "./event-privacy-part.ts";

/** The aggregate is the ticket. */
const ticketTopic = "support.ticket";
/** The aggregate is the article. */
const articleTopic = "support.article";

/** Whose a ticket is and what it is about. Ids only: what people wrote is asked for. */
const ticket = z.object({
  ticketId: z.string(),
  /** As people say it on the telephone. */
  number: z.string(),
  /** Who asks; null for a guest, who is known by the order's secret. */
  requesterId: z.string().nullable(),
  orderId: z.string().nullable(),
  /** The merchant it was handed to; null while it is ours alone. */
  merchantId: z.string().nullable(),
});

/** Somebody asks for help. */
export const ticketOpenedV1 = defineEvent(
  ticketTopic,
  "ticket.opened.v1",
  ticket.extend({
    category: z.enum(["ORDER", "DELIVERY", "RETURN", "PAYMENT", "PRODUCT", "ACCOUNT", "OTHER"]),
    priority: z.enum(["LOW", "NORMAL", "HIGH", "URGENT"]),
    merchantOrderId: z.string().nullable(),
    shipmentId: z.string().nullable(),
    returnId: z.string().nullable(),
    productId: z.string().nullable(),
    /** The closed ticket it follows; null for most. */
    followUpOfId: z.string().nullable(),
  }),
);
export type TicketOpenedV1 = DataOf<typeof ticketOpenedV1>;

/** Somebody wrote into a ticket what its requester may read. */
export const ticketRepliedV1 = defineEvent(
  ticketTopic,
  "ticket.replied.v1",
  ticket.extend({
    /** The entry's place among the ticket's public ones, from 1. */
    sequence: z.number().int().positive(),
    author: z.enum(["CUSTOMER", "STAFF", "MERCHANT"]),
  }),
);
export type TicketRepliedV1 = DataOf<typeof ticketRepliedV1>;

/** It is answered: whoever asked may still say no for some days, and say how it was. */
export const ticketSolvedV1 = defineEvent(ticketTopic, "ticket.solved.v1", ticket);
export type TicketSolvedV1 = DataOf<typeof ticketSolvedV1>;

/** It was not answered after all. */
export const ticketReopenedV1 = defineEvent(ticketTopic, "ticket.reopened.v1", ticket);
export type TicketReopenedV1 = DataOf<typeof ticketReopenedV1>;

/** Nothing is added to it any more. */
export const ticketClosedV1 = defineEvent(ticketTopic, "ticket.closed.v1", ticket);
export type TicketClosedV1 = DataOf<typeof ticketClosedV1>;

/** What was promised of it is late. Once for each promise. */
export const ticketSlaBreachedV1 = defineEvent(
  ticketTopic,
  "ticket.sla_breached.v1",
  ticket.extend({
    target: z.enum(["FIRST_RESPONSE", "NEXT_RESPONSE", "RESOLUTION"]),
    /** Who shall look after it now; null where nobody leads. */
    assigneeId: z.string().nullable(),
  }),
);
export type TicketSlaBreachedV1 = DataOf<typeof ticketSlaBreachedV1>;

const article = z.object({
  articleId: z.string(),
  /** The language that changed, a tag of BCP 47. */
  language: z.string(),
});

/** A text of the knowledge base is shown, or another version of it. */
export const articlePublishedV1 = defineEvent(articleTopic, "article.published.v1", article);
export type ArticlePublishedV1 = DataOf<typeof articlePublishedV1>;

/** A text of the knowledge base is shown no more. */
export const articleUnpublishedV1 = defineEvent(articleTopic, "article.unpublished.v1", article);
export type ArticleUnpublishedV1 = DataOf<typeof articleUnpublishedV1>;

/** This room did its part of a person's request: what it holds of them can be fetched, or was erased. */
export const supportPrivacyPartDoneV1 = privacyPartDoneOf("support");

import { newEvent, type NewEvent } from "@novatech/contracts/event";
import {
  articlePublishedV1,
  articleUnpublishedV1,
  ticketClosedV1,
  ticketOpenedV1,
  ticketReopenedV1,
  ticketRepliedV1,
  ticketSlaBreachedV1,
  ticketSolvedV1,
} from "@novatech/contracts/support";
import type { Ticket } from "../domain/ticket.ts";
import type { TicketNews } from "../domain/ticket-change.ts";
import type { ArticlePorts } from "../use-cases/article-ports.ts";
import type { TransactionPorts } from "../use-cases/ports.ts";

/** Tells other rooms by events, ids only. `append` writes them in the running transaction. */
export const createPublisher =
  (append: (events: readonly NewEvent[]) => Promise<void>): TransactionPorts["publish"] =>
  (ticket, news, at) =>
    append(news.map((one) => toEvent(ticket, one, at)));

/** Tells other rooms what is shown of articles, in the running transaction. */
export const createArticlePublisher =
  (append: (events: readonly NewEvent[]) => Promise<void>): ArticlePorts["tell"] =>
  (what, articleId, language, occurredAt) =>
    append([
      newEvent(what === "PUBLISHED" ? articlePublishedV1 : articleUnpublishedV1, {
        aggregateId: articleId,
        occurredAt,
        data: { articleId, language },
      }),
    ]);

function toEvent(ticket: Ticket, news: TicketNews, occurredAt: Date): NewEvent {
  const { id: ticketId, number, orderId, merchantId, customerId: requesterId } = ticket;
  const data = { ticketId, number, requesterId, orderId, merchantId };
  const about = { aggregateId: ticketId, occurredAt };
  switch (news.type) {
    case "OPENED": {
      const { category, priority, merchantOrderId, shipmentId, returnId, productId, followUpOfId } = ticket;
      const opened = { category, priority, merchantOrderId, shipmentId, returnId, productId, followUpOfId };
      return newEvent(ticketOpenedV1, { ...about, data: { ...data, ...opened } });
    }
    case "REPLIED": {
      const { sequence, author } = news;
      return newEvent(ticketRepliedV1, { ...about, data: { ...data, sequence, author } });
    }
    case "SLA_BREACHED": {
      const { target } = news;
      return newEvent(ticketSlaBreachedV1, { ...about, data: { ...data, target, assigneeId: ticket.assigneeId } });
    }
    case "SOLVED":
      return newEvent(ticketSolvedV1, { ...about, data });
    case "REOPENED":
      return newEvent(ticketReopenedV1, { ...about, data });
    case "CLOSED":
      return newEvent(ticketClosedV1, { ...about, data });
  }
}

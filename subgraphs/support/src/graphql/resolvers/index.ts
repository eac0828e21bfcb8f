import type { Resolvers } from "../__generated__/types.ts";
import { Article } from "./Article.ts";
import { articleMutations } from "./article-mutations.ts";
import { articleQueries } from "./article-queries.ts";
import { attachmentMutations } from "./attachment-mutations.ts";
import { CannedAnswer } from "./CannedAnswer.ts";
import { Chat } from "./Chat.ts";
import { ChatAgent } from "./ChatAgent.ts";
import { ChatMessageAdded } from "./ChatMessageAdded.ts";
import { chatMutations } from "./chat-mutations.ts";
import { chatQueries } from "./chat-queries.ts";
import { chatsOfUser } from "./chats-of-user.ts";
import { chatSubscriptions } from "./chat-subscriptions.ts";
import { deskMutations } from "./desk-mutations.ts";
import { Merchant, Order, Product, User } from "./owners.ts";
import { Query } from "./Query.ts";
import { SupportAgent } from "./SupportAgent.ts";
import { SupportCalendar } from "./SupportCalendar.ts";
import { Ticket } from "./Ticket.ts";
import { TicketAttachment } from "./TicketAttachment.ts";
import { ticketMutations } from "./ticket-mutations.ts";
import { ticketSubscriptions } from "./ticket-subscriptions.ts";
import { TicketEntry } from "./TicketEntry.ts";
import { TicketSla } from "./TicketSla.ts";
import { TicketUpdated } from "./TicketUpdated.ts";

/** The resolvers of the room, by type. */
export const resolvers: Resolvers = {
  Query: { ...Query, ...articleQueries, ...chatQueries },
  Mutation: { ...chatMutations, ...ticketMutations, ...attachmentMutations, ...deskMutations, ...articleMutations },
  Subscription: { ...chatSubscriptions, ...ticketSubscriptions },
  Article,
  CannedAnswer,
  Chat,
  ChatAgent,
  ChatMessageAdded,
  Merchant,
  Order,
  Product,
  SupportAgent,
  SupportCalendar,
  Ticket,
  TicketAttachment,
  TicketEntry,
  TicketSla,
  TicketUpdated,
  User: { ...User, ...chatsOfUser },
};

import type { Chat, ChatEntry, ChatSatisfaction } from "../domain/chat/chat.ts";
import type { ChatAgent } from "../domain/chat/chat-agent.ts";
import type { ChatLine } from "../use-cases/chat/ports.ts";
import type { Attachment } from "../domain/attachment.ts";
import type { ArticleVersion, ArticleView } from "../domain/article.ts";
import type { BusinessCalendar } from "../domain/business-hours.ts";
import type { CannedAnswer } from "../domain/canned-answer.ts";
import type { SlaPolicy } from "../domain/sla.ts";
import type { Satisfaction, Ticket, TicketEntry } from "../domain/ticket.ts";
import type { Agent } from "../use-cases/ports.ts";
import type { Breach } from "../use-cases/ticket-reader.ts";

/** A ticket the viewer may see. */
export type TicketMapper = Ticket;
/** An entry of one. */
export type TicketEntryMapper = TicketEntry;
/** A file beside a message of one. */
export type TicketAttachmentMapper = Attachment;
/** A new entry of one. */
export type TicketUpdatedMapper = { readonly entry: TicketEntry; readonly ticket: Ticket };
/** What was promised of one. */
export type TicketSlaMapper = Ticket;
/** A promise that was not kept. */
export type SlaBreachMapper = Breach;
/** How one was. */
export type TicketSatisfactionMapper = Satisfaction;
/** A member of support. */
export type SupportAgentMapper = Agent;
/** What is promised for a priority. */
export type SlaPolicyMapper = SlaPolicy;
/** When support works. */
export type SupportCalendarMapper = BusinessCalendar;
/** An answer that is given often. */
export type CannedAnswerMapper = CannedAnswer;
/** An article with what it says to somebody. */
export type ArticleMapper = ArticleView;
/** What an article said once. */
export type ArticleVersionMapper = ArticleVersion;
/** The catalogue's product. */
export type ProductMapper = { readonly id: string };
/** An account, by its id: what this room adds to it. */
export type UserMapper = { readonly id: string };
/** The users room's company. */
export type MerchantMapper = { readonly id: string };
/** The orders room's order. */
export type OrderMapper = { readonly id: string };
/** A conversation the viewer may see. */
export type ChatMapper = Chat;
/** An entry of one. */
export type ChatMessageMapper = ChatEntry;
/** An entry that was added to one. */
export type ChatMessageAddedMapper = { readonly entry: ChatEntry };
/** What a customer thought of one. */
export type ChatSatisfactionMapper = ChatSatisfaction;
/** Somebody who answers them. */
export type ChatAgentMapper = ChatAgent;
/** Who waits in one line. */
export type ChatLineMapper = ChatLine;

export { erasedPersons } from "@novatech/postgres/privacy-tables";
export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";
export { ticketAttachments } from "./tables/attachments.ts";
export { chatEntries, chatPresences, chats } from "./tables/chat.ts";
export { articles, articleTexts, articleVersions, articleVotes } from "./tables/articles.ts";
export { agents, businessCalendars, cannedAnswers, slaPolicies } from "./tables/desk.ts";
export { knownMerchantOrders, knownOrders, knownProducts, knownReturns, knownShipments } from "./tables/known.ts";
export { commands, slaBreaches, ticketEntries, tickets } from "./tables/tickets.ts";

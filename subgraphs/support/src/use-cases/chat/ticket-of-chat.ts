import type { TicketCategory, TicketQueue } from "../../domain/ticket.ts";
import { addTicket } from "../open-ticket.ts";
import type { TransactionPorts } from "../ports.ts";
import type { IsOrderOf, OpenTicketForChat } from "./ports.ts";

const categories: Readonly<Record<TicketQueue, TicketCategory>> = {
  GENERAL: "OTHER",
  DELIVERY: "DELIVERY",
  PAYMENTS: "PAYMENT",
  TECHNICAL: "PRODUCT",
  ESCALATED: "OTHER",
};

/** Makes a ticket of the chat's customer, or of who holds its secret, in the chat's transaction. */
export const ticketOfChat =
  (ports: Parameters<typeof addTicket>[0] & Pick<TransactionPorts, "nextId">): OpenTicketForChat =>
  async (chat, { subject, transcript, at }) => {
    const { customerId, accessTokenHash, orderId, productId, language } = chat;
    const ticket = await addTicket(
      ports,
      {
        id: ports.nextId("tkt"),
        subject,
        body: transcript,
        category: categories[chat.queue],
        // Somebody waited for an answer, or was promised one.
        priority: "HIGH",
        language,
        followUpOfId: null,
        customerId,
        accessTokenHash,
        orderId,
        merchantOrderId: null,
        shipmentId: null,
        returnId: null,
        productId,
      },
      { author: "CUSTOMER", authorId: customerId },
      at,
    );
    return ticket.id;
  };

/** Whether an order is somebody's, by what its room told. */
export const isKnownOrderOf =
  ({ subjects }: Pick<TransactionPorts, "subjects">): IsOrderOf =>
  async (orderId, { customerId, orderSecretHash }) => {
    const wanted = { orderId, merchantOrderId: null, shipmentId: null, returnId: null, productId: null };
    const owner = (await subjects.find(wanted))?.owner;
    if (owner == null) return false;
    return (
      (customerId !== null && owner.customerId === customerId) ||
      (orderSecretHash !== null && owner.accessTokenHash === orderSecretHash)
    );
  };

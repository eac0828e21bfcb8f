import type { CallRoom } from "@novatech/service/room";
import type { Recipient, RecipientSource } from "../../use-cases/ports.ts";

const query = `query RecipientForShipment($orderId: ID!) {
  recipientForShipment(orderId: $orderId) {
    recipient line1 line2 city region postalCode countryCode phone
  }
}`;

/** Asks the orders room, by its internal field. Rejects with a RoomUnavailableError when it does not answer. */
export const createOrdersRecipientSource = (callRoom: CallRoom): RecipientSource => ({
  ask: async (orderId) => {
    const answer = await callRoom<{ recipientForShipment: Recipient | null }>("orders", {
      query,
      variables: { orderId },
    });
    return answer.recipientForShipment;
  },
});

import type { CallRoom } from "@novatech/service/room";
import type { InvoiceRecipient } from "../../domain/invoice.ts";
import type { BillingSource } from "../../use-cases/ports.ts";

const query = `query BillingForInvoice($orderId: ID!) {
  billingForInvoice(orderId: $orderId) {
    recipient line1 line2 city region postalCode countryCode
  }
}`;

/** Asks the orders room, by its internal field. Rejects with a RoomUnavailableError when it does not answer. */
export const createOrdersBillingSource = (callRoom: CallRoom): BillingSource => ({
  ask: async (orderId) => {
    const answer = await callRoom<{ billingForInvoice: InvoiceRecipient | null }>("orders", {
      query,
      variables: { orderId },
    });
    return answer.billingForInvoice;
  },
});

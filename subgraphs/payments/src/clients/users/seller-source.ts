import type { CallRoom } from "@novatech/service/room";
import type { SellerSource } from "../../use-cases/ports.ts";

const query = `query SellerForInvoice($id: ID!) {
  merchant(id: $id) {
    name
  }
}`;

/** Asks the users room for a merchant's public name. Rejects with a RoomUnavailableError when it does not answer. */
export const createUsersSellerSource = (callRoom: CallRoom): SellerSource => ({
  ask: async (merchantId) => {
    const { merchant } = await callRoom<{ merchant: { readonly name: string } | null }>("users", {
      query,
      variables: { id: merchantId },
    });
    return merchant === null ? null : { merchantId, name: merchant.name };
  },
});

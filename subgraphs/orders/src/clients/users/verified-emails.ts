import type { CallRoom } from "@novatech/service/room";
import { z } from "zod";
import type { VerifiedEmails } from "../../use-cases/claim-orders.ts";

const query = `query OrdersVerifiedEmail($userId: ID!) { verifiedEmail(userId: $userId) }`;

const answer = z.object({ verifiedEmail: z.string().nullable() });

/** Confirmed addresses asked of the users room by its internal field. Rejects with a RoomUnavailableError, or when the answer has another form. */
export const createVerifiedEmails = (callRoom: CallRoom): VerifiedEmails => ({
  of: async (userId) => answer.parse(await callRoom("users", { query, variables: { userId } })).verifiedEmail,
});

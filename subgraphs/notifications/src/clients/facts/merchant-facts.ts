import type { CallRoom } from "@novatech/service/room";
import { z } from "zod";

const query = `query MerchantForLetter($merchantId: ID!) {
  merchantForLetter(merchantId: $merchantId) { name ownerIds }
}`;
const answer = z.object({
  merchantForLetter: z.object({ name: z.string(), ownerIds: z.array(z.string()) }).nullable(),
});

/** A merchant and who owns it, as the users room has it now. */
export type AskedMerchant = NonNullable<z.output<typeof answer>["merchantForLetter"]>;

/** Asks the users room. Null when there is none. Rejects with a RoomUnavailableError, or a ZodError for an answer out of contract. */
export const askMerchant = async (callRoom: CallRoom, merchantId: string): Promise<AskedMerchant | null> =>
  answer.parse(await callRoom("users", { query, variables: { merchantId } })).merchantForLetter;

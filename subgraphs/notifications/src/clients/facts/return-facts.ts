import type { CallRoom } from "@novatech/service/room";
import { z } from "zod";

const query = `query ReturnForLetter($returnId: ID!) {
  returnForLetter(returnId: $returnId) {
    orderNumber resolution
    credited { gross { minorUnits currencyCode } }
    lines { quantity line { name } }
  }
}`;
const answer = z.object({
  returnForLetter: z
    .object({
      orderNumber: z.string(),
      resolution: z.enum(["REFUND", "EXCHANGE", "REJECTED"]).nullable(),
      credited: z.object({ gross: z.object({ minorUnits: z.coerce.bigint(), currencyCode: z.string() }) }),
      lines: z.array(z.object({ quantity: z.number().int(), line: z.object({ name: z.string() }) })),
    })
    .nullable(),
});

/** A return as the orders room has it now. */
export type AskedReturn = NonNullable<z.output<typeof answer>["returnForLetter"]>;

/** Asks the orders room. Null when there is none. Rejects with a RoomUnavailableError, or a ZodError for an answer out of contract. */
export const askReturn = async (callRoom: CallRoom, returnId: string): Promise<AskedReturn | null> =>
  answer.parse(await callRoom("orders", { query, variables: { returnId } })).returnForLetter;

import type { CallRoom } from "@novatech/service/room";
import { z } from "zod";

const query = `query OrderForLetter($orderId: ID!) {
  orderForLetter(orderId: $orderId) {
    number placedAt deliveryOptionName currencyCode holdReason
    shipping { gross { minorUnits } }
    total { gross { minorUnits } tax { minorUnits } }
    lines(first: 100) { nodes { name quantity variant { id } cost { gross { minorUnits } } } }
  }
}`;
const minor = z.object({ minorUnits: z.coerce.bigint() });
const answer = z.object({
  orderForLetter: z
    .object({
      number: z.string(),
      placedAt: z.coerce.date(),
      deliveryOptionName: z.string(),
      currencyCode: z.string(),
      holdReason: z.enum(["FRAUD_REVIEW", "ADDRESS", "PAYMENT", "OTHER"]).nullable(),
      shipping: z.object({ gross: minor }),
      total: z.object({ gross: minor, tax: minor }),
      lines: z.object({
        nodes: z.array(
          z.object({
            name: z.string(),
            quantity: z.number().int(),
            variant: z.object({ id: z.string() }).nullable(),
            cost: z.object({ gross: minor }),
          }),
        ),
      }),
    })
    .nullable(),
});

/** An order as the orders room has it now. */
export type AskedOrder = NonNullable<z.output<typeof answer>["orderForLetter"]>;

/** Asks the orders room. Null when there is none. Rejects with a RoomUnavailableError, or a ZodError for an answer out of contract. */
export const askOrder = async (callRoom: CallRoom, orderId: string): Promise<AskedOrder | null> =>
  answer.parse(await callRoom("orders", { query, variables: { orderId } })).orderForLetter;

import type { CallRoom } from "@novatech/service/room";
import { z } from "zod";

const query = `query ShipmentForLetter($shipmentId: ID!) {
  shipmentForLetter(shipmentId: $shipmentId) {
    carrier trackingNumber trackingUrl estimatedDeliveryAt order { id }
    lines { quantity variant { id } }
  }
}`;
const answer = z.object({
  shipmentForLetter: z
    .object({
      carrier: z.string(),
      trackingNumber: z.string().nullable(),
      trackingUrl: z.string().nullable(),
      estimatedDeliveryAt: z.coerce.date().nullable(),
      order: z.object({ id: z.string() }),
      lines: z.array(z.object({ quantity: z.number().int(), variant: z.object({ id: z.string() }).nullable() })),
    })
    .nullable(),
});

/** A parcel as the fulfillment room has it now. */
export type AskedShipment = NonNullable<z.output<typeof answer>["shipmentForLetter"]>;

/** Asks the fulfillment room. Null when there is none. Rejects with a RoomUnavailableError, or a ZodError for an answer out of contract. */
export const askShipment = async (callRoom: CallRoom, shipmentId: string): Promise<AskedShipment | null> =>
  answer.parse(await callRoom("fulfillment", { query, variables: { shipmentId } })).shipmentForLetter;

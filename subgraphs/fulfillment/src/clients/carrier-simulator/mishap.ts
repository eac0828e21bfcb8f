import { createHash } from "node:crypto";
import type { Shipment } from "../../domain/shipment.ts";

/** What can go wrong with a parcel on its way. The first two arrive all the same. */
export const mishaps = ["DELAYED", "DELIVERY_ATTEMPTED", "LOST", "DAMAGED", "RETURNED_TO_SENDER"] as const;
export type Mishap = (typeof mishaps)[number];

/** What goes wrong with a parcel; null: nothing. The same for the same parcel every time. */
export type MishapOf = (shipment: Pick<Shipment, "id" | "cause">) => Mishap | null;

/** Has something go wrong with so many parcels of a thousand, each kind as often; which ones follows from their ids. */
export const mishapsPerMille =
  (perMille: number): MishapOf =>
  ({ id }) => {
    const digest = createHash("sha256").update(`mishap ${id}`).digest();
    if (digest.readUInt32BE(0) % 1000 >= perMille) return null;
    return mishaps[digest.readUInt32BE(4) % mishaps.length] ?? null;
  };

/** Has the same go wrong with every first parcel of an order; what is sent instead arrives. */
export const alwaysMishap =
  (mishap: Mishap): MishapOf =>
  ({ cause }) =>
    cause === "ORDER" ? mishap : null;

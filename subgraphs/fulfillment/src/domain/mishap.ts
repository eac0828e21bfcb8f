import type { Shipment } from "./shipment.ts";

/** What can go wrong with a parcel on its way. The first two arrive all the same. */
export const mishaps = ["DELAYED", "DELIVERY_ATTEMPTED", "LOST", "DAMAGED", "RETURNED_TO_SENDER"] as const;
export type Mishap = (typeof mishaps)[number];

/** What goes wrong with a parcel; null: nothing. The same for the same parcel every time. */
export type MishapOf = (shipment: Pick<Shipment, "id" | "cause">) => Mishap | null;

import type { Shipment } from "./shipment.ts";

/** A label, bought or about to be. */
export type Label = {
  /** Names the purchase at the carrier: buying again with the same key gives the same label. */
  readonly key: string;
  readonly shipmentId: string;
  readonly carrier: string;
  /** Null where it is not known whether it was bought. */
  readonly trackingNumber: string | null;
};

/** The label of a parcel, of its present round. */
export const labelOf = ({ id, labelRound, carrier, trackingNumber }: Shipment): Label => ({
  key: `${id}#${labelRound}`,
  shipmentId: id,
  carrier,
  trackingNumber,
});

/** Whether there is a label at the carrier, or may be: of a packed parcel one may be bought right now. */
export const mayHaveLabel = ({ status, isPickUp }: Shipment): boolean =>
  !isPickUp && (status === "PACKED" || status === "LABEL_PURCHASED");

import type { Shipment, ShipmentMove } from "./shipment.ts";

/** What people are told of a move. */
const words: Readonly<Record<ShipmentMove, string>> = {
  pack: "Packed in the warehouse.",
  buyLabel: "Labelled for {carrier}.",
  voidLabel: "Its address was changed: it gets another label.",
  makeReady: "Ready to be picked up.",
  takeOut: "Something was taken out before it left.",
  cancel: "Will not be sent: everything was taken out before it left.",
  handOver: "Handed over to {carrier}.",
  pickUp: "Picked up in the store.",
  scan: "Sorted on its way.",
  bringOut: "In the delivery van.",
  delay: "Later than was said.",
  attempt: "Nobody took it at the door.",
  deliver: "Delivered.",
  lose: "Lost by {carrier}.",
  damage: "Damaged on its way.",
  returnToSender: "Sent back to the warehouse.",
};

/** A move of a parcel in words for people, in English. */
export const wordsOf = (move: ShipmentMove, { carrier }: Pick<Shipment, "carrier">): string =>
  words[move].replace("{carrier}", carrier);

import type { DataOfType } from "./order-event.ts";

/** What a shopper is told of a parcel that moved, with where it was seen. */
export const shipmentMessage = (moved: DataOfType<"SHIPMENT_MOVED">): string =>
  stageMessage(moved) + (moved.location === null ? "" : ` Last seen: ${moved.location}.`);

function stageMessage({ stage, carrier, trackingNumber }: DataOfType<"SHIPMENT_MOVED">): string {
  switch (stage) {
    case "CREATED":
      return "A parcel is being prepared.";
    case "PACKED":
      return "A parcel is packed.";
    case "READY_FOR_PICKUP":
      return "Your parcel waits for you in the store.";
    case "LABEL_PURCHASED":
      return trackingNumber === null
        ? `A parcel waits for ${carrier}.`
        : `A parcel waits for ${carrier}. Its tracking number is ${trackingNumber}.`;
    case "HANDED_OVER":
      return `${carrier} has your parcel.`;
    case "IN_TRANSIT":
      return "Your parcel is on its way.";
    case "DELAYED":
      return "Your parcel is late. It is still on its way.";
    case "DELIVERY_ATTEMPTED":
      return `${carrier} came and found nobody. They will come again.`;
    case "OUT_FOR_DELIVERY":
      return "Your parcel is in the delivery van and comes today.";
    case "DELIVERED":
      return "Your parcel was delivered.";
    case "LOST":
      return `${carrier} lost your parcel.`;
    case "DAMAGED":
      return "Your parcel was damaged on its way and does not come.";
    case "RETURNED_TO_SENDER":
      return "Your parcel went back to the seller.";
    case "CANCELLED":
      return "A parcel is not sent: nothing is in it any more.";
  }
}

import type { OrderEvent, OrderEventData, ShipmentStage } from "./order-event.ts";

/** What a shopper is told happened to an order. */
export type TimelineEntryKind =
  | "ORDER_PLACED"
  | "ORDER_CONFIRMED"
  | "ORDER_COMPLETED"
  | "PAYMENT_CAPTURED"
  | "PAYMENT_CAPTURE_FAILED"
  | `SHIPMENT_${ShipmentStage}`;

/** An entry of an order's timeline. `sequence` counts the order's entries from 1 without a gap. */
export type TimelineEntry = {
  readonly orderId: string;
  readonly sequence: number;
  readonly kind: TimelineEntryKind;
  /** Words for the shopper. */
  readonly message: string;
  readonly occurredAt: Date;
  readonly shipmentId: string | null;
  readonly paymentId: string | null;
};

/** The kind of the last entry a timeline ever gets. */
export const lastEntryKind: TimelineEntryKind = "ORDER_COMPLETED";

/** The entry an event makes on the timeline. */
export function timelineEntryOf(event: OrderEvent, sequence: number): TimelineEntry {
  const { data } = event;
  return {
    orderId: event.orderId,
    sequence,
    kind: kindOf(data),
    message: messageOf(data),
    occurredAt: event.occurredAt,
    shipmentId: "shipmentId" in data ? data.shipmentId : null,
    paymentId: "paymentId" in data ? data.paymentId : null,
  };
}

function kindOf(data: OrderEventData): TimelineEntryKind {
  if (data.type === "STOCK_COMMITTED") return "ORDER_CONFIRMED";
  if (data.type === "SHIPMENT_MOVED") return `SHIPMENT_${data.stage}`;
  return data.type;
}

function messageOf(data: OrderEventData): string {
  switch (data.type) {
    case "ORDER_PLACED":
      return `Thank you! We have your order ${data.number}.`;
    case "STOCK_COMMITTED":
      return "Everything you ordered is set aside for you.";
    case "PAYMENT_CAPTURED":
      return "We charged your card for a parcel that left.";
    case "PAYMENT_CAPTURE_FAILED":
      return "We could not charge your card for a parcel that left. We will try again.";
    case "ORDER_COMPLETED":
      return "Everything has arrived. Enjoy!";
    case "SHIPMENT_MOVED":
      return shipmentMessage(data.stage, data.carrier, data.trackingNumber) + placeOf(data.location);
  }
}

const placeOf = (location: string | null): string => (location === null ? "" : ` Last seen: ${location}.`);

function shipmentMessage(stage: ShipmentStage, carrier: string, trackingNumber: string | null): string {
  switch (stage) {
    case "CREATED":
      return "A parcel is being prepared.";
    case "PACKED":
      return "A parcel is packed.";
    case "LABEL_PURCHASED":
      return trackingNumber === null
        ? `A parcel waits for ${carrier}.`
        : `A parcel waits for ${carrier}. Its tracking number is ${trackingNumber}.`;
    case "HANDED_OVER":
      return `${carrier} has your parcel.`;
    case "IN_TRANSIT":
      return "Your parcel is on its way.";
    case "OUT_FOR_DELIVERY":
      return "Your parcel is in the delivery van and comes today.";
    case "DELIVERED":
      return "Your parcel was delivered.";
  }
}

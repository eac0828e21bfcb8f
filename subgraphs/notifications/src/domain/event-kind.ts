/** What a merchant's member must be allowed to be told of a kind. */
export type KindArea = "products" | "stock" | "orders" | "money";

/** What an endpoint can be told of, and what it takes to be told. The names are those of the graph. */
export const eventKinds = {
  ORDER_PLACED: "orders",
  ORDER_CONFIRMED: "orders",
  ORDER_HELD: "orders",
  ORDER_RELEASED: "orders",
  ORDER_ADDRESS_CHANGED: "orders",
  ORDER_CREDITED: "orders",
  ORDER_CANCELLED: "orders",
  ORDER_EXPIRED: "orders",
  ORDER_COMPLETED: "orders",
  RETURN_REQUESTED: "orders",
  RETURN_APPROVED: "orders",
  RETURN_DECLINED: "orders",
  RETURN_SHIPPED: "orders",
  RETURN_RECEIVED: "orders",
  RETURN_INSPECTED: "orders",
  RETURN_RESOLVED: "orders",
  RETURN_CANCELLED: "orders",
  RETURN_EXPIRED: "orders",
  SHIPMENT_CREATED: "orders",
  SHIPMENT_PACKED: "orders",
  SHIPMENT_LABEL_PURCHASED: "orders",
  SHIPMENT_HANDED_OVER: "orders",
  SHIPMENT_IN_TRANSIT: "orders",
  SHIPMENT_OUT_FOR_DELIVERY: "orders",
  SHIPMENT_DELIVERED: "orders",
  SHIPMENT_DELAYED: "orders",
  SHIPMENT_DELIVERY_ATTEMPTED: "orders",
  SHIPMENT_READY_FOR_PICKUP: "orders",
  SHIPMENT_LOST: "orders",
  SHIPMENT_DAMAGED: "orders",
  SHIPMENT_RETURNED_TO_SENDER: "orders",
  SHIPMENT_CANCELLED: "orders",
  PRODUCT_PUBLISHED: "products",
  PRODUCT_UNPUBLISHED: "products",
  PRICE_CHANGED: "products",
  STOCK_LOW: "stock",
  STOCK_OUT: "stock",
  STOCK_BACK_IN: "stock",
  PAYMENT_CAPTURED: "money",
  PAYMENT_REFUNDED: "money",
  INVOICE_ISSUED: "money",
  INVOICE_CREDITED: "money",
  WEBHOOK_ENDPOINT_DISABLED: "products",
} as const satisfies Readonly<Record<string, KindArea>>;

/** A kind of event that an endpoint can choose. */
export type EventKind = keyof typeof eventKinds;

/** A kind on the wire: `ORDER_PLACED` is `order.placed`, `WEBHOOK_ENDPOINT_DISABLED` is `webhook.endpoint_disabled`. */
export const wireTypeOf = (kind: EventKind): string => kind.toLowerCase().replace("_", ".");

/** The type of a test on the wire. Nobody chooses it. */
export const testType = "webhook.test";

import type { Kind } from "../domain/kind.ts";
import type { LetterFacts, OrderFacts, ProductFacts, ReturnFacts, ShipmentFacts } from "./letter-facts.ts";

const euros = (minor: bigint) => ({ minor, currency: "EUR" });
const placedAt = new Date("2026-11-23T09:15:00Z");

/**
 * Invented facts for each kind, for previews: nobody's order. `webUrl` is the web shop that links lead to.
 */
export function sampleFacts(webUrl: string): LetterFacts {
  const link = `${webUrl}/orders/order_sample`;
  const number = "N-7K3M-92QX";
  const order: OrderFacts = {
    link,
    number,
    placedAt,
    lines: [
      { name: "Aurora X2, 256 GB, black", quantity: 1, amount: euros(69_900n) },
      { name: "USB-C cable, 1 m", quantity: 2, amount: euros(1_980n) },
    ],
    deliveryName: "Standard",
    shipping: euros(490n),
    total: euros(72_370n),
    tax: euros(11_555n),
  };
  const parcel: ShipmentFacts = {
    link,
    number,
    lines: order.lines.map(({ name, quantity }) => ({ name, quantity })),
    carrier: "Arrow Express",
    trackingNumber: "AE123456789",
    trackingUrl: "https://carrier.example/AE123456789",
    expectedAt: new Date("2026-11-26T12:00:00Z"),
  };
  const sent: ReturnFacts = {
    link,
    number,
    lines: [{ name: "USB-C cable, 1 m", quantity: 1 }],
    resolution: null,
    credited: euros(0n),
  };
  const product: ProductFacts = {
    link: `${webUrl}/products/aurora-x2`,
    name: "Aurora X2, 256 GB, black",
    picture: { url: `${webUrl}/media/aurora-x2.webp`, alternative: "Aurora X2 from the front" },
    price: euros(64_900n),
  };
  return {
    ORDER_PLACED: order,
    ORDER_HELD: { ...order, reason: "ADDRESS" },
    ORDER_CANCELLED: order,
    ORDER_EXPIRED: order,
    ORDER_COMPLETED: order,
    SHIPMENT_SHIPPED: parcel,
    SHIPMENT_OUT_FOR_DELIVERY: parcel,
    SHIPMENT_DELIVERED: parcel,
    SHIPMENT_DELAYED: parcel,
    SHIPMENT_DELIVERY_ATTEMPTED: parcel,
    SHIPMENT_READY_FOR_PICKUP: { ...parcel, carrier: "Pick-up", trackingNumber: null, trackingUrl: null },
    SHIPMENT_LOST: parcel,
    RETURN_REQUESTED: sent,
    RETURN_APPROVED: sent,
    RETURN_DECLINED: sent,
    RETURN_RECEIVED: sent,
    RETURN_RESOLVED: { ...sent, resolution: "REFUND", credited: euros(990n) },
    REFUND_ISSUED: { link, number, amount: euros(990n) },
    INVOICE_ISSUED: { link, number, invoiceNumber: "ARC-2026-000042", amount: euros(71_880n) },
    BACK_IN_STOCK: product,
    PRICE_DROP: { ...product, price: euros(64_900n), previous: euros(69_900n) },
    TICKET_REPLIED: { link: `${webUrl}/support/tickets/ticket_sample`, ticketNumber: "T-4821" },
    CHAT_TRANSCRIPT: { link: `${webUrl}/support/tickets/ticket_sample`, ticketNumber: "T-4821" },
    WEBHOOK_ENDPOINT_DISABLED: {
      link: `${webUrl}/merchants/merchant_sample/webhooks/endpoint_sample`,
      merchantName: "Aurora Direct",
      host: "hooks.aurora.example",
      reason: "FAILING",
    },
    REVIEW_REQUEST: { link: `${link}/review`, number, products: ["Aurora X2, 256 GB, black"] },
    DIGEST: {
      link: `${webUrl}/account/notifications`,
      entries: [
        { title: "Your parcel has arrived", text: number, link },
        { title: "The price has dropped", text: product.name, link: product.link },
      ],
    },
    PHONE_CODE: { link: `${webUrl}/account/notifications`, code: "481 516" },
  } satisfies { readonly [K in Kind]: LetterFacts[K] };
}

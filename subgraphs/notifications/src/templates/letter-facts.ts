import type { Kind } from "../domain/kind.ts";
import type { Amount } from "./say.ts";

/** What the same kinds of letters know: where they lead to, in the web shop. */
type Leading = { readonly link: string };

/** So many of a thing. */
export type Units = { readonly name: string; readonly quantity: number };

/** An order as a letter shows it. */
export type OrderFacts = Leading & {
  readonly number: string;
  readonly placedAt: Date;
  /** With what each line came to, tax included. */
  readonly lines: readonly (Units & { readonly amount: Amount })[];
  readonly deliveryName: string;
  /** Both with tax. */
  readonly shipping: Amount;
  readonly total: Amount;
  /** The tax in `total`. */
  readonly tax: Amount;
};

/** Why an order is held, as far as its buyer is told. */
export type HoldReason = "FRAUD_REVIEW" | "ADDRESS" | "PAYMENT" | "OTHER";

/** A parcel as a letter shows it. */
export type ShipmentFacts = Leading & {
  /** The order's number. */
  readonly number: string;
  readonly lines: readonly Units[];
  readonly carrier: string;
  /** Null until there is a label, and for what is picked up. */
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  /** Null where nobody says. */
  readonly expectedAt: Date | null;
};

/** Units that are sent back, as a letter shows them. */
export type ReturnFacts = Leading & {
  /** The order's number. */
  readonly number: string;
  readonly lines: readonly Units[];
  /** How it was settled; null until then. */
  readonly resolution: "REFUND" | "EXCHANGE" | "REJECTED" | null;
  /** What was credited for it; zero until then. */
  readonly credited: Amount;
};

/** A variant of a product that somebody waited for. */
export type ProductFacts = Leading & {
  readonly name: string;
  /** A picture of it, with what it shows in words; null where there is none. */
  readonly picture: { readonly url: string; readonly alternative: string } | null;
  /** What it costs now; null where it is not sold in the person's currency. */
  readonly price: Amount | null;
};

/** What a letter of each kind is made of. All that people typed stands here as they typed it. */
export type LetterFacts = {
  readonly ORDER_PLACED: OrderFacts;
  readonly ORDER_HELD: OrderFacts & { readonly reason: HoldReason };
  readonly ORDER_CANCELLED: OrderFacts;
  readonly ORDER_EXPIRED: OrderFacts;
  readonly ORDER_COMPLETED: OrderFacts;
  readonly SHIPMENT_SHIPPED: ShipmentFacts;
  readonly SHIPMENT_OUT_FOR_DELIVERY: ShipmentFacts;
  readonly SHIPMENT_DELIVERED: ShipmentFacts;
  readonly SHIPMENT_DELAYED: ShipmentFacts;
  readonly SHIPMENT_DELIVERY_ATTEMPTED: ShipmentFacts;
  readonly SHIPMENT_READY_FOR_PICKUP: ShipmentFacts;
  readonly SHIPMENT_LOST: ShipmentFacts;
  readonly RETURN_REQUESTED: ReturnFacts;
  readonly RETURN_APPROVED: ReturnFacts;
  readonly RETURN_DECLINED: ReturnFacts;
  readonly RETURN_RECEIVED: ReturnFacts;
  readonly RETURN_RESOLVED: ReturnFacts;
  readonly REFUND_ISSUED: Leading & { readonly number: string; readonly amount: Amount };
  readonly INVOICE_ISSUED: Leading & {
    readonly number: string;
    readonly invoiceNumber: string;
    readonly amount: Amount;
  };
  readonly BACK_IN_STOCK: ProductFacts;
  readonly PRICE_DROP: ProductFacts & { readonly price: Amount; readonly previous: Amount };
  // What was written to support stays there: a letter lies in mailboxes for years.
  readonly TICKET_REPLIED: Leading & { readonly ticketNumber: string };
  readonly CHAT_TRANSCRIPT: Leading & { readonly ticketNumber: string };
  readonly WEBHOOK_ENDPOINT_DISABLED: Leading & {
    readonly merchantName: string;
    /** Where it was reached; a whole address may hold a secret. */
    readonly host: string;
    readonly reason: "GONE" | "FAILING";
  };
  readonly REVIEW_REQUEST: Leading & { readonly number: string; readonly products: readonly string[] };
  readonly DIGEST: Leading & {
    readonly entries: readonly { readonly title: string; readonly text: string; readonly link: string | null }[];
  };
  readonly PHONE_CODE: Leading & { readonly code: string };
};

// Every kind has facts: a new one does not compile before somebody says which.
true satisfies Kind extends keyof LetterFacts ? true : false;

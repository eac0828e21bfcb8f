import type { Place } from "./channel.ts";

/**
 * Why somebody is written to. `TRANSACTIONAL`: it is about what they bought, and part of the contract. `SERVICE`: they asked to be told.
 * `MARKETING`: we would like to; only with their consent (Directive 2002/58/EC, article 13; a request for a review counts as marketing).
 */
export type Category = "TRANSACTIONAL" | "SERVICE" | "MARKETING";

/** What a notification is about: a type of the graph. */
export type SubjectType =
  | "Order"
  | "Shipment"
  | "Return"
  | "Refund"
  | "Invoice"
  | "Product"
  | "ProductVariant"
  | "Ticket"
  | "WebhookEndpoint"
  | "Person";

/** What holds for all notifications of a kind. */
export type KindPolicy = {
  readonly category: Category;
  readonly subject: SubjectType;
  /** Where people are told who chose nothing. */
  readonly defaults: readonly Place[];
  /** Where they may be told when they choose so; the defaults among them. */
  readonly offered: readonly Place[];
  /** Places that cannot be switched off: what the law or the contract wants told. */
  readonly always: readonly Place[];
  /** Whether it is told at night, too: it is asked for just now, or of no use in the morning. */
  readonly ignoresQuietHours: boolean;
  /** Whether it may wait for the digest of who wants one. */
  readonly isDigestible: boolean;
  /** After so many hours it is not told any more: it would be no news. */
  readonly staleAfterHours: number;
};

const everywhere = ["EMAIL", "SMS", "PUSH", "IN_APP"] as const;
const day = 24;

/** About what somebody bought: the letter always goes. */
const contract = (subject: SubjectType, more: Partial<KindPolicy> = {}): KindPolicy => ({
  category: "TRANSACTIONAL",
  subject,
  defaults: ["EMAIL", "PUSH", "IN_APP"],
  offered: everywhere,
  always: ["EMAIL"],
  ignoresQuietHours: false,
  isDigestible: false,
  staleAfterHours: 3 * day,
  ...more,
});

/** On the way: told where one wants it told. */
const progress = (subject: SubjectType, more: Partial<KindPolicy> = {}): KindPolicy =>
  contract(subject, { always: [], isDigestible: true, ...more });

/** Asked for by the person. */
const service = (subject: SubjectType, more: Partial<KindPolicy> = {}): KindPolicy => ({
  ...contract(subject),
  category: "SERVICE",
  always: [],
  ...more,
});

/** All kinds, by the name they have in the graph and in templates. */
export const kinds = {
  ORDER_PLACED: contract("Order", { ignoresQuietHours: true }),
  ORDER_HELD: contract("Order"),
  ORDER_CANCELLED: contract("Order"),
  ORDER_EXPIRED: contract("Order"),
  ORDER_COMPLETED: progress("Order", { defaults: ["IN_APP"] }),
  SHIPMENT_SHIPPED: contract("Shipment"),
  SHIPMENT_OUT_FOR_DELIVERY: progress("Shipment", {
    defaults: ["PUSH", "IN_APP"],
    ignoresQuietHours: true,
    isDigestible: false,
    staleAfterHours: 12,
  }),
  SHIPMENT_DELIVERED: progress("Shipment"),
  SHIPMENT_DELAYED: progress("Shipment"),
  SHIPMENT_DELIVERY_ATTEMPTED: progress("Shipment", { isDigestible: false, staleAfterHours: day }),
  SHIPMENT_READY_FOR_PICKUP: contract("Shipment"),
  SHIPMENT_LOST: contract("Shipment"),
  RETURN_REQUESTED: contract("Return"),
  RETURN_APPROVED: contract("Return"),
  RETURN_DECLINED: contract("Return"),
  RETURN_RECEIVED: progress("Return"),
  RETURN_RESOLVED: contract("Return"),
  REFUND_ISSUED: contract("Refund"),
  INVOICE_ISSUED: contract("Invoice", { defaults: ["EMAIL", "IN_APP"], offered: ["EMAIL", "PUSH", "IN_APP"] }),
  BACK_IN_STOCK: service("ProductVariant", { staleAfterHours: day }),
  PRICE_DROP: service("ProductVariant", { isDigestible: true, staleAfterHours: 2 * day }),
  TICKET_REPLIED: service("Ticket"),
  CHAT_TRANSCRIPT: service("Ticket", { defaults: ["EMAIL"], offered: ["EMAIL"] }),
  /** For a merchant's owners: what their own systems are told by has stopped. */
  WEBHOOK_ENDPOINT_DISABLED: service("WebhookEndpoint", {
    offered: ["EMAIL", "PUSH", "IN_APP"],
    staleAfterHours: 7 * day,
  }),
  REVIEW_REQUEST: {
    category: "MARKETING",
    subject: "Order",
    defaults: ["EMAIL"],
    offered: ["EMAIL"],
    always: [],
    ignoresQuietHours: false,
    isDigestible: true,
    staleAfterHours: 7 * day,
  },
  /** Several that waited, in one letter. */
  DIGEST: service("Person", { defaults: ["EMAIL"], offered: ["EMAIL"], always: ["EMAIL"], staleAfterHours: day }),
  /** The code that proves a telephone number; told to that number alone. */
  PHONE_CODE: {
    category: "TRANSACTIONAL",
    subject: "Person",
    defaults: ["SMS"],
    offered: ["SMS"],
    always: ["SMS"],
    ignoresQuietHours: true,
    isDigestible: false,
    staleAfterHours: 0.15,
  },
} as const satisfies Readonly<Record<string, KindPolicy>>;

/** A kind of notification. */
export type Kind = keyof typeof kinds;

/** What holds for a kind. */
export const policyOf = (kind: Kind): KindPolicy => kinds[kind];

/** Whether a text names a kind. */
export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

/** Kinds that nobody chooses: each is told because of what a person did just now, or because others waited. */
const unchosen: readonly Kind[] = ["DIGEST", "PHONE_CODE"];

/** The kinds a person can choose about, as they are listed. */
export const chosenKinds: readonly Kind[] = (Object.keys(kinds) as Kind[]).filter((kind) => !unchosen.includes(kind));

/** What one or two people are told that nobody bought: before what goes to thousands. */
const told: readonly Kind[] = ["TICKET_REPLIED", "WEBHOOK_ENDPOINT_DISABLED"];

/** What is sent first: 0 what somebody waits for, 1 the rest of what is about their orders, 2 what goes to thousands at once. */
export function priorityOf(kind: Kind): 0 | 1 | 2 {
  const { category, ignoresQuietHours } = policyOf(kind);
  if (category !== "TRANSACTIONAL") return told.includes(kind) ? 1 : 2;
  return ignoresQuietHours ? 0 : 1;
}

import type { Kind } from "../domain/kind.ts";
import type { Block } from "./block.ts";
import type { LetterFacts, OrderFacts, ProductFacts, ReturnFacts, ShipmentFacts, Units } from "./letter-facts.ts";
import type { Say } from "./say.ts";
import type { Labels } from "./wording.ts";

/** What a letter shows between what it says and its button, in every language the same. */
type Layout<K extends Kind> = (facts: LetterFacts[K], labels: Labels, say: Say) => readonly Block[];

const nothing = (): readonly Block[] => [];

const units = (caption: string, lines: readonly Units[]): Block => ({
  kind: "table",
  caption,
  rows: lines.map(({ name, quantity }) => ({ left: name, right: `${quantity} ×` })),
});

const order = (facts: OrderFacts, labels: Labels, say: Say): readonly Block[] => [
  {
    kind: "table",
    caption: labels.ordered,
    rows: [
      ...facts.lines.map(({ name, quantity, amount }) => ({ left: `${quantity} × ${name}`, right: say.money(amount) })),
      { left: `${labels.delivery} (${facts.deliveryName})`, right: say.money(facts.shipping) },
      { left: labels.total, right: say.money(facts.total), isSum: true },
      { left: labels.taxIncluded, right: say.money(facts.tax) },
    ],
  },
];

const shipment = (facts: ShipmentFacts, labels: Labels, say: Say): readonly Block[] => [
  units(labels.inTheParcel, facts.lines),
  {
    kind: "table",
    caption: labels.parcel,
    rows: [
      { left: labels.carrier, right: facts.carrier },
      ...(facts.trackingNumber === null ? [] : [{ left: labels.trackingNumber, right: facts.trackingNumber }]),
      ...(facts.expectedAt === null ? [] : [{ left: labels.expected, right: say.day(facts.expectedAt) }]),
    ],
  },
  ...(facts.trackingUrl === null ? [] : [{ kind: "link", label: labels.follow, link: facts.trackingUrl } as const]),
];

/** What has arrived, or never will, is expected no more. */
const arrived = (facts: ShipmentFacts, labels: Labels, say: Say): readonly Block[] =>
  shipment({ ...facts, expectedAt: null }, labels, say);

const goods = (facts: ReturnFacts, labels: Labels): readonly Block[] => [units(labels.sentBack, facts.lines)];

const picture = ({ picture: shown, link }: ProductFacts): readonly Block[] =>
  shown === null ? [] : [{ kind: "picture", url: shown.url, alternative: shown.alternative, link }];

/** The layouts by kind. */
export const layouts: { readonly [K in Kind]: Layout<K> } = {
  ORDER_PLACED: order,
  ORDER_HELD: order,
  ORDER_CANCELLED: order,
  ORDER_EXPIRED: order,
  ORDER_COMPLETED: order,
  SHIPMENT_SHIPPED: shipment,
  SHIPMENT_OUT_FOR_DELIVERY: shipment,
  SHIPMENT_DELIVERED: arrived,
  SHIPMENT_DELAYED: shipment,
  SHIPMENT_DELIVERY_ATTEMPTED: arrived,
  SHIPMENT_READY_FOR_PICKUP: (facts, labels) => [units(labels.ordered, facts.lines)],
  SHIPMENT_LOST: arrived,
  RETURN_REQUESTED: goods,
  RETURN_APPROVED: goods,
  RETURN_DECLINED: goods,
  RETURN_RECEIVED: goods,
  RETURN_RESOLVED: (facts, labels, say) => [
    ...goods(facts, labels),
    ...(facts.resolution === "REFUND" && facts.credited.minor > 0n
      ? [sum(labels.amount, say.money(facts.credited))]
      : []),
  ],
  REFUND_ISSUED: nothing,
  INVOICE_ISSUED: ({ amount, invoiceNumber }, labels, say) => [
    {
      kind: "table",
      caption: "",
      rows: [
        { left: labels.invoiceNumber, right: invoiceNumber },
        { left: labels.amount, right: say.money(amount), isSum: true },
      ],
    },
  ],
  BACK_IN_STOCK: (facts, labels, say) => [
    ...picture(facts),
    ...(facts.price === null ? [] : [sum(labels.price, say.money(facts.price))]),
  ],
  PRICE_DROP: (facts, labels, say) => [
    ...picture(facts),
    {
      kind: "table",
      caption: "",
      rows: [
        { left: labels.now, right: say.money(facts.price), isSum: true },
        { left: labels.before, right: say.money(facts.previous) },
      ],
    },
  ],
  TICKET_REPLIED: nothing,
  CHAT_TRANSCRIPT: nothing,
  WEBHOOK_ENDPOINT_DISABLED: nothing,
  REVIEW_REQUEST: nothing,
  DIGEST: ({ entries }, labels) =>
    entries.flatMap(({ title, text, link }): readonly Block[] => [
      { kind: "entry", title, text },
      // A link is read out by itself: which of many it is must be in it.
      ...(link === null ? [] : [{ kind: "link", label: `${labels.open}: ${title}`, link } as const]),
    ]),
  PHONE_CODE: nothing,
};

const sum = (left: string, right: string): Block => ({
  kind: "table",
  caption: "",
  rows: [{ left, right, isSum: true }],
});

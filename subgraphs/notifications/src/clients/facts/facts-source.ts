import type { CallRoom } from "@novatech/service/room";
import { z } from "zod";
import { type Endpoint, hostOf } from "../../domain/endpoint.ts";
import { isKind, type Kind } from "../../domain/kind.ts";
import type { Told } from "../../templates/draft.ts";
import type { FactsSource, Withheld } from "../../templates/facts-source.ts";
import { feedText } from "../../templates/feed-text.ts";
import type { LetterFacts, OrderFacts, ShipmentFacts } from "../../templates/letter-facts.ts";
import type { Links } from "../../templates/links.ts";
import type { ToWrite } from "../../use-cases/ports-notices.ts";
import { askOrder, type AskedOrder } from "./order-facts.ts";
import { askMerchant } from "./merchant-facts.ts";
import { askReturn } from "./return-facts.ts";
import { askShipment } from "./shipment-facts.ts";
import { askAvailability, askVariant } from "./variant-facts.ts";

/** What asking needs. */
export type FactsDeps = {
  readonly callRoom: CallRoom;
  readonly links: Links;
  /** An endpoint of webhooks as it is now; null where there is none. */
  readonly endpointOf: (endpointId: string) => Promise<Endpoint | null>;
};

const gatheredShape = z.array(
  z.object({
    kind: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }),
    data: z.record(z.string(), z.string()),
  }),
);
/** Something that waited for a digest. */
type Gathered = Omit<z.output<typeof gatheredShape>[number], "kind"> & { readonly kind: Kind };

type Asked<K extends Kind> = Promise<LetterFacts[K] | Withheld>;
type Ask<K extends Kind> = (deps: FactsDeps, what: ToWrite) => Asked<K>;

const gone: Withheld = { withheld: "GONE" };

/** What is in a notification's own data. Throws for what every notification of the kind has: a fault of whoever told it. */
function given({ data, kind }: ToWrite, name: string): string {
  const value = data[name];
  if (value === undefined) throw new Error(`a notification ${kind} has no ${name}`);
  return value;
}

const givenAmount = (what: ToWrite, name: string) => ({
  minor: BigInt(given(what, name)),
  currency: given(what, "currency"),
});

const toOrderFacts = (order: AskedOrder, link: string): OrderFacts => {
  const amount = (minor: bigint) => ({ minor, currency: order.currencyCode });
  return {
    link,
    number: order.number,
    placedAt: order.placedAt,
    lines: order.lines.nodes.map(({ name, quantity, cost }) => ({
      name,
      quantity,
      amount: amount(cost.gross.minorUnits),
    })),
    deliveryName: order.deliveryOptionName,
    shipping: amount(order.shipping.gross.minorUnits),
    total: amount(order.total.gross.minorUnits),
    tax: amount(order.total.tax.minorUnits),
  };
};

const orderFacts = async ({ callRoom, links }: FactsDeps, { subject, accessToken }: ToWrite) => {
  const order = await askOrder(callRoom, subject.id);
  return order === null ? gone : toOrderFacts(order, links.order(subject.id, accessToken));
};

const heldFacts: Ask<"ORDER_HELD"> = async ({ callRoom, links }, { subject, accessToken }) => {
  const order = await askOrder(callRoom, subject.id);
  if (order === null) return gone;
  if (order.holdReason === null) return { withheld: "RELEASED_AGAIN" };
  return { ...toOrderFacts(order, links.order(subject.id, accessToken)), reason: order.holdReason };
};

const shipmentFacts = async (
  { callRoom, links }: FactsDeps,
  { subject, accessToken }: ToWrite,
): Promise<ShipmentFacts | Withheld> => {
  const shipment = await askShipment(callRoom, subject.id);
  const order = shipment && (await askOrder(callRoom, shipment.order.id));
  if (!shipment || !order) return gone;
  // A parcel names variants; what they were called when they were bought is the order's to say.
  const names = new Map(order.lines.nodes.map(({ variant, name }) => [variant?.id, name]));
  return {
    link: links.order(shipment.order.id, accessToken),
    number: order.number,
    lines: shipment.lines.flatMap(({ variant, quantity }) => {
      const name = names.get(variant?.id);
      return name === undefined ? [] : [{ name, quantity }];
    }),
    carrier: shipment.carrier,
    trackingNumber: shipment.trackingNumber,
    trackingUrl: shipment.trackingUrl,
    expectedAt: shipment.estimatedDeliveryAt,
  };
};

const returnFacts = async ({ callRoom, links }: FactsDeps, what: ToWrite) => {
  const asked = await askReturn(callRoom, what.subject.id);
  if (asked === null) return gone;
  const { minorUnits: minor, currencyCode: currency } = asked.credited.gross;
  return {
    link: links.return(given(what, "orderId"), what.subject.id, what.accessToken),
    number: asked.orderNumber,
    lines: asked.lines.map(({ quantity, line: { name } }) => ({ name, quantity })),
    resolution: asked.resolution,
    credited: { minor, currency },
  };
};

/** The order's number, which a notification has unless we heard of the order too late. */
const numberOf = async ({ callRoom }: FactsDeps, { data }: ToWrite): Promise<string> =>
  data["orderNumber"] ?? (await askOrder(callRoom, data["orderId"] ?? ""))?.number ?? "";

const refundFacts: Ask<"REFUND_ISSUED"> = async (deps, what) => ({
  link: deps.links.order(given(what, "orderId"), what.accessToken),
  number: await numberOf(deps, what),
  amount: givenAmount(what, "amountMinor"),
});

const invoiceFacts: Ask<"INVOICE_ISSUED"> = async (deps, what) => ({
  link: deps.links.order(given(what, "orderId"), what.accessToken),
  number: await numberOf(deps, what),
  invoiceNumber: given(what, "invoiceNumber"),
  amount: givenAmount(what, "amountMinor"),
});

const variantOf = async ({ callRoom, links }: FactsDeps, { subject, data, language }: ToWrite) => {
  const currency = data["currency"] ?? null;
  const variant = await askVariant(callRoom, { variantId: subject.id, currency, language });
  if (variant === null) return null;
  const { name, slug, picture, priceMinor } = variant;
  const price = currency === null || priceMinor === null ? null : { minor: priceMinor, currency };
  return { name, picture, price, link: links.product(slug, subject.id) };
};

const stockFacts: Ask<"BACK_IN_STOCK"> = async (deps, what) => {
  const [product, isAvailable] = await Promise.all([
    variantOf(deps, what),
    askAvailability(deps.callRoom, what.subject.id),
  ]);
  if (product === null) return { withheld: "NOT_SOLD_ANY_MORE" };
  return isAvailable ? product : { withheld: "OUT_OF_STOCK_AGAIN" };
};

const priceFacts: Ask<"PRICE_DROP"> = async (deps, what) => {
  const product = await variantOf(deps, what);
  if (product === null || product.price === null) return { withheld: "NOT_SOLD_ANY_MORE" };
  const previous = givenAmount(what, "previousMinor");
  const { price } = product;
  return price.minor < previous.minor ? { ...product, price, previous } : { withheld: "PRICE_ROSE_AGAIN" };
};

const reviewFacts: Ask<"REVIEW_REQUEST"> = async ({ callRoom, links }, { subject }) => {
  const order = await askOrder(callRoom, subject.id);
  if (order === null) return gone;
  const products = [...new Set(order.lines.nodes.map(({ name }) => name))].slice(0, 3);
  return { link: links.review(subject.id), number: order.number, products };
};

const endpointFacts: Ask<"WEBHOOK_ENDPOINT_DISABLED"> = async (deps, { subject, to }) => {
  const endpoint = await deps.endpointOf(subject.id);
  if (endpoint === null) return gone;
  const { id, owner, url, disabledReason: reason } = endpoint;
  // Its owner switched it on again, or meant it to be off.
  if (reason !== "GONE" && reason !== "FAILING") return { withheld: "SETTLED_BY_OWNER" };
  const merchant = await askMerchant(deps.callRoom, owner.id);
  if (merchant === null) return gone;
  if (to.kind !== "USER" || !merchant.ownerIds.includes(to.userId)) return { withheld: "NO_OWNER_ANY_MORE" };
  return { link: deps.links.webhookEndpoint(owner.id, id), merchantName: merchant.name, host: hostOf(url), reason };
};

/** Where a thing of a digest is looked at; null where that is not known without asking. */
function linkOf({ links }: FactsDeps, { subject, data }: Gathered): string | null {
  const orderId = subject.type === "Order" ? subject.id : data["orderId"];
  return orderId === undefined ? null : links.order(orderId, null);
}

/** What a digest is made of: it is in its own data, as it was gathered. */
function gatheredOf(what: ToWrite): readonly Gathered[] {
  const items = gatheredShape.parse(JSON.parse(given(what, "items")));
  return items.flatMap(({ kind, ...item }) => (isKind(kind) ? [{ ...item, kind }] : []));
}

const digestFacts: Ask<"DIGEST"> = async (deps, what) => {
  const gathered = gatheredOf(what);
  if (gathered.length === 0) return { withheld: "NOTHING_GATHERED" };
  const entries = gathered.map((one) => {
    const { title, body } = feedText({ kind: one.kind, data: one.data, language: what.language });
    return { title, text: body, link: linkOf(deps, one) };
  });
  return { link: deps.links.notifications(), entries };
};

const asks: { readonly [K in Kind]: Ask<K> } = {
  ORDER_PLACED: orderFacts,
  ORDER_HELD: heldFacts,
  ORDER_CANCELLED: orderFacts,
  ORDER_EXPIRED: orderFacts,
  ORDER_COMPLETED: orderFacts,
  SHIPMENT_SHIPPED: shipmentFacts,
  SHIPMENT_OUT_FOR_DELIVERY: shipmentFacts,
  SHIPMENT_DELIVERED: shipmentFacts,
  SHIPMENT_DELAYED: shipmentFacts,
  SHIPMENT_DELIVERY_ATTEMPTED: shipmentFacts,
  SHIPMENT_READY_FOR_PICKUP: shipmentFacts,
  SHIPMENT_LOST: shipmentFacts,
  RETURN_REQUESTED: returnFacts,
  RETURN_APPROVED: returnFacts,
  RETURN_DECLINED: returnFacts,
  RETURN_RECEIVED: returnFacts,
  RETURN_RESOLVED: returnFacts,
  REFUND_ISSUED: refundFacts,
  INVOICE_ISSUED: invoiceFacts,
  BACK_IN_STOCK: stockFacts,
  PRICE_DROP: priceFacts,
  TICKET_REPLIED: async ({ links }, what) => ({
    link: links.ticket(what.subject.id, what.accessToken),
    ticketNumber: given(what, "ticketNumber"),
  }),
  CHAT_TRANSCRIPT: async ({ links }, what) => ({
    link: links.ticket(what.subject.id, what.accessToken),
    ticketNumber: given(what, "ticketNumber"),
  }),
  WEBHOOK_ENDPOINT_DISABLED: endpointFacts,
  REVIEW_REQUEST: reviewFacts,
  DIGEST: digestFacts,
  PHONE_CODE: async ({ links }, what) => ({ link: links.notifications(), code: given(what, "code") }),
};

/** Asks the rooms that know, just before something is sent. */
export const createFactsSource =
  (deps: FactsDeps): FactsSource =>
  async (what) => {
    const ask: Ask<Kind> = asks[what.kind];
    const facts = await ask(deps, what);
    if ("withheld" in facts) return facts;
    return { kind: what.kind, facts } as Told;
  };

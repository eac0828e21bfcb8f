import { createGraphClient, type GraphClient } from "../graph-client.ts";
import { accepted, type Attempt, fillCart, type Quote, quoteCart, register, submitCheckout } from "./buying.ts";
import * as operations from "./operations.ts";
import { type Tracked, trackOrder } from "./tracking.ts";

/** What the journey came to. */
export type Journey = {
  readonly orderId: string;
  readonly orderNumber: string;
  /** The kinds of the timeline's entries, in order. */
  readonly kinds: readonly string[];
  /** Their sequences. */
  readonly sequences: readonly number[];
  readonly status: string;
  readonly paymentStatus: string;
  readonly fulfilmentStatus: string;
};

/** Who is told each step as it comes. */
type Say = (line: string) => void;

type Found = {
  readonly slug: string;
  readonly name: string;
  readonly variants: {
    readonly nodes: readonly {
      readonly id: string;
      readonly availability: { readonly maxOrderable: number } | null;
      readonly price: object | null;
    }[];
  };
};

/**
 * A shopper's whole way, through the gateway at `url` only: registers, searches for `query`, opens a product, fills a cart,
 * quotes, checks out, and follows the order over a WebSocket until the parcel is there. `say` is told each step as it
 * comes. Rejects with what the shop refused.
 */
export async function buyAndTrack(
  url: string,
  options: { readonly query: string; readonly say: Say },
): Promise<Journey> {
  const { say } = options;
  const shopper = await fillNewCart(url, options);
  try {
    return await track(shopper, await checkOut(shopper, say), say);
  } finally {
    await shopper.close();
  }
}

/** The way up to a cart that can be quoted: registers, searches, opens products, fills the cart, chooses the delivery. The client is the new shopper's. */
export async function fillNewCart(
  url: string,
  options: { readonly query: string; readonly say: Say },
): Promise<GraphClient> {
  const { query, say } = options;
  const { client, email } = await register(createGraphClient(url, { name: "novatech-demo" }));
  say(`Registered ${email}`);
  const products = await findProducts(client, query, say);
  const lines = products.map((product) => ({ variantId: product.variants.nodes[0]?.id ?? "", quantity: 1 }));
  const { totalQuantity, delivery, deliveryOptionCount } = await fillCart(client, lines);
  const { name, carrier, cost } = delivery;
  say(`Put ${totalQuantity} things into a cart`);
  say(`Chose ${name} by ${carrier} for ${cost.amount} ${cost.currencyCode}, of ${deliveryOptionCount} ways to deliver`);
  return client;
}

async function findProducts(client: GraphClient, query: string, say: Say): Promise<Found[]> {
  const { search } = await client.get<{ search: { totalCount: number; nodes: (Found | null)[] } }>(operations.search, {
    query,
  });
  say(`Searched for "${query}": ${search.totalCount} found`);
  const found = search.nodes.filter((product) => product !== null);
  const isBuyable = (product: Found) =>
    product.variants.nodes.some((variant) => (variant.availability?.maxOrderable ?? 0) > 0 && variant.price);
  const chosen = found.filter(isBuyable).slice(0, 2);
  if (chosen.length === 0) throw new Error(`Nothing that matches "${query}" can be bought`);
  for (const { slug } of chosen) {
    const { product } = await client.get<{
      product: {
        name: string;
        brand: { name: string } | null;
        category: { path: { name: string }[] } | null;
        specifications: { name: string; value: string }[];
      };
    }>(operations.productPage, { slug });
    const path = product.category?.path.map((category) => category.name).join(" › ") ?? "no category";
    const known = product.specifications.slice(0, 3).map(({ name, value }) => `${name} ${value}`);
    say(`Opened ${product.name} by ${product.brand?.name ?? "unknown"} (${path}): ${known.join(", ")}`);
  }
  return chosen;
}

/** Quotes the cart, submits it and waits for the order; resolves to its id. Rejects with what the shop refused. */
export async function checkOut(client: GraphClient, say: Say): Promise<string> {
  const quote = await quoteCart(client);
  const { gross, tax } = quote.total;
  say(`Quoted: ${gross.amount} ${gross.currencyCode}, with ${tax.amount} tax`);
  return orderQuote(client, quote, say);
}

/** Submits a quote and waits for the order; resolves to its id. Rejects with what the shop refused. */
async function orderQuote(client: GraphClient, quote: Quote, say: Say): Promise<string> {
  const began = performance.now();
  const { attempt } = accepted(await submitCheckout(client, quote));
  const updates = client.follow<{ checkoutUpdated: Attempt }>(operations.checkoutUpdated, { attemptId: attempt?.id });
  for await (const { checkoutUpdated } of updates) {
    const { status, failure, order } = checkoutUpdated;
    say(`Check-out: ${status}`);
    if (failure) throw new Error(`${failure.code}: ${failure.message}`);
    if (!order) continue;
    say(`Ordered: ${order.number}, ${Math.round(performance.now() - began)} ms after pressing the button`);
    return order.id;
  }
  throw new Error("The check-out ended without an order");
}

async function track(client: GraphClient, orderId: string, say: Say): Promise<Journey> {
  const events: Tracked[] = [];
  for await (const event of trackOrder(client, orderId)) {
    events.push(event);
    const { sequence, entry } = event;
    const parcel = entry.shipment?.trackingNumber
      ? ` [${entry.shipment.carrier} ${entry.shipment.trackingNumber}]`
      : "";
    say(`${String(sequence).padStart(3)}  ${entry.kind.padEnd(26)} ${entry.message}${parcel}`);
  }
  if (events.length === 0) throw new Error("The order's timeline is empty");
  const { order } = await client.get<{
    order: { number: string; status: string; paymentStatus: string; fulfilmentStatus: string };
  }>(operations.orderStatus, { orderId });
  say(`Order ${order.number}: ${order.status}, ${order.paymentStatus}, ${order.fulfilmentStatus}`);
  return {
    orderId,
    orderNumber: order.number,
    kinds: events.map((event) => event.entry.kind),
    sequences: events.map((event) => event.sequence),
    status: order.status,
    paymentStatus: order.paymentStatus,
    fulfilmentStatus: order.fulfilmentStatus,
  };
}

import { randomUUID } from "node:crypto";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import * as operations from "./operations.ts";

/** What the journey came to. */
export type Journey = {
  readonly orderNumber: string;
  /** The kinds of the timeline's entries, in order. */
  readonly kinds: readonly string[];
  /** Their sequences. */
  readonly sequences: readonly number[];
  readonly status: string;
  readonly paymentStatus: string;
  readonly fulfilmentStatus: string;
};

type UserErrors = readonly { readonly code: string; readonly message: string }[];
type Money = { readonly amount: string; readonly currencyCode: string; readonly minorUnits?: string };
type Cart = {
  readonly id: string;
  readonly totalQuantity: number;
  readonly deliveryOptions:
    | readonly { readonly id: string; readonly name: string; readonly carrier: string; readonly cost: Money }[]
    | null;
};
type Found = {
  readonly slug: string;
  readonly name: string;
  readonly variants: {
    readonly nodes: readonly {
      readonly id: string;
      readonly availability: { readonly maxOrderable: number } | null;
      readonly price: { readonly money: Money } | null;
    }[];
  };
};

const accepted = <Payload extends { readonly userErrors: UserErrors }>(payload: Payload): Payload => {
  if (payload.userErrors.length > 0)
    throw new Error(payload.userErrors.map(({ code, message }) => `${code}: ${message}`).join("; "));
  return payload;
};

/**
 * A shopper's whole way, through the gateway at `url` only: registers, searches for `query`, opens a product, fills a cart,
 * quotes, checks out, and follows the order over a WebSocket until the parcel is there. `say` is told each step as it
 * comes. Rejects with what the shop refused.
 */
export async function buyAndTrack(
  url: string,
  options: { readonly query: string; readonly say: (line: string) => void },
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
  options: { readonly query: string; readonly say: (line: string) => void },
): Promise<GraphClient> {
  const { say } = options;
  const visitor = createGraphClient(url, { name: "novatech-demo" });
  const shopper = visitor.as({ authorization: `Bearer ${await register(visitor, say)}` });
  await visitor.close();
  await fillCart(shopper, await findProducts(shopper, options.query, say), say);
  return shopper;
}

async function register(client: GraphClient, say: (line: string) => void): Promise<string> {
  const email = `shopper-${randomUUID().slice(0, 8)}@novatech.example`;
  const input = { email, password: randomUUID(), displayName: "Demo Shopper" };
  const { userRegister } = await client.get<{
    userRegister: { session: { accessToken: string }; userErrors: UserErrors };
  }>(operations.register, { input });
  const { session } = accepted(userRegister);
  say(`Registered ${email}`);
  return session.accessToken;
}

async function findProducts(client: GraphClient, query: string, say: (line: string) => void): Promise<Found[]> {
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

async function fillCart(client: GraphClient, products: readonly Found[], say: (line: string) => void): Promise<void> {
  const lines = products.map((product) => ({ variantId: product.variants.nodes[0]?.id, quantity: 1 }));
  const { cartCreate } = await client.get<{ cartCreate: { cart: Cart; userErrors: UserErrors } }>(
    operations.cartCreate,
    { input: { currency: "EUR", lines } },
  );
  say(`Put ${accepted(cartCreate).cart.totalQuantity} things into a cart`);
  const address = {
    recipient: "Ada Demo",
    line1: "Beispielweg 7",
    city: "Leipzig",
    postalCode: "04109",
    countryCode: "DE",
  };
  const { cartDeliveryAddressSet } = await client.get<{
    cartDeliveryAddressSet: { cart: Cart; userErrors: UserErrors };
  }>(operations.cartAddressSet, { input: { address } });
  const offered = accepted(cartDeliveryAddressSet).cart.deliveryOptions ?? [];
  const [option] = offered;
  if (!option) throw new Error("No delivery option was offered");
  accepted(
    (
      await client.get<{ cartDeliveryOptionSelect: { userErrors: UserErrors } }>(operations.cartOptionSelect, {
        input: { deliveryOptionId: option.id },
      })
    ).cartDeliveryOptionSelect,
  );
  say(
    `Chose ${option.name} by ${option.carrier} for ${option.cost.amount} ${option.cost.currencyCode}, of ${offered.length} ways to deliver`,
  );
}

/** Quotes the cart, submits it and waits for the order; resolves to its id. Rejects with what the shop refused. */
export async function checkOut(client: GraphClient, say: (line: string) => void): Promise<string> {
  const { cartQuote } = await client.get<{
    cartQuote: { quote: { id: string; total: { gross: Required<Money>; tax: Money } }; userErrors: UserErrors };
  }>(operations.cartQuote);
  const { quote } = accepted(cartQuote);
  const { gross, tax } = quote.total;
  say(`Quoted: ${gross.amount} ${gross.currencyCode}, with ${tax.amount} tax`);
  const input = {
    quoteId: quote.id,
    idempotencyKey: randomUUID(),
    expectedTotal: { minorUnits: gross.minorUnits, currencyCode: gross.currencyCode },
    contact: { email: "ada@novatech.example" },
    paymentMethodToken: "tok_sandbox_visa",
  };
  const began = performance.now();
  const { checkoutSubmit } = await client.get<{ checkoutSubmit: { attempt: { id: string }; userErrors: UserErrors } }>(
    operations.checkoutSubmit,
    { input },
  );
  const { attempt } = accepted(checkoutSubmit);
  type Updated = {
    checkoutUpdated: {
      status: string;
      failure: { code: string; message: string } | null;
      order: { id: string; number: string } | null;
    };
  };
  for await (const { checkoutUpdated } of client.follow<Updated>(operations.checkoutUpdated, {
    attemptId: attempt.id,
  })) {
    say(`Check-out: ${checkoutUpdated.status}`);
    if (checkoutUpdated.failure) throw new Error(`${checkoutUpdated.failure.code}: ${checkoutUpdated.failure.message}`);
    if (!checkoutUpdated.order) continue;
    say(
      `Ordered: ${checkoutUpdated.order.number}, ${Math.round(performance.now() - began)} ms after pressing the button`,
    );
    return checkoutUpdated.order.id;
  }
  throw new Error("The check-out ended without an order");
}

async function track(client: GraphClient, orderId: string, say: (line: string) => void): Promise<Journey> {
  type Tracked = {
    orderTracking: {
      sequence: number;
      entry: { kind: string; message: string; shipment: { carrier: string; trackingNumber: string | null } | null };
      order: { status: string; paymentStatus: string; fulfilmentStatus: string };
    };
  };
  const events: Tracked["orderTracking"][] = [];
  for await (const { orderTracking } of client.follow<Tracked>(operations.orderTracking, { orderId, after: 0 })) {
    events.push(orderTracking);
    const { sequence, entry } = orderTracking;
    const parcel = entry.shipment?.trackingNumber
      ? ` [${entry.shipment.carrier} ${entry.shipment.trackingNumber}]`
      : "";
    say(`${String(sequence).padStart(3)}  ${entry.kind.padEnd(26)} ${entry.message}${parcel}`);
  }
  const last = events.at(-1);
  if (!last) throw new Error("The order's timeline is empty");
  const { order } = await client.get<{
    order: { number: string; status: string; paymentStatus: string; fulfilmentStatus: string };
  }>("query Order($id: ID!) { order(id: $id) { number status paymentStatus fulfilmentStatus } }", { id: orderId });
  say(`Order ${order.number}: ${order.status}, ${order.paymentStatus}, ${order.fulfilmentStatus}`);
  return {
    orderNumber: order.number,
    kinds: events.map((event) => event.entry.kind),
    sequences: events.map((event) => event.sequence),
    status: order.status,
    paymentStatus: order.paymentStatus,
    fulfilmentStatus: order.fulfilmentStatus,
  };
}

import { randomUUID } from "node:crypto";
import type { GraphClient } from "../graph-client.ts";
import { until } from "../wait.ts";
import * as operations from "./operations.ts";

/** A refusal as the graph tells it. */
export type Refusal = { readonly code: string; readonly message: string; readonly field?: readonly string[] | null };

/** An amount as the graph tells it. */
export type Money = { readonly amount: string; readonly currencyCode: string; readonly minorUnits: string };

/** What a quote fixed, as far as ordering it needs. */
export type Quote = { readonly id: string; readonly total: { readonly gross: Money; readonly tax: Money } };

/** What to put into a cart. */
export type WantedLine = { readonly variantId: string; readonly quantity: number };

/** How a check-out stands. */
export type Attempt = {
  readonly id: string;
  readonly status: "RESERVING" | "AUTHORIZING" | "ACTION_REQUIRED" | "PLACING" | "PLACED" | "COMPENSATING" | "FAILED";
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly order: { readonly id: string; readonly number: string } | null;
};

/** What `checkoutSubmit` answers. */
export type Submitted = {
  readonly attempt: Pick<Attempt, "id" | "status"> | null;
  readonly orderAccessToken: string | null;
  readonly userErrors: readonly Refusal[];
};

/** The payload, when nothing was refused; throws what was refused, code and message. */
export function accepted<Payload extends { readonly userErrors: readonly Refusal[] }>(payload: Payload): Payload {
  if (payload.userErrors.length > 0)
    throw new Error(payload.userErrors.map(({ code, message }) => `${code}: ${message}`).join("; "));
  return payload;
}

/** Opens an account of its own and resolves to its client. Close it; the visitor stays usable. */
export async function register(
  visitor: GraphClient,
): Promise<{ readonly client: GraphClient; readonly email: string; readonly password: string }> {
  const email = `shopper-${randomUUID().slice(0, 8)}@novatech.example`;
  const password = randomUUID();
  type Answer = {
    readonly userRegister: {
      readonly session: { readonly accessToken: string };
      readonly userErrors: readonly Refusal[];
    };
  };
  const input = { email, password, displayName: "Demo Shopper" };
  const { userRegister } = await visitor.get<Answer>(operations.register, { input });
  return { client: signedIn(visitor, accepted(userRegister).session.accessToken), email, password };
}

/** Logs in and resolves to the account's client. Rejects when the log-in is refused. */
export async function logIn(
  visitor: GraphClient,
  account: { readonly email: string; readonly password: string },
): Promise<GraphClient> {
  type Answer = {
    readonly sessionCreate: {
      readonly session: { readonly accessToken: string };
      readonly userErrors: readonly Refusal[];
    };
  };
  const { email, password } = account;
  const { sessionCreate } = await visitor.get<Answer>(operations.logIn, { input: { email, password } });
  return signedIn(visitor, accepted(sessionCreate).session.accessToken);
}

const signedIn = (visitor: GraphClient, accessToken: string): GraphClient =>
  visitor.as({ authorization: `Bearer ${accessToken}` });

/** The address every demo parcel goes to. */
export const demoAddress = {
  recipient: "Ada Demo",
  line1: "Beispielweg 7",
  city: "Leipzig",
  postalCode: "04109",
  countryCode: "DE",
} as const;

/** A cart with an address and the first way to deliver. */
export type FilledCart = {
  readonly cartId: string;
  /** A guest's secret; null for customers. */
  readonly cartToken: string | null;
  readonly totalQuantity: number;
  readonly delivery: { readonly name: string; readonly carrier: string; readonly cost: Omit<Money, "minorUnits"> };
  readonly deliveryOptionCount: number;
};

/**
 * Makes a cart with these lines, adds each of `later` by a step of its own, sets the address and chooses the first way to deliver.
 * Rejects with what was refused.
 */
export async function fillCart(
  client: GraphClient,
  lines: readonly WantedLine[],
  later: readonly WantedLine[] = [],
): Promise<FilledCart> {
  type Cart = {
    readonly id: string;
    readonly totalQuantity: number;
    readonly deliveryOptions: readonly ({ readonly id: string } & FilledCart["delivery"])[] | null;
  };
  type Payload = { readonly cart: Cart; readonly userErrors: readonly Refusal[] };
  const { cartCreate } = await client.get<{ cartCreate: Payload & { readonly cartToken: string | null } }>(
    operations.cartCreate,
    { input: { currency: "EUR", lines } },
  );
  const { cart, cartToken } = accepted(cartCreate);
  const holder = cartToken === null ? client : client.as({ "x-cart-token": cartToken });
  for (const line of later) {
    const { cartLinesAdd } = await holder.get<{ cartLinesAdd: Payload }>(operations.cartLinesAdd, {
      input: { lines: [line] },
    });
    accepted(cartLinesAdd);
  }
  const { cartDeliveryAddressSet } = await holder.get<{ cartDeliveryAddressSet: Payload }>(operations.cartAddressSet, {
    input: { address: demoAddress },
  });
  const offered = accepted(cartDeliveryAddressSet).cart.deliveryOptions ?? [];
  const [delivery] = offered;
  if (!delivery) throw new Error("No delivery option was offered");
  const { cartDeliveryOptionSelect } = await holder.get<{ cartDeliveryOptionSelect: Payload }>(
    operations.cartOptionSelect,
    { input: { deliveryOptionId: delivery.id } },
  );
  accepted(cartDeliveryOptionSelect);
  const { totalQuantity } = cart;
  return { cartId: cart.id, cartToken, totalQuantity, delivery, deliveryOptionCount: offered.length };
}

/** Fixes what the cart costs. Rejects with what was refused. */
export async function quoteCart(client: GraphClient): Promise<Quote> {
  const { cartQuote } = await client.get<{
    cartQuote: { readonly quote: Quote; readonly userErrors: readonly Refusal[] };
  }>(operations.cartQuote);
  return accepted(cartQuote).quote;
}

/** What may differ from a plain check-out of a quote. */
export type SubmitOptions = {
  /** Default: a new one. */
  readonly idempotencyKey?: string;
  /** Default: the sandbox's card that works. */
  readonly paymentMethodToken?: string;
  /** In minor units; default: the quote's. */
  readonly expectedMinorUnits?: string;
};

/** Orders what a quote fixed; resolves to the whole payload, refusals included. */
export async function submitCheckout(
  client: GraphClient,
  quote: Quote,
  options: SubmitOptions = {},
): Promise<Submitted> {
  const { currencyCode, minorUnits } = quote.total.gross;
  const input = {
    quoteId: quote.id,
    idempotencyKey: options.idempotencyKey ?? randomUUID(),
    expectedTotal: { minorUnits: options.expectedMinorUnits ?? minorUnits, currencyCode },
    contact: { email: "ada@novatech.example" },
    paymentMethodToken: options.paymentMethodToken ?? "tok_sandbox_visa",
  };
  const { checkoutSubmit } = await client.get<{ checkoutSubmit: Submitted }>(operations.checkoutSubmit, { input });
  return checkoutSubmit;
}

/** Asks how a check-out stands until it is PLACED or FAILED. Rejects with its last state after 60 s: that is how long one may take. */
export async function settledAttempt(
  client: GraphClient,
  id: string,
  accessToken: string | null = null,
): Promise<Attempt> {
  const ask = () => client.get<{ checkoutAttempt: Attempt | null }>(operations.checkoutAttempt, { id, accessToken });
  const { checkoutAttempt } = await until(ask, {
    done: ({ checkoutAttempt: attempt }) => attempt?.status === "PLACED" || attempt?.status === "FAILED",
    timeoutMs: 60_000,
  });
  if (checkoutAttempt === null) throw new Error(`there is no check-out ${id}`);
  return checkoutAttempt;
}

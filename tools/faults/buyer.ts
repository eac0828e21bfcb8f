import { setTimeout as pause } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import {
  accepted,
  type Attempt,
  fillCart,
  type Quote,
  quoteCart,
  register,
  type Submitted,
  submitCheckout,
  type SubmitOptions,
} from "@novatech/testkit/shop/buying";
import * as operations from "@novatech/testkit/shop/operations";
import { ImpatienceError, insist, isRefusal } from "./patience.ts";
import type { BuyerPlan } from "./plan.ts";
import type { Shelf } from "./shelves.ts";
import { follow, type Followed } from "./tracker.ts";

/** A check-out as the buyer saw it. */
export type SeenCheckout = {
  readonly buyer: string;
  readonly attemptId: string;
  /** The last state seen. */
  readonly status: Attempt["status"];
  readonly failure: string | null;
  readonly orderId: string | null;
  /** Null: the buyer followed no order. */
  readonly followed: Followed | null;
};

/** What a buyer can tell afterwards. */
export type Testimony = {
  readonly checkouts: readonly SeenCheckout[];
  /** Codes of refusals: nothing was accepted. */
  readonly refused: readonly string[];
  /** What must not happen to a client, as sentences. */
  readonly complaints: readonly string[];
};

/** How long a buyer insists on anything, in milliseconds. */
const patienceMs = 120_000;

type Holder = { readonly client: GraphClient; readonly quote: Quote };

/**
 * Lives a buyer's plan: fills a cart while all is well, comes back with it at the planned time, orders, asks until the
 * check-out is decided, follows the order. Never rejects for what the shop does: what went wrong is told.
 */
export async function buy(
  url: string,
  plan: BuyerPlan,
  shelves: readonly Shelf[],
  begin: {
    /** Called once the cart is full, or will never be. */
    readonly prepared: () => void;
    /** Resolves when the seed begins. */
    readonly start: Promise<void>;
  },
): Promise<Testimony> {
  const visitor = createGraphClient(url, { name: "novatech-faults" });
  const clients: GraphClient[] = [visitor];
  const refused: string[] = [];
  const complaints: string[] = [];
  const checkouts: SeenCheckout[] = [];
  const lines = plan.wants.map(({ shelf, quantity }) => ({ variantId: shelves[shelf]?.variantId ?? "", quantity }));
  const insistOn = <Value>(what: string, step: () => Promise<Value>): Promise<Value> =>
    insist(what, performance.now() + patienceMs, step);
  const note = (error: unknown): void => {
    if (isRefusal(error)) refused.push((error as Error).message.split(":")[0] ?? "");
    else if (error instanceof ImpatienceError) complaints.push(`${plan.name} waited in vain: ${error.message}`);
    else throw error;
  };
  try {
    const who = plan.isGuest ? visitor : (await insistOn("register", () => register(visitor))).client;
    clients.push(who);
    const carts = plan.habit === "has two carts" ? 2 : 1;
    const holders: GraphClient[] = [];
    for (let cart = 0; cart < carts; cart += 1) {
      const { cartToken } = await insistOn("fill a cart", () => fillCart(who, lines));
      holders.push(cartToken === null ? who : who.as({ "x-cart-token": cartToken }));
    }
    clients.push(...holders);
    begin.prepared();
    await begin.start;
    await pause(plan.startsAtMs);
    // A customer has one cart: two quotes of it are the two carts.
    const orders = await Promise.allSettled(
      holders.map(async (client) => {
        const quote = await insistOn("quote", () => quoteCart(client));
        const seen = await checkOut(plan, { client, quote }, insistOn, complaints);
        if (seen !== null) checkouts.push(seen);
      }),
    );
    for (const order of orders) if (order.status === "rejected") note(order.reason);
  } catch (error) {
    note(error);
  } finally {
    begin.prepared();
    await Promise.all(clients.map((client) => client.close()));
  }
  return { checkouts, refused, complaints };
}

async function checkOut(
  plan: BuyerPlan,
  { client, quote }: Holder,
  insistOn: <Value>(what: string, step: () => Promise<Value>) => Promise<Value>,
  complaints: string[],
): Promise<SeenCheckout | null> {
  const options = { idempotencyKey: randomUUID(), paymentMethodToken: plan.card };
  const submit = (): Promise<Submitted> =>
    insistOn("submit", async () => accepted(await submitCheckout(client, quote, options)));
  if (plan.habit === "goes away") await leaveUnanswered(plan, client.as({}), quote, options);
  const answers = await Promise.all(plan.habit === "presses twice" ? [submit(), submit()] : [submit()]);
  const ids = [...new Set(answers.map(({ attempt }) => attempt?.id ?? ""))];
  if (ids.length > 1) complaints.push(`4: ${plan.name} used one key and got the check-outs ${ids.join(" and ")}`);
  const [attemptId = ""] = ids;
  const accessToken = answers[0]?.orderAccessToken ?? null;
  const settled = await insistOn("learn how the check-out ended", () => decided(client, attemptId, accessToken));
  const { status, failure, order } = settled;
  const until = performance.now() + patienceMs;
  return {
    buyer: plan.name,
    attemptId,
    status,
    failure: failure?.code ?? null,
    orderId: order?.id ?? null,
    followed:
      order === null || plan.cutsAfter === null
        ? null
        : await follow(client, { id: order.id, accessToken }, { cutsAfter: plan.cutsAfter, until }),
  };
}

/** Breaks the connection while the answer is under way, and stays away for a while. */
async function leaveUnanswered(
  plan: BuyerPlan,
  client: GraphClient,
  quote: Quote,
  options: SubmitOptions,
): Promise<void> {
  const unread = submitCheckout(client, quote, options).catch(() => null);
  await Promise.race([unread, pause(plan.leavesAfterMs)]);
  client.cut();
  await pause(plan.isAwayMs);
}

/** The check-out once it is decided; throws while it is not, or is not known to those who were promised it. */
async function decided(client: GraphClient, id: string, accessToken: string | null): Promise<Attempt> {
  const { checkoutAttempt } = await client.get<{ checkoutAttempt: Attempt | null }>(operations.checkoutAttempt, {
    id,
    accessToken,
  });
  if (checkoutAttempt === null) throw new Error(`nobody knows the check-out ${id}, which was accepted`);
  const { status, order } = checkoutAttempt;
  if (status !== "PLACED" && status !== "FAILED") throw new Error(`the check-out ${id} is ${status}`);
  // Another room may answer for the order's fields, but that there is one is this room's to say.
  if (status === "PLACED" && order === null) throw new Error(`the check-out ${id} is PLACED without an order`);
  return checkoutAttempt;
}

import { setTimeout as pause } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import {
  accepted,
  type Attempt,
  fillCart,
  logIn,
  type Quote,
  quoteCart,
  register,
  type Submitted,
  submitCheckout,
  type SubmitOptions,
} from "@novatech/testkit/shop/buying";
import { applyVoucher } from "@novatech/testkit/shop/afterwards";
import * as operations from "@novatech/testkit/shop/operations";
import { dealWith, type InsistOn, type Keeper } from "./afterwards.ts";
import { meetBank } from "./bank.ts";
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
  /** Follows the order from where it was left, once the shop is at rest; null where nobody followed. */
  readonly catchUp: (() => Promise<Followed>) | null;
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

/** The card whose bank wants to see the shopper. */
const challengeCard = "tok_sandbox_challenge";

/**
 * Lives a buyer's plan: fills a cart while all is well, comes back with it at the planned time, orders, goes to the bank, asks until
 * the check-out is decided, follows the order, cancels it or sends it back. Never rejects for what the shop does: what went wrong is told.
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
    readonly keeper: Keeper;
    /** The seed's voucher. */
    readonly voucher: string;
  },
): Promise<Testimony> {
  const visitor = createGraphClient(url, { name: "novatech-faults" });
  const clients: GraphClient[] = [visitor];
  const refused: string[] = [];
  const complaints: string[] = [];
  const checkouts: SeenCheckout[] = [];
  const lines = plan.wants.map(({ shelf, quantity }) => ({ variantId: shelves[shelf]?.variantId ?? "", quantity }));
  const insistOn: InsistOn = (what, step) => insist(what, performance.now() + patienceMs, step);
  const account: { login: { readonly email: string; readonly password: string } | null } = { login: null };
  const note = (error: unknown): void => {
    if (isRefusal(error)) refused.push((error as Error).message.split(":")[0] ?? "");
    else if (error instanceof ImpatienceError) complaints.push(`${plan.name} waited in vain: ${error.message}`);
    else throw error;
  };
  try {
    const registered = plan.isGuest ? null : await insistOn("register", () => register(visitor));
    const who = registered?.client ?? visitor;
    account.login = registered;
    clients.push(who);
    const carts = plan.habit === "has two carts" ? 2 : 1;
    const holders: GraphClient[] = [];
    for (let cart = 0; cart < carts; cart += 1) {
      const { cartToken } = await insistOn("fill a cart", () => fillCart(who, lines));
      const holder = cartToken === null ? who : who.as({ "x-cart-token": cartToken });
      holders.push(holder);
      if (plan.hasVoucher) await insistOn("apply the voucher", () => applyVoucher(holder, begin.voucher)).catch(note);
    }
    clients.push(...holders);
    begin.prepared();
    await begin.start;
    await pause(plan.startsAtMs);
    // A customer has one cart: two quotes of it are the two carts.
    const orders = await Promise.allSettled(
      holders.map(async (client) => {
        const quote = await insistOn("quote", () => quoteCart(client));
        const parties = { client, keeper: begin.keeper, insistOn, note, login: account.login };
        const seen = await checkOut(plan, quote, parties, complaints);
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

type Parties = {
  readonly client: GraphClient;
  readonly keeper: Keeper;
  readonly insistOn: InsistOn;
  readonly note: (error: unknown) => void;
  /** Null for a guest. */
  readonly login: { readonly email: string; readonly password: string } | null;
};

async function checkOut(
  plan: BuyerPlan,
  quote: Quote,
  { client, keeper, insistOn, note, login }: Parties,
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
  if (plan.card === challengeCard)
    await meetBank(client, plan.challenge, { id: attemptId, accessToken }, insistOn).catch(note);
  const settled = await insistOn("learn how the check-out ended", () => decided(client, attemptId, accessToken));
  const { status, failure, order } = settled;
  const seen = { buyer: plan.name, attemptId, status, failure: failure?.code ?? null, orderId: order?.id ?? null };
  if (order === null) return { ...seen, followed: null, catchUp: null };
  const reference = { id: order.id, accessToken };
  const until = performance.now() + patienceMs;
  const { cutsAfter } = plan;
  const [followed] = await Promise.all([
    cutsAfter === null ? null : follow(client, reference, { cutsAfter, until, after: 0 }),
    dealWith(reference, plan.afterwards, { client, keeper, insistOn }).catch(note),
  ]);
  const catchUp =
    followed === null
      ? null
      : async (): Promise<Followed> => {
          // The shopper's token may have ended while the seed went on.
          const again = login === null ? client : await insistOn("log in again", () => logIn(client, login));
          const rest = await follow(again, reference, {
            cutsAfter: [],
            until: performance.now() + patienceMs,
            after: followed.sequences.at(-1) ?? 0,
          });
          await again.close();
          return { ...rest, cuts: followed.cuts, sequences: [...followed.sequences, ...rest.sequences] };
        };
  return { ...seen, followed, catchUp };
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

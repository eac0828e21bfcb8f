import { randomUUID } from "node:crypto";
import type { Random } from "@novatech/testkit/random";
import { demoAddress } from "@novatech/testkit/shop/buying";
import type { Outcome } from "./shop-arrivals.ts";
import type { Apps, Who } from "./shop-requests.ts";
import type { Streams } from "./shop-streams.ts";

type Cart = { readonly who: Who; readonly app: "web" | "mobile" };
type Offered = Cart & { readonly deliveryOptionId: string };
type Quoted = Cart & {
  readonly quoteId: string;
  readonly total: { readonly minorUnits: string; readonly currencyCode: string };
};

/** How many carts stand at each step of a check-out. */
export type Stages = { readonly filled: number; readonly quoted: number };

/** Guests' carts on their way: each act takes a cart one step on, as its guest would. Acts resolve to what became of them. */
export type Carts = {
  readonly create: () => Promise<Outcome>;
  readonly add: () => Promise<Outcome>;
  readonly view: () => Promise<Outcome>;
  /** Address, delivery or quote, whichever has waited. */
  readonly step: () => Promise<Outcome>;
  readonly submit: () => Promise<Outcome>;
  /** The whole way of somebody who is signed in. Rejects when it is refused. */
  readonly buyAs: (who: Who) => Promise<void>;
  /** Makes carts until as many wait at each step. */
  readonly prepare: (stages: Stages) => Promise<void>;
};

/** How many at once while preparing. */
const width = 8;
/** Carts that can be looked at; older ones are left behind, as guests do. */
const keptCarts = 5_000;

/** `variantIds`: what is bought, each as likely. */
export function createCarts(options: {
  readonly apps: Apps;
  readonly streams: Streams;
  readonly random: Random;
  readonly variantIds: readonly string[];
  readonly address: () => string;
}): Carts {
  const { apps, streams, random, variantIds, address } = options;
  const all: Cart[] = [];
  const filled: Cart[] = [];
  const addressed: Cart[] = [];
  const offered: Offered[] = [];
  const quoted: Quoted[] = [];
  const line = () => ({ variantId: random.pick(variantIds), quantity: 1 });

  async function create(): Promise<Outcome> {
    const app = random.chance(0.6) ? "web" : "mobile";
    const who: Who = { address: address() };
    const input = { currency: "EUR", lines: [line()] };
    const name = app === "web" ? "CartCreate" : "MobileBasketCreate";
    const { outcome, data } = await apps.ask(app, name, { input }, who);
    if (outcome !== "done") return outcome;
    const cart = { app, who: { ...who, headers: { "x-cart-token": data.cartCreate.cartToken } } } as const;
    filled.push(cart);
    if (all.length < keptCarts) all.push(cart);
    else all[random.between(0, keptCarts - 1)] = cart;
    return outcome;
  }

  async function setAddress(): Promise<Outcome> {
    const cart = filled.shift();
    if (!cart) return create();
    const { outcome, data } = await apps.ask(
      "web",
      "CheckoutAddressSet",
      { input: { address: demoAddress } },
      cart.who,
    );
    const [option] = data?.cartDeliveryAddressSet?.cart?.deliveryOptions ?? [];
    if (option) offered.push({ ...cart, deliveryOptionId: option.id });
    return outcome;
  }

  async function selectDelivery(): Promise<Outcome> {
    const cart = offered.shift();
    if (!cart) return setAddress();
    const input = { deliveryOptionId: cart.deliveryOptionId };
    const { outcome } = await apps.ask("web", "CheckoutDeliveryOptionSelect", { input }, cart.who);
    if (outcome === "done") addressed.push(cart);
    return outcome;
  }

  async function quote(): Promise<Outcome> {
    const cart = addressed.shift();
    if (!cart) return selectDelivery();
    const { outcome, data } = await apps.ask("web", "CheckoutQuote", { input: {} }, cart.who);
    const made = data?.cartQuote?.quote;
    if (outcome === "done" && made) {
      const { minorUnits } = made.total.gross;
      quoted.push({ ...cart, quoteId: made.id, total: { minorUnits, currencyCode: "EUR" } });
    }
    return outcome;
  }

  async function submit(cart: Quoted | undefined = quoted.shift()): Promise<Outcome> {
    if (!cart) return quote();
    const submittedMs = performance.now();
    const input = {
      quoteId: cart.quoteId,
      idempotencyKey: randomUUID(),
      expectedTotal: cart.total,
      contact: { email: "ada@novatech.example" },
      paymentMethodToken: "tok_sandbox_visa",
    };
    const { outcome, data } = await apps.ask("web", "CheckoutSubmit", { input }, cart.who);
    const { attempt, orderAccessToken } = data?.checkoutSubmit ?? {};
    if (attempt)
      streams.follow(
        { id: attempt.id as string, accessToken: (orderAccessToken ?? null) as string | null, submittedMs },
        cart.who,
      );
    return outcome;
  }

  const fill = async (isEnough: () => boolean, act: () => Promise<Outcome>): Promise<void> => {
    let misses = 0;
    await Promise.all(
      Array.from({ length: width }, async () => {
        while (!isEnough()) {
          if ((await act()) === "done") continue;
          misses += 1;
          if (misses > 50) throw new Error(`carts cannot be filled: ${JSON.stringify(apps.complaints())}`);
        }
      }),
    );
  };

  return {
    create,
    add: async () => {
      const cart = filled.shift();
      if (!cart) return create();
      const { app, who } = cart;
      const name = app === "web" ? "CartLinesAdd" : "MobileBasketAdd";
      const { outcome } = await apps.ask(app, name, { input: { lines: [line()] } }, who);
      filled.push(cart);
      return outcome;
    },
    view: async () => {
      if (all.length === 0) return create();
      const { app, who } = random.pick(all);
      return (await apps.ask(app, app === "web" ? "Cart" : "MobileBasket", {}, who)).outcome;
    },
    step: () => {
      const waiting = [
        { count: filled.length, act: setAddress },
        { count: offered.length, act: selectDelivery },
        { count: addressed.length, act: quote },
      ].filter(({ count }) => count > 0);
      return waiting.length === 0 ? setAddress() : random.pick(waiting).act();
    },
    submit: () => submit(),
    buyAs: async (who) => {
      const ask = async (name: string, input: object) => {
        const { outcome, data } = await apps.ask("web", name, { input }, who);
        if (outcome !== "done") throw new Error(`${name}: ${JSON.stringify(apps.complaints())}`);
        return data;
      };
      await ask("CartCreate", { currency: "EUR", lines: [line()] });
      const { cartDeliveryAddressSet } = await ask("CheckoutAddressSet", { address: demoAddress });
      const [option] = cartDeliveryAddressSet.cart.deliveryOptions;
      await ask("CheckoutDeliveryOptionSelect", { deliveryOptionId: option.id });
      const { cartQuote } = await ask("CheckoutQuote", {});
      const { minorUnits } = cartQuote.quote.total.gross;
      const cart = {
        app: "web",
        who,
        quoteId: cartQuote.quote.id,
        total: { minorUnits, currencyCode: "EUR" },
      } as const;
      if ((await submit(cart)) !== "done") throw new Error(`no order: ${JSON.stringify(apps.complaints())}`);
    },
    prepare: async (stages) => {
      await fill(() => quoted.length >= stages.quoted, quote);
      await fill(() => filled.length >= stages.filled, create);
    },
  };
}

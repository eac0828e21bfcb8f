import { randomUUID } from "node:crypto";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { applyVoucher, type OrderDetail, type OrderRef, readOrder } from "@novatech/testkit/shop/afterwards";
import {
  accepted,
  fillCart,
  logIn,
  quoteCart,
  register,
  settledAttempt,
  submitCheckout,
  type WantedLine,
} from "@novatech/testkit/shop/buying";
import { until } from "@novatech/testkit/wait";
import { expect, test } from "vitest";
import { demoLogins } from "../../demo-seed/accounts.ts";
import { demoMerchants } from "../../demo-seed/merchants.ts";
import { requireRest } from "../at-rest.ts";
import { plentiful } from "../goods.ts";
import { refusalsOf } from "../refusals/operations.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";

/** The shops that journeys after an order run in: parcels move by hand, so that a test says when; a bank waits as shortly as it may. */
export const byHand: Readonly<Record<string, string>> = {
  CARRIER_SIMULATOR: "off",
  PAYMENT_ACTION_TTL_MS: "10000",
  FRAUD_REVIEW_ABOVE_MINOR: "2000000",
};

/** A shop, who does what in it, and things nobody else in this shop buys. */
export type Scene = {
  readonly shop: ShopUnderTest;
  readonly visitor: GraphClient;
  /** Does the merchants' work, too: packs, counts, inspects. */
  readonly staff: GraphClient;
  /** A variant of the merchant of which 120 lie in each of its two warehouses, another one at each call. */
  readonly something: (merchantId: string) => string;
  readonly close: () => Promise<void>;
};

const taken = new WeakMap<ShopUnderTest, Map<string, number>>();

/** Sets a test's scene. Close it: clients are not shared, since a log-in lasts five minutes. */
export async function openScene(shop: ShopUnderTest): Promise<Scene> {
  const visitor = createGraphClient(shop.url, { name: "after-an-order" });
  const login = demoLogins.find(({ role }) => role === "staff");
  if (login === undefined) throw new Error("the demo shop has no staff");
  const staff = await logIn(visitor, login);
  const places = taken.get(shop) ?? new Map(demoMerchants.map(({ id }) => [id, 40]));
  taken.set(shop, places);
  return {
    shop,
    visitor,
    staff,
    something: (merchantId) => {
      const place = places.get(merchantId) ?? 0;
      places.set(merchantId, place + 1);
      return plentiful(merchantId, place);
    },
    close: async () => {
      await Promise.all([visitor.close(), staff.close()]);
    },
  };
}

/** Sends a mutation; rejects with what was refused. */
export async function send(client: GraphClient, name: string, input: object): Promise<void> {
  try {
    accepted({ userErrors: await refusalsOf(client, name, input) });
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** A key that no other request has. */
export const newKey = (): string => randomUUID();

/** Who bought, and what. */
export type Bought = OrderRef & {
  readonly client: GraphClient;
  readonly attemptId: string;
  /** In minor units. */
  readonly total: bigint;
  /** The order's line of a variant. */
  readonly lineOf: (variantId: string) => string;
};

/** How something is bought, where it is not the plainest way. */
export type Wish = {
  readonly lines: readonly WantedLine[];
  readonly vouchers?: readonly string[];
  readonly card?: string;
  readonly deliveryOptionId?: string;
  readonly asGuest?: boolean;
};

/** A check-out that was accepted. */
export type Begun = {
  readonly client: GraphClient;
  readonly attemptId: string;
  readonly accessToken: string | null;
  readonly total: bigint;
};

/** Fills a cart of somebody new and submits it; what becomes of it is not waited for. Rejects with what was refused. */
export async function begin({ visitor }: Scene, wish: Wish): Promise<Begun> {
  const who = wish.asGuest === true ? visitor.as({}) : (await register(visitor)).client;
  const { cartToken } = await fillCart(who, wish.lines);
  const client = cartToken === null ? who : who.as({ "x-cart-token": cartToken });
  for (const code of wish.vouchers ?? []) await applyVoucher(client, code);
  if (wish.deliveryOptionId !== undefined)
    await send(client, "cartDeliveryOptionSelect", { deliveryOptionId: wish.deliveryOptionId });
  const quote = await quoteCart(client);
  const options = wish.card === undefined ? {} : { paymentMethodToken: wish.card };
  const { attempt, orderAccessToken } = accepted(await submitCheckout(client, quote, options));
  const total = BigInt(quote.total.gross.minorUnits);
  return { client, attemptId: attempt?.id ?? "", accessToken: orderAccessToken, total };
}

/** The order of a check-out. Rejects when it is not placed. */
export async function placed({ shop }: Scene, begun: Begun): Promise<Bought> {
  const { client, attemptId, accessToken, total } = begun;
  const { order, failure } = await settledAttempt(client, attemptId, accessToken);
  if (order === null) throw new Error(`not placed: ${failure?.code} ${failure?.message}`);
  const lines = await shop.databases.orders<{ id: string; variantId: string }[]>`
    select id, variant_id as "variantId" from order_lines where order_id = ${order.id}`;
  return {
    client,
    id: order.id,
    accessToken,
    attemptId,
    total,
    lineOf: (variantId) => {
      const line = lines.find((one) => one.variantId === variantId);
      if (line === undefined) throw new Error(`the order has no line of ${variantId}`);
      return line.id;
    },
  };
}

/** Buys. Rejects when it is not placed. */
export const buy = async (scene: Scene, wish: Wish): Promise<Bought> => placed(scene, await begin(scene, wish));

/** The order once it is so; rejects with how it is instead. */
export async function orderWhen(bought: Bought, isSo: (order: OrderDetail) => boolean): Promise<OrderDetail> {
  const order = await until(() => readOrder(bought.client, bought), {
    done: (seen) => seen !== null && isSo(seen),
    timeoutMs: 30_000,
    everyMs: 50,
  });
  if (order === null) throw new Error("the order is not there");
  return order;
}

/** The last test of a journey: everything has ended, and every promise of the design holds over all rooms. */
export const testRest = (shop: () => ShopUnderTest): void =>
  test("after all of it every promise of the design holds", async () => {
    await expect(requireRest(shop().databases, 60_000)).resolves.toBeUndefined();
  });

import { randomUUID } from "node:crypto";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import {
  accepted,
  type Attempt,
  fillCart,
  logIn,
  quoteCart,
  type Refusal,
  register,
  settledAttempt,
  submitCheckout,
} from "@novatech/testkit/shop/buying";
import { trackOrder } from "@novatech/testkit/shop/tracking";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { demoLogins } from "../../demo-seed/accounts.ts";
import { northlight } from "../../demo-seed/merchants.ts";
import { requireRest } from "../at-rest.ts";
import { plentiful } from "../goods.ts";
import { type OneProcessShop, startOneProcess } from "../shop-under-test.ts";
import * as operations from "./operations.ts";
import { cartOf, expectRefusal } from "./operations.ts";

let shop: OneProcessShop;
let visitor: GraphClient;
let shopper: GraphClient;
let account: { readonly email: string; readonly password: string };
let place = 30;
/** Something nobody else in this file buys. */
let variantId: string;

beforeAll(async () => {
  shop = await startOneProcess();
  visitor = createGraphClient(shop.url, { name: "refusals" });
});
afterAll(async () => {
  await visitor?.close();
  await shop?.stop();
});
beforeEach(async () => {
  variantId = plentiful(northlight.id, place);
  place += 1;
  const { client, ...known } = await register(visitor);
  shopper = client;
  account = known;
  await fillCart(shopper, [{ variantId, quantity: 2 }]);
  return () => client.close();
});

const attemptsOf = async (quoteId: string): Promise<number> =>
  (await shop.databases.orders`select 1 from checkout_attempts where quote_id = ${quoteId}`).length;

const shelf = async () => {
  const rows = await shop.databases.inventory<{ on_hand: number; promised: number }[]>`
    select sum(on_hand)::int as on_hand, sum(reserved + committed)::int as promised
    from stock_items where variant_id = ${variantId}`;
  return rows[0];
};

const settle = (client: GraphClient, attempt: { readonly id: string } | null): Promise<Attempt> =>
  settledAttempt(client, attempt?.id ?? "");

test("the same submit again gives the same attempt, also when both come at once, and there is one order", async () => {
  const quote = await quoteCart(shopper);
  const idempotencyKey = randomUUID();
  const both = await Promise.all([1, 2].map(() => submitCheckout(shopper, quote, { idempotencyKey })));
  const [first, second] = both.map((payload) => accepted(payload).attempt?.id);
  expect(second).toBe(first);
  const settled = await settle(shopper, both[0]?.attempt ?? null);
  expect(settled.status).toBe("PLACED");
  const again = accepted(await submitCheckout(shopper, quote, { idempotencyKey }));
  expect(again.attempt).toEqual({ id: first, status: "PLACED" });
  expect(await attemptsOf(quote.id)).toBe(1);
  const placed = await shop.databases.orders`select 1 from orders where attempt_id = ${first ?? ""}`;
  expect(placed.length).toBe(1);
});

test("the same key with another input is refused, and the first attempt goes its way", async () => {
  const quote = await quoteCart(shopper);
  const idempotencyKey = randomUUID();
  const { attempt } = accepted(await submitCheckout(shopper, quote, { idempotencyKey }));
  const other = await submitCheckout(shopper, quote, { idempotencyKey, paymentMethodToken: "tok_sandbox_mastercard" });
  expectRefusal(other.userErrors, "IDEMPOTENCY_KEY_REUSED");
  expect(other.attempt).toBeNull();
  expect((await settle(shopper, attempt)).status).toBe("PLACED");
});

test("a quote is ordered once: two submits of it with two keys make one order", async () => {
  const quote = await quoteCart(shopper);
  const payloads = await Promise.all([submitCheckout(shopper, quote), submitCheckout(shopper, quote)]);
  const taken = payloads.filter((payload) => payload.attempt !== null);
  expect(taken.length).toBe(1);
  const refused = payloads.find((payload) => payload.attempt === null);
  expectRefusal(refused?.userErrors ?? [], "INVALID_INPUT");
  expect((await settle(shopper, taken[0]?.attempt ?? null)).status).toBe("PLACED");
});

test.each(["tok_sandbox_declined", "tok_sandbox_insufficient_funds", "tok_made_up"])(
  "a card that is declined (%s) costs nothing: the stock is free, the cart is as it was, and another card buys by the same quote",
  async (paymentMethodToken) => {
    const quote = await quoteCart(shopper);
    const [cartBefore, shelfBefore] = [await cartOf(shopper), await shelf()];
    const declined = accepted(await submitCheckout(shopper, quote, { paymentMethodToken }));
    const settled = await settle(shopper, declined.attempt);
    expect(settled).toMatchObject({ status: "FAILED", failure: { code: "PAYMENT_DECLINED" }, order: null });
    expect(settled.failure?.message).toMatch(/another/);
    expect(await cartOf(shopper)).toEqual(cartBefore);
    await requireRest(shop.databases);
    expect(await shelf()).toEqual(shelfBefore);
    const paid = accepted(await submitCheckout(shopper, quote));
    expect((await settle(shopper, paid.attempt)).status).toBe("PLACED");
  },
);

test("an answer of the provider that gets lost is asked for again: one order, charged once", async () => {
  const quote = await quoteCart(shopper);
  const lost = accepted(await submitCheckout(shopper, quote, { paymentMethodToken: "tok_sandbox_timeout_once" }));
  expect((await settle(shopper, lost.attempt)).status).toBe("PLACED");
  await requireRest(shop.databases);
});

test("a total the shopper did not agree to is refused with the quote's, and nothing is begun", async () => {
  const quote = await quoteCart(shopper);
  const before = await cartOf(shopper);
  const expectedMinorUnits = String(BigInt(quote.total.gross.minorUnits) - 1n);
  const refused = await submitCheckout(shopper, quote, { expectedMinorUnits });
  expectRefusal(refused.userErrors, "PRICE_CHANGED");
  expect(await attemptsOf(quote.id)).toBe(0);
  expect(await cartOf(shopper)).toEqual(before);
});

test("a price that changes after the quote does not change the quote, and the next quote has the new one", async () => {
  const quote = await quoteCart(shopper);
  const merchant = await logIn(visitor, demoLogins[1] ?? account);
  const [row] = await shop.databases.cart<{ sku: string; price: string }[]>`
    select sku, prices -> 'EUR' ->> 'amountMinor' as price from variant_prices where variant_id = ${variantId}`;
  const { product } = await merchant.get<{ product: { version: number } | null }>(operations.productOfSku, {
    sku: row?.sku,
  });
  const { productVariantPriceSet } = await merchant.get<{
    productVariantPriceSet: { userErrors: readonly Refusal[] };
  }>(operations.priceSet, {
    input: { variantId, currency: "EUR", amountMinor: "123456", expectedVersion: product?.version },
  });
  accepted(productVariantPriceSet);
  const { attempt } = accepted(await submitCheckout(shopper, quote));
  const { status, order } = await settle(shopper, attempt);
  expect(status).toBe("PLACED");
  const [placed] = await shop.databases.orders<{ total: string }[]>`
    select total_gross::text as total from orders where id = ${order?.id ?? ""}`;
  expect(placed?.total).toBe(quote.total.gross.minorUnits);

  const { client: next } = await register(visitor);
  await fillCart(next, [{ variantId, quantity: 2 }]);
  const difference = 2n * (123_456n - BigInt(row?.price ?? 0));
  expect((await quoteCart(next)).total.gross.minorUnits).toBe(
    String(BigInt(quote.total.gross.minorUnits) + difference),
  );
  await Promise.all([merchant.close(), next.close()]);
});

test("a quote whose time is over is refused, and nothing is begun", async () => {
  const quote = await quoteCart(shopper);
  // Fifteen minutes pass: quotes cannot be changed, so the clock is, for one row and past its trigger.
  await shop.databases.cart.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update quotes set created_at = created_at - interval '1 hour', expires_at = expires_at - interval '1 hour'
              where id = ${quote.id}`;
  });
  expectRefusal((await submitCheckout(shopper, quote)).userErrors, "QUOTE_EXPIRED");
  expect(await attemptsOf(quote.id)).toBe(0);
});

test("a cart that changed after the quote is not ordered by it", async () => {
  const quote = await quoteCart(shopper);
  const other = plentiful(northlight.id, 29);
  expect(await operations.refusalsOf(shopper, "cartLinesAdd", { lines: [{ variantId: other, quantity: 1 }] })).toEqual(
    [],
  );
  expectRefusal((await submitCheckout(shopper, quote)).userErrors, "VERSION_CONFLICT");
  expect(await attemptsOf(quote.id)).toBe(0);
});

test.each<readonly [what: string, change: object, field: string]>([
  ["a key too short to be one of its own", { idempotencyKey: "1" }, "idempotencyKey"],
  ["an e-mail address that is none", { contact: { email: "nobody" } }, "email"],
  ["a card without a token", { paymentMethodToken: "" }, "paymentMethodToken"],
])("%s is refused by the name of its field", async (_what, change, field) => {
  const quote = await quoteCart(shopper);
  const { currencyCode, minorUnits } = quote.total.gross;
  const refusals = await operations.refusalsOf(shopper, "checkoutSubmit", {
    quoteId: quote.id,
    idempotencyKey: randomUUID(),
    expectedTotal: { minorUnits, currencyCode },
    contact: { email: "ada@novatech.example" },
    paymentMethodToken: "tok_sandbox_visa",
    ...change,
  });
  expectRefusal(refusals, "INVALID_INPUT");
  expect(refusals[0]?.field?.at(-1)).toBe(field);
  expect(await attemptsOf(quote.id)).toBe(0);
});

test("of two who want the last one at once exactly one gets it, and the other is told what is missing", async () => {
  const merchant = await logIn(visitor, demoLogins[1] ?? account);
  const rows = await shop.databases.inventory<{ warehouse_id: string; on_hand: number; country_code: string }[]>`
    select warehouse_id, on_hand, country_code from stock_items
    join warehouses on warehouses.id = warehouse_id where variant_id = ${variantId}`;
  for (const { warehouse_id: warehouseId, on_hand: onHand, country_code: country } of rows) {
    const input = {
      variantId,
      warehouseId,
      quantity: (country === "DE" ? 1 : 0) - onHand,
      reason: "counted",
      idempotencyKey: randomUUID(),
    };
    const { stockAdjust } = await merchant.get<{ stockAdjust: { userErrors: readonly Refusal[] } }>(
      operations.stockAdjust,
      { input },
    );
    accepted(stockAdjust);
  }
  expect(await shelf()).toEqual({ on_hand: 1, promised: 0 });
  const buyers = await Promise.all(
    [1, 2].map(async () => {
      const { client } = await register(visitor);
      await fillCart(client, [{ variantId, quantity: 1 }]);
      return { client, quote: await quoteCart(client) };
    }),
  );
  const settled = await Promise.all(
    buyers.map(async ({ client, quote }) => settle(client, accepted(await submitCheckout(client, quote)).attempt)),
  );
  expect(settled.map(({ status }) => status).toSorted()).toEqual(["FAILED", "PLACED"]);
  expect(settled.find(({ status }) => status === "FAILED")?.failure?.code).toBe("INSUFFICIENT_STOCK");
  await requireRest(shop.databases);
  await Promise.all([merchant, ...buyers.map(({ client }) => client)].map((client) => client.close()));
});

test("a session that was logged out buys nothing, though its token has minutes to live; the cart waits for the next log-in", async () => {
  const quote = await quoteCart(shopper);
  const before = await cartOf(shopper);
  expect(await operations.refusalsOf(shopper, "sessionRevoke", {})).toEqual([]);
  await expect(submitCheckout(shopper, quote)).rejects.toThrow(/log in/i);
  expect(await attemptsOf(quote.id)).toBe(0);
  const back = await logIn(visitor, account);
  expect(await cartOf(back)).toEqual(before);
  const { attempt } = accepted(await submitCheckout(back, quote));
  expect((await settle(back, attempt)).status).toBe("PLACED");
  await back.close();
});

test("nobody orders by another's quote, or sees another's check-out, order or parcel", async () => {
  const quote = await quoteCart(shopper);
  const { client: stranger } = await register(visitor);
  const wrongGuest = visitor.as({ "x-cart-token": "wrong", "x-order-access-token": "wrong" });
  const unknown = { ...quote, id: "quote_00000000000000000000000000" };
  for (const client of [stranger, wrongGuest, visitor])
    expectRefusal((await submitCheckout(client, quote)).userErrors, "NOT_FOUND");
  expectRefusal((await submitCheckout(shopper, unknown)).userErrors, "NOT_FOUND");

  const { attempt } = accepted(await submitCheckout(shopper, quote));
  const { order } = await settle(shopper, attempt);
  const looks = `query Looks($attempt: ID!, $order: ID!, $token: String) {
    checkoutAttempt(id: $attempt, accessToken: $token) { status }
    order(id: $order, accessToken: $token) { number }
  }`;
  const variables = { attempt: attempt?.id, order: order?.id, token: "wrong" };
  for (const client of [stranger, wrongGuest, visitor]) {
    expect(await client.get(looks, variables)).toEqual({ checkoutAttempt: null, order: null });
    await expect(trackOrder(client, order?.id ?? "", { accessToken: "wrong" }).next()).rejects.toThrow(
      "There is no such order of yours.",
    );
  }
  expect(await shopper.get(looks, variables)).toMatchObject({ order: { number: order?.number } });
  const nothing = { attempt: "chk_none", order: "order_none", token: null };
  expect(await shopper.get(looks, nothing)).toEqual({ checkoutAttempt: null, order: null });
  await Promise.all([stranger.close(), wrongGuest.close()]);
});

test("after all of it every promise of the design holds", async () => {
  await expect(requireRest(shop.databases)).resolves.toBeUndefined();
});

import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import {
  accepted,
  fillCart,
  logIn,
  quoteCart,
  register,
  settledAttempt,
  submitCheckout,
} from "@novatech/testkit/shop/buying";
import { buyAndTrack } from "@novatech/testkit/shop/journey";
import { type Tracked, trackOrder } from "@novatech/testkit/shop/tracking";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoLogins } from "../../demo-seed/accounts.ts";
import { harbourHum, northlight, papercliff } from "../../demo-seed/merchants.ts";
import { requireRest } from "../at-rest.ts";
import { plentiful } from "../goods.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { faultsOfTimeline } from "@novatech/testkit/shop/timeline-order";
import * as operations from "./operations.ts";

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

const entriesOf = (events: readonly Tracked[]) =>
  events.map(({ sequence, entry }) => ({ sequence, kind: entry.kind, shipmentId: entry.shipment?.id ?? null }));

/** Orders what is in the client's cart and resolves to the order and the guest's secret. Rejects when it is not placed. */
async function order(client: GraphClient): Promise<{ readonly orderId: string; readonly accessToken: string | null }> {
  const { attempt, orderAccessToken } = accepted(await submitCheckout(client, await quoteCart(client)));
  const { order: placed, failure } = await settledAttempt(client, attempt?.id ?? "", orderAccessToken);
  if (placed === null) throw new Error(`not placed: ${failure?.code} ${failure?.message}`);
  return { orderId: placed.id, accessToken: orderAccessToken };
}

/** Every way through the shop, as tests of the shop that `start` starts. The same for each way of running it. */
export function testJourneys(start: () => Promise<ShopUnderTest>): void {
  let shop: ShopUnderTest;
  let visitor: GraphClient;
  beforeAll(async () => {
    shop = await start();
    visitor = createGraphClient(shop.url, { name: "journeys" });
  });
  afterAll(async () => {
    await visitor?.close();
    await shop?.stop();
  });
  const merchantClient = () => logIn(visitor, demoLogins[1] ?? { email: "", password: "" });

  test("a shopper searches, buys and follows the parcel until it is there and everything is paid", async () => {
    const lines: string[] = [];
    const journey = await buyAndTrack(shop.url, { query: "notebook", say: (line) => lines.push(line) });
    expect(journey, lines.join("\n")).toMatchObject({
      status: "COMPLETED",
      paymentStatus: "PAID",
      fulfilmentStatus: "DELIVERED",
    });
    expect(journey.sequences).toEqual(journey.sequences.map((_, index) => index + 1));
    const timeline = await shop.databases.orders<{ sequence: number; kind: string; shipmentId: string | null }[]>`
      select sequence, kind, shipment_id as "shipmentId" from timeline_entries
      where order_id = ${journey.orderId} order by sequence`;
    expect(journey.kinds).toEqual(timeline.map(({ kind }) => kind));
    expect(faultsOfTimeline(timeline)).toEqual([]);
    expect(journey.kinds.at(-1)).toBe("ORDER_COMPLETED");
    expect(journey.kinds).toContain("PAYMENT_CAPTURED");
  });

  test("a guest buys with the cart's secret and follows the order with its own, as argument or header", async () => {
    const { cartToken } = await fillCart(visitor, [{ variantId: plentiful(papercliff.id, 3), quantity: 1 }]);
    const guest = visitor.as({ "x-cart-token": cartToken ?? "" });
    const { orderId, accessToken } = await order(guest);
    expect(accessToken).toMatch(/^.{32,}$/);

    // The argument opens the order's own rooms; parcels and payments open with the header.
    const byArgument = await collect(trackOrder(visitor, orderId, { accessToken }));
    const withHeader = visitor.as({ "x-order-access-token": accessToken ?? "" });
    const byHeader = await collect(trackOrder(withHeader, orderId));
    const withoutParcels = byHeader.map(({ sequence, entry }) => ({ sequence, kind: entry.kind }));
    expect(byArgument.map(({ sequence, entry }) => ({ sequence, kind: entry.kind }))).toEqual(withoutParcels);
    expect(faultsOfTimeline(entriesOf(byHeader))).toEqual([]);
    expect(byHeader.filter(({ entry }) => entry.shipment !== null).length).toBeGreaterThan(5);

    const seen = await withHeader.get<operations.GuestOrder>(operations.guestOrder, { id: orderId, accessToken: null });
    expect(seen.order).toMatchObject({
      status: "COMPLETED",
      contactEmail: "ada@novatech.example",
      payments: [{ status: "CAPTURED", captured: { minorUnits: seen.order?.total.gross.minorUnits } }],
      shipments: [{ status: "DELIVERED", lines: [{ quantity: 1 }] }],
    });
    const argued = await visitor.get<operations.GuestOrder>(operations.guestOrder, { id: orderId, accessToken });
    expect(argued.order).toMatchObject({ status: "COMPLETED", contactEmail: "ada@novatech.example" });
    const stranger = await visitor.get<operations.GuestOrder>(operations.guestOrder, {
      id: orderId,
      accessToken: null,
    });
    expect(stranger.order).toBeNull();
    await withHeader.close();
    await guest.close();
  });

  test("a guest who logs in takes the cart along", async () => {
    const [own, brought] = [plentiful(northlight.id, 4), plentiful(northlight.id, 5)];
    const { client: customer } = await register(visitor);
    await fillCart(customer, [{ variantId: own, quantity: 1 }]);
    const { cartToken } = await fillCart(visitor, [
      { variantId: brought, quantity: 2 },
      { variantId: own, quantity: 3 },
    ]);
    const guest = visitor.as({ "x-cart-token": cartToken ?? "" });
    const arriving = customer.as({ "x-cart-token": cartToken ?? "" });
    const { cartMerge } = await arriving.get<operations.CartMerged>(operations.cartMerge);
    accepted(cartMerge);
    const { cart } = await customer.get<operations.CartSeen>(operations.cart);
    const quantities = Object.fromEntries(cart?.lines.nodes.map((line) => [line.variant?.id, line.quantity]) ?? []);
    // Where both have a variant the larger quantity counts.
    expect(quantities).toEqual({ [own]: 3, [brought]: 2 });
    expect((await guest.get<operations.CartSeen>(operations.cart)).cart).toBeNull();
    await Promise.all([customer.close(), guest.close(), arriving.close()]);
  });

  test("things of two merchants become two parts and two parcels, and together they cost what was quoted", async () => {
    const { client } = await register(visitor);
    const [phone, speaker] = [plentiful(northlight.id, 8), plentiful(harbourHum.id, 8)];
    await fillCart(client, [
      { variantId: phone, quantity: 2 },
      { variantId: speaker, quantity: 1 },
    ]);
    const { orderId } = await order(client);
    const tracked = await collect(trackOrder(client, orderId));
    expect(faultsOfTimeline(entriesOf(tracked))).toEqual([]);
    const { order: seen } = await client.get<operations.MarketOrder>(operations.marketOrder, { id: orderId });
    const total = BigInt(seen?.total.gross.minorUnits ?? 0);
    const parts = seen?.merchantOrders ?? [];
    expect(parts.length).toBe(2);
    expect(new Set(parts.map((part) => part.merchant?.id))).toEqual(new Set([northlight.id, harbourHum.id]));
    expect(
      parts.flatMap((part) => part.lines.map((line) => [part.merchant?.id, line.variant?.id, line.quantity])),
    ).toEqual(
      expect.arrayContaining([
        [northlight.id, phone, 2],
        [harbourHum.id, speaker, 1],
      ]),
    );
    const grossOf = (part: (typeof parts)[number]): bigint =>
      BigInt(part.subtotal.gross.minorUnits) + BigInt(part.shipping.gross.minorUnits);
    expect(parts.reduce((sum, part) => sum + grossOf(part), 0n)).toBe(total);
    const shipments = seen?.shipments ?? [];
    expect(shipments.length).toBeGreaterThanOrEqual(2);
    expect(new Set(shipments.map((shipment) => shipment.merchant?.id))).toEqual(
      new Set([northlight.id, harbourHum.id]),
    );
    const captured = seen?.payments?.reduce((sum, payment) => sum + BigInt(payment.captured.minorUnits), 0n);
    expect(captured).toBe(total);
    await client.close();
  });

  test("a merchant sees what was bought of him and that it left the shelf, but neither who bought it nor others' parts", async () => {
    const merchant = await merchantClient();
    const variantId = plentiful(northlight.id, 10);
    const [{ sku } = { sku: "" }] = await shop.databases.cart<{ sku: string }[]>`
      select sku from variant_prices where variant_id = ${variantId}`;
    const shelf = async () => {
      const { product } = await merchant.get<operations.VariantStock>(operations.variantStock, { sku });
      const rows = product?.variants.nodes.find((variant) => variant.id === variantId)?.stock ?? [];
      const sum = (of: "onHand" | "reserved" | "committed"): number => rows.reduce((units, row) => units + row[of], 0);
      return { onHand: sum("onHand"), promised: sum("reserved") + sum("committed") };
    };
    const { client } = await register(visitor);
    await fillCart(client, [{ variantId, quantity: 3 }]);
    const before = await shelf();
    const { orderId } = await order(client);
    await collect(trackOrder(client, orderId));
    expect(await shelf()).toEqual({ onHand: before.onHand - 3, promised: before.promised });
    const curious = await client.ask<operations.VariantStock>(operations.variantStock, { sku });
    expect(curious.errors?.map((error) => error.message)).toContainEqual(
      expect.stringContaining("ProductVariant.stock"),
    );
    expect(curious.data?.product?.variants.nodes.flatMap((variant) => variant.stock ?? [])).toEqual([]);

    const answer = await merchant.get<operations.MerchantOrders>(operations.merchantOrders, { id: northlight.id });
    const mine = answer.merchant?.orders?.nodes.find((part) =>
      part.lines.some((line) => line.variant?.id === variantId && line.quantity === 3),
    );
    expect(mine).toMatchObject({ fulfilmentStatus: "DELIVERED" });
    expect(JSON.stringify(answer)).not.toMatch(/ada@novatech|Beispielweg|shopper-/i);
    const others = await merchant.get<operations.MerchantOrders>(operations.merchantOrders, { id: papercliff.id });
    expect(others.merchant?.orders ?? null).toBeNull();
    const whole = await merchant.get<operations.GuestOrder>(operations.guestOrder, { id: orderId, accessToken: null });
    expect(whole.order).toBeNull();
    await Promise.all([client.close(), merchant.close()]);
  });

  test("after all of it every promise of the design holds", async () => {
    await expect(requireRest(shop.databases)).resolves.toBeUndefined();
  });
}

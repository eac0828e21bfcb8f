import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { type Random, seededRandom } from "@novatech/testkit/random";
import { accepted, fillCart, quoteCart, register, settledAttempt, submitCheckout } from "@novatech/testkit/shop/buying";
import { trackOrder } from "@novatech/testkit/shop/tracking";
import { afterAll, beforeAll, expect, test } from "vitest";
import { harbourHum, northlight, papercliff } from "../../demo-seed/merchants.ts";
import type { HouseProcess } from "../../room-process.ts";
import { plentiful } from "../goods.ts";
import { type ManyProcessShop, startManyProcesses } from "../shop-under-test.ts";

let shop: ManyProcessShop;
let gateways: readonly { readonly url: string; readonly process: HouseProcess }[] = [];

beforeAll(async () => {
  shop = await startManyProcesses({ environment: { CARRIER_SIMULATOR_STEP_MS: "150" } });
  const second = await shop.processes.anotherGateway();
  await second.process.start();
  gateways = [{ url: shop.url, process: shop.processes.gateway }, second];
});
afterAll(async () => {
  await gateways[1]?.process.stop();
  await shop?.stop();
});

/** A shopper with an order of three merchants, whose three parcels are under way at once. */
async function buy(): Promise<{ readonly shopper: GraphClient; readonly orderId: string }> {
  const { client: shopper } = await register(createGraphClient(shop.url, { name: "many-gateways" }));
  const variants = [northlight, harbourHum, papercliff].map(({ id }) => plentiful(id, 6));
  await fillCart(
    shopper,
    variants.map((variantId) => ({ variantId, quantity: 1 })),
  );
  const { attempt } = accepted(await submitCheckout(shopper, await quoteCart(shopper)));
  const { order, failure } = await settledAttempt(shopper, attempt?.id ?? "");
  if (order === null) throw new Error(`not placed: ${failure?.code}`);
  return { shopper, orderId: order.id };
}

type Followed = { readonly seen: number[]; cuts: number; readonly at: Set<string> };

/**
 * Follows an order to its end, through one gateway and then the other: cut after every few entries as `random` says, or by whatever else breaks; always
 * goes on after the last entry seen.
 */
async function follow(shopper: GraphClient, orderId: string, random: Random): Promise<Followed> {
  const followed: Followed = { seen: [], cuts: 0, at: new Set() };
  for (let isOver = false; !isOver;) {
    const url = gateways[Math.floor(random.next() * gateways.length)]?.url ?? "";
    followed.at.add(url);
    const client = shopper.at(url);
    let left = Math.floor(random.next() * 4);
    try {
      for await (const { sequence, entry } of trackOrder(client, orderId, { after: followed.seen.at(-1) ?? 0 })) {
        followed.seen.push(sequence);
        isOver = entry.kind === "ORDER_COMPLETED";
        if (left === 0) client.cut();
        left -= 1;
      }
    } catch {
      followed.cuts += 1;
    } finally {
      await client.close();
    }
  }
  return followed;
}

const writtenOf = async (orderId: string): Promise<number[]> =>
  (
    await shop.databases.orders<{ sequence: number }[]>`
      select sequence from timeline_entries where order_id = ${orderId} order by sequence`
  ).map(({ sequence }) => sequence);

/** What happens to processes while orders are followed. */
const mishaps: Readonly<Record<string, (victim: HouseProcess) => Promise<void>>> = {
  "nothing else happens": async () => {},
  "a gateway is killed": async (victim) => {
    await victim.kill();
    await victim.start();
  },
  "the orders room is killed": async () => {
    await shop.processes.rooms.orders.kill();
    await shop.processes.rooms.orders.start();
  },
};

test.each(Object.keys(mishaps).map((name, index) => [name, index + 1] as const))(
  "who is cut at random and goes on at another gateway sees every entry once, while %s (seed %i)",
  async (name, seed) => {
    const bought = await Promise.all(Array.from({ length: 4 }, buy));
    const following = bought.map(({ shopper, orderId }, place) =>
      follow(shopper, orderId, seededRandom(seed * 100 + place)),
    );
    const victim = gateways[seed % 2]?.process;
    if (victim) await mishaps[name]?.(victim);
    const all = await Promise.all(following);
    for (const [place, { seen, at }] of all.entries()) {
      const orderId = bought[place]?.orderId ?? "";
      expect(seen, `${orderId} over ${at.size} gateways`).toEqual(await writtenOf(orderId));
    }
    expect(all.every(({ at }) => at.size === 2)).toBe(true);
    expect(all.reduce((sum, { cuts }) => sum + cuts, 0)).toBeGreaterThan(10);
    await Promise.all(bought.map(({ shopper }) => shopper.close()));
  },
);

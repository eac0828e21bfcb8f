import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { seededRandom } from "@novatech/testkit/random";
import { accepted, fillCart, quoteCart, register, settledAttempt, submitCheckout } from "@novatech/testkit/shop/buying";
import { type Tracked, trackOrder } from "@novatech/testkit/shop/tracking";
import { afterAll, beforeAll, expect, test } from "vitest";
import { harbourHum, northlight, papercliff } from "../../demo-seed/merchants.ts";
import { plentiful } from "../goods.ts";
import { type OneProcessShop, startOneProcess } from "../shop-under-test.ts";

let shop: OneProcessShop;
let visitor: GraphClient;
let shopper: GraphClient;

beforeAll(async () => {
  // Slow enough that a cut falls between two steps of a parcel as well as into one.
  shop = await startOneProcess({ environment: { CARRIER_SIMULATOR_STEP_MS: "150" } });
  visitor = createGraphClient(shop.url, { name: "tracking-resumed" });
  ({ client: shopper } = await register(visitor));
});
afterAll(async () => {
  await Promise.all([visitor?.close(), shopper?.close()]);
  await shop?.stop();
});

/** Orders of three merchants, so that three parcels are under way at once, and resolves to the order's id. */
async function threeParcels(): Promise<string> {
  await fillCart(
    shopper,
    [northlight, harbourHum, papercliff].map(({ id }) => ({ variantId: plentiful(id, 6), quantity: 1 })),
  );
  const { attempt } = accepted(await submitCheckout(shopper, await quoteCart(shopper)));
  const { order, failure } = await settledAttempt(shopper, attempt?.id ?? "");
  if (order === null) throw new Error(`not placed: ${failure?.code}`);
  return order.id;
}

type Seen = { readonly sequence: number; readonly kind: string };
const toSeen = ({ sequence, entry }: Tracked): Seen => ({ sequence, kind: entry.kind });

const writtenOf = async (orderId: string): Promise<Seen[]> => [
  ...(await shop.databases.orders<Seen[]>`
    select sequence, kind from timeline_entries where order_id = ${orderId} order by sequence`),
];

/** Follows an order to its end and cuts the network after every few entries, as `random` says; goes on after the last one seen. */
async function followWithCuts(
  orderId: string,
  random: () => number,
): Promise<{ readonly seen: Seen[]; readonly cuts: number }> {
  const seen: Seen[] = [];
  let cuts = 0;
  while (seen.at(-1)?.kind !== "ORDER_COMPLETED") {
    const client = shopper.as({});
    let left = Math.floor(random() * 4);
    try {
      for await (const event of trackOrder(client, orderId, { after: seen.at(-1)?.sequence ?? 0 })) {
        seen.push(toSeen(event));
        if (left === 0) {
          cuts += 1;
          client.cut();
        }
        left -= 1;
      }
    } catch (error) {
      // The cut itself; entries that were on the wire before it are still handed out.
      if (left >= 0) throw error;
    } finally {
      await client.close();
    }
  }
  return { seen, cuts };
}

test.each([1, 2, 3])(
  "a network that is cut again and again loses no entry and repeats none (seed %i)",
  async (seed) => {
    const orderId = await threeParcels();
    const { seen, cuts } = await followWithCuts(orderId, seededRandom(seed).next);
    expect(cuts).toBeGreaterThan(3);
    expect(seen).toEqual(await writtenOf(orderId));
  },
);

test("twenty who follow one order all see the same, whenever each of them came", async () => {
  const orderId = await threeParcels();
  const clients = Array.from({ length: 20 }, () => shopper.as({}));
  const all = await Promise.all(
    clients.map(async (client, place) => {
      const seen: Seen[] = [];
      for await (const event of trackOrder(client, orderId, { after: place % 2 })) seen.push(toSeen(event));
      return seen;
    }),
  );
  const written = await writtenOf(orderId);
  for (const [place, seen] of all.entries()) expect(seen, `follower ${place}`).toEqual(written.slice(place % 2));
  await Promise.all(clients.map((client) => client.close()));
});

test("an order that is over is told from any place, and then the stream ends", async () => {
  const orderId = await threeParcels();
  const first: Seen[] = [];
  for await (const event of trackOrder(shopper, orderId)) first.push(toSeen(event));
  const last = first.length;
  for (const after of [0, 1, last - 1, last]) {
    const again: Seen[] = [];
    for await (const event of trackOrder(shopper, orderId, { after })) again.push(toSeen(event));
    expect(again, `after ${after}`).toEqual(first.slice(after));
  }
});

test("what nobody can have seen yet, and others' orders, are refused with what to do", async () => {
  const orderId = await threeParcels();
  const { client: stranger } = await register(visitor);
  const ask = (client: GraphClient, id: string, after: number) => trackOrder(client, id, { after }).next();
  await expect(ask(shopper, orderId, 1000)).rejects.toThrow(/must be a sequence of this order that you have seen/);
  await expect(ask(shopper, orderId, -1)).rejects.toThrow(/must be a sequence of this order that you have seen/);
  await expect(ask(stranger, orderId, 0)).rejects.toThrow("There is no such order of yours.");
  await expect(ask(visitor, orderId, 0)).rejects.toThrow("There is no such order of yours.");
  await expect(ask(shopper, "order_none", 0)).rejects.toThrow("There is no such order of yours.");
  await stranger.close();
});

import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { accepted, fillCart, quoteCart, register, settledAttempt, submitCheckout } from "@novatech/testkit/shop/buying";
import { trackOrder } from "@novatech/testkit/shop/tracking";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { northlight, papercliff } from "../../demo-seed/merchants.ts";
import { requireRest } from "../at-rest.ts";
import { holdWrites } from "../freeze.ts";
import { plentiful } from "../goods.ts";
import { flushRedis } from "@novatech/testkit/shop/redis-flush";
import { type OneProcessShop, startOneProcess } from "../shop-under-test.ts";

let shop: OneProcessShop;
let visitor: GraphClient;
let shopper: GraphClient;

beforeAll(async () => {
  shop = await startOneProcess();
  visitor = createGraphClient(shop.url, { name: "redis-wiped" });
  ({ client: shopper } = await register(visitor));
});
afterAll(async () => {
  await Promise.all([visitor?.close(), shopper?.close()]);
  await shop?.stop();
});

test("Redis forgets everything while events are on their way: the order is placed and delivered all the same", async () => {
  await fillCart(shopper, [{ variantId: plentiful(northlight.id, 2), quantity: 1 }]);
  const quote = await quoteCart(shopper);
  // The event that stock is wanted is in Redis and nowhere handled: inventory cannot commit what it made of it.
  const letGo = await holdWrites(shop.databases, "inventory");
  const { attempt } = accepted(await submitCheckout(shopper, quote));
  try {
    await until(async () => {
      const told = await shop.databases.orders`
        select 1 from outbox where aggregate_id = ${attempt?.id ?? ""} and published_at is not null`;
      return told.length > 0;
    });
    await flushRedis(shop.redisUrl);
  } finally {
    await letGo();
  }
  const settled = await settledAttempt(shopper, attempt?.id ?? "");
  expect(settled, shop.run.said()).toMatchObject({ status: "PLACED" });
  const kinds: string[] = [];
  for await (const { entry } of trackOrder(shopper, settled.order?.id ?? "")) kinds.push(entry.kind);
  expect(kinds.at(-1)).toBe("ORDER_COMPLETED");
  await requireRest(shop.databases);
});

test("Redis forgets everything at every step of a parcel: whoever follows it misses nothing and sees nothing twice", async () => {
  await fillCart(shopper, [{ variantId: plentiful(papercliff.id, 2), quantity: 1 }]);
  const { attempt } = accepted(await submitCheckout(shopper, await quoteCart(shopper)));
  const { order } = await settledAttempt(shopper, attempt?.id ?? "");
  const followed: { sequence: number; kind: string }[] = [];
  for await (const { sequence, entry } of trackOrder(shopper, order?.id ?? "")) {
    followed.push({ sequence, kind: entry.kind });
    if (sequence % 2 === 0) await flushRedis(shop.redisUrl);
  }
  const written = await shop.databases.orders<{ sequence: number; kind: string }[]>`
    select sequence, kind from timeline_entries where order_id = ${order?.id ?? ""} order by sequence`;
  expect(followed).toEqual([...written]);
  expect(followed.at(-1)?.kind).toBe("ORDER_COMPLETED");
  await requireRest(shop.databases);
});

import type { RoomName } from "@novatech/service/room";
import { createGraphClient } from "@novatech/testkit/graph-client";
import {
  accepted,
  fillCart,
  logIn,
  quoteCart,
  register,
  settledAttempt,
  submitCheckout,
} from "@novatech/testkit/shop/buying";
import { trackOrder } from "@novatech/testkit/shop/tracking";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { harbourHum } from "../../demo-seed/merchants.ts";
import { requireRest } from "../at-rest.ts";
import { holdWrites } from "../freeze.ts";
import { plentiful } from "../goods.ts";
import { type OneProcessShop, startOneProcess } from "../shop-under-test.ts";

let shop: OneProcessShop;
beforeAll(async () => {
  shop = await startOneProcess();
});
afterAll(() => shop?.stop());

/** Since when its PostgreSQL runs. */
async function startedAt({ databases }: OneProcessShop): Promise<string | undefined> {
  const [row] = await databases.orders<{ at: string }[]>`select pg_postmaster_start_time()::text as at`;
  return row?.at;
}

test.each<{ readonly place: string; readonly held: RoomName; readonly query: string }>([
  {
    place: "inventory holds the stock",
    held: "inventory",
    query: "select 1 from pg_stat_activity where datname = 'inventory' and wait_event_type = 'Lock'",
  },
  {
    place: "payments writes down that the money is held",
    held: "payments",
    query: "select 1 from sandbox.authorizations where key = $1 || ':authorize'",
  },
])("npm start is killed while $place: the next npm start finds its PostgreSQL and ends the check-out", async (at) => {
  const visitor = createGraphClient(shop.url, { name: "killed-mid-checkout" });
  const { client, email, password } = await register(visitor);
  await fillCart(client, [{ variantId: plentiful(harbourHum.id, 1), quantity: 1 }]);
  const quote = await quoteCart(client);
  const letGo = await holdWrites(shop.databases, at.held);
  const { attempt } = accepted(await submitCheckout(client, quote));
  const attemptId = attempt?.id ?? "";
  const parameters = at.query.includes("$1") ? [attemptId] : [];
  await until(async () => (await shop.databases[at.held].unsafe(at.query, parameters)).length > 0);
  const before = await startedAt(shop);
  shop.run.kill("SIGKILL");
  await shop.run.code;
  await Promise.all([visitor.close(), client.close()]);
  await letGo();
  await shop.databases.close();

  shop = await startOneProcess({ home: shop.home });
  const after = await startedAt(shop);
  expect(after, "PostgreSQL was started anew instead of being adopted").toBe(before);
  const back = createGraphClient(shop.url, { name: "killed-mid-checkout" });
  const shopper = await logIn(back, { email, password });
  const settled = await settledAttempt(shopper, attemptId);
  expect(["PLACED", "EXPIRED"], shop.run.said()).toContain(settled.failure?.code ?? settled.status);
  const kinds: string[] = [];
  if (settled.order) for await (const { entry } of trackOrder(shopper, settled.order.id)) kinds.push(entry.kind);
  expect(kinds.at(-1)).toBe(settled.order ? "ORDER_COMPLETED" : undefined);
  await requireRest(shop.databases);
  await Promise.all([back.close(), shopper.close()]);
});

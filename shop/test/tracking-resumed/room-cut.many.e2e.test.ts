import { randomUUID } from "node:crypto";
import { createGraphClient, type GraphAnswer, type GraphClient } from "@novatech/testkit/graph-client";
import {
  accepted,
  fillCart,
  logIn,
  quoteCart,
  type Refusal,
  register,
  submitCheckout,
} from "@novatech/testkit/shop/buying";
import { stockAdjust } from "@novatech/testkit/shop/operations-afterwards";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoLogins } from "../../demo-seed/accounts.ts";
import { northlight } from "../../demo-seed/merchants.ts";
import { freeze, thaw } from "../freeze.ts";
import { plentiful } from "../goods.ts";
import { type ManyProcessShop, startManyProcesses } from "../shop-under-test.ts";

let shop: ManyProcessShop;
let visitor: GraphClient;

beforeAll(async () => {
  shop = await startManyProcesses();
  visitor = createGraphClient(shop.url, { name: "room-cut" });
});
afterAll(async () => {
  await visitor?.close();
  await shop?.stop();
});

/** Collects what a subscription answers; `ended` resolves to what ended it. */
function collect<Data>(client: GraphClient, query: string, variables: Readonly<Record<string, unknown>>) {
  const answers: GraphAnswer<Data>[] = [];
  const ended = (async () => {
    for await (const answer of client.answers<Data>(query, variables)) answers.push(answer);
  })();
  // Who looks at it looks later.
  ended.catch(() => {});
  const codes = () => answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.["code"]));
  return { answers, codes, ended };
}

test("a check-out is followed to its end on one stream, though the orders room is killed meanwhile", async () => {
  const { client } = await register(visitor);
  await fillCart(client, [{ variantId: plentiful(northlight.id, 8), quantity: 1 }]);
  const quote = await quoteCart(client);
  // Nobody authorises the payment until the room was away.
  freeze(shop.processes, "payments");
  const { attempt } = accepted(await submitCheckout(client, quote));
  const query = `subscription Followed($id: ID!) { checkoutUpdated(attemptId: $id) { status order { number } } }`;
  type Update = { readonly checkoutUpdated: { readonly status: string; readonly order: { number: string } | null } };
  const { answers, codes, ended } = collect<Update>(client, query, { id: attempt?.id });
  const statuses = () => answers.flatMap(({ data }) => data?.checkoutUpdated.status ?? []);
  await until(() => statuses().at(-1), { done: (status) => status === "AUTHORIZING" });
  await shop.processes.rooms.orders.kill();
  await until(() => codes().length > 0);
  const before = statuses();
  await shop.processes.rooms.orders.start();
  // It begins again with what is true then.
  await until(() => statuses().length > before.length, { timeoutMs: 30_000 });
  expect(statuses().at(-1)).toBe("AUTHORIZING");
  thaw(shop.processes, "payments");
  await ended;
  expect(codes()).toEqual(["SUBGRAPH_UNAVAILABLE"]);
  expect(answers.at(-1)?.data?.checkoutUpdated).toEqual({
    status: "PLACED",
    order: { number: expect.stringMatching(/^N-/) },
  });
  await client.close();
});

test("a merchant's stock goes on being told on one stream, with what changed while the inventory room was gone", async () => {
  const merchant = await logIn(visitor, demoLogins.find(({ role }) => role === "merchant") ?? demoLogins[0]!);
  const variantId = plentiful(northlight.id, 9);
  const [row] = await shop.databases.inventory<{ warehouse_id: string; on_hand: number }[]>`
    select warehouse_id, on_hand from stock_items where variant_id = ${variantId} order by 1 limit 1`;
  const { warehouse_id: warehouseId = "", on_hand: onHand = 0 } = row ?? {};
  const add = async (): Promise<void> => {
    const input = { variantId, warehouseId, quantity: 1, reason: "counted", idempotencyKey: randomUUID() };
    accepted(
      (await merchant.get<{ stockAdjust: { userErrors: readonly Refusal[] } }>(stockAdjust, { input })).stockAdjust,
    );
  };
  const query = `subscription Stock($merchantId: ID!, $variantIds: [ID!]) { stockChanged(merchantId: $merchantId, variantIds: $variantIds) { onHand } }`;
  type Change = { readonly stockChanged: { readonly onHand: number } };
  const { answers, codes } = collect<Change>(merchant, query, { merchantId: northlight.id, variantIds: [variantId] });
  const last = () => answers.findLast(({ data }) => data)?.data?.stockChanged.onHand;
  await add();
  await until(last, { done: (told) => told === onHand + 1 });
  await shop.processes.rooms.inventory.kill();
  await until(() => codes().length > 0);
  // Nobody can tell of it: it is there when the room comes back.
  await shop.databases.inventory`
    update stock_items set on_hand = on_hand + 1, version = version + 1, changed_at = now()
    where variant_id = ${variantId} and warehouse_id = ${warehouseId}`;
  await shop.processes.rooms.inventory.start();
  await until(last, { done: (told) => told === onHand + 2, timeoutMs: 30_000 });
  await add();
  await until(last, { done: (told) => told === onHand + 3 });
  expect(codes()).toEqual(["SUBGRAPH_UNAVAILABLE"]);
  await merchant.close();
});

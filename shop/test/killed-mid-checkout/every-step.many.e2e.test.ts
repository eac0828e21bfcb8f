import type { RoomName } from "@novatech/service/room";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import {
  accepted,
  fillCart,
  type Quote,
  quoteCart,
  register,
  settledAttempt,
  submitCheckout,
} from "@novatech/testkit/shop/buying";
import { until } from "@novatech/testkit/wait";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { northlight, papercliff } from "../../demo-seed/merchants.ts";
import { requireRest } from "../at-rest.ts";
import { freeze } from "../freeze.ts";
import { plentiful } from "../goods.ts";
import { brokenInvariants } from "@novatech/testkit/shop/invariants";
import { type ManyProcessShop, startManyProcesses } from "../shop-under-test.ts";
import { type Step, steps } from "./steps.ts";

// They hear of an order and have no part in it: starting them again eleven times would only take time.
const bystanders: readonly RoomName[] = ["search", "recommendations", "notifications", "analytics"];

let shop: ManyProcessShop;
let visitor: GraphClient;
let shopper: GraphClient;

beforeAll(async () => {
  shop = await startManyProcesses();
  visitor = createGraphClient(shop.url, { name: "killed-mid-checkout" });
});
// One for each, as a log-in lasts five minutes and all of them together may take longer.
beforeEach(async () => {
  ({ client: shopper } = await register(visitor));
});
// After a test that failed some are frozen or gone: the next one begins with a whole shop.
afterEach(async ({ task }) => {
  await shopper?.close();
  if (task.result?.state !== "fail") return;
  await shop.killAll();
  await shop.startAgain();
});
afterAll(async () => {
  await visitor?.close();
  await shop?.stop();
});

test.each(steps)(
  "every process that takes part is killed when $name: the check-out ends, and nothing is lost or done twice",
  async (step) => {
    // Two merchants, so that a step may be half done.
    await fillCart(shopper, [
      { variantId: plentiful(northlight.id, 1), quantity: 2 },
      { variantId: plentiful(papercliff.id, 1), quantity: 1 },
    ]);
    const quote = await quoteCart(shopper);
    const attemptId = await reachAndKill(step, quote);
    expect(await brokenInvariants(shop.databases, { atRest: false })).toEqual([]);

    await shop.startAgain();
    const settled = await settledAttempt(shopper, attemptId);
    // Nothing is wrong with this order: it may only fail for having taken too long.
    const end = settled.status === "PLACED" ? await endOf(attemptId) : settled.failure?.code;
    expect(["COMPLETED PAID DELIVERED", "EXPIRED"], shop.said()).toContain(end);
    await requireRest(shop.databases);
  },
);

/** Submits, brings the shop to the step's place and kills every process that takes part there */
async function reachAndKill(step: Step, quote: Quote): Promise<string> {
  freeze(shop.processes, ...step.frozen);
  let undo = async (): Promise<void> => {};
  try {
    const { attempt } = accepted(await submitCheckout(shopper, quote));
    undo = await step.reach(shop, attempt?.id ?? "");
    return attempt?.id ?? "";
  } finally {
    await shop.killAll(bystanders);
    await undo();
  }
}

/** How the attempt's order ends. */
async function endOf(attemptId: string): Promise<string | undefined> {
  const probe = async () => {
    const [order] = await shop.databases.orders<{ state: string }[]>`
      select status || ' ' || payment_status || ' ' || fulfilment_status as state
      from orders where attempt_id = ${attemptId}`;
    return order?.state;
  };
  return until(probe, { done: (state) => state?.startsWith("COMPLETED PAID") === true, timeoutMs: 30_000 });
}

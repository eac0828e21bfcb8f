import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { accepted, fillCart, quoteCart, register, settledAttempt, submitCheckout } from "@novatech/testkit/shop/buying";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { northlight, papercliff } from "../../demo-seed/merchants.ts";
import { requireRest } from "../at-rest.ts";
import { freeze } from "../freeze.ts";
import { plentiful } from "../goods.ts";
import { brokenInvariants } from "@novatech/testkit/shop/invariants";
import { type ManyProcessShop, startManyProcesses } from "../shop-under-test.ts";
import { steps } from "./steps.ts";

let shop: ManyProcessShop;
let visitor: GraphClient;
let shopper: GraphClient;

beforeAll(async () => {
  shop = await startManyProcesses();
  visitor = createGraphClient(shop.url, { name: "killed-mid-checkout" });
  ({ client: shopper } = await register(visitor));
});
afterAll(async () => {
  await Promise.all([visitor?.close(), shopper?.close()]);
  await shop?.stop();
});

test.each(steps)(
  "every process is killed when $name: the check-out ends, and nothing is lost or done twice",
  async (step) => {
    // Two merchants, so that a step may be half done.
    await fillCart(shopper, [
      { variantId: plentiful(northlight.id, 1), quantity: 2 },
      { variantId: plentiful(papercliff.id, 1), quantity: 1 },
    ]);
    const quote = await quoteCart(shopper);
    freeze(shop.processes, ...step.frozen);
    const { attempt } = accepted(await submitCheckout(shopper, quote));
    const attemptId = attempt?.id ?? "";
    const undo = await step.reach(shop, attemptId);
    await shop.killAll();
    await undo();
    expect(await brokenInvariants(shop.databases, { atRest: false })).toEqual([]);

    await shop.processes.start();
    const settled = await settledAttempt(shopper, attemptId);
    // Nothing is wrong with this order: it may only fail for having taken too long.
    if (settled.status === "FAILED") expect(settled.failure?.code, shop.said()).toBe("EXPIRED");
    else {
      await until(
        async () => {
          const [row] = await shop.databases.orders<{ status: string; payment_status: string }[]>`
          select status, payment_status from orders where attempt_id = ${attemptId}`;
          return row;
        },
        { done: (row) => row?.status === "COMPLETED" && row.payment_status === "PAID", timeoutMs: 30_000 },
      );
    }
    await requireRest(shop.databases);
  },
);

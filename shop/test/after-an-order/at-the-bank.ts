import { challengeOf, completeAction, decideChallenge } from "@novatech/testkit/shop/afterwards";
import { accepted, quoteCart, settledAttempt, submitCheckout } from "@novatech/testkit/shop/buying";
import { until } from "@novatech/testkit/wait";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { northlight } from "../../demo-seed/merchants.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { count, expectMoney, expectStock, shelvesOf, timePasses } from "./books.ts";
import { complete } from "./parcels.ts";
import { begin, type Begun, buy, openScene, placed, type Scene, testRest } from "./scene.ts";

type AtBank = Begun & { readonly url: string };

/** Somebody new buys by a card whose bank wants to see them, and is at its page. */
async function goToBank(scene: Scene, variantId: string, quantity: number): Promise<AtBank> {
  const begun = await begin(scene, { lines: [{ variantId, quantity }], card: "tok_sandbox_challenge" });
  const { url } = await until(() => challengeOf(begun.client, begun.attemptId, begun.accessToken), {
    done: (challenge) => challenge.url !== null,
    timeoutMs: 30_000,
  });
  return { ...begun, url: url ?? "" };
}

const promisedOf = async (scene: Scene, variantId: string): Promise<number> =>
  (await shelvesOf(scene, variantId)).reduce((sum, { promised }) => sum + promised, 0);

/** Lets the time run out for which stock is held while the shopper is at the bank. */
async function loseStock(scene: Scene, { attemptId }: AtBank, variantId: string): Promise<void> {
  await timePasses(scene, "inventory", "reservation.expiry", attemptId);
  await until(() => promisedOf(scene, variantId), { done: (units) => units === 0 });
}

/** The shopper's bank wants to see them (3-D Secure). */
export function testAtTheBank(shop: () => ShopUnderTest): void {
  let scene: Scene;
  /** Begun first, because a bank waits ten seconds at least. */
  let forgotten: AtBank & { readonly variantId: string };
  beforeAll(async () => {
    const first = await openScene(shop());
    const variantId = first.something(northlight.id);
    forgotten = { ...(await goToBank(first, variantId, 2)), variantId };
    await first.close();
  });
  beforeEach(async () => {
    scene = await openScene(shop());
  });
  afterEach(() => scene.close());
  afterAll(() => forgotten.client.close());

  test("who approves gets the order, also when they say twice that they are back", async () => {
    const variantId = scene.something(northlight.id);
    const there = await goToBank(scene, variantId, 1);
    await decideChallenge(there.url, "approve");
    await Promise.all([1, 2].map(() => completeAction(there.client, there.attemptId, there.accessToken)));
    const bought = await placed(scene, there);
    expect((await challengeOf(there.client, there.attemptId, there.accessToken)).url).toBeNull();
    expect(bought.total).toBe(there.total);
    await complete(scene, bought);
    await expectMoney(scene, there, { taken: there.total });
    await expectStock(scene, variantId, [119, 120]);
  });

  test("who declines has paid nothing and holds nothing, and buys the same by another card", async () => {
    const variantId = scene.something(northlight.id);
    const there = await goToBank(scene, variantId, 1);
    await decideChallenge(there.url, "decline");
    const failed = await settledAttempt(there.client, there.attemptId, there.accessToken);
    expect(failed).toMatchObject({ status: "FAILED", failure: { code: "PAYMENT_DECLINED" }, order: null });
    await expectStock(scene, variantId, [120, 120]);
    const { attempt } = accepted(await submitCheckout(there.client, await quoteCart(there.client)));
    await complete(scene, await placed(scene, { ...there, attemptId: attempt?.id ?? "" }));
  });

  test("stock that ran out of its time and was sold to another comes from another warehouse", async () => {
    const variantId = scene.something(northlight.id);
    await count(scene, variantId, [2, 2]);
    const there = await goToBank(scene, variantId, 2);
    await loseStock(scene, there, variantId);
    const other = await buy(scene, { lines: [{ variantId, quantity: 2 }] });
    await decideChallenge(there.url, "approve");
    const bought = await placed(scene, there);
    expect(await shelvesOf(scene, variantId)).toMatchObject([
      { countryCode: "DE", onHand: 2, promised: 2 },
      { countryCode: "US", onHand: 2, promised: 2 },
    ]);
    for (const one of [bought, other]) await complete(scene, one);
    await other.client.close();
  });

  test("stock that ran out of its time and was the last makes no order, and the money is let go", async () => {
    const variantId = scene.something(northlight.id);
    await count(scene, variantId, [1, 0]);
    const there = await goToBank(scene, variantId, 1);
    await loseStock(scene, there, variantId);
    const other = await buy(scene, { lines: [{ variantId, quantity: 1 }] });
    await decideChallenge(there.url, "approve");
    const failed = await settledAttempt(there.client, there.attemptId, there.accessToken);
    expect(failed).toMatchObject({ status: "FAILED", failure: { code: "INSUFFICIENT_STOCK" }, order: null });
    await expectMoney(scene, there, { taken: 0n });
    expect(await promisedOf(scene, variantId)).toBe(1);
    await complete(scene, other);
    await other.client.close();
  });

  test("who does not come back in time has no order, and what they decide later does nothing", async () => {
    const { client, attemptId, accessToken, url, variantId } = forgotten;
    const failed = await settledAttempt(client, attemptId, accessToken);
    expect(failed).toMatchObject({ status: "FAILED", order: null });
    expect(failed.failure?.code).toBe("EXPIRED");
    await expectStock(scene, variantId, [120, 120]);
    await decideChallenge(url, "approve").catch(() => {});
    await completeAction(client, attemptId, accessToken);
    expect((await settledAttempt(client, attemptId, accessToken)).status).toBe("FAILED");
    const held = await scene.shop.databases.payments`
      select key from sandbox.authorizations where key like ${`${attemptId}:%`} and is_approved and not is_voided`;
    expect(held.length).toBe(0);
  });

  testRest(shop);
}

import { cancelOrder } from "@novatech/testkit/shop/afterwards";
import { afterEach, beforeEach, expect, test } from "vitest";
import { northlight } from "../../demo-seed/merchants.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { expectMoney, expectStock, timePasses } from "./books.ts";
import { deliver, parcelsWhen } from "./parcels.ts";
import { type Bought, buy, newKey, openScene, orderWhen, type Scene, send, testRest } from "./scene.ts";

/** An order so large that somebody has to look at it, which lies there held with nothing planned. */
async function buySuspiciously(
  scene: Scene,
): Promise<{ readonly bought: Bought; readonly variantIds: readonly string[] }> {
  const variantIds = [1, 2, 3].map(() => scene.something(northlight.id));
  const bought = await buy(scene, { lines: variantIds.map((variantId) => ({ variantId, quantity: 99 })) });
  const order = await orderWhen(bought, ({ status }) => status === "ON_HOLD");
  expect(order).toMatchObject({ holdReason: "FRAUD_REVIEW", paymentStatus: "AUTHORIZED" });
  expect(await parcelsWhen(scene, bought, () => true)).toEqual([]);
  return { bought, variantIds };
}

/** Nothing of an order may leave for now. */
export function testHeld(shop: () => ShopUnderTest): void {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(shop());
  });
  afterEach(() => scene.close());

  test("an order somebody had to look at goes its way once it is released", async () => {
    const { bought, variantIds } = await buySuspiciously(scene);
    await send(scene.staff, "orderHoldRelease", { orderId: bought.id, idempotencyKey: newKey() });
    await deliver(scene, bought, 297);
    const order = await orderWhen(bought, ({ status }) => status === "COMPLETED");
    expect(order).toMatchObject({ holdReason: null, paymentStatus: "PAID" });
    await expectMoney(scene, bought, { taken: bought.total });
    for (const variantId of variantIds) await expectStock(scene, variantId, [21, 120]);
  });

  test("what is held can be cancelled", async () => {
    const { bought, variantIds } = await buySuspiciously(scene);
    await cancelOrder(scene.staff, bought);
    await orderWhen(bought, ({ status }) => status === "CANCELLED");
    await expectMoney(scene, bought, { taken: 0n });
    for (const variantId of variantIds) await expectStock(scene, variantId, [120, 120]);
  });

  test("what nobody released in time is cancelled", async () => {
    const { bought, variantIds } = await buySuspiciously(scene);
    await timePasses(scene, "orders", "order-hold", bought.id);
    await orderWhen(bought, ({ status }) => status === "CANCELLED");
    await expectMoney(scene, bought, { taken: 0n });
    for (const variantId of variantIds) await expectStock(scene, variantId, [120, 120]);
  });

  test("a parcel that is planned does not leave while staff hold its order, and its address may be wrong", async () => {
    const variantId = scene.something(northlight.id);
    const bought = await buy(scene, { lines: [{ variantId, quantity: 1 }] });
    const [parcel] = await parcelsWhen(scene, bought, (all) => all.length === 1);
    await send(scene.staff, "orderHold", { orderId: bought.id, reason: "ADDRESS", idempotencyKey: newKey() });
    await orderWhen(bought, ({ status }) => status === "ON_HOLD");
    const pack = { shipmentId: parcel?.id, idempotencyKey: newKey() };
    // Until the parcels' room has heard of it a parcel may still be packed; it does not leave.
    await expect
      .poll(() => send(scene.staff, "shipmentPack", { ...pack, idempotencyKey: newKey() }).catch(String), {
        timeout: 30_000,
      })
      .toMatch("SHIPMENT_ON_HOLD");
    await send(scene.staff, "orderHoldRelease", { orderId: bought.id, idempotencyKey: newKey() });
    await cancelOrder(bought.client, bought);
    await orderWhen(bought, ({ status }) => status === "CANCELLED");
    await expectStock(scene, variantId, [120, 120]);
  });

  test("what staff did to an order, and that they read whose it is, is in the log of people with power", async () => {
    const bought = await buy(scene, { lines: [{ variantId: scene.something(northlight.id), quantity: 1 }] });
    await send(scene.staff, "orderHold", { orderId: bought.id, reason: "ADDRESS", idempotencyKey: newKey() });
    await cancelOrder(scene.staff, bought);
    await scene.staff.get(`query ($id: ID!) { order(id: $id) { contactEmail } }`, { id: bought.id });
    type Log = {
      auditLog: { nodes: readonly { kind: string; field: string; room: string; outcome: string; actingAs: string }[] };
    };
    const logged = async (): Promise<readonly string[]> =>
      (
        await scene.staff.get<Log>(
          `query ($id: ID!) { auditLog(first: 20, filter: { targetId: $id }) { nodes { kind field room outcome actingAs } } }`,
          { id: bought.id },
        )
      ).auditLog.nodes.map((entry) => Object.values(entry).join(" "));
    await expect
      .poll(logged, { timeout: 30_000 })
      .toEqual([
        "READ Order orders DONE STAFF",
        "MUTATION orderCancel orders DONE STAFF",
        "MUTATION orderHold orders DONE STAFF",
      ]);
    await orderWhen(bought, ({ status }) => status === "CANCELLED");
  });

  testRest(shop);
}

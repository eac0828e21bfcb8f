import { cancelOrder, moveReturn, requestReturn } from "@novatech/testkit/shop/afterwards";
import { afterEach, beforeEach, expect, test } from "vitest";
import { northlight } from "../../demo-seed/merchants.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { expectStock } from "./books.ts";
import { complete } from "./parcels.ts";
import { buy, newKey, openScene, orderWhen, type Scene, send, testRest } from "./scene.ts";

/** Vouchers take off everything: nobody is asked for money, and all the rest is as ever. */
export function testForNothing(shop: () => ShopUnderTest): void {
  let scene: Scene;
  let vouchers: readonly string[];
  beforeEach(async () => {
    scene = await openScene(shop());
    const code = `ALL-${newKey().slice(0, 8).toUpperCase()}`;
    const terms = { name: "All of it", percentBasisPoints: 10_000, usageLimit: 1 };
    await send(scene.staff, "promotionCreate", { idempotencyKey: newKey(), code, kind: "PERCENT_OFF", terms });
    vouchers = [code, "FREESHIP"];
  });
  afterEach(() => scene.close());

  test("what costs nothing is ordered, delivered, sent back, and the provider never hears of it", async () => {
    const variantId = scene.something(northlight.id);
    const bought = await buy(scene, { lines: [{ variantId, quantity: 2 }], vouchers });
    expect(bought.total).toBe(0n);
    await complete(scene, bought);
    const order = await orderWhen(bought, ({ fulfilmentStatus }) => fulfilmentStatus === "DELIVERED");
    expect(order).toMatchObject({ status: "COMPLETED", credited: { gross: { minorUnits: "0" } } });
    const lines = [{ lineId: bought.lineOf(variantId), quantity: 1 }];
    const [back] = await requestReturn(bought.client, bought, lines, { wanted: "REFUND" });
    const returnId = back?.id ?? "";
    await moveReturn(scene.staff, "returnApprove", { returnId });
    await moveReturn(scene.staff, "returnReceive", { returnId });
    const seen = lines.map(({ lineId, quantity }) => ({ lineId, goodQuantity: quantity, damagedQuantity: 0 }));
    await moveReturn(scene.staff, "returnInspect", { returnId, lines: seen });
    await moveReturn(scene.staff, "returnResolve", { returnId, resolution: "REFUND" });
    await expectStock(scene, variantId, [119, 120]);
    const asked = await scene.shop.databases.payments`
      select key from sandbox.authorizations where key like ${`${bought.attemptId}:%`}`;
    expect(asked.length).toBe(0);
  });

  test("what costs nothing can be cancelled, also by a card that would be declined", async () => {
    const variantId = scene.something(northlight.id);
    const bought = await buy(scene, { lines: [{ variantId, quantity: 2 }], vouchers, card: "tok_sandbox_declined" });
    await cancelOrder(bought.client, bought);
    await orderWhen(bought, ({ status }) => status === "CANCELLED");
    await expectStock(scene, variantId, [120, 120]);
  });

  testRest(shop);
}

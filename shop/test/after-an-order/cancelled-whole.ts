import { cancelOrder } from "@novatech/testkit/shop/afterwards";
import { afterEach, beforeEach, expect, test } from "vitest";
import { harbourHum, northlight } from "../../demo-seed/merchants.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { expectMoney, expectStock, usesOf } from "./books.ts";
import { handOver, parcelsWhen, report } from "./parcels.ts";
import { buy, newKey, openScene, orderWhen, type Scene, testRest } from "./scene.ts";

/** A whole order is not wanted any more. */
export function testCancelledWhole(shop: () => ShopUnderTest): void {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(shop());
  });
  afterEach(() => scene.close());

  test("a guest cancels everything: nothing was paid, all of it is on the shelf again, and the voucher may be used again", async () => {
    const [phone, speaker] = [scene.something(northlight.id), scene.something(harbourHum.id)];
    const before = await usesOf(scene, "WELCOME10");
    const bought = await buy(scene, {
      lines: [
        { variantId: phone, quantity: 2 },
        { variantId: speaker, quantity: 1 },
      ],
      vouchers: ["WELCOME10"],
      asGuest: true,
    });
    const idempotencyKey = newKey();
    const both = await Promise.all([1, 2].map(() => cancelOrder(bought.client, bought, { idempotencyKey })));
    expect(both[0]?.cancellationId).toBe(both[1]?.cancellationId);
    const order = await orderWhen(bought, ({ status }) => status === "CANCELLED");
    expect(order.cancellations).toMatchObject([{ status: "CANCELLED" }]);
    expect(BigInt(order.credited.gross.minorUnits)).toBe(bought.total);
    expect(order.allowedActions).not.toContain("CANCEL");
    await expectMoney(scene, bought, { taken: 0n });
    const voided = await orderWhen(bought, ({ paymentStatus }) => paymentStatus === "NONE");
    expect(voided.fulfilmentStatus).toBe("UNFULFILLED");
    await expectStock(scene, phone, [120, 120]);
    await expectStock(scene, speaker, [120, 120]);
    expect(await usesOf(scene, "WELCOME10")).toEqual(before);
    await parcelsWhen(scene, bought, (all) => all.every(({ status }) => status === "CANCELLED"));
    await expect(cancelOrder(bought.client, bought)).rejects.toThrow("ORDER_NOT_CANCELLABLE");
  });

  test("what has left comes, whatever is cancelled: the rest is cancelled and not paid", async () => {
    const [phone, speaker] = [scene.something(northlight.id), scene.something(harbourHum.id)];
    const bought = await buy(scene, {
      lines: [
        { variantId: phone, quantity: 1 },
        { variantId: speaker, quantity: 1 },
      ],
    });
    const [gone] = (await parcelsWhen(scene, bought, (all) => all.length === 2)).filter(
      ({ merchantId }) => merchantId === northlight.id,
    );
    if (gone === undefined) throw new Error("no parcel with the phone");
    await handOver(scene, gone);
    await orderWhen(bought, ({ fulfilmentStatus }) => fulfilmentStatus === "PARTIALLY_SHIPPED");
    const left = [{ lineId: bought.lineOf(phone), quantity: 1 }];
    await expect(cancelOrder(bought.client, bought, { lines: left })).rejects.toThrow("ORDER_NOT_CANCELLABLE");
    await cancelOrder(bought.client, bought);
    const order = await orderWhen(bought, ({ cancellations }) => cancellations[0]?.status === "CANCELLED");
    await expectMoney(scene, bought, { taken: bought.total - BigInt(order.credited.gross.minorUnits) });
    await expectStock(scene, speaker, [120, 120]);
    await expectStock(scene, phone, [119, 120]);
    expect(order.lines.nodes.map(({ cancelledQuantity }) => cancelledQuantity)).toEqual([0, 1]);
    await report(scene, gone, "DELIVERED");
    await orderWhen(bought, ({ status }) => status === "COMPLETED");
  });

  testRest(shop);
}

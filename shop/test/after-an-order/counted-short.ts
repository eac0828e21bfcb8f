import { afterEach, beforeEach, expect, test } from "vitest";
import { northlight } from "../../demo-seed/merchants.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { count, expectMoney, expectStock } from "./books.ts";
import { deliver, parcelsWhen } from "./parcels.ts";
import { buy, openScene, orderWhen, type Scene, testRest } from "./scene.ts";

/** Somebody counts, and less lies there than was sold. */
export function testCountedShort(shop: () => ShopUnderTest): void {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(shop());
  });
  afterEach(() => scene.close());

  test("what is missing comes from another warehouse, for the same money", async () => {
    const variantId = scene.something(northlight.id);
    const bought = await buy(scene, { lines: [{ variantId, quantity: 3 }] });
    const [first] = await parcelsWhen(scene, bought, (all) => all.length === 1);
    await count(scene, variantId, [1, 120]);
    const parcels = await parcelsWhen(scene, bought, (all) => all.some(({ cause }) => cause === "REALLOCATION"));
    expect(parcels.find(({ cause }) => cause === "REALLOCATION")).toMatchObject({ status: "PENDING", units: 2 });
    expect(parcels.find(({ id }) => id === first?.id)).toMatchObject({ status: "PENDING", units: 1 });
    await deliver(scene, bought, 3);
    const order = await orderWhen(bought, ({ status }) => status === "COMPLETED");
    expect(order).toMatchObject({ paymentStatus: "PAID", credited: { gross: { minorUnits: "0" } } });
    await expectMoney(scene, bought, { taken: bought.total });
    await expectStock(scene, variantId, [0, 118]);
  });

  test("what is missing and lies nowhere else is not paid; of two orders the newer one goes short", async () => {
    const variantId = scene.something(northlight.id);
    await count(scene, variantId, [4, 0]);
    const older = await buy(scene, { lines: [{ variantId, quantity: 2 }] });
    const newer = await buy(scene, { lines: [{ variantId, quantity: 2 }] });
    for (const bought of [older, newer]) await parcelsWhen(scene, bought, (all) => all.length === 1);
    await count(scene, variantId, [3, 0]);
    const short = await orderWhen(newer, ({ credited }) => credited.gross.minorUnits !== "0");
    for (const bought of [older, newer]) await deliver(scene, bought, bought === older ? 2 : 1);
    for (const bought of [older, newer]) await orderWhen(bought, ({ status }) => status === "COMPLETED");
    await expectMoney(scene, older, { taken: older.total });
    await expectMoney(scene, newer, { taken: newer.total - BigInt(short.credited.gross.minorUnits) });
    expect(short.lines.nodes).toMatchObject([{ quantity: 2, cancelledQuantity: 1 }]);
    await expectStock(scene, variantId, [0, 0]);
  });

  testRest(shop);
}

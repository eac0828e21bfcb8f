import { afterEach, beforeEach, expect, test } from "vitest";
import { northlight } from "../../demo-seed/merchants.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { count, expectMoney, expectStock } from "./books.ts";
import { deliver, handOver, type Parcel, parcelsWhen, report } from "./parcels.ts";
import { type Bought, buy, openScene, orderWhen, type Scene, testRest } from "./scene.ts";

/** The only parcel of an order leaves, and this is what its carrier tells last. */
async function endOnItsWay(
  scene: Scene,
  bought: Bought,
  end: "LOST" | "DAMAGED" | "RETURNED_TO_SENDER",
): Promise<Parcel> {
  const [parcel] = await parcelsWhen(scene, bought, (all) => all.length === 1);
  if (parcel === undefined) throw new Error("no parcel");
  await handOver(scene, parcel);
  await report(scene, parcel, "IN_TRANSIT");
  await report(scene, parcel, end);
  return parcel;
}

/** A parcel does not arrive. */
export function testLostOnItsWay(shop: () => ShopUnderTest): void {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(shop());
  });
  afterEach(() => scene.close());

  test("what was lost is sent again, twice if need be, and paid for once", async () => {
    const variantId = scene.something(northlight.id);
    const bought = await buy(scene, { lines: [{ variantId, quantity: 2 }] });
    const lost = await endOnItsWay(scene, bought, "LOST");
    const [again] = (await parcelsWhen(scene, bought, (all) => all.length === 2)).filter(({ id }) => id !== lost.id);
    expect(again).toMatchObject({ cause: "RESHIPMENT", units: 2 });
    if (again === undefined) throw new Error("not sent again");
    await handOver(scene, again);
    await report(scene, again, "DAMAGED");
    await deliver(scene, bought, 2);
    const order = await orderWhen(bought, ({ status }) => status === "COMPLETED");
    expect(order).toMatchObject({ paymentStatus: "PAID", fulfilmentStatus: "DELIVERED" });
    expect(order.credited.gross.minorUnits).toBe("0");
    expect(order.shipments?.map(({ status }) => status).toSorted()).toEqual(["DAMAGED", "DELIVERED", "LOST"]);
    await expectMoney(scene, bought, { taken: bought.total });
    await expectStock(scene, variantId, [114, 120]);
  });

  test("what was lost and is not there again is paid back whole, with its delivery", async () => {
    const variantId = scene.something(northlight.id);
    await count(scene, variantId, [2, 1]);
    const bought = await buy(scene, { lines: [{ variantId, quantity: 2 }] });
    await endOnItsWay(scene, bought, "LOST");
    await expectMoney(scene, bought, { taken: bought.total, givenBack: bought.total });
    const order = await orderWhen(bought, ({ paymentStatus }) => paymentStatus === "REFUNDED");
    expect(BigInt(order.credited.gross.minorUnits)).toBe(bought.total);
    expect(order).toMatchObject({ status: "COMPLETED", shipments: [{ status: "LOST" }] });
    await expectStock(scene, variantId, [0, 1]);
  });

  test("what went back to the merchant is on the shelf again, and paid back", async () => {
    const variantId = scene.something(northlight.id);
    const bought = await buy(scene, { lines: [{ variantId, quantity: 2 }] });
    await endOnItsWay(scene, bought, "RETURNED_TO_SENDER");
    await expectStock(scene, variantId, [120, 120]);
    await expectMoney(scene, bought, { taken: bought.total, givenBack: bought.total });
    await orderWhen(bought, ({ status, paymentStatus }) => status === "COMPLETED" && paymentStatus === "REFUNDED");
  });

  testRest(shop);
}

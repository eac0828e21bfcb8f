import { moveReturn, type RequestedReturn, requestReturn } from "@novatech/testkit/shop/afterwards";
import { afterEach, beforeEach, expect, test } from "vitest";
import { harbourHum, northlight } from "../../demo-seed/merchants.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { expectMoney, expectStock } from "./books.ts";
import { deliver, parcelsWhen } from "./parcels.ts";
import { type Bought, buy, openScene, orderWhen, type Scene, testRest } from "./scene.ts";

/** The unit came back and was looked at. */
async function inspect(scene: Scene, { id: returnId, lines }: RequestedReturn, isGood: boolean): Promise<void> {
  await moveReturn(scene.staff, "returnReceive", { returnId });
  const seen = lines.map(({ line, quantity }) => ({
    lineId: line.id,
    goodQuantity: isGood ? quantity : 0,
    damagedQuantity: isGood ? 0 : quantity,
  }));
  await moveReturn(scene.staff, "returnInspect", { returnId, lines: seen });
}

const creditedOf = async (bought: Bought, refunded: (minor: bigint) => boolean): Promise<bigint> => {
  const { credited } = await orderWhen(bought, (order) => refunded(BigInt(order.credited.gross.minorUnits)));
  return BigInt(credited.gross.minorUnits);
};

/** Delivered things go back. */
export function testSentBack(shop: () => ShopUnderTest): void {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(shop());
  });
  afterEach(() => scene.close());

  test("of two merchants' things one is paid back, one in part, one is exchanged and one is not taken back", async () => {
    const [phone, speaker] = [scene.something(northlight.id), scene.something(harbourHum.id)];
    const bought = await buy(scene, {
      lines: [
        { variantId: phone, quantity: 3 },
        { variantId: speaker, quantity: 2 },
      ],
    });
    await deliver(scene, bought, 5);
    await orderWhen(bought, ({ status }) => status === "COMPLETED");
    const [aPhone, aSpeaker] = [phone, speaker].map((variantId) => ({ lineId: bought.lineOf(variantId), quantity: 1 }));
    if (aPhone === undefined || aSpeaker === undefined) throw new Error("no lines");

    const both = await requestReturn(bought.client, bought, [aPhone, aSpeaker], { wanted: "REFUND" });
    expect(both.length).toBe(2);
    const [phones, speakers] = [aPhone, aSpeaker].map(({ lineId }) =>
      both.find(({ lines }) => lines.some(({ line }) => line.id === lineId)),
    );
    if (phones === undefined || speakers === undefined) throw new Error("no return of each merchant");
    for (const { id: returnId } of both) await moveReturn(scene.staff, "returnApprove", { returnId });
    await moveReturn(bought.client, "returnShip", {
      returnId: phones.id,
      carrier: "Parcelway",
      trackingNumber: "BACK1",
    });
    await inspect(scene, phones, true);
    await moveReturn(scene.staff, "returnResolve", { returnId: phones.id, resolution: "REFUND" });
    const first = await creditedOf(bought, (minor) => minor > 0n);
    await expectMoney(scene, bought, { taken: bought.total, givenBack: first });
    await expectStock(scene, phone, [118, 120]);

    await inspect(scene, speakers, false);
    const part = { minorUnits: "500", currencyCode: "EUR" };
    await moveReturn(scene.staff, "returnResolve", { returnId: speakers.id, resolution: "REFUND", refund: part });
    expect(await creditedOf(bought, (minor) => minor > first)).toBe(first + 500n);
    await expectMoney(scene, bought, { taken: bought.total, givenBack: first + 500n });
    await expectStock(scene, speaker, [118, 120]);

    const [exchanged] = await requestReturn(bought.client, bought, [aPhone], { wanted: "EXCHANGE" });
    if (exchanged === undefined) throw new Error("no return");
    await moveReturn(scene.staff, "returnApprove", { returnId: exchanged.id });
    await inspect(scene, exchanged, true);
    await moveReturn(scene.staff, "returnResolve", { returnId: exchanged.id, resolution: "EXCHANGE" });
    const [fresh] = await deliver(scene, bought, 1);
    expect(fresh).toMatchObject({ cause: "EXCHANGE", merchantId: northlight.id });
    // One left for the exchange and one came back.
    await expectStock(scene, phone, [118, 120]);

    const [refused] = await requestReturn(bought.client, bought, [aPhone], { wanted: "REFUND" });
    if (refused === undefined) throw new Error("no return");
    await moveReturn(scene.staff, "returnApprove", { returnId: refused.id });
    await inspect(scene, refused, false);
    await moveReturn(scene.staff, "returnResolve", { returnId: refused.id, resolution: "REJECTED" });

    const order = await orderWhen(bought, ({ returns }) => returns.nodes.every(({ status }) => status === "RESOLVED"));
    expect(order.returns.nodes.map(({ resolution }) => resolution)).toEqual([
      "REFUND",
      "REFUND",
      "EXCHANGE",
      "REJECTED",
    ]);
    expect(order).toMatchObject({ status: "COMPLETED", paymentStatus: "PARTIALLY_REFUNDED" });
    await expectMoney(scene, bought, { taken: bought.total, givenBack: first + 500n });
    const parcels = await parcelsWhen(scene, bought, (all) => all.every(({ status }) => status === "DELIVERED"));
    expect(parcels.map(({ cause }) => cause).toSorted()).toEqual(["EXCHANGE", "ORDER", "ORDER"]);
    // Nobody sends back more than arrived: one phone and one speaker are settled, a third phone is the buyer's.
    const tooMany = [{ lineId: bought.lineOf(phone), quantity: 3 }];
    await expect(requestReturn(bought.client, bought, tooMany, { wanted: "REFUND" })).rejects.toThrow(
      "RETURN_NOT_POSSIBLE",
    );
  });

  test("everything sent back is everything paid back, delivery included, to the last cent", async () => {
    const [phone, speaker] = [scene.something(northlight.id), scene.something(harbourHum.id)];
    const bought = await buy(scene, {
      lines: [
        { variantId: phone, quantity: 3 },
        { variantId: speaker, quantity: 1 },
      ],
      vouchers: ["WELCOME10", "NORTH3FOR2"],
    });
    await deliver(scene, bought, 4);
    await orderWhen(bought, ({ status }) => status === "COMPLETED");
    // Two phones, then the third with the speaker: what the cents of a third are stays hidden in one wish.
    for (const wish of [
      [[phone, 2]],
      [
        [phone, 1],
        [speaker, 1],
      ],
    ] as const) {
      const lines = wish.map(([variantId, quantity]) => ({ lineId: bought.lineOf(variantId), quantity }));
      for (const one of await requestReturn(bought.client, bought, lines, { wanted: "REFUND" })) {
        await moveReturn(scene.staff, "returnApprove", { returnId: one.id });
        await inspect(scene, one, true);
        await moveReturn(scene.staff, "returnResolve", { returnId: one.id, resolution: "REFUND" });
      }
    }
    await expectMoney(scene, bought, { taken: bought.total, givenBack: bought.total });
    const order = await orderWhen(bought, ({ paymentStatus }) => paymentStatus === "REFUNDED");
    expect(order).toMatchObject({ status: "COMPLETED", fulfilmentStatus: "RETURNED" });
    await expectStock(scene, phone, [120, 120]);
    await expectStock(scene, speaker, [120, 120]);
  });

  testRest(shop);
}

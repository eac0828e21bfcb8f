import { afterEach, beforeEach, expect, test } from "vitest";
import { harbourHum, northlight } from "../../demo-seed/merchants.ts";
import { demoStoreId } from "../../demo-seed/stock.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { expectMoney, expectStock, timePasses } from "./books.ts";
import { type Parcel, parcelsWhen } from "./parcels.ts";
import { begin, type Bought, buy, newKey, openScene, orderWhen, type Scene, send, testRest } from "./scene.ts";

const pickUp = /* GraphQL */ `
  query PickUp($id: ID!) {
    order(id: $id) {
      shipments {
        id
        status
        isPickUp
        pickUp {
          code
          store {
            line1
            city
          }
        }
      }
    }
  }
`;
type Shown = {
  readonly order: {
    readonly shipments: readonly {
      readonly status: string;
      readonly pickUp: { readonly code: string; readonly store: { readonly city: string } | null } | null;
    }[];
  } | null;
};

const deliveryOptionId = `pickup:${demoStoreId}`;

/** An order whose parcel waits in the store, and the code its buyer is shown. */
async function ready(scene: Scene, variantId: string): Promise<{ bought: Bought; parcel: Parcel; code: string }> {
  const bought = await buy(scene, { lines: [{ variantId, quantity: 2 }], deliveryOptionId });
  const [parcel] = await parcelsWhen(scene, bought, (all) => all.length === 1);
  if (parcel === undefined) throw new Error("no parcel");
  expect(parcel.warehouseId).toBe(demoStoreId);
  await send(scene.staff, "shipmentPack", { shipmentId: parcel.id, idempotencyKey: newKey() });
  const { order } = await bought.client.get<Shown>(pickUp, { id: bought.id });
  const code = expect.stringMatching(/^\d{6}$/) as string;
  expect(order?.shipments).toMatchObject([
    { status: "READY_FOR_PICKUP", isPickUp: true, pickUp: { code, store: { city: "Leipzig" } } },
  ]);
  return { bought, parcel, code: order?.shipments[0]?.pickUp?.code ?? "" };
}

const confirm = (scene: Scene, { id: shipmentId }: Parcel, code: string): Promise<void> =>
  send(scene.staff, "shipmentPickUpConfirm", { shipmentId, code, idempotencyKey: newKey() });

const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

/** A store instead of the door. */
export function testPickedUp(shop: () => ShopUnderTest): void {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(shop());
  });
  afterEach(() => scene.close());

  test("who says the code gets the parcel, and only then it is paid", async () => {
    const variantId = scene.something(northlight.id);
    const { bought, parcel, code } = await ready(scene, variantId);
    await expect(confirm(scene, parcel, wrong(code))).rejects.toThrow("PICK_UP_CODE_WRONG");
    const shown = await scene.staff.get<Shown>(pickUp, { id: bought.id });
    expect(shown.order?.shipments[0]?.pickUp ?? null).toBeNull();
    await confirm(scene, parcel, code);
    const order = await orderWhen(bought, ({ status }) => status === "COMPLETED");
    expect(order).toMatchObject({ paymentStatus: "PAID", fulfilmentStatus: "DELIVERED" });
    await expectMoney(scene, bought, { taken: bought.total });
    await expectStock(scene, variantId, [118, 120]);
  });

  test("who guesses is not heard any more; what nobody picks up in time is on the shelf again and not paid", async () => {
    const variantId = scene.something(northlight.id);
    const { bought, parcel, code } = await ready(scene, variantId);
    for (let guess = 0; guess < 5; guess += 1)
      await expect(confirm(scene, parcel, wrong(code))).rejects.toThrow(/PICK_UP_(CODE_WRONG|LOCKED)/);
    await expect(confirm(scene, parcel, code)).rejects.toThrow("PICK_UP_LOCKED");
    await timePasses(scene, "fulfillment", "pick_up.ends", parcel.id);
    await orderWhen(bought, ({ status }) => status === "CANCELLED");
    await expectMoney(scene, bought, { taken: 0n });
    await expectStock(scene, variantId, [120, 120]);
    await expect(confirm(scene, parcel, code)).rejects.toThrow("SHIPMENT_MOVE_REFUSED");
  });

  test("what is of another merchant, too, cannot be picked up", async () => {
    const lines = [northlight, harbourHum].map(({ id }) => ({ variantId: scene.something(id), quantity: 1 }));
    await expect(begin(scene, { lines, deliveryOptionId })).rejects.toThrow("NOT_FOUND");
  });

  testRest(shop);
}

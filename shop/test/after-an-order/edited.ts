import { readOrder } from "@novatech/testkit/shop/afterwards";
import { accepted, type Refusal } from "@novatech/testkit/shop/buying";
import { until } from "@novatech/testkit/wait";
import { afterEach, beforeEach, expect, test } from "vitest";
import { northlight } from "../../demo-seed/merchants.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { expectMoney, expectStock } from "./books.ts";
import { deliver } from "./parcels.ts";
import { type Bought, buy, newKey, openScene, orderWhen, type Scene, testRest } from "./scene.ts";

const orderEdit = /* GraphQL */ `
  mutation OrderEdit($input: OrderEditInput!) {
    orderEdit(input: $input) {
      preview {
        credit {
          gross {
            minorUnits
          }
        }
        total {
          gross {
            minorUnits
          }
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`;
const addressOf = /* GraphQL */ `
  query AddressOf($id: ID!) {
    order(id: $id) {
      deliveryAddress {
        recipient
        line1
        city
        postalCode
        countryCode
      }
    }
  }
`;
type Gross = { readonly gross: { readonly minorUnits: string } };
type Edited = {
  readonly orderEdit: {
    readonly preview: { readonly credit: Gross; readonly total: Gross } | null;
    readonly userErrors: readonly Refusal[];
  };
};

async function edit(bought: Bought, input: object): Promise<{ readonly credit: bigint; readonly total: bigint }> {
  const full = { orderId: bought.id, idempotencyKey: newKey(), ...input };
  const { orderEdit: payload } = await bought.client.get<Edited>(orderEdit, { input: full });
  const { preview } = accepted(payload);
  return {
    credit: BigInt(preview?.credit.gross.minorUnits ?? -1),
    total: BigInt(preview?.total.gross.minorUnits ?? -1),
  };
}

/** An order is changed after it was placed. */
export function testEdited(shop: () => ShopUnderTest): void {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(shop());
  });
  afterEach(() => scene.close());

  /** The order's version once its parcel is planned and nothing changes by itself any more. */
  const quietVersion = async (bought: Bought): Promise<number> => {
    const { orders } = scene.shop.databases;
    await until(
      () => orders`
        select kind from timeline_entries
        where order_id = ${bought.id} and kind in ('ORDER_CONFIRMED', 'SHIPMENT_CREATED')`,
      { done: (rows) => rows.length === 2, timeoutMs: 30_000 },
    );
    return (await readOrder(bought.client, bought))?.version ?? 0;
  };

  /** All that orders has written of an order. */
  const writtenOf = async ({ id }: Bought): Promise<unknown> => {
    const { orders } = scene.shop.databases;
    return [
      await orders`select version, sequence, status from orders where id = ${id}`,
      await orders`select count(*) from order_events where order_id = ${id}`,
      await orders`select count(*) from outbox where aggregate_id = ${id}`,
      await orders`select count(*) from order_commands`,
    ].map((rows) => [...rows]);
  };

  test("a dry run says what fewer would cost and writes nothing; then fewer come, and cost that", async () => {
    const variantId = scene.something(northlight.id);
    const bought = await buy(scene, { lines: [{ variantId, quantity: 3 }] });
    const expectedVersion = await quietVersion(bought);
    const lines = [{ lineId: bought.lineOf(variantId), quantity: 1 }];
    const before = await writtenOf(bought);
    const preview = await edit(bought, { expectedVersion, lines, dryRun: true });
    expect(preview.credit + preview.total).toBe(bought.total);
    expect(preview.credit).toBeGreaterThan(0n);
    expect(await writtenOf(bought)).toEqual(before);

    expect(await edit(bought, { expectedVersion, lines })).toEqual(preview);
    await expect(edit(bought, { expectedVersion, lines })).rejects.toThrow("VERSION_CONFLICT");
    const edited = await orderWhen(bought, ({ credited }) => credited.gross.minorUnits !== "0");
    expect(BigInt(edited.credited.gross.minorUnits)).toBe(preview.credit);
    await deliver(scene, bought, 1);
    await orderWhen(bought, ({ status }) => status === "COMPLETED");
    await expectMoney(scene, bought, { taken: preview.total });
    await expectStock(scene, variantId, [119, 120]);
  });

  test("a parcel without a label goes to the new address", async () => {
    const variantId = scene.something(northlight.id);
    const bought = await buy(scene, { lines: [{ variantId, quantity: 1 }] });
    const expectedVersion = await quietVersion(bought);
    const deliveryAddress = {
      recipient: "Grace Demo",
      line1: "Anderer Weg 9",
      city: "Dresden",
      postalCode: "01067",
      countryCode: "DE",
    };
    const abroad = { ...deliveryAddress, countryCode: "FR" };
    await expect(edit(bought, { expectedVersion, deliveryAddress: abroad })).rejects.toThrow("ORDER_NOT_EDITABLE");
    expect(await edit(bought, { expectedVersion, deliveryAddress })).toEqual({ credit: 0n, total: bought.total });
    await orderWhen(bought, ({ version }) => version > expectedVersion);
    await deliver(scene, bought, 1);
    await orderWhen(bought, ({ status }) => status === "COMPLETED");
    const { order } = await bought.client.get<{ order: object }>(addressOf, { id: bought.id });
    expect(order).toEqual({ deliveryAddress });
  });

  testRest(shop);
}

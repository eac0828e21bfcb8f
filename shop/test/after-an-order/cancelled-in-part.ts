import { cancelOrder } from "@novatech/testkit/shop/afterwards";
import { trackOrder } from "@novatech/testkit/shop/tracking";
import { afterEach, beforeEach, expect, test } from "vitest";
import { harbourHum, northlight } from "../../demo-seed/merchants.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { expectMoney, expectStock, usesOf } from "./books.ts";
import { deliver } from "./parcels.ts";
import { type Bought, buy, openScene, orderWhen, type Scene, testRest } from "./scene.ts";

const parts = /* GraphQL */ `
  query Parts($id: ID!) {
    order(id: $id) {
      merchantOrders {
        merchant {
          id
        }
        subtotal {
          gross {
            minorUnits
          }
        }
        shipping {
          gross {
            minorUnits
          }
        }
      }
    }
  }
`;
type Gross = { readonly gross: { readonly minorUnits: string } };
type Parts = {
  readonly order: {
    readonly merchantOrders: readonly {
      readonly merchant: { readonly id: string };
      readonly subtotal: Gross;
      readonly shipping: Gross;
    }[];
  };
};

/** Follows an order live until its stream ends; rejects where a sequence is missing or comes twice. Resolves to what happened. */
async function followToItsEnd({ client, id }: Bought): Promise<readonly string[]> {
  const kinds: string[] = [];
  for await (const { sequence, entry } of trackOrder(client, id)) {
    if (sequence !== kinds.push(entry.kind))
      throw new Error(`${entry.kind} came as the ${kinds.length}th with ${sequence}`);
  }
  return kinds;
}

/** A part of an order is not wanted any more; the rest comes. */
export function testCancelledInPart(shop: () => ShopUnderTest): void {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(shop());
  });
  afterEach(() => scene.close());

  test("one unit and then a whole merchant are cancelled; the rest is delivered and is all that is paid", async () => {
    const [phone, speaker] = [scene.something(northlight.id), scene.something(harbourHum.id)];
    const { used } = await usesOf(scene, "WELCOME10");
    const bought = await buy(scene, {
      lines: [
        { variantId: phone, quantity: 3 },
        { variantId: speaker, quantity: 2 },
      ],
      vouchers: ["WELCOME10"],
    });
    const { order } = await bought.client.get<Parts>(parts, { id: bought.id });
    const grossOf = (merchantId: string): { readonly goods: bigint; readonly delivery: bigint } => {
      const part = order.merchantOrders.find(({ merchant }) => merchant.id === merchantId);
      return {
        goods: BigInt(part?.subtotal.gross.minorUnits ?? 0),
        delivery: BigInt(part?.shipping.gross.minorUnits ?? 0),
      };
    };
    const [northlights, harbours] = [grossOf(northlight.id), grossOf(harbourHum.id)];

    const story = followToItsEnd(bought);
    // Where the test fails first, nobody waits for its end.
    story.catch(() => {});

    const onePhone = [{ lineId: bought.lineOf(phone), quantity: 1 }];
    const preview = await cancelOrder(bought.client, bought, { lines: onePhone, dryRun: true });
    await cancelOrder(bought.client, bought, { lines: onePhone });
    const first = await orderWhen(bought, ({ cancellations }) => cancellations[0]?.status === "CANCELLED");
    const credited = BigInt(first.credited.gross.minorUnits);
    expect(credited).toBe(BigInt(preview.creditMinor ?? 0));
    // A third of three phones; which unit carries the odd cent is the arithmetic's to say.
    expect(Number(credited * 3n - northlights.goods)).toBeGreaterThan(-3);
    expect(Number(credited * 3n - northlights.goods)).toBeLessThan(3);

    await cancelOrder(bought.client, bought, { lines: [{ lineId: bought.lineOf(speaker), quantity: 2 }] });
    const second = await orderWhen(bought, ({ cancellations }) => cancellations[1]?.status === "CANCELLED");
    expect(BigInt(second.credited.gross.minorUnits)).toBe(credited + harbours.goods + harbours.delivery);
    await expectStock(scene, speaker, [120, 120]);

    await deliver(scene, bought, 2);
    const done = await orderWhen(bought, ({ status }) => status === "COMPLETED");
    expect(done).toMatchObject({ paymentStatus: "PAID", fulfilmentStatus: "DELIVERED" });
    expect(done.lines.nodes.map(({ cancelledQuantity }) => cancelledQuantity)).toEqual([1, 2]);
    const kinds = await story;
    expect(kinds.filter((kind) => kind === "CANCELLATION_DECIDED" || kind === "ORDER_CREDITED").length).toBe(4);
    expect(kinds.at(-1)).toBe("ORDER_COMPLETED");
    await expectMoney(scene, bought, { taken: northlights.goods - credited + northlights.delivery });
    await expectStock(scene, phone, [118, 120]);
    // What is left of the order was bought with it.
    expect(await usesOf(scene, "WELCOME10")).toEqual({ held: 0, used: used + 1 });
  });

  testRest(shop);
}

import { register } from "@novatech/testkit/shop/buying";
import type { GraphClient } from "@novatech/testkit/graph-client";
import { until } from "@novatech/testkit/wait";
import { afterEach, beforeEach, expect, test } from "vitest";
import { northlight } from "../../demo-seed/merchants.ts";
import { confirmationToken } from "../confirmation-letter.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { deliver } from "./parcels.ts";
import { type Bought, buy, openScene, orderWhen, type Scene, send, testRest } from "./scene.ts";

const partsOf = /* GraphQL */ `
  query PartsOf($id: ID!) {
    order(id: $id) {
      id
      payments {
        id
      }
      shipments {
        id
      }
    }
  }
`;
type Parts = {
  readonly order: {
    readonly payments: readonly unknown[] | null;
    readonly shipments: readonly unknown[] | null;
  } | null;
};

/** A guest opens an account after the order, and has it there with all that belongs to it. */
export function testClaimed(shop: () => ShopUnderTest): void {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(shop());
  });
  afterEach(() => scene.close());

  const seen = async (client: GraphClient, { id }: Bought): Promise<Parts["order"]> =>
    (await client.get<Parts>(partsOf, { id })).order;
  const asGuest = ({ accessToken }: Bought): GraphClient =>
    scene.visitor.as({ "x-order-access-token": accessToken ?? "" });

  test("a guest's order comes into the account whose address is confirmed, with its payments, parcels and purchases", async () => {
    const bought = await buy(scene, {
      lines: [{ variantId: scene.something(northlight.id), quantity: 1 }],
      asGuest: true,
    });
    await until(() => seen(asGuest(bought), bought), {
      done: (order) => order?.shipments?.length === 1,
      timeoutMs: 30_000,
    });
    const { client, email } = await register(scene.visitor);
    const wish = { orderId: bought.id, accessToken: bought.accessToken };
    await expect(send(client, "orderClaim", wish)).rejects.toThrow("EMAIL_UNVERIFIED");
    await send(scene.visitor, "emailVerify", { token: await confirmationToken(scene.shop.home, email) });
    await send(client, "orderClaim", wish);
    await until(() => seen(client, bought), {
      done: (order) => order?.payments?.length === 1 && order.shipments?.length === 1,
      timeoutMs: 30_000,
    });
    const { catalog } = scene.shop.databases;
    await until(() => catalog`select 1 from purchases where order_id = ${bought.id}`, {
      done: (rows) => rows.length === 1,
      timeoutMs: 30_000,
    });
    expect(await seen(asGuest(bought), bought)).toBeNull();
    // It goes its way as theirs.
    const owned = { ...bought, client, accessToken: null };
    await deliver(scene, owned, 1);
    await orderWhen(owned, ({ status }) => status === "COMPLETED");
    await client.close();
  });

  testRest(shop);
}

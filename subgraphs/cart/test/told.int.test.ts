import { priceChangedV1, productPublishedV1, productUnpublishedV1 } from "@novatech/contracts/catalog";
import { orderPlacedV1, type OrderPlacedV1 } from "@novatech/contracts/orders";
import { sql } from "drizzle-orm";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cartQuery, readyCart } from "./operations.ts";
import { product, startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom();
  await room.sell(product("lamp"));
  await room.sell(product("book", { merchantId: "mrch_b", variant: { taxClass: "REDUCED" } }));
});
afterAll(() => room.stop());

describe("what other rooms tell", () => {
  const placed = (orderId: string, cartId: string, lines: readonly (readonly [string, number])[]): OrderPlacedV1 => {
    const cost = { net: 1n, tax: 0n, gross: 1n };
    return {
      orderId,
      number: "N-1",
      attemptId: "att_1",
      cartId,
      cartVersion: 3,
      customerId: null,
      accessTokenHash: null,
      currency: "EUR",
      total: cost,
      countryCode: "DE",
      isHeld: false,
      delivery: { optionId: "standard", name: "Standard", carrier: "Swift", pickUpWarehouseId: null },
      merchantOrders: [
        { merchantOrderId: "mo_1", merchantId: "mrch_a", shipping: cost, shippingTaxRateBasisPoints: 1900 },
      ],
      lines: lines.map(([variantId, quantity], index) => ({
        lineId: `line_${index}`,
        merchantOrderId: "mo_1",
        productId: "prod",
        variantId,
        sku: "sku",
        name: "Thing",
        quantity,
        weightGrams: 1,
        unitPriceMinor: 1n,
        discountMinor: 0n,
        taxRateBasisPoints: 1900,
        cost,
      })),
    };
  };

  it("an order takes what was ordered out of the cart, once, and leaves what was added since", async () => {
    const cartToken = await readyCart(room);
    const cartId = (await room.ask(`{ cart { id } }`, {}, { cartToken })).data.cart.id;
    const add = `mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { cart { version } } }`;
    await room.ask(add, { input: { lines: [{ variantId: "var_lamp", quantity: 3 }] } }, { cartToken });
    const event = room.eventOf(
      orderPlacedV1,
      "ord_1",
      placed("ord_1", cartId, [
        ["var_lamp", 2],
        ["var_book", 1],
      ]),
    );
    await room.tell(event, 2);
    // The same order under a new event: as if the inbox had forgotten.
    await room.tell(
      room.eventOf(
        orderPlacedV1,
        "ord_1",
        placed("ord_1", cartId, [
          ["var_lamp", 2],
          ["var_book", 1],
        ]),
      ),
    );
    const { data } = await room.ask(cartQuery, {}, { cartToken });
    expect(data.cart).toMatchObject({ version: 5, totalQuantity: 3 });
    expect(data.cart.lines.nodes).toMatchObject([{ quantity: 3, variant: { id: "var_lamp" } }]);
  });

  it("an order of a cart that is gone changes nothing", async () => {
    await room.tell(room.eventOf(orderPlacedV1, "ord_2", placed("ord_2", "cart_gone", [["var_lamp", 2]])), 2);
    const [parked] = await room.app.database.db.execute<{ count: number }>(
      sql`select count(*)::integer as count from inbox_parked`,
    );
    expect(parked?.count).toBe(0);
  });

  it("an order while lines are added at the same moment loses none of them", async () => {
    const cartToken = await readyCart(room, [{ variantId: "var_lamp", quantity: 2 }]);
    const cartId = (await room.ask(`{ cart { id } }`, {}, { cartToken })).data.cart.id;
    const add = `mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { cart { version } } }`;
    await Promise.all([
      room.tell(room.eventOf(orderPlacedV1, "ord_3", placed("ord_3", cartId, [["var_lamp", 2]]))),
      ...Array.from({ length: 10 }, () =>
        room.ask(add, { input: { lines: [{ variantId: "var_lamp", quantity: 1 }] } }, { cartToken }),
      ),
    ]);
    expect((await room.ask(cartQuery, {}, { cartToken })).data.cart.totalQuantity).toBe(10);
  });

  it("an order that comes in the middle of a change sees what the change leaves", async () => {
    const cartToken = await readyCart(room, [{ variantId: "var_lamp", quantity: 2 }]);
    const cartId = (await room.ask(`{ cart { id } }`, {}, { cartToken })).data.cart.id;
    const event = room.eventOf(orderPlacedV1, "ord_4", placed("ord_4", cartId, [["var_lamp", 2]]));
    const { told } = await room.app.database.transaction(async (tx) => {
      await tx.execute(sql`select 1 from carts where id = ${cartId} for update`);
      await tx.execute(sql`update cart_lines set quantity = 5 where cart_id = ${cartId}`);
      const promise = room.tell(event);
      await until(async () => {
        const [waiting] = await room.app.database.db.execute<{ count: number }>(
          sql`select count(*)::integer as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return waiting?.count === 1;
      });
      return { told: promise };
    });
    await told;
    expect((await room.ask(cartQuery, {}, { cartToken })).data.cart.totalQuantity).toBe(3);
  });

  it("a changed price shows in carts; an unpublished product stays in them without a price", async () => {
    await room.sell(product("radio"));
    const { cartToken } = await room.guestCart([{ variantId: "var_radio", quantity: 2 }]);
    const data = { productId: "prod_radio", variantId: "var_radio", version: 2 };
    const price = { currency: "EUR", amountMinor: 1000n, taxIncluded: true };
    await room.tell(room.eventOf(priceChangedV1, "prod_radio", { ...data, price }), 2);
    const changed = await room.ask(cartQuery, {}, { cartToken });
    expect(changed.data.cart.lines.nodes[0]).toMatchObject({
      unitPrice: { amount: "10.00" },
      cost: { gross: { amount: "20.00" } },
    });
    await room.tell(
      room.eventOf(productUnpublishedV1, "prod_radio", {
        productId: "prod_radio",
        version: 3,
        variantIds: ["var_radio"],
      }),
      2,
    );
    const gone = await room.ask(cartQuery, {}, { cartToken });
    expect(gone.data.cart).toMatchObject({ totalQuantity: 2, cost: { total: { gross: { amount: "0.00" } } } });
    expect(gone.data.cart.lines.nodes[0]).toMatchObject({ unitPrice: null, cost: null });
  });

  it("news of an older version of a product is ignored, and a variant that is named no more is sold no more", async () => {
    const two = product("kit", { version: 5 });
    const [first] = two.variants;
    if (!first) throw new Error("a variant was expected");
    await room.sell({ ...two, variants: [first, { ...first, variantId: "var_kit_blue" }] });
    const { cartToken } = await room.guestCart([
      { variantId: "var_kit", quantity: 1 },
      { variantId: "var_kit_blue", quantity: 1 },
    ]);
    await room.tell(room.eventOf(productPublishedV1, "prod_kit", { ...two, version: 6 }));
    const late = { productId: "prod_kit", version: 4, variantIds: ["var_kit"] };
    await room.tell(room.eventOf(productUnpublishedV1, "prod_kit", late));
    const { data } = await room.ask(cartQuery, {}, { cartToken });
    expect(data.cart.lines.nodes).toMatchObject([{ unitPrice: { amount: "19.99" } }, { unitPrice: null }]);
  });
});

import { staffScopes } from "@novatech/graphql/permissions";
import { RoomUnavailableError } from "@novatech/service/call-room";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  cartQuery,
  forCheckout,
  orders,
  quoteMutation,
  quoteOf,
  quoteReference,
  readyCart,
  select,
  setAddress,
} from "./operations.ts";
import { berlin, customer, product, startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom();
  await room.sell(product("lamp"));
  await room.sell(product("book", { merchantId: "mrch_b", variant: { taxClass: "REDUCED" } }));
});
afterAll(() => room.stop());

describe("delivery", () => {
  it("offers what carriers take for one parcel a merchant, once there is an address", async () => {
    const { cartToken } = await room.guestCart([
      { variantId: "var_lamp", quantity: 1 },
      { variantId: "var_book", quantity: 1 },
    ]);
    expect((await room.ask(cartQuery, {}, { cartToken })).data.cart).toMatchObject({
      deliveryOptions: null,
      cost: { shipping: null, isEstimated: true },
    });
    const { data } = await room.ask(setAddress, { input: { address: { ...berlin, line2: "  " } } }, { cartToken });
    expect(data.cartDeliveryAddressSet.cart).toMatchObject({
      version: 2,
      deliveryAddress: { recipient: "Ada Lovelace", line2: null },
      deliveryOptions: [
        { id: "standard", cost: { amount: "9.98" } },
        { id: "express", cost: { amount: "25.98" } },
      ],
      cost: { isEstimated: false },
    });
  });

  it("adds the chosen option to the cost, its tax in it as in the prices", async () => {
    const { cartToken } = await room.guestCart([{ variantId: "var_lamp", quantity: 1 }]);
    await room.ask(setAddress, { input: { address: berlin } }, { cartToken });
    const { data } = await room.ask(select, { input: { deliveryOptionId: "express" } }, { cartToken });
    expect(data.cartDeliveryOptionSelect.cart).toMatchObject({
      version: 3,
      selectedDeliveryOption: { id: "express", carrier: "Swift" },
      cost: {
        subtotal: { net: { amount: "16.80" }, tax: { amount: "3.19" }, gross: { amount: "19.99" } },
        shipping: { net: { amount: "10.92" }, tax: { amount: "2.07" }, gross: { amount: "12.99" } },
        total: { gross: { amount: "32.98" } },
      },
    });
  });

  it("shows the cart without options while fulfillment does not answer, and keeps it when a choice fails", async () => {
    const cartToken = await readyCart(room);
    const answer = room.answers.fulfillment;
    room.answers.fulfillment = () => {
      throw new RoomUnavailableError("fulfillment", "it is down");
    };
    const seen = await room.ask(cartQuery, {}, { cartToken });
    const chosen = await room.ask(select, { input: { deliveryOptionId: "express" } }, { cartToken });
    const quoted = await room.ask(quoteMutation, { input: {} }, { cartToken });
    room.answers.fulfillment = answer;
    expect(seen.data.cart).toMatchObject({ deliveryOptions: null, selectedDeliveryOption: null, totalQuantity: 3 });
    expect(chosen.errors).toHaveLength(1);
    expect(quoted.errors).toHaveLength(1);
    expect((await room.ask(cartQuery, {}, { cartToken })).data.cart.selectedDeliveryOption).toEqual({ id: "standard" });
  });

  it("refuses an option that is not offered, a country no carrier goes to, and a cart that is not so far", async () => {
    const { cartToken } = await room.guestCart();
    const choose = async (deliveryOptionId: string) => {
      const { data } = await room.ask(select, { input: { deliveryOptionId } }, { cartToken });
      return data.cartDeliveryOptionSelect.userErrors[0];
    };
    expect(await choose("standard")).toMatchObject({
      code: "CART_INCOMPLETE",
      message: expect.stringMatching(/cartLinesAdd/),
    });
    const add = `mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { userErrors { code } } }`;
    await room.ask(add, { input: { lines: [{ variantId: "var_lamp", quantity: 1 }] } }, { cartToken });
    expect(await choose("standard")).toMatchObject({
      code: "CART_INCOMPLETE",
      message: expect.stringMatching(/cartDeliveryAddressSet/),
    });
    await room.ask(setAddress, { input: { address: berlin } }, { cartToken });
    expect(await choose("by-dragon")).toMatchObject({ code: "NOT_FOUND", field: ["input", "deliveryOptionId"] });
    await room.ask(setAddress, { input: { address: { ...berlin, countryCode: "AQ" } } }, { cartToken });
    expect(await choose("standard")).toMatchObject({ code: "DELIVERY_UNAVAILABLE" });
  });

  it.each([
    [{ recipient: " " }, "recipient"],
    [{ line1: "x".repeat(201) }, "line1"],
    [{ city: "a\u0000b" }, "city"],
    [{ postalCode: "x".repeat(21) }, "postalCode"],
    [{ phone: "1".repeat(31) }, "phone"],
  ])("refuses an address with %j", async (change, field) => {
    const { cartToken } = await room.guestCart();
    const { data } = await room.ask(setAddress, { input: { address: { ...berlin, ...change } } }, { cartToken });
    expect(data.cartDeliveryAddressSet.userErrors).toMatchObject([
      { code: "INVALID_INPUT", field: ["input", "address", field] },
    ]);
  });
});

describe("a quote", () => {
  it("fixes everything to the minor unit, and orders reads it with all it copies", async () => {
    const cartToken = await readyCart(room);
    const quote = await quoteOf(room, cartToken);
    expect(quote).toMatchObject({
      cartVersion: 3,
      expiresAt: "2026-01-05T09:15:00.000Z",
      subtotal: { net: { amount: "52.28" }, tax: { amount: "7.69" }, gross: { amount: "59.97" } },
      shipping: { net: { amount: "8.38" }, tax: { amount: "1.60" }, gross: { amount: "9.98" } },
      total: { gross: { amount: "69.95", minorUnits: "6995" } },
      taxLines: [
        { name: "VAT 19 %", ratePercent: "19.00", taxable: { amount: "41.98" }, tax: { amount: "7.98" } },
        { name: "VAT 7 %", ratePercent: "7.00", taxable: { amount: "18.68" }, tax: { amount: "1.31" } },
      ],
    });
    const { data } = await room.ask(forCheckout, { id: quote.id }, orders);
    expect(data.quoteForCheckout).toMatchObject({
      id: quote.id,
      cartVersion: 3,
      currentCartVersion: 3,
      customerId: null,
      currencyCode: "EUR",
      deliveryOptionId: "standard",
      deliveryAddress: { recipient: "Ada Lovelace", countryCode: "DE" },
      total: { net: "6066", tax: "929", gross: "6995" },
      shipping: [
        { merchantId: "mrch_a", taxRateBasisPoints: 1900, cost: { net: "419", tax: "80", gross: "499" } },
        { merchantId: "mrch_b", taxRateBasisPoints: 1900, cost: { net: "419", tax: "80", gross: "499" } },
      ],
      pickUpWarehouseId: null,
      hasCountedPromotions: false,
    });
    expect(data.quoteForCheckout.lines[1]).toMatchObject({
      variantId: "var_book",
      merchantId: "mrch_b",
      taxRateBasisPoints: 700,
      unitPriceMinor: "1999",
      discount: "0",
    });
  });

  it("is reached from other rooms by who has its cart, and by nobody else", async () => {
    const cartToken = await readyCart(room);
    const quote = await quoteOf(room, cartToken);
    const representations = [quote.id, "quote_none", "\u0000"].map((id) => ({ __typename: "Quote", id }));
    const reach = async (request: object) =>
      (await room.ask(quoteReference, { ids: representations }, request)).data._entities;
    expect(await reach({ cartToken })).toEqual([{ id: quote.id, total: quote.total }, null, null]);
    for (const request of [{}, { cartToken: "guess" }, { viewer: customer("user_x", staffScopes) }])
      expect(await reach(request)).toEqual([null, null, null]);
  });

  it("of a store keeps which one, as fulfillment says it", async () => {
    const { cartToken } = await room.guestCart([{ variantId: "var_lamp", quantity: 1 }]);
    await room.ask(setAddress, { input: { address: berlin } }, { cartToken });
    await room.ask(select, { input: { deliveryOptionId: "pickup:wh_1" } }, { cartToken });
    const quote = await quoteOf(room, cartToken);
    expect(quote.shipping.gross.amount).toBe("0.00");
    const { data } = await room.ask(forCheckout, { id: quote.id }, orders);
    expect(data.quoteForCheckout).toMatchObject({ deliveryOptionId: "pickup:wh_1", pickUpWarehouseId: "wh_1" });
  });

  it("is made of catalog's prices of this moment, not of those the cart shows", async () => {
    const cartToken = await readyCart(room, [{ variantId: "var_lamp", quantity: 1 }]);
    const before = room.sold.get("prod_lamp");
    if (!before) throw new Error("the lamp is sold");
    room.sold.set(
      "prod_lamp",
      product("lamp", { variant: { prices: [{ currency: "EUR", amountMinor: 2500n, taxIncluded: true }] } }),
    );
    const quote = await quoteOf(room, cartToken);
    room.sold.set("prod_lamp", before);
    expect(quote.lines[0].unitPrice.amount).toBe("25.00");
    expect((await room.ask(cartQuery, {}, { cartToken })).data.cart.lines.nodes[0].unitPrice.amount).toBe("19.99");
  });

  it("never changes: the database refuses", async () => {
    const quote = await quoteOf(room, await readyCart(room));
    const change = room.app.database.db.execute(
      sql`update quotes set total_gross = 1, total_net = 1 where id = ${quote.id}`,
    );
    await expect(change).rejects.toMatchObject({ cause: { message: "quotes never change: make a new one" } });
  });

  it("tells orders when the cart was changed since, and that it has ended", async () => {
    const viewer = customer("user_ended");
    const cartToken = await readyCart(room);
    const quote = await quoteOf(room, cartToken);
    await room.ask(setAddress, { input: { address: { ...berlin, city: "Potsdam" } } }, { cartToken });
    const read = async () => (await room.ask(forCheckout, { id: quote.id }, orders)).data.quoteForCheckout;
    expect(await read()).toMatchObject({ cartVersion: 3, currentCartVersion: 4 });
    await room.ask(`mutation { cartMerge(input: {}) { userErrors { code } } }`, {}, { viewer, cartToken });
    expect(await read()).toMatchObject({ cartVersion: 3, currentCartVersion: 0 });
  });

  it("is for services with the scope only; an unknown one is null", async () => {
    const quote = await quoteOf(room, await readyCart(room));
    for (const request of [
      {},
      { viewer: customer("user_x", staffScopes) },
      { caller: { name: "x", scopes: ["internal:rates"] } },
    ]) {
      const answer = await room.ask(forCheckout, { id: quote.id }, request);
      expect(answer.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    }
    for (const id of ["quote_none", "\u0000"])
      expect((await room.ask(forCheckout, { id }, orders)).data.quoteForCheckout).toBeNull();
  });

  it("says which step is missing", async () => {
    const { cartToken } = await room.guestCart();
    const refusal = async () => {
      const { data } = await room.ask(quoteMutation, { input: {} }, { cartToken });
      return data.cartQuote.userErrors[0];
    };
    expect(await refusal()).toMatchObject({ code: "CART_INCOMPLETE", message: expect.stringMatching(/cartLinesAdd/) });
    const add = `mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { userErrors { code } } }`;
    await room.ask(add, { input: { lines: [{ variantId: "var_lamp", quantity: 1 }] } }, { cartToken });
    expect(await refusal()).toMatchObject({
      code: "CART_INCOMPLETE",
      message: expect.stringMatching(/cartDeliveryAddressSet/),
    });
    await room.ask(setAddress, { input: { address: berlin } }, { cartToken });
    expect(await refusal()).toMatchObject({
      code: "CART_INCOMPLETE",
      message: expect.stringMatching(/cartDeliveryOptionSelect/),
    });
    await room.ask(select, { input: { deliveryOptionId: "standard" } }, { cartToken });
    const stale = await room.ask(quoteMutation, { input: { expectedVersion: 1 } }, { cartToken });
    expect(stale.data.cartQuote).toMatchObject({
      quote: null,
      userErrors: [{ code: "VERSION_CONFLICT", cart: { version: 4 } }],
    });
    await room.ask(setAddress, { input: { address: { ...berlin, countryCode: "AQ" } } }, { cartToken });
    expect(await refusal()).toMatchObject({ code: "DELIVERY_UNAVAILABLE" });
  });

  it("is refused for something catalog no longer sells", async () => {
    await room.sell(product("gone"));
    const cartToken = await readyCart(room, [{ variantId: "var_gone", quantity: 1 }]);
    room.sold.delete("prod_gone");
    const { data } = await room.ask(quoteMutation, { input: {} }, { cartToken });
    expect(data.cartQuote.userErrors).toMatchObject([
      { code: "VARIANT_UNAVAILABLE", message: "The gone is not sold in EUR. Take it out, or choose another one." },
    ]);
  });

  it("puts tax on top where the prices are without it", async () => {
    const { cartToken } = await room.guestCart([{ variantId: "var_lamp", quantity: 3 }], "USD");
    const address = { ...berlin, countryCode: "US", region: "California", postalCode: "94016" };
    await room.ask(setAddress, { input: { address } }, { cartToken });
    await room.ask(select, { input: { deliveryOptionId: "standard" } }, { cartToken });
    expect(await quoteOf(room, cartToken)).toMatchObject({
      subtotal: { net: { amount: "56.97" }, tax: { amount: "4.13" } },
      shipping: { net: { amount: "4.99" }, tax: { amount: "0.36" } },
      taxLines: [{ name: "Sales tax CA 7.25 %", tax: { amount: "4.49" } }],
      total: { gross: { amount: "66.45" } },
    });
  });
});

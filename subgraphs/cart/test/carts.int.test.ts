import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { customer, product, startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom();
  await room.sell(product("lamp"));
  await room.sell(
    product("cable", { variant: { prices: [{ currency: "USD", amountMinor: 500n, taxIncluded: false }] } }),
  );
});
afterAll(() => room.stop());

const fields = `id version currencyCode totalQuantity updatedAt
  lines(first: 100) { nodes { id quantity variant { id } unitPrice { amount } cost { gross { amount } tax { amount } } } }`;
const errors = `userErrors { __typename code message field ... on CartVersionConflictError { cart { version } } }`;
const cartQuery = `{ cart { ${fields} } }`;
const create = `mutation ($input: CartCreateInput!) { cartCreate(input: $input) { cartToken cart { ${fields} } ${errors} } }`;
const add = `mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { cart { ${fields} } ${errors} } }`;
const update = `mutation ($input: CartLinesUpdateInput!) { cartLinesUpdate(input: $input) { cart { ${fields} } ${errors} } }`;
const remove = `mutation ($input: CartLinesRemoveInput!) { cartLinesRemove(input: $input) { cart { ${fields} } ${errors} } }`;
const merge = `mutation ($input: CartMergeInput!) { cartMerge(input: $input) { cart { ${fields} } ${errors} } }`;

const lamp = (quantity: number) => ({ variantId: "var_lamp", quantity });

describe("making a cart", () => {
  it("gives a guest a secret that opens it, and nothing else does", async () => {
    const { data } = await room.ask(create, { input: { currency: "EUR", lines: [lamp(2)] } });
    const { cartToken, cart } = data.cartCreate;
    expect(cart).toMatchObject({ version: 1, currencyCode: "EUR", totalQuantity: 2 });
    expect(cart.lines.nodes[0]).toMatchObject({
      variant: { id: "var_lamp" },
      unitPrice: { amount: "19.99" },
      cost: { gross: { amount: "39.98" }, tax: { amount: "6.38" } },
    });
    const opened = await room.ask(cartQuery, {}, { cartToken });
    expect(opened.data.cart).toEqual(cart);
    for (const request of [{}, { cartToken: "guess" }, { viewer: customer("user_other") }]) {
      expect((await room.ask(cartQuery, {}, request)).data.cart).toBeNull();
    }
  });

  it("gives a customer one cart, also when it is made twice at the same moment", async () => {
    const viewer = customer("user_twice");
    const made = await Promise.all(
      [1, 2, 3].map(() => room.ask(create, { input: { currency: "EUR", lines: [lamp(1)] } }, { viewer })),
    );
    const ids = new Set(made.map(({ data }) => data.cartCreate.cart.id));
    expect(ids.size).toBe(1);
    expect(made.every(({ data }) => data.cartCreate.cartToken === null)).toBe(true);
    expect((await room.ask(cartQuery, {}, { viewer })).data.cart.totalQuantity).toBe(3);
  });

  it("leaves nothing behind when its lines are refused", async () => {
    const viewer = customer("user_refused");
    const { data } = await room.ask(create, { input: { currency: "EUR", lines: [lamp(1), lamp(200)] } }, { viewer });
    expect(data.cartCreate.userErrors).toMatchObject([
      { __typename: "InvalidInputError", code: "INVALID_INPUT", field: ["input", "lines", "1", "quantity"] },
    ]);
    expect((await room.ask(cartQuery, {}, { viewer })).data.cart).toBeNull();
  });
});

describe("changing lines", () => {
  it("adds up what is there already, and refuses more than 99", async () => {
    const { cartToken } = await room.guestCart([lamp(98)]);
    const more = await room.ask(add, { input: { lines: [lamp(1)], expectedVersion: 1 } }, { cartToken });
    expect(more.data.cartLinesAdd.cart).toMatchObject({ version: 2, totalQuantity: 99 });
    const tooMany = await room.ask(add, { input: { lines: [lamp(1)] } }, { cartToken });
    expect(tooMany.data.cartLinesAdd).toMatchObject({
      cart: null,
      userErrors: [
        {
          code: "INVALID_INPUT",
          field: ["input", "lines", "0", "quantity"],
          message: "A cart holds at most 99 of one thing: there are 99, so at most 0 more.",
        },
      ],
    });
  });

  it("loses no addition of many at the same moment", async () => {
    const { cartToken } = await room.guestCart();
    await Promise.all(Array.from({ length: 20 }, () => room.ask(add, { input: { lines: [lamp(1)] } }, { cartToken })));
    const { data } = await room.ask(cartQuery, {}, { cartToken });
    expect(data.cart).toMatchObject({ version: 21, totalQuantity: 20 });
    expect(data.cart.lines.nodes).toHaveLength(1);
  });

  it("refuses a change made on an older state, with the cart as it is", async () => {
    const { cartToken } = await room.guestCart([lamp(1)]);
    await room.ask(add, { input: { lines: [lamp(1)] } }, { cartToken });
    const { data } = await room.ask(add, { input: { lines: [lamp(1)], expectedVersion: 1 } }, { cartToken });
    expect(data.cartLinesAdd.userErrors).toMatchObject([
      {
        __typename: "CartVersionConflictError",
        code: "VERSION_CONFLICT",
        field: ["input", "expectedVersion"],
        cart: { version: 2 },
      },
    ]);
    expect((await room.ask(cartQuery, {}, { cartToken })).data.cart.totalQuantity).toBe(2);
  });

  it("lets one of two changes of the same version through", async () => {
    const { cartToken } = await room.guestCart([lamp(1)]);
    const both = await Promise.all(
      [1, 2].map(() => room.ask(add, { input: { lines: [lamp(1)], expectedVersion: 1 } }, { cartToken })),
    );
    const codes = both.map(({ data }) => data.cartLinesAdd.userErrors[0]?.code ?? "changed");
    expect(codes.filter((code) => code === "changed")).toHaveLength(1);
    expect(codes).toContain("VERSION_CONFLICT");
  });

  it("sets quantities, removes at 0, and leaves the version when nothing changes", async () => {
    const { cartToken } = await room.guestCart([lamp(5)]);
    const { data } = await room.ask(cartQuery, {}, { cartToken });
    const lineId = data.cart.lines.nodes[0].id;
    const set = (quantity: number) => room.ask(update, { input: { lines: [{ lineId, quantity }] } }, { cartToken });
    expect((await set(7)).data.cartLinesUpdate.cart).toMatchObject({ version: 2, totalQuantity: 7 });
    expect((await set(7)).data.cartLinesUpdate.cart).toMatchObject({ version: 2, totalQuantity: 7 });
    expect((await set(0)).data.cartLinesUpdate.cart).toMatchObject({ version: 3, totalQuantity: 0 });
    expect((await set(1)).data.cartLinesUpdate.userErrors).toMatchObject([
      { __typename: "NotFoundError", code: "NOT_FOUND", field: ["input", "lines", "0", "lineId"] },
    ]);
  });

  it("takes lines out", async () => {
    const { cartToken } = await room.guestCart([lamp(5)]);
    const lineIds = (await room.ask(cartQuery, {}, { cartToken })).data.cart.lines.nodes.map(
      (line: { id: string }) => line.id,
    );
    const { data } = await room.ask(remove, { input: { lineIds } }, { cartToken });
    expect(data.cartLinesRemove.cart).toMatchObject({ version: 2, totalQuantity: 0 });
  });

  it.each([
    [
      "an unknown variant",
      { lines: [lamp(1), { variantId: "var_none", quantity: 1 }] },
      "VARIANT_UNAVAILABLE",
      ["input", "lines", "1", "variantId"],
    ],
    [
      "a variant without a price in the currency",
      { lines: [{ variantId: "var_cable", quantity: 1 }] },
      "VARIANT_UNAVAILABLE",
      ["input", "lines", "0", "variantId"],
    ],
    [
      "an id that no database takes",
      { lines: [{ variantId: "\u0000", quantity: 1 }] },
      "VARIANT_UNAVAILABLE",
      ["input", "lines", "0", "variantId"],
    ],
    ["a quantity of 0", { lines: [lamp(0)] }, "INVALID_INPUT", ["input", "lines", "0", "quantity"]],
    ["a negative quantity", { lines: [lamp(-1)] }, "INVALID_INPUT", ["input", "lines", "0", "quantity"]],
    ["a huge quantity", { lines: [lamp(2_000_000_000)] }, "INVALID_INPUT", ["input", "lines", "0", "quantity"]],
    ["no lines", { lines: [] }, "INVALID_INPUT", ["input", "lines"]],
    ["101 lines", { lines: Array(101).fill(lamp(1)) }, "INVALID_INPUT", ["input", "lines"]],
  ])("refuses to add %s, and adds nothing", async (_name, input, code, field) => {
    const { cartToken } = await room.guestCart();
    const { data, errors: faults } = await room.ask(add, { input }, { cartToken });
    expect(faults).toBeUndefined();
    expect(data.cartLinesAdd.userErrors).toMatchObject([{ code, field }]);
    expect((await room.ask(cartQuery, {}, { cartToken })).data.cart).toMatchObject({ version: 1, totalQuantity: 0 });
  });

  it("refuses without a cart, saying how to get one", async () => {
    const { data } = await room.ask(add, { input: { lines: [lamp(1)] } }, { cartToken: "guess" });
    expect(data.cartLinesAdd.userErrors).toMatchObject([{ __typename: "NotFoundError", code: "NOT_FOUND" }]);
    expect(data.cartLinesAdd.userErrors[0].message).toMatch(/cartCreate/);
  });

  it("holds at most 100 different things", async () => {
    for (let index = 0; index < 101; index += 1) await room.sell(product(`thing${index}`));
    const { cartToken } = await room.guestCart(
      Array.from({ length: 100 }, (_, index) => ({ variantId: `var_thing${index}`, quantity: 1 })),
    );
    const { data } = await room.ask(
      add,
      { input: { lines: [{ variantId: "var_thing100", quantity: 1 }] } },
      { cartToken },
    );
    expect(data.cartLinesAdd.userErrors).toMatchObject([{ code: "INVALID_INPUT", field: ["input", "lines"] }]);
    const page = await room.ask(
      `{ cart { lines(last: 2) { nodes { variant { id } } edges { cursor } pageInfo { hasPreviousPage hasNextPage startCursor } } } }`,
      {},
      { cartToken },
    );
    const { lines } = page.data.cart;
    expect(lines.nodes.map((line: { variant: { id: string } }) => line.variant.id)).toEqual([
      "var_thing98",
      "var_thing99",
    ]);
    const before = await room.ask(
      `query ($before: String) { cart { lines(last: 2, before: $before) { nodes { variant { id } } } } }`,
      { before: lines.pageInfo.startCursor },
      { cartToken },
    );
    expect(before.data.cart.lines.nodes[1].variant.id).toBe("var_thing97");
  });
});

describe("merging a guest's cart after logging in", () => {
  it("keeps the larger quantity of each, and ends the guest's cart", async () => {
    const viewer = customer("user_merge");
    await room.ask(create, { input: { currency: "EUR", lines: [lamp(3)] } }, { viewer });
    const { cartToken } = await room.guestCart([lamp(2), { variantId: "var_thing1", quantity: 4 }]);
    const { data } = await room.ask(merge, { input: { expectedVersion: 1 } }, { viewer, cartToken });
    const quantities = data.cartMerge.cart.lines.nodes.map((line: { quantity: number }) => line.quantity);
    expect(quantities).toEqual([3, 4]);
    expect((await room.ask(cartQuery, {}, { cartToken })).data.cart).toBeNull();
    const again = await room.ask(merge, { input: {} }, { viewer, cartToken });
    expect(again.data.cartMerge.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("gives a customer without a cart one", async () => {
    const viewer = customer("user_first");
    const { cartToken } = await room.guestCart([lamp(2)]);
    await room.ask(merge, { input: {} }, { viewer, cartToken });
    expect((await room.ask(cartQuery, {}, { viewer })).data.cart).toMatchObject({ totalQuantity: 2 });
  });

  it("refuses on an older state, and keeps both carts", async () => {
    const viewer = customer("user_stale");
    await room.ask(create, { input: { currency: "EUR" } }, { viewer });
    const { cartToken } = await room.guestCart([lamp(2)]);
    const { data } = await room.ask(merge, { input: { expectedVersion: 7 } }, { viewer, cartToken });
    expect(data.cartMerge.userErrors).toMatchObject([{ code: "VERSION_CONFLICT", cart: { version: 1 } }]);
    expect((await room.ask(cartQuery, {}, { cartToken })).data.cart.totalQuantity).toBe(2);
  });

  it("is an error for the anonymous", async () => {
    const { cartToken } = await room.guestCart([lamp(2)]);
    const { errors: faults } = await room.ask(merge, { input: {} }, { cartToken });
    expect(faults?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });
});

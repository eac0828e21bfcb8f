import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { demoAddress, fillCart, register } from "@novatech/testkit/shop/buying";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { northlight } from "../../demo-seed/merchants.ts";
import { plentiful } from "../goods.ts";
import { type OneProcessShop, startOneProcess } from "../shop-under-test.ts";
import { cartOf, expectRefusal, refusalsOf } from "./operations.ts";

let shop: OneProcessShop;
let visitor: GraphClient;
let shopper: GraphClient;
let stranger: GraphClient;

beforeAll(async () => {
  shop = await startOneProcess();
  visitor = createGraphClient(shop.url, { name: "refusals" });
  ({ client: shopper } = await register(visitor));
  ({ client: stranger } = await register(visitor));
  await fillCart(shopper, [{ variantId: plentiful(northlight.id, 20), quantity: 2 }]);
});
afterAll(async () => {
  await Promise.all([visitor, shopper, stranger].map((client) => client?.close()));
  await shop?.stop();
});

const variantId = plentiful(northlight.id, 20);
const unknownVariant = "var_00000000000000000000000000";

describe("what a cart refuses, it says why, and stays as it was:", () => {
  test.each<readonly [what: string, mutation: string, input: object, code: string]>([
    [
      "a variant that is not there",
      "cartLinesAdd",
      { lines: [{ variantId: unknownVariant, quantity: 1 }] },
      "VARIANT_UNAVAILABLE",
    ],
    [
      "an id that is none",
      "cartLinesAdd",
      { lines: [{ variantId: "'; drop table carts", quantity: 1 }] },
      "VARIANT_UNAVAILABLE",
    ],
    ["no units", "cartLinesAdd", { lines: [{ variantId, quantity: 0 }] }, "INVALID_INPUT"],
    ["fewer than no units", "cartLinesAdd", { lines: [{ variantId, quantity: -3 }] }, "INVALID_INPUT"],
    ["more than a household needs", "cartLinesAdd", { lines: [{ variantId, quantity: 100 }] }, "INVALID_INPUT"],
    ["as many as a number holds", "cartLinesAdd", { lines: [{ variantId, quantity: 2_147_483_647 }] }, "INVALID_INPUT"],
    [
      "a version that is past",
      "cartLinesAdd",
      { lines: [{ variantId, quantity: 1 }], expectedVersion: 1 },
      "VERSION_CONFLICT",
    ],
    ["a line that is not there", "cartLinesUpdate", { lines: [{ lineId: "cline_none", quantity: 1 }] }, "NOT_FOUND"],
    ["to take out a line that is not there", "cartLinesRemove", { lineIds: ["cline_none"] }, "NOT_FOUND"],
    ["a way to deliver that is not offered", "cartDeliveryOptionSelect", { deliveryOptionId: "teleport" }, "NOT_FOUND"],
    [
      "an address without a town",
      "cartDeliveryAddressSet",
      { address: { ...demoAddress, city: "  " } },
      "INVALID_INPUT",
    ],
    ["a guest's cart that there is not", "cartMerge", {}, "NOT_FOUND"],
  ])("%s", async (_what, mutation, input, code) => {
    const before = await cartOf(shopper);
    expectRefusal(await refusalsOf(shopper, mutation, input), code);
    expect(await cartOf(shopper)).toEqual(before);
  });
});

test("what is no country at all is a mistake of the program, and says where", async () => {
  const before = await cartOf(shopper);
  const address = { ...demoAddress, countryCode: "XX" };
  await expect(refusalsOf(shopper, "cartDeliveryAddressSet", { address })).rejects.toThrow(
    'at "input.address.countryCode"',
  );
  expect(await cartOf(shopper)).toEqual(before);
});

test("nobody sees or changes another's cart, whatever id he knows", async () => {
  const before = await cartOf(shopper);
  const line = before?.lines.nodes[0];
  expect(await cartOf(stranger)).toBeNull();
  expectRefusal(
    await refusalsOf(stranger, "cartLinesUpdate", { lines: [{ lineId: line?.id, quantity: 50 }] }),
    "NOT_FOUND",
  );
  await fillCart(stranger, [{ variantId, quantity: 1 }]);
  expectRefusal(await refusalsOf(stranger, "cartLinesRemove", { lineIds: [line?.id] }), "NOT_FOUND");
  expect(await cartOf(shopper)).toEqual(before);
});

test("a guest's cart opens with its secret only", async () => {
  const { cartToken } = await fillCart(visitor, [{ variantId, quantity: 1 }]);
  const guest = visitor.as({ "x-cart-token": cartToken ?? "" });
  const before = await cartOf(guest);
  expect(before?.totalQuantity).toBe(1);
  for (const token of ["", "wrong", `${cartToken?.slice(0, -1)}_`, before?.id ?? ""]) {
    const other = visitor.as({ "x-cart-token": token });
    expect(await cartOf(other), `with the token ${token}`).toBeNull();
    expectRefusal(await refusalsOf(other, "cartLinesAdd", { lines: [{ variantId, quantity: 1 }] }), "NOT_FOUND");
  }
  expect(await cartOf(guest)).toEqual(before);
});

test("a cart without an address or without things is not quoted", async () => {
  const { client } = await register(visitor);
  expectRefusal(await refusalsOf(client, "cartQuote", {}), "NOT_FOUND");
  expect(await refusalsOf(client, "cartCreate", { currency: "EUR" })).toEqual([]);
  expectRefusal(await refusalsOf(client, "cartQuote", {}), "CART_INCOMPLETE");
  expect(await refusalsOf(client, "cartLinesAdd", { lines: [{ variantId, quantity: 1 }] })).toEqual([]);
  expectRefusal(await refusalsOf(client, "cartQuote", {}), "CART_INCOMPLETE");
  await client.close();
});

import { expect, test } from "vitest";
import { canEdit, canSee } from "./access.ts";

const lamp = { merchantId: "merch_a", isPublished: false };
const member = { scopes: ["merchant"], merchantIds: ["merch_a"], editableMerchantIds: ["merch_a"] };
const stranger = { scopes: ["merchant"], merchantIds: ["merch_b"], editableMerchantIds: ["merch_b"] };
const shopperOfA = { scopes: ["shopper"], merchantIds: ["merch_a"], editableMerchantIds: [] };
const staff = { scopes: ["staff", "staff:catalog"], merchantIds: [], editableMerchantIds: [] };

test("staff and the merchant's own members may change a product, nobody else", () => {
  expect([member, staff].map((editor) => canEdit(editor, lamp))).toEqual([true, true]);
  expect([stranger, shopperOfA].map((editor) => canEdit(editor, lamp))).toEqual([false, false]);
});

test("a published product is for everybody, another one for who may change it", () => {
  for (const editor of [stranger, shopperOfA]) {
    expect(canSee(editor, lamp)).toBe(false);
    expect(canSee(editor, { ...lamp, isPublished: true })).toBe(true);
  }
  expect(canSee(member, lamp)).toBe(true);
});

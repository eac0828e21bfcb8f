import { expect, test } from "vitest";
import { canSeeOrder, canSeeShipment, type ShipmentReader } from "./reader.ts";

const nobody: ShipmentReader = { userId: null, isStaff: false, merchantIds: [], accessTokenHash: null };
const customers = { customerId: "user_1", accessTokenHash: null };
const guests = { customerId: null, accessTokenHash: "hash_1" };
const parcel = { merchantId: "merch_1" };

test.each<[string, Partial<ShipmentReader>, boolean, boolean]>([
  ["the anonymous", {}, false, false],
  ["the customer", { userId: "user_1" }, true, false],
  ["another customer", { userId: "user_2" }, false, false],
  ["who holds the guest's secret", { accessTokenHash: "hash_1" }, false, true],
  ["who holds another secret", { accessTokenHash: "hash_2" }, false, false],
  ["staff", { isStaff: true }, true, true],
  ["a member of the merchant", { merchantIds: ["merch_1"] }, false, false],
])("%s sees a customer's order: %s, a guest's order: %s", (_who, over, ofCustomer, ofGuest) => {
  const reader = { ...nobody, ...over };
  expect([canSeeOrder(reader, customers), canSeeOrder(reader, guests)]).toEqual([ofCustomer, ofGuest]);
});

test("a merchant's members see its parcels and no others", () => {
  const member = { ...nobody, merchantIds: ["merch_1"] };
  expect(canSeeShipment(member, customers, parcel)).toBe(true);
  expect(canSeeShipment(member, customers, { merchantId: "merch_2" })).toBe(false);
});

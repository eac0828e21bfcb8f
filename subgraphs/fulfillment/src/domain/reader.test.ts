import { expect, test } from "vitest";
import { canSeeOrder, canSeeShipment, type ShipmentReader } from "./reader.ts";

const nobody: ShipmentReader = { userId: null, isStaff: false, merchantIds: [], accessTokenHash: null };
const customers = { customerId: "user_1", accessTokenHash: null };
const guests = { customerId: null, accessTokenHash: "hash_1" };
const parcel = { merchantId: "merch_1" };

test.each<[string, boolean, boolean, Partial<ShipmentReader>]>([
  ["the anonymous", false, false, {}],
  ["the customer", true, false, { userId: "user_1" }],
  ["another customer", false, false, { userId: "user_2" }],
  ["who holds the guest's secret", false, true, { accessTokenHash: "hash_1" }],
  ["who holds another secret", false, false, { accessTokenHash: "hash_2" }],
  ["staff", true, true, { isStaff: true }],
  ["a member of the merchant", false, false, { merchantIds: ["merch_1"] }],
])("%s sees a customer's order: %s, a guest's order: %s", (_who, ofCustomer, ofGuest, over) => {
  const reader = { ...nobody, ...over };
  expect([canSeeOrder(reader, customers), canSeeOrder(reader, guests)]).toEqual([ofCustomer, ofGuest]);
});

test("a merchant's members see its parcels and no others", () => {
  const member = { ...nobody, merchantIds: ["merch_1"] };
  expect(canSeeShipment(member, customers, parcel)).toBe(true);
  expect(canSeeShipment(member, customers, { merchantId: "merch_2" })).toBe(false);
});

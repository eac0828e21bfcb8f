import { expect, test } from "vitest";
import { decideClaim } from "./claim-order.ts";

const guests = { customerId: null, accessTokenHash: "hash" };
const claimed = [{ type: "ORDER_CLAIMED", customerId: "user_1" }];
const claimant = { userId: "user_1", accessTokenHash: null, hasItsAddress: false };

test("a guest's order is claimed by who has its secret or the address it was placed under", () => {
  expect(decideClaim(guests, { ...claimant, accessTokenHash: "hash" })).toEqual(claimed);
  expect(decideClaim(guests, { ...claimant, hasItsAddress: true })).toEqual(claimed);
});

test("nobody claims an order by another secret, or by nothing", () => {
  expect(decideClaim(guests, { ...claimant, accessTokenHash: "another" })).toBeNull();
  expect(decideClaim(guests, claimant)).toBeNull();
});

test("what is theirs already stays so, and what is another customer's does, too", () => {
  const both = { ...claimant, accessTokenHash: "hash", hasItsAddress: true };
  expect(decideClaim({ customerId: "user_1", accessTokenHash: null }, both)).toEqual([]);
  expect(decideClaim({ customerId: "user_2", accessTokenHash: null }, both)).toBeNull();
});

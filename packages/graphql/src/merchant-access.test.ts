import { expect, test } from "vitest";
import { requireStaffOrMember } from "./errors.ts";
import { mayForMerchant, merchantsFor } from "./merchant-access.ts";
import { allStaffPermissions, type MerchantArea, type MerchantRole, staffScopes } from "./permissions.ts";
import { anonymousViewer, type Viewer } from "./viewer.ts";

const member = (merchantRoles: Readonly<Record<string, MerchantRole>>, scopes = ["shopper", "merchant"]): Viewer => ({
  kind: "user",
  userId: "user_1",
  sessionId: "sess_1",
  scopes,
  merchantIds: ["merch_a", "merch_b"],
  merchantRoles,
});
const areas: readonly MerchantArea[] = ["products", "stock", "orders", "members", "money", "reports"];

test.each([
  ["OWNER", areas],
  ["MANAGER", ["products", "stock", "orders", "reports"]],
  ["CLERK", ["orders"]],
] as const)("%s covers %s", (role, covered) => {
  const viewer = member({ merch_a: role });
  expect(areas.filter((area) => mayForMerchant(viewer, "merch_a", area))).toEqual(covered);
  expect(areas.filter((area) => mayForMerchant(viewer, "merch_b", area))).toEqual([]);
});

test("a membership covers nothing where the token tells no role, nor the scope, nor the membership", () => {
  expect(merchantsFor(member({}), "orders")).toEqual([]);
  expect(merchantsFor(member({ merch_a: "OWNER" }, ["shopper"]), "orders")).toEqual([]);
  expect(merchantsFor(member({ merch_c: "OWNER" }), "orders")).toEqual([]);
  const inherited: Readonly<Record<string, MerchantRole>> = Object.create({ merch_a: "OWNER" });
  expect(merchantsFor(member(inherited), "orders")).toEqual([]);
  expect(merchantsFor(anonymousViewer, "orders")).toEqual([]);
});

test("every permission is a scope of staff, and staff alone is none of them", () => {
  expect(allStaffPermissions.every((permission) => permission.startsWith("staff:"))).toBe(true);
  expect(staffScopes).toEqual(["staff", ...allStaffPermissions]);
});

test("a field for staff or members lets in who has the permission or a role that covers it, and tells the others what to do", () => {
  const refused = (viewer: Viewer): unknown => {
    try {
      requireStaffOrMember({ viewer } as never, "staff:stock", "stock");
      return null;
    } catch (error) {
      return [(error as { extensions: { code: string } }).extensions.code, (error as Error).message];
    }
  };
  const staff = (...scopes: string[]): Viewer => ({ ...member({}, scopes), merchantIds: [] }) as Viewer;
  expect(refused(member({ merch_a: "MANAGER" }))).toBeNull();
  expect(refused(staff("staff", "staff:stock"))).toBeNull();
  expect(refused(staff("staff", "staff:orders"))).toEqual(["FORBIDDEN", expect.stringContaining("staff:stock")]);
  expect(refused(member({ merch_a: "CLERK" }))).toEqual(["FORBIDDEN", expect.stringContaining("does not cover stock")]);
  expect(refused(member({ merch_a: "OWNER" }, ["partner"]))).toEqual(["FORBIDDEN", expect.any(String)]);
  expect(refused(anonymousViewer)).toEqual(["UNAUTHENTICATED", expect.any(String)]);
});

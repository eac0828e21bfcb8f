import { describe, expect, it } from "vitest";
import {
  administratorRoleId,
  changedPermissions,
  readStaffRole,
  requirePermissions,
  rolesWithin,
} from "./staff-role.ts";
import { scopesOf } from "./powers.ts";

const known = ["staff:accounts", "staff:orders", "staff:shipments", "staff:reviews"];

describe("a role that is to be made", () => {
  const given = {
    name: " Night shift ",
    description: "",
    permissions: ["staff:reviews", "staff:orders", "staff:orders"],
  };

  it("has a name without blanks around it, and each permission once, as the house lists them", () => {
    expect(readStaffRole(given, known)).toEqual({
      ok: true,
      value: { name: "Night shift", description: "", permissions: ["staff:orders", "staff:reviews"] },
    });
  });

  it.each([
    ["name", { name: "x" }],
    ["name", { name: "two\nlines" }],
    ["description", { description: "x".repeat(301) }],
    ["permissions", { permissions: [] }],
    ["permissions", { permissions: ["staff"] }],
  ])("is refused for its %s", (path, changes) => {
    expect(readStaffRole({ ...given, ...changes }, known)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["input", path] },
    });
  });
});

it("who gives or takes must have what is given and what is taken", () => {
  const changed = changedPermissions(["staff:orders", "staff:reviews"], ["staff:orders", "staff:accounts"]);
  expect(changed).toEqual(["staff:accounts", "staff:reviews"]);
  expect(requirePermissions(known, changed, "roleIds").ok).toBe(true);
  expect(requirePermissions(["staff:accounts"], changed, "roleIds")).toMatchObject({
    refusal: {
      code: "PERMISSION_LACKING",
      message: expect.stringContaining("staff:reviews"),
      field: ["input", "roleIds"],
    },
  });
  expect(requirePermissions([], [], "roleIds").ok).toBe(true);
});

it("scopes that are set up become the built-in roles that permit no more", () => {
  expect(rolesWithin(["shopper"], known)).toEqual([]);
  expect(rolesWithin(["shopper", "staff"], known)).toEqual([]);
  expect(rolesWithin(["staff", "staff:reviews"], known)).toEqual(["role_moderator"]);
  expect(rolesWithin(["staff", ...known], known)).toEqual([administratorRoleId]);
});

it("a token says what the account's own scopes, memberships and roles say, and nothing that is only written on the account", () => {
  const nothing = { isStaff: false, permissions: [], merchantRoles: {} };
  const account = { scopes: ["shopper", "merchant", "staff:orders"] };
  expect(scopesOf(account, nothing)).toEqual(["shopper"]);
  expect(scopesOf(account, { ...nothing, merchantRoles: { merch_a: "CLERK" } })).toEqual(["shopper", "merchant"]);
  expect(scopesOf(account, { ...nothing, isStaff: true, permissions: ["staff:reviews"] })).toEqual([
    "shopper",
    "staff",
    "staff:reviews",
  ]);
  expect(scopesOf({ scopes: ["shopper", "staff"] }, nothing)).toEqual(["shopper", "staff"]);
});

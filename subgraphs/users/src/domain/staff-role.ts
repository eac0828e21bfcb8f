import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "./errors.ts";
import { readText } from "./text-field.ts";

/** A named set of permissions that staff are given. */
export type StaffRole = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Scopes, `staff:…`. */
  readonly permissions: readonly string[];
  /** One of ours: neither changed nor deleted. */
  readonly isBuiltIn: boolean;
  readonly version: number;
  readonly createdAt: Date;
};

/** The role that has every permission there is, also new ones. Somebody always has it. */
export const administratorRoleId = "role_administrator";

/** How many roles a person can have. */
export const maxRolesOfPerson = 20;

/** The roles every shop begins with. `all`: every permission there is. */
export const builtInRoles = (all: readonly string[]): readonly Omit<StaffRole, "version" | "createdAt">[] =>
  [
    { id: administratorRoleId, name: "Administrator", description: "May do everything.", permissions: all },
    {
      id: "role_support",
      name: "Support",
      description: "Helps customers with accounts, orders, returns and parcels.",
      permissions: ["staff:accounts", "staff:orders", "staff:shipments", "staff:support"],
    },
    {
      id: "role_catalogue_editor",
      name: "Catalogue editor",
      description: "Keeps products, prices, search and promotions.",
      permissions: ["staff:catalog", "staff:search", "staff:promotions"],
    },
    { id: "role_moderator", name: "Moderator", description: "Moderates reviews.", permissions: ["staff:reviews"] },
    {
      id: "role_finance",
      name: "Finance",
      description: "Sees payments and settlements, gives money back, and looks at orders for it.",
      permissions: ["staff:payments", "staff:orders"],
    },
    {
      id: "role_operations",
      name: "Operations",
      description: "Moves stock and parcels, looks after orders, merchants and webhooks.",
      permissions: ["staff:stock", "staff:shipments", "staff:orders", "staff:merchants", "staff:webhooks"],
    },
    {
      id: "role_privacy_officer",
      name: "Privacy officer",
      description: "Answers requests about personal data, and reads the log of privileged actions.",
      permissions: ["staff:privacy", "staff:audit"],
    },
  ].map((role) => ({ ...role, isBuiltIn: true }));

/** The built-in roles that permit nothing beyond these scopes; the administrator's alone where they permit everything. */
export function rolesWithin(scopes: readonly string[], known: readonly string[]): readonly string[] {
  if (known.every((permission) => scopes.includes(permission))) return [administratorRoleId];
  return builtInRoles(known)
    .filter(({ permissions }) => permissions.every((permission) => scopes.includes(permission)))
    .map(({ id }) => id);
}

/** Checks what a role is to be: a name of 2 to 60 characters, a description of at most 300, 1 or more known permissions. Permissions come back in the house's order. */
export function readStaffRole(
  given: { readonly name: string; readonly description: string; readonly permissions: readonly string[] },
  known: readonly string[],
): Result<Pick<StaffRole, "name" | "description" | "permissions">, Refusal> {
  const name = readText("name", given.name, { min: 2, max: 60 });
  if (!name.ok) return name;
  const description = readText("description", given.description, { min: 0, max: 300 });
  if (!description.ok) return description;
  const unknown = given.permissions.find((permission) => !known.includes(permission));
  if (unknown !== undefined)
    return refuse(
      invalidInput("permissions", `There is no permission "${unknown.slice(0, 60)}". There are: ${known.join(", ")}.`),
    );
  const permissions = known.filter((permission) => given.permissions.includes(permission));
  if (permissions.length === 0) return refuse(invalidInput("permissions", "Name at least one permission."));
  return ok({ name: name.value, description: description.value, permissions });
}

/** What differs between two sets of permissions. */
export const changedPermissions = (before: readonly string[], after: readonly string[]): readonly string[] => [
  ...after.filter((permission) => !before.includes(permission)),
  ...before.filter((permission) => !after.includes(permission)),
];

/**
 * Nobody gives or takes away a permission they do not have: else who may give roles could give themselves all, or lock out those above them.
 * Refuses with PERMISSION_LACKING.
 */
export function requirePermissions(
  own: readonly string[],
  changed: readonly string[],
  path: string,
): Result<null, Refusal> {
  const lacking = changed.filter((permission) => !own.includes(permission));
  if (lacking.length === 0) return ok(null);
  return refuse({
    code: "PERMISSION_LACKING",
    message: `You can neither give nor take away what you may not do yourself: ${lacking.join(", ")}. Ask an administrator.`,
    field: ["input", path],
  });
}

import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "../domain/errors.ts";
import {
  administratorRoleId,
  changedPermissions,
  maxRolesOfPerson,
  readStaffRole,
  requirePermissions,
  type StaffRole,
} from "../domain/staff-role.ts";
import type { Actor } from "./ports-people.ts";
import type { InTransaction } from "./ports.ts";

type Ports = {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Every permission there is. */
  readonly permissions: readonly string[];
};

/** A change of who may do what. `endedSessions`: of those who may less now; their other rooms are to be told. */
export type Changed<Value> = { readonly value: Value; readonly endedSessions: readonly string[] };

/** What a role is to be; without `id` a new one. */
export type RoleWish = {
  readonly id: string | null;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly string[];
  /** Needed for a known role. */
  readonly expectedVersion: number | null;
};

const gone = (path: string): Refusal => ({
  code: "NOT_FOUND",
  message: "There is no such role.",
  field: ["input", path],
});
const builtIn: Refusal = {
  code: "INVALID_INPUT",
  message: "Built-in roles stay as they are. Make a role of your own.",
  field: ["input", "id"],
};
const changedMeanwhile: Refusal = {
  code: "VERSION_CONFLICT",
  message: "Somebody changed this role meanwhile. Load it again, then repeat the change.",
  field: ["input", "expectedVersion"],
};

/**
 * Makes or changes a staff role. Sessions of everybody who has it end when it loses a permission; a new permission comes with their next token.
 * Refuses with INVALID_INPUT, NOT_FOUND, VERSION_CONFLICT, NAME_TAKEN or PERMISSION_LACKING.
 */
export const createSetStaffRole =
  ({ inTransaction, clock, ids, permissions: known }: Ports) =>
  async (actor: Actor, wish: RoleWish): Promise<Result<Changed<StaffRole>, Refusal>> => {
    const read = readStaffRole(wish, known);
    if (!read.ok) return read;
    return inTransaction(async ({ accounts, people: { staff, endSessionsOf } }) => {
      const at = clock.now();
      await staff.lock();
      const own = (await accounts.powersOf(actor.userId)).permissions;
      const [before] = wish.id === null ? [] : await staff.roles([wish.id]);
      if (wish.id !== null && !before) return refuse(gone("id"));
      if (before?.isBuiltIn) return refuse(builtIn);
      if (before && before.version !== wish.expectedVersion) return refuse(changedMeanwhile);
      const may = requirePermissions(
        own,
        changedPermissions(before?.permissions ?? [], read.value.permissions),
        "permissions",
      );
      if (!may.ok) return may;
      const role: StaffRole = {
        ...read.value,
        id: before?.id ?? ids.next("role"),
        isBuiltIn: false,
        version: (before?.version ?? 0) + 1,
        createdAt: before?.createdAt ?? at,
      };
      if (!(await staff.save(role)))
        return refuse({ code: "NAME_TAKEN", message: "Another role has this name.", field: ["input", "name"] });
      const isLess = before?.permissions.some((permission) => !role.permissions.includes(permission)) ?? false;
      const endedSessions = isLess ? await endSessionsOf(await staff.membersOf(role.id), at) : [];
      return ok({ value: role, endedSessions });
    });
  };

/** Deletes a staff role that nobody has. Refuses with NOT_FOUND, INVALID_INPUT, VERSION_CONFLICT or ROLE_IN_USE. */
export const createDeleteStaffRole =
  ({ inTransaction }: Pick<Ports, "inTransaction">) =>
  (wish: { readonly id: string; readonly expectedVersion: number }): Promise<Result<string, Refusal>> =>
    inTransaction(async ({ people: { staff } }) => {
      await staff.lock();
      const [role] = await staff.roles([wish.id]);
      if (!role) return refuse(gone("id"));
      if (role.isBuiltIn) return refuse(builtIn);
      if (role.version !== wish.expectedVersion) return refuse(changedMeanwhile);
      const members = await staff.membersOf(role.id);
      if (members.length > 0)
        return refuse({
          code: "ROLE_IN_USE",
          message: `${members.length} people have this role. Take it from them first, with staffMemberRolesSet.`,
          field: ["input", "id"],
        });
      await staff.delete(role.id);
      return ok(role.id);
    });

/**
 * Gives somebody exactly these staff roles; none makes them nobody of the staff. Their sessions end when they may less than before.
 * Refuses with INVALID_INPUT, NOT_FOUND, PERMISSION_LACKING or LAST_ADMINISTRATOR.
 */
export const createSetRolesOfMember =
  ({ inTransaction, clock, permissions: known }: Omit<Ports, "ids">) =>
  (
    actor: Actor,
    wish: { readonly userId: string; readonly roleIds: readonly string[] },
  ): Promise<Result<Changed<string>, Refusal>> =>
    inTransaction(async ({ accounts, people: { staff, endSessionsOf } }) => {
      const at = clock.now();
      const roleIds = [...new Set(wish.roleIds)];
      if (roleIds.length > maxRolesOfPerson)
        return refuse(invalidInput("roleIds", `A person has at most ${maxRolesOfPerson} roles.`));
      await staff.lock();
      if (!(await accounts.find(wish.userId)))
        return refuse({ code: "NOT_FOUND", message: "There is no such account.", field: ["input", "userId"] });
      const roles = await staff.roles(roleIds);
      if (roles.length < roleIds.length) return refuse(gone("roleIds"));
      const [own, theirs, before] = [
        (await accounts.powersOf(actor.userId)).permissions,
        (await accounts.powersOf(wish.userId)).permissions,
        await staff.rolesOf(wish.userId),
      ];
      const after = known.filter((permission) => roles.some((role) => role.permissions.includes(permission)));
      const isAdministratorMoved = before.includes(administratorRoleId) !== roleIds.includes(administratorRoleId);
      const changed = isAdministratorMoved ? known : changedPermissions(theirs, after);
      const may = requirePermissions(own, changed, "roleIds");
      if (!may.ok) return may;
      if (before.includes(administratorRoleId) && isAdministratorMoved) {
        const others = (await staff.membersOf(administratorRoleId)).filter((userId) => userId !== wish.userId);
        if (others.length === 0)
          return refuse({
            code: "LAST_ADMINISTRATOR",
            message: "This is the last administrator. Make somebody else one first.",
            field: ["input", "roleIds"],
          });
      }
      await staff.setRolesOf(wish.userId, roleIds, { by: actor.userId, at });
      const isLess = theirs.some((permission) => known.includes(permission) && !after.includes(permission));
      const endedSessions = isLess ? await endSessionsOf([wish.userId], at) : [];
      return ok({ value: wish.userId, endedSessions });
    });

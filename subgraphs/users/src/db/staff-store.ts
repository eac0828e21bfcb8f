import type { Queryable } from "@novatech/postgres/database";
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { MerchantRole } from "../domain/merchant.ts";
import type { Powers } from "../domain/powers.ts";
import type { StaffStore } from "../use-cases/ports-people.ts";
import { staffRoleMembers, staffRoles } from "./tables/people.ts";

/** Staff roles in PostgreSQL, bound to a transaction. */
export const createPostgresStaffStore = (db: Queryable): StaffStore => ({
  lock: async () => {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('novatech-staff-roles', 0))`);
  },
  roles: async (ids) => {
    if (ids !== "all" && ids.length === 0) return [];
    return db
      .select()
      .from(staffRoles)
      .where(ids === "all" ? undefined : inArray(staffRoles.id, [...ids]))
      .orderBy(asc(staffRoles.name), asc(staffRoles.id));
  },
  save: async (role) => {
    const values = { ...role, permissions: [...role.permissions] };
    // The unique name is of another row than the id: a conflict on it must not be taken for a change of this role.
    const [taken] = await db
      .select({ id: staffRoles.id })
      .from(staffRoles)
      .where(sql`lower(${staffRoles.name}) = lower(${role.name}) and ${staffRoles.id} <> ${role.id}`);
    if (taken) return false;
    await db.insert(staffRoles).values(values).onConflictDoUpdate({ target: staffRoles.id, set: values });
    return true;
  },
  delete: async (roleId) => {
    await db.delete(staffRoles).where(eq(staffRoles.id, roleId));
  },
  saveBuiltIn: async (roles, at) => {
    await db
      .insert(staffRoles)
      .values(roles.map((role) => ({ ...role, permissions: [...role.permissions], version: 1, createdAt: at })))
      .onConflictDoUpdate({
        target: staffRoles.id,
        set: {
          name: sql`excluded.name`,
          description: sql`excluded.description`,
          permissions: sql`excluded.permissions`,
          isBuiltIn: true,
          version: sql`${staffRoles.version} + 1`,
        },
        setWhere: sql`(${staffRoles.name}, ${staffRoles.description}, ${staffRoles.permissions}) is distinct from (excluded.name, excluded.description, excluded.permissions)`,
      });
  },
  membersOf: async (roleId) => {
    const rows = await db
      .select({ userId: staffRoleMembers.userId })
      .from(staffRoleMembers)
      .where(eq(staffRoleMembers.roleId, roleId));
    return rows.map(({ userId }) => userId);
  },
  rolesOf: async (userId) => {
    const rows = await db
      .select({ roleId: staffRoleMembers.roleId })
      .from(staffRoleMembers)
      .where(eq(staffRoleMembers.userId, userId));
    return rows.map(({ roleId }) => roleId);
  },
  setRolesOf: async (userId, roleIds, { by, at }) => {
    const wanted = JSON.stringify(roleIds);
    // Roles that stay keep who gave them and when.
    await db.execute(sql`
      with wanted as (select jsonb_array_elements_text(${wanted}::jsonb) as role_id),
      taken as (
        delete from staff_role_members
        where user_id = ${userId} and role_id not in (select role_id from wanted)
      ), dismissed as (
        update users set scopes = array_remove(scopes, 'staff')
        where id = ${userId} and not exists (select from wanted)
      )
      insert into staff_role_members (role_id, user_id, given_by, given_at)
      select role_id, ${userId}, ${by}, ${at.toISOString()}::timestamptz from wanted
      on conflict do nothing`);
  },
});

/** What accounts may do beyond their own, in one statement. Accounts without any of it are there, too. */
export async function findPowers(db: Queryable, userIds: readonly string[]): Promise<ReadonlyMap<string, Powers>> {
  const rows = await db.execute<{
    id: string;
    is_staff: boolean;
    permissions: string[];
    roles: Record<string, MerchantRole>;
  }>(sql`
    select asked.id,
      exists (select from staff_role_members given where given.user_id = asked.id) as is_staff,
      (select coalesce(jsonb_agg(distinct permission), '[]') from staff_role_members given
        join staff_roles role on role.id = given.role_id, unnest(role.permissions) as permission
        where given.user_id = asked.id) as permissions,
      (select coalesce(jsonb_object_agg(member.merchant_id,
          case when merchant.status = 'SUSPENDED' then 'CLERK' else member.role end), '{}')
        from merchant_members member join merchants merchant on merchant.id = member.merchant_id
        where member.user_id = asked.id) as roles
    from jsonb_array_elements_text(${JSON.stringify(userIds)}::jsonb) as asked(id)`);
  return new Map(
    rows.map((row) => [row.id, { isStaff: row.is_staff, permissions: row.permissions, merchantRoles: row.roles }]),
  );
}

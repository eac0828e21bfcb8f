import { encodeCursor, decodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { requireAnyScope } from "@novatech/graphql/errors";
import type { AuditEntryResolvers, MutationResolvers, QueryResolvers } from "../__generated__/types.ts";
import { toUserErrors } from "../errors.ts";

type StaffMutation = "staffRoleSet" | "staffRoleDelete" | "staffMemberRolesSet";
type StaffQuery = "staffPermissions" | "staffRoles" | "staffMembers" | "auditLog";

const textOf = (cursor: string): string => String(decodeCursor(cursor, 1)[0]).replaceAll("\0", "");
const anyText = (text: string | null | undefined): string | null => text?.replaceAll("\0", "") ?? null;

/** A position of the log, from a cursor that anybody may have made up. */
function positionOf(cursor: string): bigint {
  const text = textOf(cursor);
  return /^\d{1,18}$/.test(text) ? BigInt(text) : 0n;
}

/** Who works here, and what people with power did. */
export const staffQueries: Pick<QueryResolvers, StaffQuery> = {
  staffPermissions: (_root, _args, { request, people }) => {
    requireAnyScope(request, ["staff:accounts"]);
    return [...people.permissions];
  },
  staffRoles: async (_root, _args, { request, people }) => {
    requireAnyScope(request, ["staff:accounts"]);
    return [...(await people.roles())];
  },
  staffMembers: async (_root, { first, after }, { request, people, load }) => {
    requireAnyScope(request, ["staff:accounts"]);
    const page = readPage({ first, after: after ?? null }, textOf);
    const ids = await people.staffMembers({ size: page.size + 1, after: page.after });
    const accounts = await Promise.all(ids.map((id) => load.account.load(id)));
    return toConnection(
      page,
      accounts.filter((account) => account !== null),
      ({ id }) => encodeCursor([id]),
    );
  },
  auditLog: async (_root, { filter, first, after }, { request, people }) => {
    requireAnyScope(request, ["staff:audit"]);
    const page = readPage({ first, after: after ?? null }, positionOf);
    const wanted = {
      actorId: anyText(filter?.actorId),
      targetId: anyText(filter?.targetId),
      room: anyText(filter?.room),
      field: anyText(filter?.field),
      kind: filter?.kind ?? null,
      outcome: filter?.outcome ?? null,
      since: filter?.since ?? null,
      until: filter?.until ?? null,
    };
    const entries = await people.entries(wanted, { size: page.size + 1, before: page.after });
    return toConnection(page, entries, ({ position }) => encodeCursor([String(position)]));
  },
};

/** What changes who works here. */
export const staffMutations: Pick<MutationResolvers, StaffMutation> = {
  staffRoleSet: async (_root, { input }, { request, people, requireRecent }) => {
    requireAnyScope(request, ["staff:accounts"]);
    const wish = {
      id: input.id ?? null,
      name: input.name,
      description: input.description ?? "",
      permissions: input.permissions,
      expectedVersion: input.expectedVersion ?? null,
    };
    const outcome = await people.setRole(await requireRecent(), wish);
    return outcome.ok ? { role: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  staffRoleDelete: async (_root, { input }, { request, people, requireOpenSession }) => {
    requireAnyScope(request, ["staff:accounts"]);
    await requireOpenSession();
    const outcome = await people.deleteRole(input);
    return outcome.ok
      ? { deletedRoleId: outcome.value, userErrors: [] }
      : { userErrors: toUserErrors(outcome.refusal) };
  },
  staffMemberRolesSet: async (_root, { input }, { request, people, load, requireRecent }) => {
    requireAnyScope(request, ["staff:accounts"]);
    const outcome = await people.setRolesOf(await requireRecent(), input);
    if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
    people.load.staffRoles.clear(outcome.value);
    return { user: await load.account.load(outcome.value), userErrors: [] };
  },
};

/** An entry of the log. */
export const AuditEntry: AuditEntryResolvers = {
  id: ({ position }) => String(position),
  actor: ({ actorId }, _args, { visibleAccount }) => visibleAccount(actorId),
  targets: ({ targets }) => targets.map((target) => ({ ...target })),
  codes: ({ codes }) => [...codes],
};

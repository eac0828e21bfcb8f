import { getNamedType, type GraphQLObjectType, isInterfaceType, isObjectType, isUnionType } from "graphql";
import { fieldsOf, hasDirective, objectTypes } from "./definitions.ts";
import type { Finding, House, Rule } from "./finding.ts";

const name = "users-are-private";
const guards = ["authenticated", "requiresScopes"];

/**
 * No chain of unguarded fields leads from a root field to `User`, and every field a room adds to `User` but its key is
 * guarded by @authenticated or @requiresScopes (on itself or on the type). DESIGN §1.
 */
export const usersArePrivate: Rule = {
  name,
  check: (house) => [...unguardedUserFields(house), ...publicPaths(house)],
};

function unguardedUserFields({ rooms }: House): Finding[] {
  return rooms.flatMap((room) => {
    const isGuarded = objectTypes(room).some((node) => node.name.value === "User" && hasDirective(node, ...guards));
    if (isGuarded) return [];
    return fieldsOf(room, "User").flatMap((field) =>
      field.name.value === "id" || hasDirective(field, ...guards)
        ? []
        : [
            {
              rule: name,
              at: `${room.room}: User.${field.name.value}`,
              message: "Put @authenticated or @requiresScopes on it.",
            },
          ],
    );
  });
}

function publicPaths({ rooms, api }: House): Finding[] {
  const isGuardedField = (type: string, field: string): boolean =>
    rooms.some((room) =>
      fieldsOf(room, type).some((node) => node.name.value === field && hasDirective(node, ...guards)),
    );
  // `User` itself is looked for, so its own guard does not count here; that of any other type on the way does.
  const isGuardedType = (type: string): boolean =>
    type !== "User" &&
    rooms.some((room) => objectTypes(room).some((node) => node.name.value === type && hasDirective(node, ...guards)));
  const roots = [api.getQueryType(), api.getMutationType(), api.getSubscriptionType()].filter((type) => type != null);
  const seen = new Set<string>();
  const open: { readonly type: GraphQLObjectType; readonly path: string }[] = roots.map((type) => ({
    type,
    path: type.name,
  }));
  const findings: Finding[] = [];
  for (let next = open.shift(); next; next = open.shift()) {
    for (const field of Object.values(next.type.getFields())) {
      const target = getNamedType(field.type);
      if (isGuardedField(next.type.name, field.name) || isGuardedType(target.name)) continue;
      const path = `${next.path}.${field.name}`;
      const found = isObjectType(target)
        ? [target]
        : isInterfaceType(target) || isUnionType(target)
          ? api.getPossibleTypes(target)
          : [];
      for (const type of found) {
        if (type.name === "User")
          findings.push({ rule: name, at: path, message: "Guard a field on this path: it leads anyone to a User." });
        else if (!seen.has(type.name)) {
          seen.add(type.name);
          open.push({ type, path });
        }
      }
    }
  }
  return findings;
}

import { type ConstDirectiveNode, type DocumentNode, Kind, parse, valueFromASTUntyped } from "graphql";
import { subgraphSdl } from "@novatech/graphql/subgraph-sdl";
import { rooms, schemaFile } from "../rooms.ts";

/** The page of what every room may use. */
export const sharedPage = "shared";

/** On which page each type is told of: that of the room that says most of it; what all rooms share has one of its own. */
export function pageOfTypes(): ReadonlyMap<string, string> {
  const said = new Map<string, Map<string, number>>();
  const names = rooms();
  for (const room of names)
    for (const one of parse(subgraphSdl(schemaFile(room)), { noLocation: true }).definitions) {
      if (!("name" in one) || !one.name || one.kind === Kind.DIRECTIVE_DEFINITION) continue;
      const size = "fields" in one ? (one.fields?.length ?? 0) : "values" in one ? (one.values?.length ?? 0) : 1;
      const byRoom = said.get(one.name.value) ?? new Map<string, number>();
      byRoom.set(room, (byRoom.get(room) ?? 0) + size);
      said.set(one.name.value, byRoom);
    }
  return new Map(
    [...said].map(([type, byRoom]) => {
      const most = [...byRoom].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? sharedPage;
      return [type, byRoom.size === names.length ? sharedPage : most];
    }),
  );
}

/** Which rooms declare each root field: `Query.order` → orders. */
export function roomOfRootFields(): ReadonlyMap<string, string> {
  return new Map(
    rooms().flatMap((room) =>
      parse(subgraphSdl(schemaFile(room)), { noLocation: true }).definitions.flatMap((one) =>
        (one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.OBJECT_TYPE_EXTENSION) &&
        ["Query", "Mutation", "Subscription"].includes(one.name.value)
          ? (one.fields ?? []).map((field) => [`${one.name.value}.${field.name.value}`, room] as const)
          : [],
      ),
    ),
  );
}

/** What a request needs to be answered a field, in words, by `Type.field` and `Type`; nothing for what anybody may ask. */
export function needsOf(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const needs = new Map<string, string>();
  for (const one of supergraph.definitions) {
    if (!("name" in one) || !one.name) continue;
    const own = needOf(("directives" in one && (one.directives as readonly ConstDirectiveNode[])) || []);
    if (own !== null) needs.set(one.name.value, own);
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION && one.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of one.fields ?? []) {
      const need = needOf(field.directives ?? []);
      if (need !== null) needs.set(`${one.name.value}.${field.name.value}`, need);
    }
  }
  return needs;
}

function needOf(directives: readonly ConstDirectiveNode[]): string | null {
  const scopes = directives.find(({ name }) => name.value === "requiresScopes")?.arguments?.[0]?.value;
  if (scopes) {
    const ways = valueFromASTUntyped(scopes) as readonly (readonly string[])[];
    return `Needs ${ways.map((all) => all.map((scope) => `\`${scope}\``).join(" and ")).join(", or ")}.`;
  }
  return directives.some(({ name }) => name.value === "authenticated") ? "Needs a log-in." : null;
}

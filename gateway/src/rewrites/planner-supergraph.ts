import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print } from "graphql";
import { resolvableKeysFirst } from "../resolvable-keys-first.ts";
import { fieldsOf, parseFieldSet, textArgument } from "./field-sets.ts";
import { type OverrideLabel, toOverrideLabels } from "./override-labels.ts";
import type { ReservedKeys } from "./own-keys.ts";
import { withStandIns } from "./required-arguments.ts";
import type { StandIns } from "./stand-ins.ts";

/** A supergraph as Apollo's planner is given it, and what must be known to read its plans. */
export type PlannerSupergraph = {
  readonly sdl: string;
  readonly standIns: StandIns;
  readonly reservedKeys: ReservedKeys;
  readonly overrideLabels: readonly OverrideLabel[];
};

/** Rewrites a supergraph so that plans for it are right. Throws a GraphQLError when it is no GraphQL. */
export function plannerSupergraph(sdl: string): PlannerSupergraph {
  const moved = resolvableKeysFirst(sdl);
  const parsed = parse(moved, { noLocation: true });
  const { supergraph, standIns } = withStandIns(parsed);
  return {
    sdl: supergraph === parsed ? moved : print(supergraph),
    standIns,
    ...labelsAndKeys(supergraph),
  };
}

function labelsAndKeys(supergraph: DocumentNode): Pick<PlannerSupergraph, "reservedKeys" | "overrideLabels"> {
  const reservedKeys = new Set(["__typename"]);
  const labels = new Map<string, Set<string>>();
  const look = (directive: ConstDirectiveNode, field: string | null): void => {
    const set = textArgument(directive, field === null ? "key" : "requires");
    if (set !== null) for (const { name } of fieldsOf(parseFieldSet(set))) reservedKeys.add(name.value);
    const label = textArgument(directive, "overrideLabel");
    if (label === null || field === null) return;
    const fields = labels.get(label) ?? new Set();
    labels.set(label, fields.add(field));
  };
  for (const one of supergraph.definitions) {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION && one.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const directive of one.directives ?? []) if (directive.name.value === "join__type") look(directive, null);
    for (const { name, directives = [] } of one.fields ?? [])
      for (const directive of directives) if (directive.name.value === "join__field") look(directive, name.value);
  }
  return { reservedKeys, overrideLabels: toOverrideLabels(labels) };
}

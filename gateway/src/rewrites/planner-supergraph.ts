import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print, type SelectionSetNode } from "graphql";
import { resolvableKeysFirst } from "./resolvable-keys-first.ts";
import { fieldsOf, parseFieldSet, textArgument } from "./field-sets.ts";
import { type OverrideLabel, toOverrideLabels } from "./override-labels.ts";
import type { ReservedKeys } from "./own-keys.ts";
import type { Requirements } from "./met-requirements.ts";
import { subgraphNames, withStandIns } from "./required-arguments.ts";
import { needKey, type StandIns } from "./stand-ins.ts";

/** A supergraph as Apollo's planner is given it, and what must be known to read its plans. */
export type PlannerSupergraph = {
  readonly sdl: string;
  readonly standIns: StandIns;
  readonly reservedKeys: ReservedKeys;
  readonly overrideLabels: readonly OverrideLabel[];
  /** What fields require, stand-ins in place of fields with arguments. */
  readonly requirements: Requirements;
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

function labelsAndKeys(
  supergraph: DocumentNode,
): Pick<PlannerSupergraph, "reservedKeys" | "overrideLabels" | "requirements"> {
  const reservedKeys = new Set(["__typename"]);
  const labels = new Map<string, Set<string>>();
  const requirements = new Map<string, SelectionSetNode>();
  const subgraphs = subgraphNames(supergraph);
  const look = (directive: ConstDirectiveNode, type: string, field: string | null): void => {
    const text = textArgument(directive, field === null ? "key" : "requires");
    const set = text === null ? null : parseFieldSet(text);
    if (set) for (const { name } of fieldsOf(set)) reservedKeys.add(name.value);
    const graph = textArgument(directive, "graph") ?? "";
    if (field !== null && set) requirements.set(needKey(subgraphs.get(graph) ?? graph, type, field), set);
    const label = textArgument(directive, "overrideLabel");
    if (label === null || field === null) return;
    const fields = labels.get(label) ?? new Set();
    labels.set(label, fields.add(field));
  };
  for (const one of supergraph.definitions) {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION && one.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const directive of one.directives ?? [])
      if (directive.name.value === "join__type") look(directive, one.name.value, null);
    for (const { name, directives = [] } of one.fields ?? [])
      for (const directive of directives)
        if (directive.name.value === "join__field") look(directive, one.name.value, name.value);
  }
  return { reservedKeys, overrideLabels: toOverrideLabels(labels), requirements };
}

import { type ConstDirectiveNode, type DocumentNode, parse, print, visit } from "graphql";
import { resolvableKeysFirst } from "../resolvable-keys-first.ts";
import { fieldsOf, parseFieldSet, textArgument } from "./field-sets.ts";
import type { ReservedKeys } from "./own-keys.ts";
import { withStandIns } from "./required-arguments.ts";
import type { StandIns } from "./stand-ins.ts";

/** A supergraph as Apollo's planner is given it, and what must be known to read its plans. */
export type PlannerSupergraph = {
  readonly sdl: string;
  readonly standIns: StandIns;
  readonly reservedKeys: ReservedKeys;
  /** Labels of progressive overrides, as the supergraph has them. */
  readonly overrideLabels: readonly string[];
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
  const labels = new Set<string>();
  const look = (directive: ConstDirectiveNode): void => {
    const set = textArgument(directive, directive.name.value === "join__type" ? "key" : "requires");
    if (set !== null) for (const { name } of fieldsOf(parseFieldSet(set))) reservedKeys.add(name.value);
    const label = textArgument(directive, "overrideLabel");
    if (label !== null) labels.add(label);
  };
  visit(supergraph, {
    Directive: (node) => {
      const directive = node as ConstDirectiveNode;
      if (node.name.value === "join__type" || node.name.value === "join__field") look(directive);
      return false;
    },
  });
  return { reservedKeys, overrideLabels: [...labels] };
}

import type { PlanNode, QueryPlan, QueryPlanSelectionNode } from "@apollo/query-planner";
import type { TypeCheck } from "./type-check.ts";

/** What a plan itself needs, as keys and for fields that require others. */
export type PlanDemand = {
  /** Whether it needs a response key of objects at a place, which are of the type, or of any when that is null. */
  readonly wants: (place: string, key: string, typename: string | null) => boolean;
};

/** The place of objects in an answer, for all items of lists alike. */
export const placeBelow = (place: string, key: string): string => `${place}.${key}`;

/** Gathers what the fetches of a plan require. */
export function planDemand({ node }: QueryPlan, isOfType: TypeCheck): PlanDemand {
  const conditions = new Map<string, Set<string | null>>();

  const add = (selections: readonly QueryPlanSelectionNode[], place: string, condition: string | null): void => {
    for (const one of selections) {
      if (one.kind === "InlineFragment") {
        add(one.selections, place, one.typeCondition ?? condition);
        continue;
      }
      const here = placeBelow(place, one.alias ?? one.name);
      let held = conditions.get(here);
      if (!held) conditions.set(here, (held = new Set()));
      held.add(condition);
      if (one.selections) add(one.selections, here, null);
    }
  };

  const walk = (one: PlanNode, place: string): void => {
    switch (one.kind) {
      case "Fetch":
        return add(one.requires ?? [], place, null);
      case "Flatten":
        return walk(
          one.node,
          one.path.filter((part) => part !== "@").reduce<string>((at, part) => placeBelow(at, String(part)), place),
        );
      case "Sequence":
      case "Parallel":
        return one.nodes.forEach((inner) => walk(inner, place));
      case "Condition":
        for (const inner of [one.ifClause, one.elseClause]) if (inner) walk(inner, place);
        return;
      default:
        return;
    }
  };
  if (node?.kind === "Subscription") {
    if (node.rest) walk(node.rest, "");
  } else if (node) walk(node, "");

  return {
    wants: (place, key, typename) => {
      const held = conditions.get(placeBelow(place, key));
      if (!held) return false;
      return [...held].some((condition) => condition === null || typename === null || isOfType(typename, condition));
    },
  };
}

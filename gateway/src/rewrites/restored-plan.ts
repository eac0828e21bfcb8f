import type { FetchDataRewrite, FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from "@apollo/query-planner";
import { Kind, parse, print, stripIgnoredCharacters, visit } from "graphql";
import { splitFetch } from "./split-fetch.ts";
import type { StandIns } from "./stand-ins.ts";

/**
 * The plan in the subgraphs' own words: a stand-in is asked for as an alias of its field with arguments, and goes back as that field in representations.
 * Where two fields of one fetch need different values of one field, the fetch becomes several, side by side.
 */
export function restoreStandIns(plan: QueryPlan, standIns: StandIns): QueryPlan {
  const { node } = plan;
  if (!node || standIns.byName.size === 0) return plan;
  if (node.kind !== "Subscription") return { ...plan, node: restoreNode(node, standIns) };
  const primary = restoreFetch(node.primary, standIns);
  return { ...plan, node: { ...node, primary, ...(node.rest ? { rest: restoreNode(node.rest, standIns) } : {}) } };
}

function restoreNode(node: PlanNode, standIns: StandIns): PlanNode {
  const restore = (one: PlanNode): PlanNode => restoreNode(one, standIns);
  switch (node.kind) {
    case "Fetch": {
      const parts = splitFetch(node, standIns).map((one) => restoreFetch(one, standIns));
      const [only] = parts;
      return only && parts.length === 1 ? only : { kind: "Parallel", nodes: parts };
    }
    case "Flatten": {
      const inner = restore(node.node);
      if (inner.kind !== "Parallel" || node.node.kind === "Parallel") return { ...node, node: inner };
      return { kind: "Parallel", nodes: inner.nodes.map((one) => ({ ...node, node: one })) };
    }
    case "Sequence":
    case "Parallel":
      return { ...node, nodes: node.nodes.map(restore) };
    case "Condition":
      return {
        ...node,
        ...(node.ifClause ? { ifClause: restore(node.ifClause) } : {}),
        ...(node.elseClause ? { elseClause: restore(node.elseClause) } : {}),
      };
    default:
      return node;
  }
}

function restoreFetch(node: FetchNode, standIns: StandIns): FetchNode {
  const renames = renamesOf(node.requires ?? [], [], standIns);
  return {
    ...node,
    operation: restoreText(node.operation, standIns),
    ...(renames.length > 0 ? { inputRewrites: [...(node.inputRewrites ?? []), ...renames] } : {}),
  };
}

function restoreText(text: string, { byName }: StandIns): string {
  let hasStandIn = false;
  const restored = visit(parse(text, { noLocation: true }), {
    Field: (node) => {
      const standIn = byName.get(node.name.value);
      if (!standIn) return undefined;
      hasStandIn = true;
      const name = { kind: Kind.NAME, value: standIn.field } as const;
      return { ...node, alias: node.alias ?? node.name, name, arguments: standIn.given };
    },
  });
  return hasStandIn ? stripIgnoredCharacters(print(restored)) : text;
}

/** Renamings of what is sent, what is deepest first: a path leads through names as they were gathered. */
function renamesOf(
  selections: readonly QueryPlanSelectionNode[],
  path: readonly string[],
  standIns: StandIns,
): readonly FetchDataRewrite[] {
  return selections.flatMap((one): readonly FetchDataRewrite[] => {
    if (one.kind === "InlineFragment") return renamesOf(one.selections, path, standIns);
    const here = [...path, one.alias ?? one.name];
    const inner = renamesOf(one.selections ?? [], here, standIns);
    const standIn = standIns.byName.get(one.name);
    return standIn ? [...inner, { kind: "KeyRenamer", path: here, renameKeyTo: standIn.field }] : inner;
  });
}

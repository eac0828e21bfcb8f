import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLOutputType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  TypeNameMetaFieldDef,
} from "graphql";
import { isIncluded } from "../execution/conditions.ts";
import type { AccessRule } from "./rules.ts";
import type { Selected, SelectionTree } from "./selection-tree.ts";

/** Tells which rules of a tree hold, by their position in it. */
export type Verdict = readonly boolean[];

/** Under this name the filtered operation asks for `__typename` where something was taken out: nulls are put in by it. */
export const typenameAlias = "__novatech_typename";

/** Whether a selection stands under a rule that does not hold. */
export const isRefused = (selected: Selected, verdict: Verdict): boolean =>
  selected.rules.some((position) => verdict[position] !== true);

const typename: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: typenameAlias },
  name: { kind: Kind.NAME, value: "__typename" },
};

/**
 * The operation without what the viewer may not see; null when nothing is left at its root.
 * A field that loses all its selections is still asked for, by its type name alone: a mutation must run, and null must stay null.
 */
export function filterOperation(
  tree: SelectionTree,
  verdict: Verdict,
  operation: OperationDefinitionNode,
): DocumentNode | null {
  const root = filterSelections(tree.selections, verdict);
  if (root.selections.length === 0) return null;
  const selectionSet = { kind: Kind.SELECTION_SET, selections: root.selections } as const;
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] };
}

function filterSelections(
  selected: readonly Selected[],
  verdict: Verdict,
): { readonly selections: readonly SelectionNode[]; readonly hasLost: boolean } {
  const selections: SelectionNode[] = [];
  let hasLost = false;
  for (const one of selected) {
    if (isRefused(one, verdict)) {
      hasLost = true;
      continue;
    }
    const inner = filterSelections(one.children, verdict);
    if (one.kind === "fragment") {
      hasLost ||= inner.hasLost;
      if (inner.selections.length > 0) selections.push(toInlineFragment(one, inner.selections));
      continue;
    }
    const isLeaf = one.children.length === 0;
    // Fragments need the type too: without it nobody knows later which of them applied.
    const needsType = inner.hasLost || one.children.some(({ kind }) => kind === "fragment");
    const kept = needsType ? [...inner.selections, typename] : inner.selections;
    selections.push(isLeaf ? one.node : { ...one.node, selectionSet: { kind: Kind.SELECTION_SET, selections: kept } });
  }
  return { selections, hasLost };
}

const toInlineFragment = (
  fragment: Extract<Selected, { kind: "fragment" }>,
  selections: readonly SelectionNode[],
): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  ...(fragment.typeCondition === null
    ? {}
    : { typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: fragment.typeCondition } } }),
  directives: fragment.directives,
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});

/**
 * One UNAUTHORIZED_FIELD_OR_TYPE error for each place that was taken out, unless @skip or @include took it out anyway.
 * Positions in lists are written `@`, as Apollo's Router does: the refusal is of the selection, not of one item.
 */
export function refusalsOf(
  tree: SelectionTree,
  verdict: Verdict,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] {
  const refusals = new Map<string, GraphQLError>();
  const walk = (selected: readonly Selected[], path: readonly string[], outer: ReadonlySet<number> | null): void => {
    for (const one of selected) {
      if (!isIncluded(one.kind === "field" ? one.node.directives : one.directives, variables)) continue;
      const missing = one.rules.filter((position) => verdict[position] !== true);
      const refusing = outer ? new Set([...outer, ...missing]) : missing.length > 0 ? new Set(missing) : null;
      if (one.kind === "fragment") {
        walk(one.children, path, refusing);
        continue;
      }
      if (one.node.name.value === TypeNameMetaFieldDef.name) continue;
      const here = [...path, one.responseKey];
      if (!refusing) {
        walk(one.children, [...here, ...Array<string>(listDepth(one.type)).fill("@")], null);
        continue;
      }
      const rules = [...refusing].map((position) => tree.rules[position]).filter((rule) => rule !== undefined);
      refusals.set(here.join("."), refusal(one.coordinate, here, rules));
    }
  };
  walk(tree.selections, [], null);
  return [...refusals.values()];
}

function listDepth(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listDepth(type.ofType);
  return isListType(type) ? 1 + listDepth(type.ofType) : 0;
}

function refusal(coordinate: string, path: readonly string[], rules: readonly AccessRule[]): GraphQLError {
  const needs = [...new Set(rules.map(describe))].join(" and ");
  return new GraphQLError(`You may not use ${coordinate}: it needs ${needs}.`, {
    path,
    extensions: { code: "UNAUTHORIZED_FIELD_OR_TYPE" },
  });
}

function describe(rule: AccessRule): string {
  if (rule.kind === "authenticated") return "a log-in (header authorization)";
  const word = rule.kind === "scopes" ? "scope" : "policy";
  return rule.anyOf.map((all) => all.map((one) => `${word} ${one}`).join(" with ")).join(" or ") || `a ${word}`;
}

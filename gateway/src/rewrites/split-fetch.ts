import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from "graphql";
import { type Need, needKey, type StandIns } from "./stand-ins.ts";

/** Fields of one entity that can be asked for by one representation. */
type Group = { readonly needs: Map<string, ReadonlySet<string>>; readonly fields: Set<FieldNode> };

/**
 * The fetches that a fetch must be: a representation holds one value of a field, so fields of an entity that need it with different arguments are asked
 * for apart. One, the fetch itself, where there is no such conflict.
 */
export function splitFetch(node: FetchNode, standIns: StandIns): readonly FetchNode[] {
  if (!node.requires || !hasConflict(node.requires, "", new Map(), standIns)) return [node];
  const document = parse(node.operation, { noLocation: true });
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const entities = operation?.selectionSet.selections[0];
  if (!operation || entities?.kind !== Kind.FIELD || !entities.selectionSet) return [node];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);

  // Fragments are written out at the level of the entity, where fields are told apart.
  const written = writtenOut(entities.selectionSet, fragments);
  const groups: Group[] = [];
  gather(written, "", (type, field) => {
    const needs = standIns.needs.get(needKey(node.serviceName, type, field.name.value)) ?? [];
    join(groups, field, needs);
  });
  const claimed = new Set(groups.flatMap(standInsOf));
  return groups.map((group) => {
    const kept = new Set(standInsOf(group));
    const selections = [{ ...entities, selectionSet: only(written, group.fields) }];
    const smaller = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
    const isSpare = (name: string): boolean => claimed.has(name) && !kept.has(name);
    return {
      ...withText(node, smaller, fragments),
      requires: without(node.requires ?? [], isSpare),
    };
  });
}

const standInsOf = ({ needs }: Group): readonly string[] => [...needs.values()].flatMap((one) => [...one]);

/** Whether two stand-ins would become the same field of a representation. */
function hasConflict(
  selections: readonly QueryPlanSelectionNode[],
  at: string,
  seen: Map<string, string>,
  standIns: StandIns,
): boolean {
  return selections.some((one) => {
    if (one.kind === "InlineFragment") return hasConflict(one.selections, at, seen, standIns);
    const here = `${at}.${standIns.byName.get(one.name)?.field ?? one.name}`;
    const before = seen.get(here);
    seen.set(here, one.name);
    return (before !== undefined && before !== one.name) || hasConflict(one.selections ?? [], here, seen, standIns);
  });
}

function writtenOut(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): SelectionSetNode {
  const selections = set.selections.map((one): SelectionNode => {
    if (one.kind === Kind.FIELD) return one;
    if (one.kind === Kind.INLINE_FRAGMENT) return { ...one, selectionSet: writtenOut(one.selectionSet, fragments) };
    const fragment = fragments.get(one.name.value);
    if (!fragment) return one;
    const { typeCondition, selectionSet } = fragment;
    const directives = one.directives ?? [];
    return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: writtenOut(selectionSet, fragments) };
  });
  return { ...set, selections };
}

function gather(set: SelectionSetNode, type: string, tell: (type: string, field: FieldNode) => void): void {
  for (const one of set.selections)
    if (one.kind === Kind.FIELD) tell(type, one);
    else if (one.kind === Kind.INLINE_FRAGMENT) gather(one.selectionSet, one.typeCondition?.name.value ?? type, tell);
}

/** Puts a field into the first group that needs nothing else in the same places. */
function join(groups: Group[], field: FieldNode, needs: readonly Need[]): void {
  const places = new Map<string, ReadonlySet<string>>();
  for (const { at, standIn } of needs) places.set(at, new Set([...(places.get(at) ?? []), standIn]));
  const fits = (group: Group): boolean =>
    [...places].every(([at, wanted]) => {
      const held = group.needs.get(at);
      return held === undefined || (held.size === wanted.size && [...wanted].every((one) => held.has(one)));
    });
  let group = groups.find(fits);
  if (!group) groups.push((group = { needs: new Map(), fields: new Set() }));
  group.fields.add(field);
  for (const [at, wanted] of places) group.needs.set(at, wanted);
}

function only(set: SelectionSetNode, fields: ReadonlySet<FieldNode>): SelectionSetNode {
  const selections = set.selections.flatMap((one): readonly SelectionNode[] => {
    if (one.kind === Kind.FIELD) return fields.has(one) ? [one] : [];
    if (one.kind !== Kind.INLINE_FRAGMENT) return [one];
    const selectionSet = only(one.selectionSet, fields);
    return selectionSet.selections.length > 0 ? [{ ...one, selectionSet }] : [];
  });
  return { ...set, selections };
}

function without(
  selections: readonly QueryPlanSelectionNode[],
  isSpare: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((one): readonly QueryPlanSelectionNode[] => {
    if (one.kind === "Field" && isSpare(one.name)) return [];
    return one.selections ? [{ ...one, selections: without(one.selections, isSpare) }] : [one];
  });
}

/** The fetch with a smaller operation: only the fragments and variables that are used. */
function withText(
  node: FetchNode,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FetchNode {
  const used = usedBy(operation.selectionSet, fragments);
  const variableDefinitions = (operation.variableDefinitions ?? []).filter((one) =>
    used.variables.has(one.variable.name.value),
  );
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, variableDefinitions }, ...used.fragments],
  };
  return {
    ...node,
    operation: stripIgnoredCharacters(print(document)),
    ...(node.variableUsages ? { variableUsages: node.variableUsages.filter((name) => used.variables.has(name)) } : {}),
  };
}

function usedBy(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const variables = new Set<string>();
  const found = new Set<FragmentDefinitionNode>();
  const look = (node: SelectionSetNode): void => {
    visit(node, {
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || found.has(fragment)) return;
        found.add(fragment);
        look(fragment.selectionSet);
      },
    });
  };
  look(set);
  return { variables, fragments: [...found] };
}

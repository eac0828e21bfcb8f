import type { FetchNode } from "@apollo/query-planner";
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

/** A field that a fetch asks of an entity, and the type it is asked of. */
export type EntityField = { readonly type: string; readonly field: FieldNode };

type EntityText = {
  readonly operation: OperationDefinitionNode;
  readonly entities: FieldNode;
  /** What is asked of entities, fragments written out. */
  readonly set: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
};

function read(node: FetchNode): EntityText | null {
  const document = parse(node.operation, { noLocation: true });
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const entities = operation?.selectionSet.selections[0];
  if (!operation || entities?.kind !== Kind.FIELD || !entities.selectionSet) return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  return { operation, entities, set: writtenOut(entities.selectionSet, fragments), fragments };
}

/** The fields that an `_entities` fetch asks of entities, without those below. */
export function entityFields(node: FetchNode): readonly EntityField[] {
  const text = read(node);
  return text ? gather(text.set, "") : [];
}

/** The fetch with those of its entities' fields that are wanted, and the variables and fragments of these; null when none is but the type's name. */
export function fetchWith(node: FetchNode, isWanted: (field: FieldNode, type: string) => boolean): FetchNode | null {
  const text = read(node);
  if (!text) return node;
  const { operation, entities, fragments } = text;
  const selectionSet = only(text.set, "", isWanted);
  if (gather(selectionSet, "").every(({ field }) => field.name.value === "__typename")) return null;
  const selections = [{ ...entities, selectionSet }];
  return withText(node, { ...operation, selectionSet: { ...operation.selectionSet, selections } }, fragments);
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

const gather = (set: SelectionSetNode, type: string): readonly EntityField[] =>
  set.selections.flatMap((one): readonly EntityField[] => {
    if (one.kind === Kind.FIELD) return [{ type, field: one }];
    return one.kind === Kind.INLINE_FRAGMENT ? gather(one.selectionSet, one.typeCondition?.name.value ?? type) : [];
  });

function only(
  set: SelectionSetNode,
  type: string,
  isWanted: (field: FieldNode, type: string) => boolean,
): SelectionSetNode {
  const selections = set.selections.flatMap((one): readonly SelectionNode[] => {
    if (one.kind === Kind.FIELD) return isWanted(one, type) ? [one] : [];
    if (one.kind !== Kind.INLINE_FRAGMENT) return [one];
    const selectionSet = only(one.selectionSet, one.typeCondition?.name.value ?? type, isWanted);
    return selectionSet.selections.length > 0 ? [{ ...one, selectionSet }] : [];
  });
  return { ...set, selections };
}

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

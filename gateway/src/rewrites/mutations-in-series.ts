import type { FetchNode, PlanNode, QueryPlan } from "@apollo/query-planner";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from "graphql";

/**
 * A document whose mutations have their root fields written out of fragments, in the order in which they must run (GraphQL, §6.2.2 and §6.3.2). Apollo's
 * planner puts those of named fragments before others. Conditions must be decided before; other documents are returned as they are.
 */
export function mutationsInSeries(document: DocumentNode): DocumentNode {
  if (!document.definitions.some(hasFragments)) return document;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const definitions = document.definitions.map((one) => {
    if (!hasFragments(one)) return one;
    const selections = inOrder(one.selectionSet, fragments);
    return { ...one, selectionSet: { ...one.selectionSet, selections } };
  });
  return { ...document, definitions };
}

/**
 * The plan with the root fields of each mutation's fetch in the order of the document, which `mutationsInSeries` made. Apollo's planner keeps the order
 * of fetches, not always that of fields within one.
 */
export function fieldsInSeries(plan: QueryPlan, document: DocumentNode): QueryPlan {
  const mutation = document.definitions.find(isMutation);
  const { node } = plan;
  if (!mutation || !node || node.kind === "Subscription" || mutation.selectionSet.selections.length < 2) return plan;
  const keys = [...new Set(mutation.selectionSet.selections.flatMap(keyOf))];
  return { ...plan, node: orderNode(node, keys) };
}

function orderNode(node: PlanNode, keys: readonly string[]): PlanNode {
  if (node.kind === "Fetch") return String(node.operationKind) === "mutation" ? orderFetch(node, keys) : node;
  if (node.kind === "Sequence" || node.kind === "Parallel")
    return { ...node, nodes: node.nodes.map((one) => orderNode(one, keys)) };
  return node;
}

function orderFetch(node: FetchNode, keys: readonly string[]): FetchNode {
  const document = parse(node.operation, { noLocation: true });
  const place = (one: SelectionNode): number => keys.indexOf(keyOf(one)[0] ?? "");
  const definitions = document.definitions.map((one) => {
    if (!isMutation(one)) return one;
    const selections = one.selectionSet.selections.toSorted((left, right) => place(left) - place(right));
    return { ...one, selectionSet: { ...one.selectionSet, selections } };
  });
  return { ...node, operation: stripIgnoredCharacters(print({ ...document, definitions })) };
}

const keyOf = (one: SelectionNode): readonly string[] =>
  one.kind === Kind.FIELD ? [one.alias?.value ?? one.name.value] : [];

const isMutation = (one: DocumentNode["definitions"][number]): one is OperationDefinitionNode =>
  one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.MUTATION;

const hasFragments = (one: DocumentNode["definitions"][number]): one is OperationDefinitionNode =>
  isMutation(one) && one.selectionSet.selections.some(({ kind }) => kind !== Kind.FIELD);

/** Fields of one response key are one field, which runs where the first of them stands. */
function inOrder(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): SelectionNode[] {
  const byKey = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const collect = (one: SelectionNode): void => {
    if (one.kind === Kind.FIELD) {
      const key = one.alias?.value ?? one.name.value;
      byKey.set(key, [...(byKey.get(key) ?? []), one]);
      return;
    }
    if (one.kind === Kind.FRAGMENT_SPREAD) {
      if (spread.has(one.name.value)) return;
      spread.add(one.name.value);
    }
    const inner = one.kind === Kind.INLINE_FRAGMENT ? one : fragments.get(one.name.value);
    inner?.selectionSet.selections.forEach(collect);
  };
  set.selections.forEach(collect);
  return [...byKey.values()].flat();
}

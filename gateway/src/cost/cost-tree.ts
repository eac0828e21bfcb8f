import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { CostModel, ListSize } from "./cost-model.ts";

/** A response key of an operation, with what is known of its cost before variables are. Several selections of one key are one. */
export type CostField = {
  readonly key: string;
  /** The weight of one value. */
  weight: number;
  isList: boolean;
  /** What is said of its own length, or of that of its children. */
  listSize: ListSize | null;
  readonly definition: GraphQLField<unknown, unknown>;
  /** `Type.field` */
  readonly coordinate: string;
  readonly node: FieldNode;
  /** Alternatives of conditions that let it in; empty: it is always in. */
  conditions: readonly (readonly DirectiveNode[])[];
  readonly children: Map<string, CostField>;
};

/** An operation as costs see it. */
export type CostTree = {
  /** 10 for mutations, as Apollo has it. */
  readonly base: number;
  readonly fields: ReadonlyMap<string, CostField>;
};

const mutationCost = 10;

/**
 * The cost tree of a valid operation. Objects, interfaces and unions weigh 1, scalars and enums 0, unless their type or field says otherwise; a field goes before its type.
 * Source: https://www.apollographql.com/docs/graphos/routing/security/demand-control
 */
export function createCostTree(
  schema: GraphQLSchema,
  { weights, listSizes }: CostModel,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostTree {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);

  const select = (
    parent: GraphQLNamedType,
    set: SelectionSetNode,
    outer: readonly DirectiveNode[],
    into: Map<string, CostField>,
    seen: Set<string>,
  ): void => {
    for (const node of set.selections) {
      const conditions = [...outer, ...(node.directives ?? []).filter(isCondition)];
      if (node.kind === Kind.FIELD) {
        addField(parent, node, conditions, into);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (!fragment) continue;
      // The same fragment again, under no more conditions, adds nothing; without this, fragments that double at every step would.
      const name = node.kind === Kind.FRAGMENT_SPREAD && conditions.length === 0 ? node.name.value : null;
      if (name !== null && seen.has(name)) continue;
      if (name !== null) seen.add(name);
      const condition = fragment.typeCondition?.name.value;
      const type = condition === undefined ? parent : schema.getType(condition);
      if (type) select(type, fragment.selectionSet, conditions, into, seen);
    }
  };

  const addField = (
    parent: GraphQLNamedType,
    node: FieldNode,
    conditions: readonly DirectiveNode[],
    into: Map<string, CostField>,
  ): void => {
    const name = node.name.value;
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    // Introspection and __typename ask no subgraph.
    if (!definition) return;
    const key = node.alias?.value ?? name;
    const coordinate = `${parent.name}.${name}`;
    const type = getNamedType(definition.type);
    const weight = weights.get(coordinate) ?? weights.get(type.name) ?? (isCompositeType(type) ? 1 : 0);
    const isList = isListType(nullable(definition.type));
    const listSize = listSizes.get(coordinate) ?? null;
    const known = into.get(key);
    const field: CostField = known ?? {
      key,
      weight,
      isList,
      listSize,
      definition,
      coordinate,
      node,
      conditions: [conditions],
      children: new Map(),
    };
    if (known) {
      // Another type's field under the same key: the dearer counts.
      known.weight = Math.max(known.weight, weight);
      known.isList ||= isList;
      known.listSize ??= listSize;
      known.conditions = [...known.conditions, conditions];
    } else into.set(key, field);
    if (field.conditions.some((one) => one.length === 0)) field.conditions = [];
    if (isCompositeType(type) && node.selectionSet)
      select(type, node.selectionSet, conditions, field.children, new Set());
  };

  const root = schema.getRootType(operation.operation);
  const fields = new Map<string, CostField>();
  if (root) select(root, operation.selectionSet, [], fields, new Set());
  return { base: operation.operation === "mutation" ? mutationCost : 0, fields };
}

const isCondition = ({ name }: DirectiveNode): boolean => name.value === "skip" || name.value === "include";

const nullable = (type: GraphQLType): GraphQLType => (isNonNullType(type) ? type.ofType : type);

/** The argument of a field of that name. */
export const argumentOf = (field: CostField, name: string): GraphQLArgument | undefined =>
  field.definition.args.find((one) => one.name === name);

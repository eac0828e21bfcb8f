import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";
import type { DocumentNode } from "graphql";
import type { AccessRule, AccessRules } from "./rules.ts";

/** One field of an operation with named fragments written out, and which rules it stands under (positions in `rules`). */
export type SelectedField = {
  readonly kind: "field";
  readonly node: FieldNode;
  readonly responseKey: string;
  /** `User.email`, for the error. */
  readonly coordinate: string;
  readonly type: GraphQLOutputType;
  readonly rules: readonly number[];
  readonly children: readonly Selected[];
};

/** An inline fragment, or a named one written out. */
export type SelectedFragment = {
  readonly kind: "fragment";
  readonly typeCondition: string | null;
  readonly directives: readonly DirectiveNode[];
  readonly rules: readonly number[];
  readonly children: readonly Selected[];
};

export type Selected = SelectedField | SelectedFragment;

/** An operation as authorisation sees it. No `rules`: nothing of it is protected. */
export type SelectionTree = {
  readonly rules: readonly AccessRule[];
  readonly selections: readonly Selected[];
};

/**
 * Writes out a valid operation and finds the rules of every selection: those of the parent type, of the field, and of the returned type.
 * A field asked of an interface also stands under the rules of every implementation, so that no protected type is read through its interface.
 */
export function createSelectionTree(
  schema: GraphQLSchema,
  accessRules: AccessRules,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): SelectionTree {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const rules: AccessRule[] = [];
  const positions = new Map<string, number>();

  const positionsOf = (places: Iterable<string>): readonly number[] => {
    const found = new Set<number>();
    for (const place of places)
      for (const rule of accessRules.get(place) ?? []) {
        const text = JSON.stringify(rule);
        const known = positions.get(text) ?? rules.push(rule) - 1;
        positions.set(text, known);
        found.add(known);
      }
    return [...found];
  };

  const placesOf = function* (parent: GraphQLNamedType, name: string, returned: GraphQLNamedType): Iterable<string> {
    yield parent.name;
    yield `${parent.name}.${name}`;
    if (isAbstractType(parent))
      for (const one of schema.getPossibleTypes(parent)) {
        yield one.name;
        yield `${one.name}.${name}`;
      }
    yield returned.name;
  };

  const select = (parent: GraphQLNamedType, set: SelectionSetNode | undefined): readonly Selected[] => {
    const seen = new Set<string>();
    const selected: Selected[] = [];
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        selected.push(selectField(parent, node));
        continue;
      }
      const named = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : undefined;
      const isPlainSpread = named !== undefined && (node.directives ?? []).length === 0;
      // The same fragment spread twice into one selection set says nothing new.
      if (isPlainSpread && seen.has(named.name.value)) continue;
      if (isPlainSpread) seen.add(named.name.value);
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : named;
      if (!inner) continue;
      const condition = inner.typeCondition?.name.value ?? null;
      selected.push({
        kind: "fragment",
        typeCondition: condition,
        directives: node.directives ?? [],
        rules: condition === null ? [] : positionsOf([condition]),
        children: select(condition === null ? parent : (schema.getType(condition) ?? parent), inner.selectionSet),
      });
    }
    return selected;
  };

  const selectField = (parent: GraphQLNamedType, node: FieldNode): SelectedField => {
    const name = node.name.value;
    const type = fieldOf(schema, parent, name).type;
    const returned = getNamedType(type);
    return {
      kind: "field",
      node,
      responseKey: node.alias?.value ?? name,
      coordinate: `${parent.name}.${name}`,
      type,
      rules: name.startsWith("__") ? [] : positionsOf(placesOf(parent, name, returned)),
      children: isCompositeType(returned) ? select(returned, node.selectionSet) : [],
    };
  };

  const root = schema.getRootType(operation.operation);
  return { rules, selections: root ? select(root, operation.selectionSet) : [] };
}

function fieldOf(schema: GraphQLSchema, parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  const isQuery = parent === schema.getQueryType();
  if (isQuery && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (isQuery && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (!field) throw new Error(`the document was not validated: ${parent.name} has no field ${name}`);
  return field;
}

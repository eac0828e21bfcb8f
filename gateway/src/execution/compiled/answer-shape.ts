import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type DocumentNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from "graphql";
import { isIncluded } from "../conditions.ts";
import type { OwnKeys } from "../../rewrites/own-keys.ts";
import { type LeafCheck, leafCheck } from "./leaf-check.ts";
import type { TypeCheck } from "./type-check.ts";

/** One field of an answer, for objects of one type. */
export type AnswerField = {
  readonly key: string;
  /** The field in the schema. */
  readonly name: string;
  /** The key under which its value was gathered. */
  readonly source: string;
  /** `typename`: the object's type; `meta`: `__schema` and `__type`, put in whole. */
  readonly kind: "leaf" | "object" | "typename" | "meta";
  readonly type: GraphQLOutputType;
  /** Whether a value fits the leaf type; null: every value does. */
  readonly check: LeafCheck | null;
  /** What objects of the field hold. */
  readonly inner: AnswerObjects | null;
};

/** What is answered of an object of one type: fields in the order of the answer. */
export type AnswerSelection = {
  readonly typeName: string;
  readonly isObject: boolean;
  /** Whether more is asked of some types: then an object of which nobody says what it is cannot be answered. */
  readonly needsType: boolean;
  readonly fields: readonly AnswerField[];
};

/** What is answered of objects at one place, whose type may only be known from the data. */
export type AnswerObjects = {
  readonly declared: GraphQLCompositeType;
  /** For a type name of the data; null when the API has no such type. Without one the declared type stands. */
  readonly of: (typename: string | undefined) => AnswerSelection | null;
  /** The types of objects that may be there. */
  readonly possible: readonly string[];
  /** What is answered of objects of each of them. */
  readonly each: () => readonly AnswerSelection[];
};

/** The answer of an operation as its text, the API schema and the values of its conditions determine it. */
export type AnswerShape = {
  readonly root: AnswerSelection;
  /** Root fields about the schema itself, as written. */
  readonly metaFields: readonly FieldNode[];
};

/** Collects the fields of an operation for each type, by CollectFields of the GraphQL specification (§6.3.2). Selections below objects of abstract types are made when a type occurs. */
export function answerShape(of: {
  readonly schema: GraphQLSchema;
  readonly isOfType: TypeCheck;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced: only the variables of conditions matter, which the plan's key holds. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Keys under which a plan gathers the operation's fields. */
  readonly ownKey: OwnKeys;
}): AnswerShape {
  const { schema, isOfType, document, operation, variables, ownKey } = of;
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`the schema has no ${operation.operation}`);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const metaFields: FieldNode[] = [];

  const hasMore = (type: GraphQLCompositeType, sets: readonly SelectionSetNode[], spread: Set<string>): boolean =>
    sets.some((set) =>
      set.selections.some((selection) => {
        if (selection.kind === Kind.FIELD || !isIncluded(selection.directives, variables)) return false;
        const isKnown = selection.kind === Kind.FRAGMENT_SPREAD && spread.has(selection.name.value);
        if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value);
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (isKnown || !inner) return false;
        const condition = inner.typeCondition?.name.value;
        if (condition !== undefined && !isOfType(type.name, condition)) return true;
        return hasMore(type, [inner.selectionSet], spread);
      }),
    );

  const collect = (
    typeName: string,
    sets: readonly SelectionSetNode[],
    into: Map<string, FieldNode[]> = new Map(),
    spread: Set<string> = new Set(),
  ): ReadonlyMap<string, readonly FieldNode[]> => {
    for (const selection of sets.flatMap((set) => set.selections)) {
      if (!isIncluded(selection.directives, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const held = into.get(key);
        if (held) held.push(selection);
        else into.set(key, [selection]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = inner?.typeCondition?.name.value;
      if (inner && (condition === undefined || isOfType(typeName, condition)))
        collect(typeName, [inner.selectionSet], into, spread);
    }
    return into;
  };

  const select = (type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): AnswerSelection => ({
    typeName: type.name,
    isObject: isObjectType(type),
    needsType: !isObjectType(type) && hasMore(type, sets, new Set()),
    fields: [...collect(type.name, sets)].map(([key, nodes]) => toField(type, key, nodes)),
  });

  const toField = (parent: GraphQLCompositeType, key: string, nodes: readonly FieldNode[]): AnswerField => {
    const name = nodes[0]?.name.value ?? key;
    const { type } = TypeNameMetaFieldDef;
    const source = nodes[0] ? ownKey(nodes[0]) : key;
    if (name === TypeNameMetaFieldDef.name)
      return { key, name, source, kind: "typename", type, check: null, inner: null };
    if (name.startsWith("__")) {
      metaFields.push(...nodes);
      return { key, name, source: key, kind: "meta", type, check: null, inner: null };
    }
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) throw new Error(`the document was not validated: ${parent.name} has no field ${name}`);
    const named = getNamedType(field.type);
    if (!isCompositeType(named))
      return {
        key,
        name,
        source,
        kind: "leaf",
        type: field.type,
        check: leafCheck(named as GraphQLLeafType),
        inner: null,
      };
    const sets = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
    return { key, name, source, kind: "object", type: field.type, check: null, inner: objectsOf(named, sets) };
  };

  const objectsOf = (declared: GraphQLCompositeType, sets: readonly SelectionSetNode[]): AnswerObjects => {
    const known = new Map<string, AnswerSelection>();
    const own = isObjectType(declared) ? select(declared, sets) : null;
    const selectionOf = (typename = declared.name): AnswerSelection | null => {
      if (own && typename === declared.name) return own;
      let selection = known.get(typename);
      if (selection) return selection;
      const type = schema.getType(typename);
      if (!isCompositeType(type)) return null;
      known.set(typename, (selection = select(type, sets)));
      return selection;
    };
    const possible = isAbstractType(declared)
      ? schema.getPossibleTypes(declared).map(({ name }) => name)
      : [declared.name];
    return {
      declared,
      of: selectionOf,
      possible,
      each: () => possible.flatMap((name) => selectionOf(name) ?? []),
    };
  };

  return { root: select(rootType, [operation.selectionSet]), metaFields };
}

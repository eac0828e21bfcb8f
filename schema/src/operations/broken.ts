import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { ManifestOperation } from "./manifest.ts";

/**
 * What a change of the graph does to an operation that apps send: it is no longer valid, or a field it reads may now be null, or has another type.
 * Empty when an app of yesterday gets tomorrow what it expects. New enum values break nobody: clients keep a default branch (DESIGN §6).
 */
export function brokenBy(operation: ManifestOperation, before: GraphQLSchema, after: GraphQLSchema): readonly string[] {
  const document = parse(operation.body, { noLocation: true });
  // What was wrong already is no news of this change.
  if (validate(before, document).length > 0) return [];
  const invalid = validate(after, document).map(({ message }) => message);
  if (invalid.length > 0) return invalid;
  const now = fieldTypes(document, after);
  return [...fieldTypes(document, before)].flatMap(([place, was]) => {
    const is = now.get(place);
    return is !== undefined && fits(is, was) ? [] : [`${place} was ${String(was)} and is ${String(is)}`];
  });
}

/** The type of each field that is read, by its place in the text. */
function fieldTypes(document: DocumentNode, schema: GraphQLSchema): ReadonlyMap<string, GraphQLType> {
  const types = new Map<string, GraphQLType>();
  const info = new TypeInfo(schema);
  const path: string[] = [];
  const push = (word: string) => void path.push(word);
  visit(
    document,
    visitWithTypeInfo(info, {
      enter: (node) => {
        if (node.kind === Kind.FRAGMENT_DEFINITION) push(`...${node.name.value}`);
        if (node.kind === Kind.INLINE_FRAGMENT) push(`...${node.typeCondition?.name.value ?? ""}`);
        if (node.kind !== Kind.FIELD) return;
        push(node.alias?.value ?? node.name.value);
        const type = info.getType();
        if (type) types.set(path.join("."), type);
      },
      leave: ({ kind }) => {
        if (kind === Kind.FRAGMENT_DEFINITION || kind === Kind.INLINE_FRAGMENT || kind === Kind.FIELD) path.pop();
      },
    }),
  );
  return types;
}

/** Whether a reader of `was` can read `is`: the same names and lists, and null in no more places. Objects may become other objects that have the same fields. */
function fits(is: GraphQLType, was: GraphQLType): boolean {
  if (isNonNullType(was)) return isNonNullType(is) && fits(is.ofType, was.ofType);
  if (isNonNullType(is)) return fits(is.ofType, was);
  if (isListType(was) || isListType(is)) return isListType(was) && isListType(is) && fits(is.ofType, was.ofType);
  const [one, other] = [getNamedType(is), getNamedType(was)];
  return one.name === other.name || (!isLeafLike(one) && !isLeafLike(other));
}

const isLeafLike = (type: GraphQLType): boolean => isEnumType(type) || !("getFields" in type || "getTypes" in type);

import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { EntityTags, TagFormats } from "./tag-format.ts";

/** Key fields are asked for under names that begin so: `<prefix><type's index>_<first key field>`. */
export const tagPrefix = "__cacheTag_";

/**
 * The document with the key fields that tags are made of, wherever an object that has tags may stand. Named apart from what the client asks for, so that
 * they can be taken out of the answer again (tags.ts). Null when it cannot be: the client uses our names, or a key field is none of the API's.
 */
export function withTagFields(schema: GraphQLSchema, tags: TagFormats, document: DocumentNode): DocumentNode | null {
  if (tags.byIndex.length === 0) return document;
  const typeInfo = new TypeInfo(schema);
  let isTaggable = true;
  const fieldsFor = (type: GraphQLCompositeType): readonly SelectionNode[] => {
    const own = tags.entities.get(type.name);
    if (own) {
      const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
      isTaggable &&= own.keyPaths.every(([first = ""]) => fields[first] !== undefined);
    }
    const asked = own ? keyFields(own) : [];
    if (!isAbstractType(type)) return asked;
    const ofImplementations = schema.getPossibleTypes(type).flatMap((one) => {
      const selections = fieldsFor(one);
      if (selections.length === 0) return [];
      const typeCondition = { kind: Kind.NAMED_TYPE, name: name(one.name) } as const;
      return [
        { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const,
      ];
    });
    return [...asked, ...ofImplementations];
  };
  const tagged = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter: (node) => {
          if (node.alias?.value.startsWith(tagPrefix) === true) isTaggable = false;
        },
        leave: (node) => {
          const type = typeInfo.getType();
          const named = type ? namedOf(type) : null;
          if (!node.selectionSet || !named) return undefined;
          const added = fieldsFor(named);
          if (added.length === 0) return undefined;
          const selections = [...node.selectionSet.selections, ...added];
          return { ...node, selectionSet: { ...node.selectionSet, selections } };
        },
      },
    }),
  );
  return isTaggable ? tagged : null;
}

function namedOf(type: NonNullable<ReturnType<TypeInfo["getType"]>>): GraphQLCompositeType | null {
  let inner: unknown = type;
  while (typeof inner === "object" && inner !== null && "ofType" in inner) inner = inner.ofType;
  return isCompositeType(inner) ? inner : null;
}

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** Paths of keys may go into objects: one alias for each first field, with all paths below it. */
function keyFields({ index, keyPaths }: EntityTags): readonly FieldNode[] {
  const byFirst = Map.groupBy(keyPaths, ([first = ""]) => first);
  return [...byFirst].map(([first, paths]) => ({
    ...keyField(
      first,
      paths.map((path) => path.slice(1)),
    ),
    alias: name(`${tagPrefix}${index}_${first}`),
  }));
}

function keyField(first: string, rests: readonly (readonly string[])[]): FieldNode {
  const below = Map.groupBy(
    rests.filter((rest) => rest.length > 0),
    ([next = ""]) => next,
  );
  const selections = [...below].map(([next, paths]) =>
    keyField(
      next,
      paths.map((path) => path.slice(1)),
    ),
  );
  return {
    kind: Kind.FIELD,
    name: name(first),
    ...(selections.length > 0 ? { selectionSet: { kind: Kind.SELECTION_SET, selections } } : {}),
  };
}

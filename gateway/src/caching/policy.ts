import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { createSelectionTree } from "../authorization/selection-tree.ts";
import { isIncluded } from "../execution/conditions.ts";
import type { Generation } from "../supergraph.ts";
import type { CacheHint } from "./hints.ts";

/** How long an answer may be kept, in seconds, and whether for its viewer alone. */
export type CachePolicy = { readonly maxAgeSeconds: number; readonly isPrivate: boolean };

const never: CachePolicy = { maxAgeSeconds: 0, isPrivate: false };

/**
 * What the hints say of an operation: the strictest of all it may touch, by the rules of Apollo's cache control with three differences. A type
 * found behind an interface counts whether or not the data hold one; what another room adds to a type does not inherit its hint
 * (see hints.ts); whatever stands under an access rule is private. Mutations and subscriptions are never kept.
 * `coerced`: the variables with defaults, of which those in @skip and @include matter.
 * Source: https://www.apollographql.com/docs/apollo-server/performance/caching
 */
export function policyOf(
  generation: Pick<Generation, "apiSchema" | "accessRules" | "cacheHints">,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  coerced: Readonly<Record<string, unknown>>,
): CachePolicy {
  const { apiSchema, accessRules, cacheHints } = generation;
  const { hints, foreignFields } = cacheHints;
  const root = apiSchema.getQueryType();
  if (operation.operation !== "query" || !root || hints.size === 0) return never;
  if (createSelectionTree(apiSchema, accessRules, document, operation).rules.length > 0)
    return { maxAgeSeconds: 0, isPrivate: true };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  let maxAgeSeconds = Number.POSITIVE_INFINITY;
  let isPrivate = false;

  /** The field of each type that may stand here. */
  const typesAt = (parent: GraphQLCompositeType): readonly GraphQLCompositeType[] =>
    isAbstractType(parent) ? [parent, ...apiSchema.getPossibleTypes(parent)] : [parent];

  const hintOf = (place: string): CacheHint | undefined => hints.get(place);

  /** Strictest over the types that may stand here: seconds the field may be kept, given those of the object around it. */
  const ageOf = (parent: GraphQLCompositeType, name: string, around: number | null): number => {
    let age = Number.POSITIVE_INFINITY;
    for (const type of typesAt(parent)) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      const field = type.getFields()[name];
      if (!field) continue;
      const returned = getNamedType(field.type);
      const own = hintOf(`${type.name}.${name}`);
      const ofType = isCompositeType(returned) ? hintOf(returned.name) : undefined;
      isPrivate ||= own?.isPrivate === true || ofType?.isPrivate === true;
      const isForeign = foreignFields.has(`${type.name}.${name}`);
      const inherited = around === null || isForeign ? 0 : around;
      age = Math.min(age, own?.maxAge ?? ofType?.maxAge ?? (inherits(own, ofType, returned) ? inherited : 0));
    }
    return age;
  };

  const inherits = (own: CacheHint | undefined, ofType: CacheHint | undefined, returned: object): boolean =>
    own?.inherits === true || ofType?.inherits === true || !isCompositeType(returned);

  const visit = (parent: GraphQLCompositeType, set: SelectionSetNode, around: number | null): void => {
    for (const node of set.selections) {
      if (!isIncluded(node.directives, coerced)) continue;
      if (node.kind !== Kind.FIELD) {
        const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const condition = inner?.typeCondition ? apiSchema.getType(inner.typeCondition.name.value) : parent;
        if (inner && isCompositeType(condition)) visit(condition, inner.selectionSet, around);
        continue;
      }
      const name = node.name.value;
      if (name === "__typename") continue;
      const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
      // What a schema says of itself is not for caches: nobody takes it back when the schema changes.
      const age = field ? ageOf(parent, name, around) : 0;
      maxAgeSeconds = Math.min(maxAgeSeconds, age);
      const returned = field ? getNamedType(field.type) : null;
      if (node.selectionSet && isCompositeType(returned)) visit(returned, node.selectionSet, age);
    }
  };

  visit(root, operation.selectionSet, null);
  return { maxAgeSeconds: Number.isFinite(maxAgeSeconds) ? maxAgeSeconds : 0, isPrivate };
}

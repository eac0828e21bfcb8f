import {
  type DocumentNode,
  getArgumentValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { isIncluded } from "../execution/conditions.ts";
import { type EntityTags, fillFormat, type TagFormats } from "./tag-format.ts";
import { tagPrefix } from "./tagged-document.ts";

type Data = Record<string, unknown>;

/** Most tags of one answer: CloudFront keeps 50, headers have to end somewhere. */
const maxTags = 40;

/** The tags of an answer, and whether it has more than it may carry. */
export type CollectedTags = { readonly tags: readonly string[]; readonly isCut: boolean };

/**
 * Takes the key fields that withTagFields asked for out of `data` (in place) and makes the tags of them.
 * In order: objects by how soon their type goes stale (`maxAgeOf`, seconds), then as they appear; then the tags of root fields. When there are
 * more than 40, those of root fields and of the one object a root field returns stay, since a listing is taken back by them.
 */
export function takeTags(formats: TagFormats, data: Data, maxAgeOf: (typeName: string) => number): EntityTagList {
  const found: { readonly tag: string; readonly maxAge: number; readonly isOuter: boolean }[] = [];
  const seen = new Set<string>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    const held = value as Data;
    let keys: Map<number, Data> | null = null;
    for (const key of Object.keys(held)) {
      if (!key.startsWith(tagPrefix)) {
        visit(held[key], depth + 1);
        continue;
      }
      const [index = "", ...first] = key.slice(tagPrefix.length).split("_");
      keys ??= new Map();
      const ofType = keys.get(Number(index)) ?? {};
      ofType[first.join("_")] = held[key];
      keys.set(Number(index), ofType);
      delete held[key];
    }
    for (const [index, values] of keys ?? []) {
      const entity = formats.byIndex[index];
      for (const tag of entity ? tagsOf(entity, values) : []) {
        if (seen.has(tag)) continue;
        seen.add(tag);
        found.push({ tag, maxAge: maxAgeOf(entity?.typeName ?? ""), isOuter: depth <= 1 });
      }
    }
  };
  visit(data, 0);
  return found.toSorted((a, b) => a.maxAge - b.maxAge);
}

type EntityTagList = readonly { readonly tag: string; readonly isOuter: boolean }[];

const tagsOf = ({ formats }: EntityTags, values: Data): readonly string[] =>
  formats.flatMap((format) => fillFormat(format, (path) => read(values, path)));

function read(from: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return from;
  if (Array.isArray(from)) return from.flatMap((one) => read(one, [first, ...rest]));
  return typeof from === "object" && from !== null ? read((from as Data)[first], rest) : undefined;
}

/** The tags of the root fields of an operation, by their arguments. */
export function rootFieldTags(
  { rootFields }: TagFormats,
  schema: GraphQLSchema,
  { document, operation }: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode },
  coerced: Readonly<Record<string, unknown>>,
): readonly string[] {
  const root = schema.getQueryType();
  if (!root || rootFields.size === 0) return [];
  const tagsIn = ({ selections }: SelectionSetNode): readonly string[] =>
    selections.flatMap((node) => {
      if (!isIncluded(node.directives, coerced)) return [];
      if (node.kind === Kind.INLINE_FRAGMENT) return tagsIn(node.selectionSet);
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const named = document.definitions.find(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
        );
        return named?.kind === Kind.FRAGMENT_DEFINITION ? tagsIn(named.selectionSet) : [];
      }
      const field = root.getFields()[node.name.value];
      const formats = rootFields.get(`${root.name}.${node.name.value}`);
      if (!field || !formats) return [];
      const given = getArgumentValues(field, node, coerced);
      return formats.flatMap((format) => fillFormat(format, (path) => read(given, path)));
    });
  return tagsIn(operation.selectionSet);
}

/** Joins both, at most `maxTags`. */
export function joinTags(entities: EntityTagList, ofRoot: readonly string[]): CollectedTags {
  const outer = [...new Set([...ofRoot, ...entities.filter(({ isOuter }) => isOuter).map(({ tag }) => tag)])];
  const all = [...new Set([...entities.map(({ tag }) => tag), ...ofRoot])];
  if (all.length <= maxTags) return { tags: all, isCut: false };
  const must = new Set(outer.slice(0, maxTags));
  let room = maxTags - must.size;
  return { tags: all.filter((tag) => must.has(tag) || room-- > 0), isCut: true };
}

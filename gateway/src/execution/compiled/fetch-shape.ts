import type { FetchDataRewrite } from "@apollo/query-planner";
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";
import { type Data, isData, isInherited, read, write } from "./data.ts";

/** What the answer to a fetch may hold: every response key, whatever the type, and what is below it. */
export type FetchShape = { readonly fields: readonly FetchField[] };
type FetchField = { readonly key: string; readonly isInherited: boolean; readonly inner: FetchShape | null };

type Draft = Map<string, Draft | null>;

/**
 * The shape of a fetch's text, its renamings (output rewrites) included. Values without selections (scalars that are JSON) are never looked into.
 * `below` gives the shape under one root field, for `_entities`.
 */
export function fetchShape(
  document: DocumentNode,
  outputRewrites: readonly FetchDataRewrite[] | undefined,
  below?: string,
): FetchShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const draft: Draft = new Map();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  for (const one of document.definitions)
    if (one.kind === Kind.OPERATION_DEFINITION) gather(one.selectionSet, fragments, draft);
  const root = below === undefined ? draft : (draft.get(below) ?? new Map<string, Draft | null>());
  for (const rewrite of outputRewrites ?? []) addRenamed(root, rewrite);
  return finish(root);
}

function gather(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, into: Draft): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      if (!selection.selectionSet) {
        if (!into.has(key)) into.set(key, null);
        continue;
      }
      const inner: Draft = into.get(key) ?? new Map<string, Draft | null>();
      into.set(key, inner);
      gather(selection.selectionSet, fragments, inner);
      continue;
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (inner) gather(inner.selectionSet, fragments, into);
  }
}

function addRenamed(root: Draft, rewrite: FetchDataRewrite): void {
  if (rewrite.kind !== "KeyRenamer") return;
  const path = rewrite.path.filter((element) => !element.startsWith("... on "));
  let at: Draft | null | undefined = root;
  for (const element of path.slice(0, -1)) at = at?.get(element);
  const moved = at?.get(path.at(-1) ?? "");
  if (!at || moved === undefined) return;
  const held = at.get(rewrite.renameKeyTo);
  at.set(rewrite.renameKeyTo, held && moved ? union(held, moved) : (held ?? moved));
}

function union(one: Draft, other: Draft): Draft {
  const both = new Map(one);
  for (const [key, inner] of other) {
    const held = both.get(key);
    both.set(key, held && inner ? union(held, inner) : (held ?? inner));
  }
  return both;
}

const finish = (draft: Draft): FetchShape => ({
  fields: [...draft].map(([key, inner]) => ({
    key,
    isInherited: isInherited(key),
    inner: inner ? finish(inner) : null,
  })),
});

/** The response keys from here to every place that holds objects, `.` between them. */
export function objectPaths(shape: FetchShape, prefix: string): readonly string[] {
  return shape.fields.flatMap(({ key, inner }) =>
    inner === null ? [] : [`${prefix}.${key}`, ...objectPaths(inner, `${prefix}.${key}`)],
  );
}

/**
 * Puts what a fetch answered into an object. Objects and lists that are there are gone into, everything else is replaced; an object that is there
 * is not replaced by null: a subgraph that fails takes its own fields only. With `isCopied` no object of the source becomes part of the target.
 */
export function mergeInto(target: Data, source: Data, shape: FetchShape, isCopied: boolean): void {
  for (const field of shape.fields) {
    const { key, inner } = field;
    const value = field.isInherited ? read(source, key) : source[key];
    if (value === undefined) continue;
    if (inner === null || typeof value !== "object") {
      if (key === "__proto__") write(target, key, value);
      else target[key] = value;
      continue;
    }
    const held = field.isInherited ? read(target, key) : target[key];
    if (held === undefined || held === null) write(target, key, isCopied ? copyOf(value, inner) : value);
    else if (value !== null && !mergeValues(held, value, inner, isCopied))
      write(target, key, isCopied ? copyOf(value, inner) : value);
  }
}

/** False when the two cannot be one. */
function mergeValues(held: unknown, value: unknown, inner: FetchShape, isCopied: boolean): boolean {
  if (held === value) return true;
  if (isData(held) && isData(value)) {
    mergeInto(held, value, inner, isCopied);
    return true;
  }
  if (!Array.isArray(held) || !Array.isArray(value) || held.length !== value.length) return false;
  for (const [index, item] of value.entries()) {
    const before: unknown = held[index];
    if (item === null && before !== undefined) continue;
    if (before === null || before === undefined || !mergeValues(before, item, inner, isCopied))
      held[index] = isCopied ? copyOf(item, inner) : item;
  }
  return true;
}

function copyOf(value: unknown, shape: FetchShape): unknown {
  if (Array.isArray(value)) return value.map((item) => copyOf(item, shape));
  if (!isData(value)) return value;
  const copy: Data = {};
  for (const field of shape.fields) {
    const held = field.isInherited ? read(value, field.key) : value[field.key];
    if (held !== undefined) write(copy, field.key, field.inner === null ? held : copyOf(held, field.inner));
  }
  return copy;
}

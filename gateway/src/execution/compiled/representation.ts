import type { FetchDataRewrite, QueryPlanFieldNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { type Data, isData, isInherited, read, write } from "./data.ts";
import { compileRewrites, type Rewrite } from "./rewrites.ts";
import type { TypeCheck } from "./type-check.ts";

/**
 * The JSON text by which a subgraph is told of an entity; null when the entity lacks what is required, or is of no type the subgraph knows.
 * The text is what is sent and by what equal entities are known, so it is made once.
 */
export type RepresentationText = (entity: Data) => string | null;

/** How a subgraph is told of entities. */
export type Representation = {
  readonly textOf: RepresentationText;
  /** The one field that tells entities of this type apart, if its value is a text; a shorter way to know equal ones than the whole text. */
  readonly singleKeyOf: (typename: string) => SingleKey | null;
};

/** Equal `name` and equal value mean an equal text. */
export type SingleKey = { readonly name: string; readonly field: string };

/** Compiles what a fetch `requires`, with its input rewrites, for each type name that occurs. */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  inputRewrites: readonly FetchDataRewrite[] | undefined,
  isOfType: TypeCheck,
): Representation {
  const rewrite = compileRewrites(inputRewrites, isOfType);
  const general = viaObject(requires, rewrite, isOfType);
  const byType = new Map<string, RepresentationText>();
  const singleKeys = new Map<string, SingleKey | null>();
  const singleKeyOf = (typename: string): SingleKey | null => {
    let single = singleKeys.get(typename);
    if (single === undefined)
      singleKeys.set(
        typename,
        (single = singleKey(typename, plainFields(typename, requires, rewrite === null, isOfType))),
      );
    return single;
  };
  const textOf: RepresentationText = (entity) => {
    const typename = entity["__typename"];
    if (typeof typename !== "string") return general(entity);
    let text = byType.get(typename);
    if (!text) {
      const fields = plainFields(typename, requires, rewrite === null, isOfType);
      byType.set(typename, (text = fields ? objectText(fields, typename) : general));
    }
    return text(entity);
  };
  return { textOf, singleKeyOf };
}

function singleKey(typename: string, fields: readonly QueryPlanFieldNode[] | null): SingleKey | null {
  const [only, ...more] = (fields ?? []).filter((one) => responseKey(one) !== "__typename");
  if (!only || more.length > 0 || only.selections || isInherited(responseKey(only))) return null;
  return { name: `${typename} ${responseKey(only)}`, field: responseKey(only) };
}

/** Most entities need the fields of one fragment, without rewrites: their text is put together without an object in between. */
function plainFields(
  typename: string,
  requires: readonly QueryPlanSelectionNode[],
  isPlain: boolean,
  isOfType: TypeCheck,
): readonly QueryPlanFieldNode[] | null {
  const applying = requires.filter(
    (one) => one.kind === "Field" || (one.typeCondition !== undefined && isOfType(typename, one.typeCondition)),
  );
  const [only] = applying;
  if (!isPlain || applying.length !== 1 || only?.kind !== "InlineFragment") return null;
  if (!only.selections.every(isPlainField)) return null;
  if (!only.selections.some((one) => one.kind === "Field" && responseKey(one) === "__typename")) return null;
  return only.selections as readonly QueryPlanFieldNode[];
}

const isPlainField = (one: QueryPlanSelectionNode): boolean =>
  one.kind === "Field" && (one.selections ?? []).every(isPlainField);

/** Whether entities of a type are among those that a fetch requires something of. */
export const isToldOf = (requires: readonly QueryPlanSelectionNode[], typename: string, isOfType: TypeCheck): boolean =>
  requires.some(
    (one) => one.kind === "Field" || one.typeCondition === undefined || isOfType(typename, one.typeCondition),
  );

type ObjectText = (object: Data) => string | null;

/** `typename`: of the objects, where it is known beforehand. */
function objectText(fields: readonly QueryPlanFieldNode[], typename?: string): ObjectText {
  const parts = fields.map((field, index) => ({
    key: responseKey(field),
    prefix: `${index === 0 ? "{" : ","}${JSON.stringify(responseKey(field))}:`,
    known: typename !== undefined && responseKey(field) === "__typename" ? JSON.stringify(typename) : null,
    inner: field.selections ? objectText(field.selections as readonly QueryPlanFieldNode[]) : null,
  }));
  return (object) => {
    let text = "";
    for (const { key, prefix, known, inner } of parts) {
      if (known !== null) {
        text += prefix + known;
        continue;
      }
      const value = read(object, key);
      if (value === undefined) return null;
      text += prefix + (inner === null ? leafText(value) : nestedText(value, inner));
    }
    return `${text}}`;
  };
}

/** Characters that JSON leaves as they are; most keys have no others. */
const plainText = /^[\w .:@/+=-]*$/;

function leafText(value: unknown): string {
  if (typeof value === "string" && plainText.test(value)) return `"${value}"`;
  // What JSON has no word for becomes null, as it would in a list.
  return JSON.stringify(value) ?? "null";
}

function nestedText(value: unknown, inner: ObjectText): string {
  if (Array.isArray(value)) return `[${value.map((item) => nestedText(item, inner)).join(",")}]`;
  return isData(value) ? (inner(value) ?? "null") : "null";
}

const responseKey = (field: QueryPlanFieldNode): string => field.alias ?? field.name;

/** The way of everything else: several fragments of which more than one may apply, fragments below fields, rewrites. */
function viaObject(
  requires: readonly QueryPlanSelectionNode[],
  rewrite: Rewrite | null,
  isOfType: TypeCheck,
): RepresentationText {
  const select = (source: Data, selections: readonly QueryPlanSelectionNode[]): Data | null => {
    const selected: Data = Object.create(null);
    for (const selection of selections) {
      if (selection.kind === "InlineFragment") {
        const typename = source["__typename"];
        const applies =
          selection.typeCondition !== undefined &&
          typeof typename === "string" &&
          isOfType(typename, selection.typeCondition);
        // A fragment that lacks something gives nothing; what others give may be enough.
        if (applies) mergeSelected(selected, select(source, selection.selections) ?? {});
        continue;
      }
      const key = responseKey(selection);
      const value = read(source, key);
      if (value === undefined) return null;
      write(selected, key, selection.selections ? selectBelow(value, selection.selections) : value);
    }
    return selected;
  };
  const selectBelow = (value: unknown, selections: readonly QueryPlanSelectionNode[]): unknown => {
    if (Array.isArray(value)) return value.map((item) => selectBelow(item, selections));
    return isData(value) ? select(value, selections) : null;
  };
  return (entity) => {
    const selected = select(entity, requires);
    if (!selected || !selected["__typename"]) return null;
    rewrite?.(selected);
    return JSON.stringify(selected);
  };
}

function mergeSelected(into: Data, from: Data): void {
  for (const key of Object.keys(from)) {
    const value = from[key];
    const held = read(into, key);
    if (isData(held) && isData(value)) mergeSelected(held, value);
    else if (Array.isArray(held) && Array.isArray(value) && held.length === value.length)
      for (const [index, item] of value.entries()) {
        const before: unknown = held[index];
        if (isData(before) && isData(item)) mergeSelected(before, item);
        else held[index] = item;
      }
    else write(into, key, value);
  }
}

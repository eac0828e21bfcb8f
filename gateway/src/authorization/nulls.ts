import {
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  TypeNameMetaFieldDef,
} from "graphql";
import { isIncluded } from "../execution/conditions.ts";
import { isRefused, typenameAlias, type Verdict } from "./filter.ts";
import type { Selected, SelectedField, SelectionTree } from "./selection-tree.ts";

type Data = Readonly<Record<string, unknown>>;

/** A value that cannot stand where it must not be null: its parent becomes null instead. */
const bubbling = Symbol("null where null may not stand");

/**
 * The answer to the operation as written, from the answer to the filtered one: null for every refused field, in the order of the selections,
 * bubbling up to the nearest place that may be null (GraphQL specification, §6.4.4). Null when it bubbles through the root.
 */
export function putNulls(
  schema: GraphQLSchema,
  tree: SelectionTree,
  verdict: Verdict,
  rootType: GraphQLNamedType,
  data: Data,
  variables: Readonly<Record<string, unknown>>,
): Data | null {
  const completeObject = (value: Data, declared: GraphQLNamedType, selected: readonly Marked[]): unknown => {
    const runtime = runtimeType(schema, declared, value);
    const completed: Record<string, unknown> = Object.create(null);
    for (const [key, fields] of collect(schema, runtime, selected, verdict, variables)) {
      const kept = completeField(value, runtime, key, fields);
      if (kept === bubbling) return bubbling;
      if (kept !== undefined) completed[key] = kept;
    }
    return completed;
  };

  const completeField = (
    value: Data,
    runtime: GraphQLNamedType,
    key: string,
    fields: readonly MarkedField[],
  ): unknown => {
    const [first] = fields;
    if (!first) return undefined;
    const { type, node } = first.field;
    // No rule is about the name of a type, also not within a fragment that was refused.
    if (node.name.value === TypeNameMetaFieldDef.name) return isObjectType(runtime) ? runtime.name : value[key];
    if (fields.every(({ isOut }) => isOut)) return isNonNullType(type) ? bubbling : null;
    return completeValue(
      value[key],
      type,
      fields.flatMap(({ field, isOut }) => field.children.map((selected) => ({ selected, isOut }))),
    );
  };

  const completeValue = (value: unknown, type: GraphQLOutputType, selected: readonly Marked[]): unknown => {
    if (isNonNullType(type)) return completeValue(value, type.ofType, selected) ?? bubbling;
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return null;
      const items = value.map((item: unknown) => completeValue(item, type.ofType, selected));
      return items.includes(bubbling) ? null : items;
    }
    if (!isCompositeType(type)) return value;
    const completed = completeObject(value as Data, type, selected);
    return completed === bubbling ? null : completed;
  };

  const selected = tree.selections.map((one) => ({ selected: one, isOut: false }));
  const completed = completeObject(data, rootType, selected);
  return completed === bubbling ? null : (completed as Data);
}

/** A selection, and whether something around it was refused. */
type Marked = { readonly selected: Selected; readonly isOut: boolean };
type MarkedField = { readonly field: SelectedField; readonly isOut: boolean };

/** The fields that apply to an object of this type, by response key: CollectFields of the specification, with refusals noted. */
function collect(
  schema: GraphQLSchema,
  runtime: GraphQLNamedType,
  selected: readonly Marked[],
  verdict: Verdict,
  variables: Readonly<Record<string, unknown>>,
  into: Map<string, MarkedField[]> = new Map(),
): ReadonlyMap<string, readonly MarkedField[]> {
  for (const { selected: one, isOut: isOutside } of selected) {
    if (!isIncluded(one.kind === "field" ? one.node.directives : one.directives, variables)) continue;
    const isOut = isOutside || isRefused(one, verdict);
    if (one.kind === "field") {
      const held = into.get(one.responseKey);
      if (held) held.push({ field: one, isOut });
      else into.set(one.responseKey, [{ field: one, isOut }]);
      continue;
    }
    if (!applies(schema, runtime, one.typeCondition)) continue;
    const children = one.children.map((child) => ({ selected: child, isOut }));
    collect(schema, runtime, children, verdict, variables, into);
  }
  return into;
}

function applies(schema: GraphQLSchema, runtime: GraphQLNamedType, typeCondition: string | null): boolean {
  if (typeCondition === null || typeCondition === runtime.name) return true;
  const condition = schema.getType(typeCondition);
  return isAbstractType(condition) && isObjectType(runtime) && schema.isSubType(condition, runtime);
}

/** The type name is among the data wherever something was taken out; elsewhere the declared type is all that is needed, or `__typename` was asked for. */
function runtimeType(schema: GraphQLSchema, declared: GraphQLNamedType, value: Data): GraphQLNamedType {
  const name = value[typenameAlias];
  return (typeof name === "string" ? schema.getType(name) : undefined) ?? declared;
}

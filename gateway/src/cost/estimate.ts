import {
  getNamedType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
} from "graphql";
import { isIncluded } from "../execution/conditions.ts";
import type { CostModel } from "./cost-model.ts";
import { argumentOf, type CostField, type CostTree } from "./cost-tree.ts";

type Variables = Readonly<Record<string, unknown>>;

/** What an estimate is made with. */
export type EstimateOptions = {
  readonly model: CostModel;
  /** The length of a list of which nothing is said. */
  readonly defaultListSize: number;
};

/**
 * What an operation may cost at most, by its text and variables, as Apollo's Router has it: a field costs the number of its values times (its weight and its selections),
 * and its arguments. Lists have the size of the largest slicing argument, else the assumed one, else the default. A variable that a client leaves out counts by its default.
 * Apollo sums over the fetches of a plan; here the operation itself is summed, before it is planned: entities that are fetched elsewhere count as often as they are in the answer.
 */
export function estimateCost(tree: CostTree, variables: Variables, options: EstimateOptions): number {
  let sum = tree.base;
  for (const field of tree.fields.values()) sum += fieldCost(field, null, variables, options);
  return sum;
}

function fieldCost(
  field: CostField,
  sizeFromParent: number | null,
  variables: Variables,
  options: EstimateOptions,
): number {
  const { conditions, listSize, children, isList, weight } = field;
  if (conditions.length > 0 && !conditions.some((one) => one.every((directive) => isIncluded([directive], variables))))
    return 0;
  const said = listSize ? sizeOf(field, variables) : null;
  const hasSizedFields = listSize !== null && listSize.sizedFields.length > 0;
  let each = weight;
  for (const child of children.values()) {
    const isSized = hasSizedFields && listSize.sizedFields.includes(child.definition.name);
    each += fieldCost(child, isSized ? (said ?? options.defaultListSize) : null, variables, options);
  }
  const own = hasSizedFields ? null : said;
  const count = isList ? (sizeFromParent ?? own ?? options.defaultListSize) : 1;
  return count * each + argumentsCost(field, variables, options.model);
}

/** The size that slicing arguments give, else the assumed one; null when nothing gives one. Arguments may be paths into input objects, and lists count their items. */
function sizeOf(field: CostField, variables: Variables): number | null {
  const { listSize } = field;
  if (!listSize) return null;
  let largest: number | null = null;
  for (const path of listSize.slicingArguments) {
    const [name = "", ...inner] = path.split(".");
    let value: unknown = argumentValue(field, name, variables);
    for (const step of inner) value = (value as Record<string, unknown> | null | undefined)?.[step];
    const size = Array.isArray(value) ? value.length : typeof value === "number" ? value : null;
    if (size !== null) largest = Math.max(largest ?? 0, size);
  }
  return largest ?? listSize.assumedSize;
}

function argumentValue(field: CostField, name: string, variables: Variables): unknown {
  const given = field.node.arguments?.find((one) => one.name.value === name);
  const value = given && valueFromASTUntyped(given.value, variables);
  return value === undefined ? argumentOf(field, name)?.defaultValue : value;
}

function argumentsCost(field: CostField, variables: Variables, model: CostModel): number {
  let sum = 0;
  for (const given of field.node.arguments ?? []) {
    const definition = argumentOf(field, given.name.value);
    if (!definition) continue;
    const weight = model.weights.get(`${field.coordinate}(${definition.name}:)`);
    if (weight === undefined && !isInputObjectType(getNamedType(definition.type))) continue;
    sum += inputCost(definition.type, valueFromASTUntyped(given.value, variables), weight, model);
  }
  return sum;
}

/** Input objects cost 1 and their fields, unless something says otherwise; null and what was left out cost nothing. */
function inputCost(type: GraphQLInputType, value: unknown, said: number | undefined, model: CostModel): number {
  if (value === null || value === undefined) return 0;
  if (isNonNullType(type)) return inputCost(type.ofType, value, said, model);
  if (isListType(type)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.reduce((sum: number, item) => sum + inputCost(type.ofType, item, said, model), 0);
  }
  const weight = said ?? model.weights.get(type.name);
  if (!isInputObjectType(type) || typeof value !== "object") return weight ?? 0;
  let sum = weight ?? 1;
  for (const field of Object.values(type.getFields())) {
    const inner = Object.hasOwn(value, field.name) ? (value as Record<string, unknown>)[field.name] : undefined;
    sum += inputCost(field.type, inner, model.weights.get(`${type.name}.${field.name}`), model);
  }
  return sum;
}

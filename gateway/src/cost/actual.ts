import type { CostField, CostTree } from "./cost-tree.ts";

/**
 * What an answer cost, counted by its values: each object, and each scalar with a weight, that is there. Arguments are not counted again; null costs nothing.
 * Source: https://www.apollographql.com/docs/graphos/routing/security/demand-control (actual cost, by the shape of the response)
 */
export function actualCost(tree: CostTree, data: Readonly<Record<string, unknown>> | null | undefined): number {
  return data ? tree.base + objectCost(tree.fields, data) : tree.base;
}

function objectCost(fields: ReadonlyMap<string, CostField>, data: Readonly<Record<string, unknown>>): number {
  let sum = 0;
  for (const field of fields.values()) {
    // Scalars that weigh nothing are most of an answer.
    if (field.weight === 0 && field.children.size === 0) continue;
    sum += valueCost(field, data[field.key]);
  }
  return sum;
}

function valueCost(field: CostField, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) {
    let sum = 0;
    for (const item of value) sum += valueCost(field, item);
    return sum;
  }
  if (field.children.size === 0 || typeof value !== "object") return field.weight;
  return field.weight + objectCost(field.children, value as Readonly<Record<string, unknown>>);
}

import type { Specification } from "./product.ts";

/**
 * A specification of a value as a file or a seed has it: a yes or no, a number counted in `unit`, or words.
 * Numbers are written without needless digits, at most four behind the point.
 */
export function specificationOf(
  key: string,
  name: string,
  value: boolean | number | string,
  unit: string | null = null,
): Specification {
  if (typeof value === "boolean")
    return { key, name, value: value ? "Yes" : "No", kind: "BOOLEAN", number: null, unit: null };
  if (typeof value === "string") return { key, name, value, kind: "TEXT", number: null, unit: null };
  const number = Number(value.toFixed(4));
  return { key, name, value: unit === null ? `${number}` : `${number} ${unit}`, kind: "NUMBER", number, unit };
}

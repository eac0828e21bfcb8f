import { type GraphQLLeafType, isEnumType } from "graphql";

/** Whether a value that a subgraph gave fits a leaf type of the API. */
export type LeafCheck = (value: unknown) => boolean;

const integer = (value: unknown): boolean => typeof value === "number" && Number.isInteger(value);
const string = (value: unknown): boolean => typeof value === "string";

const builtIn: Readonly<Record<string, LeafCheck>> = {
  String: string,
  Int: integer,
  Float: (value) => typeof value === "number" && Number.isFinite(value),
  Boolean: (value) => typeof value === "boolean",
  ID: (value) => string(value) || integer(value),
};

/** The check of a leaf type; null for scalars of one's own, of which the gateway knows nothing. Enums: the API's values, so that an inaccessible one does not get out. */
export function leafCheck(type: GraphQLLeafType): LeafCheck | null {
  if (isEnumType(type)) {
    const values = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => values.has(value);
  }
  return Object.hasOwn(builtIn, type.name) ? (builtIn[type.name] ?? null) : null;
}

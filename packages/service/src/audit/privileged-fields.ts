import {
  type DirectiveNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  valueFromASTUntyped,
} from "graphql";

type Described = { readonly astNode?: { readonly directives?: readonly DirectiveNode[] } | null | undefined };

const directivesOf = ({ astNode }: Described, name: string): Readonly<Record<string, unknown>>[] =>
  (astNode?.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name: argument, value }) => [argument.value, valueFromASTUntyped(value)])),
    );

/** The scopes of which one opens a field, as `@requiresScopes` says. */
const openersOf = (field: Described): readonly string[] =>
  directivesOf(field, "requiresScopes").flatMap(({ scopes }) => (scopes as readonly (readonly string[])[]).flat());

/** Whether a mutation is for people with power: one of its scopes is a staff permission, or membership of a merchant. */
export const isPrivileged = (field: Described): boolean =>
  openersOf(field).some((scope) => scope === "merchant" || scope.startsWith("staff:"));

const isPersonal = (field: Described): boolean => directivesOf(field, "tag").some(({ name }) => name === "pii");

const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());

/**
 * The fields through which personal data is read: those tagged `pii` of types with an id, and those of such types that lead to a type that has tagged fields and
 * no id, such as an order's address. Each comes with the type whose id says whose data it is.
 */
export function personalFields(schema: GraphQLSchema) {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith("_"),
  );
  const withoutId = new Set(
    types.filter((type) => !type.getFields()["id"] && fieldsOf(type).some(isPersonal)).map((type) => type.name),
  );
  return types
    .filter((type) => type.getFields()["id"] !== undefined)
    .flatMap((type) =>
      fieldsOf(type)
        .filter((field) => isPersonal(field) || withoutId.has(getNamedType(field.type).name))
        .map((field) => ({ type, field })),
    );
}
